import { smallNumber } from '../figures/small-number.ts';
import type { TextFinding } from '../handbook/text-finding.ts';

/** Grades that end somewhere: 残疾 has four, stars are five. */
const scales: readonly (readonly [pattern: RegExp, most: number, what: string])[] = [
  [
    /残疾(?:等级)?(?:为|是)?(?<grade>[一二三四五六七八九十\d]+)级|(?<before>[一二三四五六七八九十])级残疾/gu,
    4,
    '残疾等级最多四级',
  ],
  [/(?<grade>[一二三四五六七八九十\d]+)星级/gu, 5, '星级最多五星'],
];

/** 残疾六级, 七星级敬老院 */
export const findOffScale = (text: string): TextFinding[] =>
  scales.flatMap(([pattern, most, what]) =>
    [...text.matchAll(pattern)].flatMap(({ 0: said, groups = {}, index }) =>
      smallNumber(groups['grade'] ?? groups['before'] ?? '') > most
        ? [{ index, says: `没有“${said}”：${what}` }]
        : [],
    ),
  );
