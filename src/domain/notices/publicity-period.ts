import { addDays, daysBetween, formatDate, type CalendarDate } from '../date.ts';
import { addWorkdays, type WorkCalendar } from '../holiday.ts';
import type { Notice } from './notice.ts';

/** The two ways of counting a number of days. Each ends on a day that still belongs to the period. */
export interface PublicityPeriod {
  days: number;
  inDays: CalendarDate;
  inWorkdays: CalendarDate;
  /** The later of the two ends, which is the earliest lawful one. */
  earliest: CalendarDate;
}

/**
 * The publicity period of a notice published on a day, which is not counted itself
 * (最低生活保障审核确认办法 art. 19; 特困人员认定办法 art. 26); `undefined` where the table of holidays
 * does not reach that far.
 */
export function publicityPeriod(
  published: CalendarDate,
  days: number,
  calendar: WorkCalendar,
): PublicityPeriod | undefined {
  const inDays = addDays(published, days);
  const inWorkdays = addWorkdays(published, days, calendar);
  if (inWorkdays === undefined) return undefined;
  return { days, inDays, inWorkdays, earliest: inDays > inWorkdays ? inDays : inWorkdays };
}

/** Both counts in words; ends without a stop. */
export function explainCounts(published: CalendarDate, period: PublicityPeriod): string {
  const { days, inDays, inWorkdays, earliest } = period;
  const both = `${formatDate(published)}公布，次日起算：满${days}天到${formatDate(inDays)}，满${days}个工作日到${formatDate(inWorkdays)}`;
  return inDays === inWorkdays
    ? `${both}，两种算法同一天满`
    : `${both}。两种算法不一样长，取晚的一天：${formatDate(earliest)}`;
}

/** How the period of a notice was counted, explained to its readers. */
export function explainPeriod(
  { published, ends, rule }: Pick<Notice, 'published' | 'ends' | 'rule'>,
  calendar: WorkCalendar,
): string | undefined {
  const period = publicityPeriod(published, rule.days, calendar);
  if (!period) return undefined;
  const restDays = countRestDays(published, period.inWorkdays, calendar);
  const why = restDays === 0 ? '' : `（其间有${restDays}天休息日，不算工作日）`;
  const longer = daysBetween(period.earliest, ends);
  const more = longer > 0 ? `这份公示再长${longer}天，到${formatDate(ends)}。` : '';
  return `${explainCounts(published, period)}${why}。${more}`;
}

/** Weekends and holidays after `from`, up to and with `to`. */
function countRestDays(from: CalendarDate, to: CalendarDate, calendar: WorkCalendar): number {
  let count = 0;
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1))
    if (!calendar.isWorkday(date)) count += 1;
  return count;
}
