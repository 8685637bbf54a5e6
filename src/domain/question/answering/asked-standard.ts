/** The years and areas that a question about money mentions. */

/** Words for years and their distance from this year. */
const relativeYears: readonly [RegExp, number][] = [
  [/今年|当前|现行/, 0],
  [/去年|上一?年/, -1],
  [/(?<!大)前年/, -2],
  [/大前年/, -3],
  [/明年/, 1],
  [/后年/, 2],
];
const digitOf: Readonly<Record<string, string>> = {
  ...{ 〇: '0', 零: '0', 一: '1', 二: '2', 三: '3', 四: '4' },
  ...{ 五: '5', 六: '6', 七: '7', 八: '8', 九: '9' },
};

/** The years that a text names, in order: 2018年, 18年, 二〇一八年, 去年. A duration in years is none. */
export function askedYears(text: string, thisYear: number): number[] {
  const plain = text.replace(/[〇零一二三四五六七八九]{2,4}(?=年)/g, (digits) =>
    [...digits].map((digit) => digitOf[digit] ?? '').join(''),
  );
  const full = [...plain.matchAll(/(?<!\d)((?:19|20)\d\d)(?!\d)/g)].map(([, year]) => Number(year));
  const short = [...plain.matchAll(/(?<!\d)(1\d|2\d)年/g)]
    .map(([, year]) => 2000 + Number(year))
    .filter((year) => year <= thisYear + 1);
  const relative = relativeYears.flatMap(([pattern, away]) =>
    pattern.test(text) ? [thisYear + away] : [],
  );
  return [...new Set([...full, ...short, ...relative])].sort((a, b) => a - b);
}

const areas: readonly [RegExp, string][] = [
  [/农村|乡下|村里|农民|农户/, '农村'],
  [/城市|城镇|城里|市里|市区/, '城市'],
  [/分散/, '分散'],
  [/集中/, '集中'],
];

/** Parts of the names of the areas that a text mentions; empty if it mentions none. */
export const askedAreas = (text: string): string[] =>
  areas.flatMap(([pattern, area]) => (pattern.test(text) ? [area] : []));

/** 涨了没有, 比去年多多少 */
export const asksForChange = (text: string): boolean =>
  /涨|提高|提标|增加|上调|调整|变化|百分之|[比跟和](?:去|上|前|往)年/.test(text);
