/** A day that exists in the Gregorian calendar, `YYYY-MM-DD`. Compares as text. */
export type CalendarDate = string & { readonly __calendarDate: true };
/** A month, `YYYY-MM`. Compares as text. */
export type Month = string & { readonly __month: true };

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const monthPattern = /^(\d{4})-(0[1-9]|1[0-2])$/;
const dayMs = 86_400_000;

/** `undefined` unless the text is exactly `YYYY-MM-DD` and that day exists (no 2月30日). */
export function parseDate(text: string): CalendarDate | undefined {
  const match = datePattern.exec(text);
  if (!match) return undefined;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text
    ? (text as CalendarDate)
    : undefined;
}

/** `undefined` unless the text is exactly `YYYY-MM` with a month of 01–12. */
export function parseMonth(text: string): Month | undefined {
  return monthPattern.test(text) ? (text as Month) : undefined;
}

/** The day `days` later (earlier if negative). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  // Most steps stay inside a month and need no calendar.
  const day = Number(date.slice(8)) + days;
  if (day >= 1 && day <= 28)
    return `${date.slice(0, 8)}${day < 10 ? '0' : ''}${day}` as CalendarDate;
  const time = Date.parse(`${date}T00:00:00Z`) + days * dayMs;
  return new Date(time).toISOString().slice(0, 10) as CalendarDate;
}

/** Whole days from `from` to `to`; negative if `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);
}

/** 0 = Sunday … 6 = Saturday. */
export function weekday(date: CalendarDate): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

export function monthOf(date: CalendarDate): Month {
  return date.slice(0, 7) as Month;
}

/** 2026-11-06 → 2026年11月6日 */
export function formatDate(date: CalendarDate): string {
  const [year, month, day] = date.split('-');
  return `${year}年${Number(month)}月${Number(day)}日`;
}

/** 2016-06 → 2016年6月 */
export function formatMonth(month: Month): string {
  const [year, number] = month.split('-');
  return `${year}年${Number(number)}月`;
}

/** The month `months` later (earlier if negative). */
export function addMonths(month: Month, months: number): Month {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const index = year * 12 + (number - 1) + months;
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}` as Month;
}

/** Today's date in China; the caller reads the clock and passes it as `now`. */
export function dateInShanghai(now: Date): CalendarDate {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(
    now,
  ) as CalendarDate;
}
