import { readPercents, type Figure, type Percent } from './figure.ts';
import { readFractions, type Fraction } from './fractions.ts';

const upWords =
  '增加|增长|提高|提升|上升|上调|上涨|扩大|扩充|攀升|跃升|壮大|增幅|涨幅|升幅|增|涨|升|添|贵|多';
const downWords =
  '减少|下降|降低|下调|下滑|回落|缩小|压缩|压减|缩减|缩短|降幅|减幅|跌幅|便宜|降|减|跌|落|少';
const neutralWords = '调整|调|变化|变|改|发展|达';
const anyWord = `${upWords}|${downWords}`;

export const isDown = (word: string): boolean => downWords.split('|').includes(word);

/** What a clause behind two figures says of their difference. */
export interface Claim {
  readonly word: string;
  readonly index: number;
  readonly percent?: Percent;
  readonly fraction?: Fraction;
  readonly amount?: Figure;
}

/** A quantity that was one figure and became another, with all that the sentence says of the change. */
export interface Change {
  readonly from: Figure;
  readonly to: Figure;
  /** 提高 of 提高到, where the step is told by such a word. */
  readonly word: string | undefined;
  /** Behind both figures, in UTF-16 units of the sentence. */
  readonly behind: number;
  readonly claims: readonly Claim[];
}

const times = /(?:\d{4}年(?:\d{1,2}月)?|去年|上年|今年|本月|上月|目前|现在|如今)(?:同期)?的?/gu;
const step = new RegExp(
  `(?:(?<word>${anyWord})|${neutralWords})?(?:到了?|至|为|成)[^\\d，。；]{0,6}$`,
  'u',
);
/** 620元提高到682元: without 从, nothing else may stand between. */
const closeStep = new RegExp(
  `^(?:每人|每[月年户]|[/／][月年人]|直接|逐步|统一|一次性)*(?:${anyWord}|调整)(?:到|至|为)(?:每人|每[月年户]|了)*$`,
  'u',
);
const before =
  '(?:去年|上年|上月|上季度|上一年度?|前年|\\d{4}年|原来|原先|原有?|此前|过去|以前|调整前)';
/** 今年36对，去年同期45对; 1250人次，比去年的1000人次增长20% */
const sinceThen = new RegExp(
  `^[^。；，\\d]{0,4}[，（(]?(?:而|(?:同?比|较))?${before}(?:同期|同月|标准)?(?:的|是|为|只有|仅有?|达到?)*$`,
  'u',
);
const thenAndNow =
  /^[^。；，\d]{0,4}，(?:而|到)?(?:今年|本月|本季度|如今|现在|目前)(?:同期|上半年)?(?:的|是|为|已|有|达到?|只有|仅有?)*[^，。；、\d]{0,8}$/u;
const turnedTo = new RegExp(`(${anyWord})(?:到了?|至|为)[^，。；、\\d]{0,2}$`, 'u');
const ofThen = new RegExp(`${before}[^，。；]{0,16}$`, 'u');

/** Ranks rise as their numbers fall, and several amounts told together belong to each other crosswise. */
const isUnclear = /排名|名次|位次|排位|分别|年均|月均|逐年/u;

/** The changes of a sentence whose old and new value can be told apart for certain. */
export function readChanges(sentence: string, figures: readonly Figure[]): Change[] {
  if (isUnclear.test(sentence)) return [];
  const counted = [...figures, ...readMeasures(sentence)].toSorted(byPlace);
  const amounts = [...counted, ...readPercents(sentence).flatMap(asFigure)].toSorted(byPlace);
  return amounts.flatMap((second, place) => {
    const first = amounts[place - 1];
    if (first?.unit !== second.unit || isOneOfMany(sentence, amounts, place)) return [];
    const roles = rolesOf(sentence, first, second);
    if (!roles || !isOfOnePeriod(sentence, first, second)) return [];
    const behind = second.end;
    const claims = [
      ...claimBefore(sentence, first.index),
      ...claimsBehind(sentence, roles, counted, behind),
    ];
    return [{ ...roles, behind, claims }];
  });
}

const byPlace = (a: Figure, b: Figure): number => a.index - b.index;

const measure = /(?<![\d.第])(?<number>\d+(?:\.\d+)?)(?<unit>天|分钟|公里|平方米|公斤)/gu;

/** Lengths and weights, that change like counts. */
const readMeasures = (sentence: string): Figure[] =>
  [...sentence.matchAll(measure)].map(({ 0: whole, groups = {}, index }) => {
    const text = groups['number'] ?? '';
    const decimals = text.split('.')[1]?.length ?? 0;
    return {
      value: Number(text),
      text,
      index,
      end: index + whole.length,
      unit: groups['unit'] ?? '',
      tolerance: decimals === 0 ? 0 : 10 ** -decimals / 2,
      isAbout: false,
    };
  });

/** 92% as a quantity, that may rise to 95%. */
const asFigure = ({ value, text, index, decimals, isAbout }: Percent): Figure[] =>
  /^\d/u.test(text)
    ? [
        {
          value,
          text,
          index,
          end: index + text.length + 1,
          unit: '%',
          tolerance: isAbout ? value / 10 : 10 ** -decimals / 2,
          isAbout,
        },
      ]
    : [];

type Roles = Pick<Change, 'from' | 'to' | 'word'>;

function rolesOf(sentence: string, first: Figure, second: Figure): Roles | undefined {
  const between = sentence.slice(first.end, second.index);
  const lead = sentence.slice(0, first.index);
  if (/[。；]/u.test(between)) return undefined;
  const told = step.exec(between.replace(times, ''));
  const isTold =
    told !== null && /(?:由|从|原来|原先|原有?|原标准|过去|以前)[^，。；]{0,24}$/u.test(lead);
  if (isTold || closeStep.test(between))
    return { from: first, to: second, word: told?.groups?.['word'] };
  if (sinceThen.test(between)) return { from: second, to: first, word: undefined };
  return thenAndNow.test(between) && ofThen.test(lead) && !otherMatter.test(between)
    ? { from: first, to: second, word: turnedTo.exec(between)?.[1] }
    : undefined;
}

/** 由600元、400元提高到640元、430元, and 600元提高到640元，再提高到680元 */
function isOneOfMany(sentence: string, amounts: readonly Figure[], place: number): boolean {
  const [outer, first, second, next] = [-2, -1, 0, 1].map((step) => amounts[place + step]);
  if (!first || !second) return true;
  const before = outer?.unit === first.unit ? sentence.slice(outer.end, first.index) : '，';
  const behind = next?.unit === second.unit ? sentence.slice(second.end, next.index) : '，';
  return (
    /^[、和与及至到—-]/u.test(before) || /^[、和与及]|[再又][^，。；]*(?:到|至|为)/u.test(behind)
  );
}

/** 每月500元 and 每年6600元 are no change. */
function isOfOnePeriod(sentence: string, first: Figure, second: Figure): boolean {
  const old = periodOf(sentence, first);
  const fresh = periodOf(sentence, second);
  return old === undefined || fresh === undefined || old === fresh;
}

const periodOf = (sentence: string, { index, end }: Figure): string | undefined =>
  (/^[/／每](?:人每)?([月年季天日])/u.exec(sentence.slice(end)) ??
    /(?:每|人)([月年季天日])(?:均|的?标准)?[^，。；\d]{0,3}$/u.exec(
      sentence.slice(Math.max(0, index - 8), index),
    ))?.[1];

const filler = '(?:了|达到|达|约|近|为|是|到|出|拿|领|得|发|收|补|给)*';
const claimWord = new RegExp(`(?<!年均|平均|均)(${anyWord})(?:幅度?|率)?${filler}\\s*$`, 'u');
/** A claim about something else than the two figures, or about another time. */
const otherMatter =
  /总额|总量|资金|支出|投入|人数|对象|户数|[件次]数|却|反而|累计|总共|一共|合计|惠及|覆盖|前年/u;
/** Against the year before, and against the month before. */
const bases = [/同比|去年|上年|同期/u, /环比|上月|上季/u] as const;
const otherPeriod = /全年|每年|一年|年人均|每户|每天|全市|全县|全省|全国/u;

function claimsBehind(
  sentence: string,
  { from, to }: Roles,
  figures: readonly Figure[],
  behind: number,
): Claim[] {
  const end = behind + (sentence.slice(behind).split(/[。；]/u)[0] ?? '').length;
  const isWithin = ({ index }: { index: number }): boolean => index >= behind && index < end;
  const percent = readPercents(sentence).find(isWithin);
  const fraction = readFractions(sentence).find(
    (one) => isWithin(one) && !/[%％百]/u.test(one.text),
  );
  const amount = figures.find((figure) => isWithin(figure) && figure.unit === from.unit);
  const wordOf = (at: number | undefined, after = behind): string | undefined =>
    at === undefined || at < after
      ? undefined
      : wordBefore(sentence, Math.min(from.index, to.index), after, at);
  const amountWord = wordOf(amount?.index);
  // 多了60万元，增长20%: the share is told behind the difference.
  const told = amountWord === undefined ? behind : amount?.end;
  const percentWord = wordOf(percent?.index) ?? wordOf(percent?.index, told);
  const fractionWord = wordOf(fraction?.index) ?? wordOf(fraction?.index, told);
  const bare = bareClaim.exec(sentence.slice(behind));
  return [
    ...(percent && percentWord !== undefined && from.unit !== '%'
      ? [{ word: percentWord, index: percent.index, percent }]
      : []),
    ...(fraction && fractionWord !== undefined && from.unit !== '%'
      ? [{ word: fractionWord, index: fraction.index, fraction }]
      : []),
    ...(amount && amountWord !== undefined
      ? [{ word: amountWord, index: amount.index, amount }]
      : []),
    ...(bare ? [{ word: bare[1] ?? '', index: behind }] : []),
  ];
}

/** 同比有所上升 */
const bareClaim = new RegExp(
  `^[）)]?，(?:同比|环比|(?:比|较)(?:去年|上年|上月)(?:同期)?)(?:有所|明显|大幅|略有|小幅|持续|稳步)?(${anyWord})了?(?=[，。；]|$)`,
  'u',
);

const isOnOtherBase = (words: string, told: string): boolean =>
  bases.some(
    (base, place) => base.test(words) && !base.test(told) && bases[1 - place]?.test(told) === true,
  );

/** 增长 right before a number, in the clause that follows the figures. */
function wordBefore(
  sentence: string,
  first: number,
  behind: number,
  index: number,
): string | undefined {
  const words = sentence.slice(behind, index).replace(/百分之$/u, '');
  const isOther =
    /\d/u.test(words) ||
    otherMatter.test(words) ||
    isOnOtherBase(words, sentence.slice(0, behind)) ||
    (otherPeriod.test(words) && !otherPeriod.test(sentence.slice(0, first)));
  return words.length <= 14 && !isOther ? claimWord.exec(words)?.[1] : undefined;
}

const claimAhead = new RegExp(`(${anyWord})(?:幅度?)?${filler}$`, 'u');

/** 同比下降25%，由480对减至360对 */
const claimBefore = (sentence: string, first: number): Claim[] =>
  readPercents(sentence).flatMap((percent) => {
    const end = percent.index + percent.text.length + 1;
    const word = claimAhead.exec(sentence.slice(0, percent.index))?.[1];
    const isBeside = /^，[^，。；、\d]{0,2}(?:由|从)[^，。；、\d]{0,8}$/u.test(
      sentence.slice(end, first),
    );
    return word !== undefined && end <= first && isBeside && !/、/u.test(sentence.slice(0, first))
      ? [{ word, index: percent.index, percent }]
      : [];
  });
