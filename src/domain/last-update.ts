import { daysBetween, type CalendarDate } from './date.ts';

/** Something that was published on a day. */
export interface Update {
  date: CalendarDate;
  title: string;
  address: string;
}

/** The newest update of today or before; `undefined` where there is none. */
export const lastUpdate = (updates: readonly Update[], asOf: CalendarDate): Update | undefined =>
  updates
    .filter(({ date }) => date <= asOf)
    .reduce<Update | undefined>(
      (newest, one) => (newest && newest.date >= one.date ? newest : one),
      undefined,
    );

/** 今天, 昨天, 前天, 8天前 */
export function formatAge(date: CalendarDate, asOf: CalendarDate): string {
  const days = daysBetween(date, asOf);
  return ['今天', '昨天', '前天'][days] ?? `${days}天前`;
}
