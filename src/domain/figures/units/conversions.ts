import type { Contradiction } from '../figure.ts';

/** How much of the first unit of its kind each unit is. */
const kinds: readonly Readonly<Record<string, number>>[] = [
  { 平方米: 1, 亩: 10_000 / 15, 公顷: 10_000, 平方公里: 1_000_000 },
  { 公斤: 1, 千克: 1, 斤: 0.5, 两: 0.05, 克: 0.001, 吨: 1000 },
  { 公里: 1, 千米: 1, 里: 0.5, 华里: 0.5 },
];
const scales: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };

const units = kinds
  .flatMap((kind) => Object.keys(kind))
  .sort((a, b) => b.length - a.length)
  .join('|');
const amount = `([\\d.]+|半)(万|亿)?(${units})`;
const equation = new RegExp(
  `(?<![\\d.])${amount}(?:，?[（(]?(?:(?:也就|就)是|约合?|折合|合|相当于|即|等于)|[（(])${amount}`,
  'gu',
);
/** Texts round off, and say so or not. */
const tolerance = 0.1;

const read = (number = '', scale = '', unit = '', kind: Readonly<Record<string, number>>): number =>
  (number === '半' ? 0.5 : Number(number)) * (scales[scale] ?? 1) * (kind[unit] ?? 0);

const building =
  /(?:建筑|使用|室内|房屋|营业|经营|办公)(?:总)?面积(?:为|是|约|达到?|有|共|近)*[\d.]+万?(?:平方公里|平方千米|公顷|亩|公里|千米|米(?!²)|公斤|吨)/gu;

const otherMeasure =
  /(?<!建筑|使用|室内|房屋|营业|经营|办公|总)面积(?:为|是|约|达到?|有|共|近)*[\d.]+万?(?:公里|千米|米(?!²)|公斤|吨)/gu;

/** 建筑面积3600平方公里, 面积320公里: no house is measured so, and no area. */
export const checkBuildings = (sentence: string): Contradiction[] => [
  ...[...sentence.matchAll(building)].map(({ 0: said, index }) => ({
    index,
    says: `“${said}”单位不对，房屋的面积用平方米`,
  })),
  ...[...sentence.matchAll(otherMeasure)].map(({ 0: said, index }) => ({
    index,
    says: `“${said}”单位不对，面积用平方米、亩`,
  })),
];

/** 15亩（约1.5万平方米）: one quantity in two units that are not the same. */
export const checkConversions = (sentence: string): Contradiction[] =>
  [...sentence.matchAll(equation)].flatMap((found) => {
    const [said, first, scale, unit = '', second, otherScale, otherUnit = ''] = found;
    const kind = kinds.find((each) => unit in each && otherUnit in each);
    if (!kind || unit === otherUnit) return [];
    const [left, right] = [
      read(first, scale, unit, kind),
      read(second, otherScale, otherUnit, kind),
    ];
    return Math.abs(left - right) <= Math.max(left, right) * tolerance
      ? []
      : [{ index: found.index, says: `“${said}”前后换算不相等` }];
  });
