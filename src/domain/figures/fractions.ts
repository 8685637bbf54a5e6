import { smallNumber } from './small-number.ts';

/** A share that a text tells in percent or in words, and what it may be at least and at most. */
export interface Fraction {
  readonly text: string;
  readonly index: number;
  readonly end: number;
  readonly least: number;
  readonly most: number;
}

const digit = '[一二两三四五六七八九十]';
const fraction = new RegExp(
  `(?<lead>约|近|将近|不到|不足|接近|超过|超|高达|大约|差不多)?(?:(?<percent>\\d+(?:\\.\\d+)?)[%％]|百分之(?<said>[一二三四五六七八九十百]+(?:点[一二三四五六七八九]+)?)|(?<parts>${digit})分之(?<share>${digit})|(?<tens>[一二两三四五六七八九])成(?<five>半|五)?(?![员立本果功年长绩就为])|(?<half>一半|半数|对半)|(?<most>一多半|一大半|大多数|大半|多半|过半)(?:数)?|(?<less>一小半|少半|小半))(?<behind>多|以上|出头|有余|还多|左右|上下)?`,
  'gu',
);

/** 36%, 六成, 三分之一, 一半, 一多半 with what the words around them leave open. */
export const readFractions = (sentence: string): Fraction[] =>
  [...sentence.matchAll(fraction)].flatMap(({ 0: whole, groups = {}, index }) => {
    const bounds = boundsOf(groups);
    return bounds === undefined
      ? []
      : [{ text: whole, index, end: index + whole.length, least: bounds[0], most: bounds[1] }];
  });

type Groups = Readonly<Record<string, string | undefined>>;

function boundsOf(groups: Groups): readonly [number, number] | undefined {
  if (groups['most'] !== undefined) return [0.5, 1];
  if (groups['less'] !== undefined) return [0.2, 0.5];
  const value = valueOf(groups);
  if (Number.isNaN(value)) return undefined;
  const open = openness(groups);
  const [lead = '', behind = ''] = [groups['lead'], groups['behind']];
  if (/不到|不足|近/u.test(lead)) return [value * 0.8, value + open / 2];
  if (/超|高/u.test(lead) || /多|以上|出头|余/u.test(behind))
    return [value - open / 2, value * 1.3];
  const isLoose = lead !== '' || behind !== '';
  return [value - open * (isLoose ? 2 : 1), value + open * (isLoose ? 2 : 1)];
}

/** A percent is meant to its last digit, tenths and halves are rounded to them. */
function openness(groups: Groups): number {
  const percent = groups['percent'];
  if (percent !== undefined) return 10 ** -(percent.split('.')[1]?.length ?? 0) / 100;
  if (groups['said'] !== undefined) return 0.01;
  return groups['tens'] === undefined ? 0.04 : groups['five'] === undefined ? 0.048 : 0.03;
}

function valueOf(groups: Groups): number {
  const { percent, said, parts, share, tens, five } = groups;
  if (percent !== undefined) return Number(percent) / 100;
  if (said !== undefined) return percentInWords(said) / 100;
  if (parts !== undefined) return smallNumber(share ?? '') / smallNumber(parts);
  return tens === undefined ? 0.5 : (smallNumber(tens) + (five === undefined ? 0 : 0.5)) / 10;
}

function percentInWords(said: string): number {
  const [whole = '', decimals] = said.split('点');
  const value = whole === '百' || whole === '一百' ? 100 : smallNumber(whole);
  return decimals === undefined ? value : value + smallNumber(decimals.charAt(0)) / 10;
}
