import { addDays, weekday, type CalendarDate } from './date.ts';

/** A day that the State Council's yearly notice moves: a weekday off, or a weekend day worked (调休). */
export interface Holiday {
  date: CalendarDate;
  kind: 'holiday' | 'workday';
  name: string;
  source: string;
}

/** Working days of the years that the table of holidays covers. */
export interface WorkCalendar {
  covers(date: CalendarDate): boolean;
  isWorkday(date: CalendarDate): boolean;
}

export function buildWorkCalendar(holidays: readonly Holiday[]): WorkCalendar {
  const kinds = new Map(holidays.map(({ date, kind }) => [date, kind]));
  const years = new Set(holidays.map(({ date }) => date.slice(0, 4)));
  return {
    covers: (date) => years.has(date.slice(0, 4)),
    isWorkday: (date) => {
      const kind = kinds.get(date);
      return kind ? kind === 'workday' : ![0, 6].includes(weekday(date));
    },
  };
}

/**
 * Last day of a period of `workdays` working days that begins the day after `start`
 * (the day of publication is not counted); `undefined` where the table of holidays ends before it.
 */
export function addWorkdays(
  start: CalendarDate,
  workdays: number,
  calendar: WorkCalendar,
): CalendarDate | undefined {
  let date = start;
  for (let left = workdays; left > 0;) {
    date = addDays(date, 1);
    if (!calendar.covers(date)) return undefined;
    if (calendar.isWorkday(date)) left -= 1;
  }
  return date;
}
