import type { TextFinding } from '../../handbook/text-finding.ts';

const seasons: readonly { readonly words: string; readonly months: readonly number[] }[] = [
  {
    words:
      '数九|寒冬|严冬|隆冬|三九天?|冰天雪地|风雪|大雪纷飞|雪花纷飞|滴水成冰|天寒地冻|北风凛冽|寒风',
    months: [11, 12, 1, 2, 3],
  },
  { words: '酷暑|盛夏|三伏|烈日|骄阳|炎炎夏日|炎热|高温天', months: [5, 6, 7, 8, 9] },
  { words: '春暖花开|春光|早春', months: [1, 2, 3, 4, 5] },
  { words: '金秋|深秋|秋高气爽|初秋', months: [8, 9, 10, 11] },
];
const all = seasons.map(({ words }) => words).join('|');
const dated = new RegExp(
  `(?<month>\\d{1,2})月(?:\\d{1,2}日|[上中下]旬|份|初|底|的一天)?[，,的这正一个天时值正逢]{0,4}(?<word>${all})`,
  'gu',
);

/** 7月15日，数九寒天: a season right behind a date that is not in it. */
export const findOutOfSeason = (text: string): TextFinding[] =>
  [...text.matchAll(dated)].flatMap(({ groups = {}, index }) => {
    const word = groups['word'] ?? '';
    const season = seasons.find(({ words }) => new RegExp(`^(?:${words})$`, 'u').test(word));
    const isLunar = /(?:农历|阴历)[^，。；]{0,6}$/u.test(text.slice(0, index));
    return !season || isLunar || season.months.includes(Number(groups['month']))
      ? []
      : [{ index, says: `${groups['month']}月不是“${word}”的时候` }];
  });
