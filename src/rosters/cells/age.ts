import { addDays, parseDate, type CalendarDate } from '../../domain/date.ts';
import { squeeze, type Cell } from '../files/grid.ts';
import { parseChineseNumber } from './chinese-number.ts';

/** `unreadable`: something is written that is no age or date of birth. */
export type Reading<T> = { value: T } | 'empty' | 'unreadable';

const oldestYear = 1895;

/**
 * Reads a date of birth: 1960-05-04, 1960.5, 2014年5月, 196005, 19600504 or a serial date. A missing month or day
 * counts as the latest possible, so that nobody is taken to be older than they are. A two-digit year, 属马 and the
 * like are unreadable.
 */
export function parseBirth(cell: Cell | undefined, latest: CalendarDate): Reading<CalendarDate> {
  const text = squeeze(cell);
  if (text === '') return 'empty';
  const birth = fromParts(text) ?? fromSerial(text);
  const isPossible =
    birth !== undefined && birth <= latest && Number(birth.slice(0, 4)) >= oldestYear;
  return isPossible ? { value: birth } : 'unreadable';
}

function fromParts(text: string): CalendarDate | undefined {
  const match =
    /^(\d{4})(?:[-年./](\d{1,2})(?:[-月./](\d{1,2})日?|月份?)?|年)?(?:T?00:00(?::00(?:\.0+)?)?Z?)?(?:出?生)?$/.exec(
      text.replace(/^(?:出?生于|出生)/, ''),
    ) ?? /^(\d{4})(\d{2})(\d{2})?$/.exec(text);
  if (!match) return undefined;
  const [, year = '', month = '12', day] = match;
  const start = `${year}-${month.padStart(2, '0')}`;
  if (day !== undefined) return parseDate(`${start}-${day.padStart(2, '0')}`);
  return ['31', '30', '29', '28'].map((last) => parseDate(`${start}-${last}`)).find((date) => date);
}

const dayZero = '1899-12-30' as CalendarDate;

/** 22002 → 1960-03-27: days since the end of 1899, from 1900 on. */
const fromSerial = (text: string): CalendarDate | undefined =>
  /^\d{1,5}(?:\.0+)?$/.test(text) && Number(text) > 366
    ? addDays(dayZero, Math.floor(Number(text)))
    : undefined;

const oldest = 130;

/** 1963年生 under 年龄 is a date of birth. */
export const isBirth = (cell: Cell | undefined): boolean =>
  /^(?:出?生于?)?(?:18|19|20)\d{2}(?:$|[-年./])/.test(squeeze(cell));

/** 虚岁 counts from one, and from the new year on: somebody may be two years younger. */
const nominalYears = 2;

/** Whole years of 12, 12岁, 12岁半, 12.5, 十二周岁, 8个月; of 虚岁 the fewest that it can be. */
export function parseAge(cell: Cell | undefined): Reading<number> {
  const text = squeeze(cell);
  if (text === '') return 'empty';
  if (/^\d{1,2}个?月(?:龄)?$/.test(text)) return { value: 0 };
  const match =
    /^(?:年龄:?|现年|年)?(?:周岁|虚岁?)?(\d{1,3}|[零〇一二两三四五六七八九十百]{1,4})(?:\.\d+)?(?:周岁|虚岁|岁)?(?:半|多|零?\d{1,2}个?月|[零一二三四五六七八九十]{1,3}个月)?(?:\((?:虚岁?|周岁)\))?$/.exec(
      text,
    );
  const number = match?.[1] ?? '';
  const years = /^\d+$/.test(number) ? Number(number) : parseChineseNumber(number);
  if (years === undefined || years > oldest) return 'unreadable';
  return { value: text.includes('虚') ? Math.max(0, years - nominalYears) : years };
}
