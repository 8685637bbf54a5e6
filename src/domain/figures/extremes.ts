import type { Contradiction } from './figure.ts';
import { readQuantities, type Quantity } from './quantity.ts';

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
