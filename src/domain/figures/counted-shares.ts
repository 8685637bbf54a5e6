import {
  isQuotient,
  quotientText,
  readPercents,
  type Contradiction,
  type Figure,
} from './figure.ts';

/** Nothing but words for the whole that the sentence has counted. */
const ofAll =
  '(?:到|比|总数|总户数|总人数|总量|全部|全村|全院|总|了|其|的|约|近|比例|比重|为|达到?)*';
const percentOf = new RegExp(`占${ofAll}(?:百分之)?$`, 'u');
const tenths = '一二三四五六七八九十';
const fraction = new RegExp(
  `占${ofAll}(?:(?<parts>[${tenths}两])分之(?<share>[${tenths}两])|(?<half>一半|半数)|(?<tens>[${tenths}])成(?<more>半)?)(?<about>多|以上|左右)?`,
  'gu',
);

/** 412户，103户纳入低保，占30%: the share of the only two counts of one kind, the part right before it. */
export function checkCountedShares(sentence: string, figures: readonly Figure[]): Contradiction[] {
  const percents = readPercents(sentence).flatMap((said) => {
    const at = percentOf.exec(sentence.slice(0, said.index))?.index;
    const pair = at === undefined ? undefined : pairBefore(sentence, at, figures);
    return !pair || isQuotient(said, pair.part, pair.whole)
      ? []
      : [
          {
            index: said.index,
            says: `占比写作 ${said.text}%，按 ${quotientText(said, pair.part, pair.whole)}`,
          },
        ];
  });
  return [
    ...percents,
    ...checkFractions(sentence, figures),
    ...checkSharesAsCounts(sentence, figures),
  ];
}

const checkFractions = (sentence: string, figures: readonly Figure[]): Contradiction[] =>
  [...sentence.matchAll(fraction)].flatMap(({ 0: text, groups = {}, index }) => {
    const pair = pairBefore(sentence, index, figures);
    const said = valueOf(groups);
    if (!pair || pair.whole.value === 0) return [];
    const real = pair.part.value / pair.whole.value;
    const isAbout = groups['about'] !== undefined || /[约近]/u.test(text);
    const slack = said * (isAbout ? 0.25 : 0.1);
    return Math.abs(real - said) <= slack
      ? []
      : [
          {
            index,
            says: `写作“${text}”，${pair.part.text} ÷ ${pair.whole.text} 算是 ${Number((real * 100).toFixed(1))}%`,
          },
        ];
  });

const shareThenCount = new RegExp(
  `[里中]，?(?:有|约)?(?:(?<parts>[${tenths}两])分之(?<share>[${tenths}两])|(?<half>一半|半数)|(?<tens>[${tenths}])成(?<more>半)?)(?:，?(?:即|也就是|合)|[（(])(?:有|共)?$`,
  'u',
);

/** 200位老人里，六成即84人: a share and the count that it is said to be. */
const checkSharesAsCounts = (sentence: string, figures: readonly Figure[]): Contradiction[] =>
  figures.flatMap((part, place) => {
    const whole = figures[place - 1];
    const between = whole ? sentence.slice(whole.end, part.index) : '';
    const groups = shareThenCount.exec(between)?.groups;
    if (
      !whole ||
      !groups ||
      kindOf(whole.unit) !== kindOf(part.unit) ||
      /[，。；]/u.test(between.split(/[里中]/u)[0] ?? '')
    )
      return [];
    const said = valueOf(groups);
    const real = part.value / whole.value;
    return Math.abs(real - said) <= said * (part.isAbout ? 0.25 : 0.1)
      ? []
      : [
          {
            index: part.index,
            says: `${part.text} ÷ ${whole.text} 算是 ${Number((real * 100).toFixed(1))}%，与前面写的份额不符`,
          },
        ];
  });

function valueOf(groups: Readonly<Record<string, string | undefined>>): number {
  const digit = (word = ''): number => tenths.indexOf(word.replace('两', '二')) + 1;
  if (groups['half'] !== undefined) return 0.5;
  if (groups['tens'] !== undefined)
    return (digit(groups['tens']) + (groups['more'] ? 0.5 : 0)) / 10;
  return digit(groups['share']) / digit(groups['parts']);
}

const kindOf = (unit: string): string => (/^[人名位]$/u.test(unit) ? '人' : unit);

/** The two counts of one kind that stand before a share, and no third; the part in the clause before or its own. */
function pairBefore(
  sentence: string,
  at: number,
  figures: readonly Figure[],
): { part: Figure; whole: Figure } | undefined {
  const before = figures.filter(({ end }) => end <= at);
  const part = before.at(-1);
  if (
    !part ||
    !/^[^。；，\d]{0,10}(?:，(?:约|大约|就|已经?|共|正好|恰好)?)?$/u.test(
      sentence.slice(part.end, at),
    )
  )
    return undefined;
  const same = before.filter(({ unit }) => kindOf(unit) === kindOf(part.unit));
  const [whole] = same;
  const isPart = whole && same.length === 2 && whole.value > part.value;
  const between = whole ? sentence.slice(whole.end, part.index) : '';
  return isPart && !/[、比增减升降由从另和]|去年|今年|同期/u.test(between)
    ? { part, whole }
    : undefined;
}
