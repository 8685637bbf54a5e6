import { isAbove, readPercents, type Contradiction, type Figure } from './figure.ts';
import { smallNumber } from './small-number.ts';

/** Rates of all that there is: none is above the whole. 完成率 and 增长率 may be. */
const rateOfAll =
  /(?:同意|满意|办结|合格|入住|参保|覆盖|到位|到会|参会|出勤|答复|回复|整改|通过|知晓|支持|收回|回收|化解|解决|普及|达标)率$/u;
const links = /(?:达到?|为|是|升[到至]|提高[到至]|百分之|[了约])*$/u;
const stillLeft = /(?:还有|尚有|仍有|还剩|余下)\d+[件户人名个]/u;

/** 同意率 120%, and 办结率 100% where some are left. */
const checkRatesOfAll = (sentence: string): Contradiction[] =>
  readPercents(sentence).flatMap(({ value, text, index }) => {
    if (!rateOfAll.test(sentence.slice(0, index).replace(links, ''))) return [];
    if (value > 100) return [{ index, says: `${text}% 超过了全部` }];
    const left = stillLeft.exec(sentence.slice(index))?.[0];
    return value === 100 && left !== undefined
      ? [{ index, says: `前面是 100%，后面又说${left}` }]
      : [];
  });

const fall =
  /(?:下降|减少|降低|缩减|压缩|下滑|降幅|减幅)(?:了|约|近|达到?|为)*(?:(?<share>\d+(?:\.\d+)?)[%％](?!的)|(?<times>\d+(?:\.\d+)?|[一两二三四五])倍)/gu;

/** 下降 120%, 减少 3 倍: nothing falls by more than all of it. */
const checkFalls = (sentence: string): Contradiction[] =>
  [...sentence.matchAll(fall)].flatMap(({ 0: said, groups = {}, index }) =>
    groups['times'] !== undefined || Number(groups['share']) > 100
      ? [{ index, says: `“${said}”比全部还多` }]
      : [],
  );

const rank =
  /(?<all>\d+|[二三四五六七八九十]{1,3})[个支家](?:县|区|市|乡|镇|街道|单位|省|村|社区|部门|队|代表队|参赛)[^。；\d]{0,24}第(?<place>\d+|[二三四五六七八九十]{1,3})[位名]/gu;

/** 11个县区中名列第13位 */
const checkRanks = (sentence: string): Contradiction[] =>
  [...sentence.matchAll(rank)].flatMap(({ groups = {}, index }) =>
    smallNumber(groups['place'] ?? '') > smallNumber(groups['all'] ?? '')
      ? [{ index, says: `一共 ${groups['all']} 个，没有第 ${groups['place']} 名` }]
      : [],
  );

const complements = [
  [/男/u, /女/u],
  [/城[市镇]/u, /[农乡]村/u],
  [/集中/u, /分散/u],
] as const;
const share = /(?<label>[^，、；。：]{1,12}?)(?:占(?:比|到)?)约?(?<value>\d+(?:\.\d+)?)%/gu;

/** 男性占55%，女性占48%: of two that are all there is, nothing is left and nothing is twice. */
function checkComplements(sentence: string): Contradiction[] {
  const found = [...sentence.matchAll(share)].map(({ groups = {}, index }) => ({
    label: (groups['label'] ?? '').replace(/其中|性|人口|的/gu, ''),
    value: Number(groups['value']),
    index,
  }));
  const [one, other] = found;
  if (!one || !other || found.length !== 2) return [];
  const areAll = complements.some(
    ([first, second]) =>
      first.test(one.label + other.label) &&
      second.test(one.label + other.label) &&
      withoutSide(one.label, first, second) === withoutSide(other.label, first, second),
  );
  const sum = one.value + other.value;
  return areAll && Math.abs(sum - 100) > 1
    ? [{ index: other.index, says: `两份加起来是 ${Number(sum.toFixed(2))}%，不是全部` }]
    : [];
}

const withoutSide = (label: string, ...sides: readonly RegExp[]): string =>
  sides.reduce((rest, side) => rest.replace(side, ''), label);

const kindOf = (unit: string): string => (/^[人名位]$/u.test(unit) ? '人' : unit);

/** 一百名老人中有一百二十人签字 */
const checkPartOf = (sentence: string, figures: readonly Figure[]): Contradiction[] =>
  figures.flatMap((part, place) => {
    const whole = figures[place - 1];
    return whole &&
      kindOf(whole.unit) === kindOf(part.unit) &&
      /^[^，。；\d]{0,8}[中里](?:就?有)?$/u.test(sentence.slice(whole.end, part.index)) &&
      isAbove(part, whole)
      ? [{ index: part.index, says: `${whole.text}${whole.unit}中没有 ${part.text}${part.unit}` }]
      : [];
  });

const vote = /(?:赞成|同意|反对|弃权)(?:票|的)?(?<votes>\d+)[票人张]?/gu;
const voters =
  /(?:到会|实到|出席|参会|参加(?:投票|表决)|投票|(?:发出|收回)[^，。；\d]{0,6})[^，。；\d]{0,6}(?<all>\d+)[名人位张票]/u;

/** 赞成38票，反对3票 of 40 who were there */
function checkVotes(sentence: string): Contradiction[] {
  const votes = [...sentence.matchAll(vote)];
  const all = Number(voters.exec(sentence)?.groups?.['all'] ?? Number.POSITIVE_INFINITY);
  const sum = votes.reduce((total, { groups }) => total + Number(groups?.['votes']), 0);
  const [first] = votes;
  return first && votes.length > 1 && sum > all
    ? [{ index: first.index, says: `票数相加是 ${sum}，只有 ${all} 人投票` }]
    : [];
}

/** What the meaning of the words leaves no room for: a rate above all, halves that make more, a mean out of bounds. */
export const checkBounds = (sentence: string, figures: readonly Figure[]): Contradiction[] => [
  ...checkRatesOfAll(sentence),
  ...checkFalls(sentence),
  ...checkRanks(sentence),
  ...checkComplements(sentence),
  ...checkPartOf(sentence, figures),
  ...checkVotes(sentence),
];
