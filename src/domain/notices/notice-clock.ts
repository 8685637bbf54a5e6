import { addDays, daysBetween, formatDate, type CalendarDate } from '../date.ts';
import { namesMayStand } from './disclosure-policy.ts';
import type { NoticeState } from './expiry.ts';
import type { Notice } from './notice.ts';
import { withdrawalReasonNames } from './notice-changes.ts';

/**
 * 公示时钟: how far a notice is into its period. The days of a publicity period are counted from the day after
 * publication (the day of publication is day 0), those of a list from the day of publication.
 */
export interface NoticeClock {
  day: number;
  of: number;
  last: CalendarDate;
  sentence: string;
}

/** The clock on the day `asOf` of a notice that is live until the day `until`. */
export function noticeClock(notice: Notice, until: CalendarDate, asOf: CalendarDate): NoticeClock {
  const { published } = notice;
  const ends = until < notice.ends ? until : notice.ends;
  if (notice.stage === 'confirmed') return runClock('公布', addDays(published, -1), until, asOf);
  if (notice.stage === 'expense' && asOf > ends)
    return runClock('公示期满，名单再保留', ends, until, asOf);
  const clock = runClock('公示', published, ends, asOf);
  return clock.day > 0
    ? clock
    : {
        ...clock,
        sentence: `今天公布，公示从明天算起，共${clock.of}天，截止${formatDate(ends)}`,
      };
}

/** `before` is the day before the first one. */
function runClock(
  what: string,
  before: CalendarDate,
  last: CalendarDate,
  asOf: CalendarDate,
): NoticeClock {
  const of = daysBetween(before, last);
  const day = Math.min(of, daysBetween(before, asOf));
  return { day, of, last, sentence: `${what}第${day}天，共${of}天，截止${formatDate(last)}` };
}

/**
 * The two dates of a list with names, told apart in words: until when people can object, and until when the list is
 * shown.
 */
export interface ListDates {
  /** Also for paper, so it contains no number of days, which would be wrong tomorrow. */
  sentence: string;
  /** How many days are left, counted on the day `asOf`. */
  left: string;
}

/** The dates of a list that is live until the day `until`, as on the day `asOf`. */
export function listDates(notice: Notice, until: CalendarDate, asOf: CalendarDate): ListDates {
  const ends = until < notice.ends ? until : notice.ends;
  const stands = `名单留到${formatDate(until)}`;
  if (notice.stage === 'confirmed')
    return {
      sentence: `${stands}，或到下一期公布时；有异议随时可以提`,
      left: daysLeft('还留', until, asOf),
    };
  if (asOf > ends)
    return {
      sentence: `公示到${formatDate(ends)}已满，仍可反映；${stands}`,
      left: daysLeft('还留', until, asOf),
    };
  return {
    sentence: `${formatDate(ends)}前（含当天）可提异议；${stands}`,
    left: daysLeft('提异议还剩', ends, asOf),
  };
}

const daysLeft = (what: string, last: CalendarDate, asOf: CalendarDate): string =>
  asOf >= last ? '今天是最后一天' : `${what}${daysBetween(asOf, last)}天`;

/**
 * During a publicity period people can object before the decision is made; a confirmed list is published after it.
 */
export const isPublicity = (notice: Pick<Notice, 'stage'>): boolean => notice.stage !== 'confirmed';

/** What the notice is today, in one sentence for the reader. */
export function describeState(
  notice: Notice,
  state: Exclude<NoticeState, { state: 'coming' }>,
): string {
  if (state.state === 'ended') return describeEnd(notice, state);
  if (notice.stage === 'confirmed')
    return `这是已经确认的名单，公布到${formatDate(state.until)}，或到下一期名单公布时。`;
  if (notice.stage === 'expense') return `名单以掩码姓名公示，${formatDate(state.until)}以后撤下。`;
  return `名单只张贴在各村（社区）公示栏，网上不公布姓名。公示到${formatDate(state.until)}。`;
}

function describeEnd(notice: Notice, state: Extract<NoticeState, { state: 'ended' }>): string {
  switch (state.reason) {
    case 'replaced':
      return `这份名单已由新一期名单替换，自${formatDate(state.since)}起撤下。`;
    case 'withdrawn':
      return `这份公示已于${formatDate(state.since)}撤回，内容当天撤下。原因：${withdrawalReasonNames[state.why]}。`;
    case 'expired': {
      const what = namesMayStand(notice.programme, notice.stage) ? '公布期' : '公示期';
      return `${what}已于${formatDate(addDays(state.since, -1))}结束，内容已撤下。`;
    }
  }
}
