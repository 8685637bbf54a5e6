import { addDays, daysBetween, formatDate, type CalendarDate } from './date.ts';
import { namesMayStand } from './disclosure-policy.ts';
import { lastDay } from './expiry.ts';
import type { NoticeState } from './expiry.ts';
import type { Notice } from './notice.ts';

/** 公示时钟: how far a notice is in its period, the day of publication counted as the first. */
export interface NoticeClock {
  day: number;
  of: number;
  last: CalendarDate;
  sentence: string;
}

/** The clock of a live notice on the day `asOf`. */
export function noticeClock(notice: Notice, asOf: CalendarDate): NoticeClock {
  const last = lastDay(notice);
  const of = daysBetween(notice.published, last) + 1;
  const day = Math.min(of, daysBetween(notice.published, asOf) + 1);
  const what = isPublicity(notice) && asOf <= notice.ends ? '公示' : '公布';
  return { day, of, last, sentence: `${what}第${day}天，共${of}天，截止${formatDate(last)}` };
}

/** In a publicity period people can object before a decision falls; a confirmed list is published afterwards. */
export const isPublicity = (notice: Notice): boolean => notice.stage !== 'confirmed';

/** What the notice is today, in one sentence for the reader. */
export function describeState(
  notice: Notice,
  state: Exclude<NoticeState, { state: 'coming' }>,
): string {
  if (state.state === 'ended')
    return state.reason === 'replaced'
      ? `这份名单已由新一期名单替换，自${formatDate(state.since)}起撤下。`
      : `${namesMayStand(notice.programme, notice.stage) ? '公布期' : '公示期'}已于${formatDate(addDays(state.since, -1))}结束，内容已撤下。`;
  if (notice.stage === 'confirmed')
    return `这是已经确认的名单，公布到${formatDate(state.until)}，或到下一期名单公布时。`;
  if (notice.stage === 'expense') return `名单以掩码姓名公示，${formatDate(state.until)}以后撤下。`;
  return `名单只张贴在各村（社区）公示栏，网上不公布姓名。公示到${formatDate(state.until)}。`;
}
