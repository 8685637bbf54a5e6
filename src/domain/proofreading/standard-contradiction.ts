import type { Month } from '../date.ts';
import { readFigures, type Figure } from '../figures/figure.ts';
import type { Programme } from '../programme.ts';
import { isInForceIn, type Standard } from '../law/standard.ts';

/** An amount that a text states as a standard and that contradicts the table of standards. */
export interface WrongStandard {
  /** Place of the amount in the text, in UTF-16 units. */
  readonly index: number;
  /** The amount as written. */
  readonly said: string;
  /** The month of the article, or another year that the sentence names. */
  readonly time: string;
  /** The rows of that time, none of which has the amount. */
  readonly rows: readonly Standard[];
}

/** Of what time an amount is: the last of these before it says so. */
const times =
  /(去年|上年|前年|明年|后年|原来|过去|以前|此前|下一?年|将|拟|计划)|(今年|本年|目前|现在|现行)|(\d{4})年/gu;
/** A standard of somebody else. */
const otherPlace = /国家|扶贫|省定|省里|全省|全国|最高|最低限|限额|脱贫|取暖|丧葬|一次性/u;

/** Words directly before an amount that make it a standard. */
const standardBefore: readonly RegExp[] = [
  /标准[^。；！？，,、\n元\d]{0,16}$/u,
  /(?:每人每[年月]|每[年月]每人|[年月]人均|人均每[年月])(?:达到|达|为|是|标准|保障)*$/u,
  /(?:由|从)[^，。；]{0,24}元[^，。；\d]{0,8}(?:提高|上调|增加|增长|调整|提升)(?:到|至|为)[^，。；\d]{0,8}$/u,
];
/** Words by which an amount is not a standard: an increase, a source of money, an additional payment. */
const otherAmount =
  /(?:提高|增加|上调|增长|下降|补[助差贴]|差额|多领|由|从|比)[^到至为，。；]{0,6}$/u;

/**
 * Sentences that give an amount as the standard of a programme in the article's month, or in a year that they name,
 * where the table has rows of that programme for the time and no row agrees: neither as it is nor told by month
 * instead of year. What speaks of 去年, of plans or of another place is left alone.
 */
export function findWrongStandards(
  text: string,
  month: Month,
  standards: readonly Standard[],
  programmes: readonly Programme[],
): WrongStandard[] {
  if (standards.length === 0) return [];
  return [...text.matchAll(/[^。；！？]+/gu)].flatMap(({ 0: sentence, index }) =>
    readFigures(sentence).flatMap((figure) => {
      const time = timeOf(sentence, figure, month);
      if (time === undefined) return [];
      const inForce = standards.filter((row) => isInForceAt(row, time));
      const rows = rowsMeant(sentence.slice(0, figure.index), inForce, programmes);
      const per = periodOf(sentence, figure);
      if (rows.length === 0 || inForce.some((row) => agrees(row, figure.value, per))) return [];
      return [{ index: index + figure.index, said: figure.text, time, rows }];
    }),
  );
}

const isInForceAt = (row: Standard, time: string): boolean =>
  time.length > 4
    ? isInForceIn(row, time as Month)
    : row.from.slice(0, 4) <= time && (row.until === undefined || time <= row.until.slice(0, 4));

/** The month or year for which an amount is stated as a standard; `undefined` if it is not a standard. */
function timeOf(sentence: string, figure: Figure, month: Month): string | undefined {
  const { index, unit, isAbout } = figure;
  // 每人每年约 3480 元 is no standard, and 元 behind 万 never is.
  if (unit !== '元' || isAbout) return undefined;
  const before = sentence.slice(0, index);
  const clause = before.slice(Math.max(before.lastIndexOf('，'), before.lastIndexOf('、')) + 1);
  if (otherPlace.test(clause) || otherAmount.test(before)) return undefined;
  if (!standardBefore.some((pattern) => pattern.test(before))) return undefined;
  const [, other, now, year] = [...before.matchAll(times)].at(-1) ?? [];
  if (other !== undefined) return undefined;
  return now !== undefined || year === undefined || year === month.slice(0, 4) ? month : year;
}

/** By what the words around the amount, from the figure before it on, tell the period. */
function periodOf(sentence: string, { index, end }: Figure): 'year' | 'month' | undefined {
  const behind = /^[/／](?:人[/／])?([年月])/u.exec(sentence.slice(end))?.[1] ?? '';
  const before = sentence.slice(Math.max(0, index - 16), index).replaceAll(/\d{4}年/gu, '');
  const last = /[年月](?=[^年月]*$)/u.exec(/[每均人]/u.test(before) ? before : '')?.[0];
  const word = behind || last;
  if (word === '月') return 'month';
  return word === '年' ? 'year' : undefined;
}

/** Rows of the programme that the words before the amount name last, and of the area where they name one. */
function rowsMeant(
  words: string,
  rows: readonly Standard[],
  programmes: readonly Programme[],
): Standard[] {
  const named = programmes
    .map(({ id, name, shortName }) => ({
      id,
      at: Math.max(...[name, shortName, name.slice(0, 4)].map((one) => words.lastIndexOf(one))),
    }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => b.at - a.at)[0];
  if (!named) return [];
  const areas = words.slice(-32).match(/城市|农村|城镇|分散|集中/gu) ?? [];
  // A table without rows for this area contradicts nothing.
  return rows.filter(
    (row) =>
      row.programme === named.id &&
      row.per !== 'once' &&
      areas.every((area) => row.area.includes(area)),
  );
}

function agrees(row: Standard, said: number, per: 'year' | 'month' | undefined): boolean {
  const asYear = row.per === 'year' ? row.amountYuan : row.amountYuan * 12;
  const fitsYear = Math.abs(asYear - said) < 1;
  const fitsMonth = Math.abs(asYear / 12 - said) < 1;
  if (per === 'year') return fitsYear;
  return per === 'month' ? fitsMonth : fitsYear || fitsMonth;
}
