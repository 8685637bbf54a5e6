import type { Contradiction, Figure } from './figure.ts';
import { readQuantities, type Quantity } from './quantity.ts';
import { smallNumber } from './small-number.ts';
const opposites: readonly (readonly [most: string, least: string])[] = [
  ['多', '少'],
  ['高', '低|矮'],
  ['大|年长|老', '小|年轻'],
  ['长', '短'],
  ['贵', '便宜'],
  ['重', '轻'],
  ['远', '近'],
];
const mean = /平均(?!每)[^，。；：\d]{0,8}$/u;

/** 最大的一笔5元，最小的一笔3000元, and 平均72岁，最小的76岁: the least, the mean and the most of one kind out of order. */
export const checkExtremes = (sentence: string): Contradiction[] => {
  const quantities = readQuantities(sentence);
  const average = quantities.find((one) => mean.test(leadOf(sentence, one)));
  return opposites.flatMap(([most, least]) => {
    const highest = withWord(sentence, quantities, most);
    const lowest = withWord(sentence, quantities, least);
    return [
      ...ifAbove(lowest, highest, `最${wordOf(least)}的比最${wordOf(most)}的还${wordOf(most)}`),
      ...ifAbove(lowest, average, `最${wordOf(least)}的比平均的还${wordOf(most)}`),
      ...ifAbove(average, highest, `最${wordOf(most)}的比平均的还${wordOf(least)}`),
    ];
  });
};

const wordOf = (words: string): string => words.charAt(0);
const leadOf = (sentence: string, { index }: Quantity): string => sentence.slice(0, index);

const withWord = (
  sentence: string,
  quantities: readonly Quantity[],
  words: string,
): Quantity | undefined => {
  const pattern = new RegExp(`最(?:${words})[^，。；：\\d]{0,20}$`, 'u');
  return quantities.find((one) => pattern.test(leadOf(sentence, one)));
};

const ifAbove = (
  lower: Quantity | undefined,
  upper: Quantity | undefined,
  says: string,
): Contradiction[] =>
  lower && upper && lower.unit === upper.unit && lower.value > upper.value
    ? [{ index: lower.index, says: `${says}（${lower.text}、${upper.text}）` }]
    : [];

const meanOfEach =
  /平均每(?<measure>[个家户人名位天周月年所期场批次组村乡镇县区院队班])[^，。；、\d]{0,10}$/u;

export const checkMeans = (sentence: string, figures: readonly Figure[]): Contradiction[] =>
  figures.flatMap((part) => {
    const measure = meanOfEach.exec(sentence.slice(0, part.index))?.groups?.['measure'];
    const found = measure === undefined ? undefined : checkAmong(sentence, figures, part, measure);
    return found ? [found] : [];
  });

/** 前三周办理58件、61件、47件，平均每周62件: a mean is between the least and the most of what it is the mean of. */
function checkAmong(
  sentence: string,
  figures: readonly Figure[],
  part: Figure,
  measure: string,
): Contradiction | undefined {
  const listed = figures.filter(({ unit, index }) => unit === part.unit && index < part.index);
  const isList = listed.every(
    ({ index }, place) => place === 0 || sentence.slice(listed[place - 1]?.end, index) === '、',
  );
  const last = listed.at(-1);
  const [count, other] = [
    ...sentence.matchAll(
      new RegExp(`(?<![第\\d])(?<count>\\d{1,2}|[两三四五六七八九十])个?${measure}`, 'gu'),
    ),
  ];
  const isAll =
    other === undefined && smallNumber(count?.groups?.['count'] ?? '') === listed.length;
  if (!last || !isList || !isAll || listed.length < 2) return undefined;
  if (!/^，平均每[^，。；]{1,4}$/u.test(sentence.slice(last.end, part.index))) return undefined;
  const values = listed.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return part.value - part.tolerance > most || part.value + part.tolerance < least
    ? {
        index: part.index,
        says: `平均写作 ${part.text}${part.unit}，列出来的在 ${least} 到 ${most} 之间`,
      }
    : undefined;
}
