import type { Month } from './date.ts';
import type { Programme } from './programme.ts';
import { isInForceIn, type Standard } from './standard.ts';

/** An amount that a text gives as a standard and the table of standards denies. */
export interface WrongStandard {
  /** Place of the amount in the text, in UTF-16 units. */
  readonly index: number;
  /** The amount as written. */
  readonly said: string;
  /** The rows of that month, none of which has the amount. */
  readonly rows: readonly Standard[];
}

/** Words by which a sentence speaks of another time than the article's. */
const otherTime = /去年|上年|前年|明年|原来|过去|以前|此前|下一?年|国家扶贫|省定|全省|全国/u;
const amount =
  /标准([^。；！？，,、\n元\d]{0,16})(\d[\d,，]*(?:\.\d+)?)元(?:[/／](?:人[/／])?([年月]))?/gu;

/**
 * Sentences that give an amount as the standard of a programme in the article's month, where the table has rows
 * of that programme for the month and no row agrees: neither as it is nor told by month instead of year.
 * What speaks of another year or another place is left alone.
 */
export function findWrongStandards(
  text: string,
  month: Month,
  standards: readonly Standard[],
  programmes: readonly Programme[],
): WrongStandard[] {
  const inForce = standards.filter((row) => isInForceIn(row, month));
  return [...text.matchAll(/[^。；！？]+/gu)].flatMap(({ 0: sentence, index: offset }) => {
    if (otherTime.test(sentence) || speaksOfOtherYear(sentence, month)) return [];
    return [...sentence.matchAll(amount)].flatMap((match) => {
      const { index, 0: whole, 1: between = '', 2: digits = '', 3: behind = '' } = match;
      const rows = rowsMeant(sentence.slice(0, index), inForce, programmes);
      const said = Number(digits.replaceAll(/[,，]/g, ''));
      const per = periodOf(behind + between);
      if (rows.length === 0 || inForce.some((row) => agrees(row, said, per))) return [];
      return [{ index: offset + index + whole.indexOf(digits), said: digits, rows }];
    });
  });
}

function periodOf(words: string): 'year' | 'month' | undefined {
  if (words.includes('月')) return 'month';
  return words.includes('年') ? 'year' : undefined;
}

const speaksOfOtherYear = (sentence: string, month: Month): boolean =>
  [...sentence.matchAll(/(\d{4})年/gu)].some(([, year]) => year !== month.slice(0, 4));

/** Rows of the programme that the words before the amount name last, and of the area where they name one. */
function rowsMeant(
  words: string,
  rows: readonly Standard[],
  programmes: readonly Programme[],
): Standard[] {
  const named = programmes
    .map(({ id, name, shortName }) => ({
      id,
      at: Math.max(words.lastIndexOf(name), words.lastIndexOf(shortName)),
    }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => b.at - a.at)[0];
  if (!named) return [];
  const area = /城市|农村|城镇|分散|集中/u.exec(words.slice(-24))?.[0];
  // A table that knows nothing of this area denies nothing.
  return rows.filter(
    (row) =>
      row.programme === named.id &&
      row.per !== 'once' &&
      (area === undefined || row.area.includes(area)),
  );
}

function agrees(row: Standard, said: number, per: 'year' | 'month' | undefined): boolean {
  const asYear = row.per === 'year' ? row.amountYuan : row.amountYuan * 12;
  const fitsYear = Math.abs(asYear - said) < 1;
  const fitsMonth = Math.abs(asYear / 12 - said) < 1;
  if (per === 'year') return fitsYear;
  return per === 'month' ? fitsMonth : fitsYear || fitsMonth;
}
