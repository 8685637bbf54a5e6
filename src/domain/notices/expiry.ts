import { addDays, type CalendarDate } from '../date.ts';
import { namesMayStand } from './disclosure-policy.ts';
import type { Notice } from './notice.ts';
import type { WithdrawalReason } from './notice-changes.ts';
import { overlap } from './notice-scope.ts';

/** What a notice is on a day. */
export type NoticeState =
  /** Not yet published: it has no page. */
  | { state: 'coming' }
  /** Within its period. `until` is the last day, as far as is known today. */
  | { state: 'live'; until: CalendarDate }
  | EndedState;

/** Only a tombstone is left at the address. `since` is the first day without names. */
type EndedState =
  | { state: 'ended'; since: CalendarDate; reason: 'expired' }
  | { state: 'ended'; since: CalendarDate; reason: 'withdrawn'; why: WithdrawalReason }
  | { state: 'ended'; since: CalendarDate; reason: 'replaced'; replacedBy: string };

/** A published notice and what it is today. */
export interface NoticeToday {
  notice: Notice;
  state: Exclude<NoticeState, { state: 'coming' }>;
}

/** A notice in its period. */
export interface LiveNotice extends NoticeToday {
  state: Extract<NoticeState, { state: 'live' }>;
}

/** What decides on the life of a notice. */
export type NoticeDates = Pick<
  Notice,
  | 'id'
  | 'programme'
  | 'stage'
  | 'county'
  | 'area'
  | 'within'
  | 'period'
  | 'published'
  | 'ends'
  | 'rule'
  | 'withdrawn'
>;

/**
 * The state of a notice on the day `asOf`. A notice ends on its last day or on the day of its withdrawal. A
 * confirmed list also ends on the day on which the next list of the same programme for any part of the same area is
 * published, because lists are replaced and never accumulated. The earliest of these days counts.
 */
export function noticeStateOn(
  notice: NoticeDates,
  all: readonly NoticeDates[],
  asOf: CalendarDate,
): NoticeState {
  if (asOf < notice.published) return { state: 'coming' };
  const end = endOf(notice, all);
  return asOf < end.since ? { state: 'live', until: addDays(end.since, -1) } : end;
}

/** How the notice will end, as far as is known today. */
function endOf(notice: NoticeDates, all: readonly NoticeDates[]): EndedState {
  const early = [withdrawalOf(notice), replacementOf(notice, all)].filter(
    (end) => end !== undefined,
  );
  const expiry: EndedState = {
    state: 'ended',
    since: addDays(lastDay(notice), 1),
    reason: 'expired',
  };
  return early.reduce((first, end) => (end.since < first.since ? end : first), expiry);
}

/**
 * The first day without the list, as far as is known today: the day after its last day, or the day of its
 * withdrawal or replacement, whichever comes first. Pages, search folders, server rules, posters and calendars all
 * use this day.
 */
export const goneFrom = (notice: NoticeDates, all: readonly NoticeDates[]): CalendarDate =>
  endOf(notice, all).since;

/** The last day that the notice was planned for. It may be withdrawn or replaced earlier. */
export function lastDay(notice: NoticeDates): CalendarDate {
  return addDays(notice.ends, notice.rule.daysAfter);
}

/** True on the days on which names of this notice may be in its list pages. */
export function showsNamesOn(
  notice: NoticeDates,
  all: readonly NoticeDates[],
  asOf: CalendarDate,
): boolean {
  return (
    namesMayStand(notice.programme, notice.stage) &&
    notice.published <= asOf &&
    asOf < goneFrom(notice, all)
  );
}

const withdrawalOf = ({ withdrawn }: NoticeDates): EndedState | undefined =>
  withdrawn && {
    state: 'ended',
    since: withdrawn.date,
    reason: 'withdrawn',
    why: withdrawn.reason,
  };

/**
 * The first list that replaces this one; if two were published on the same day, the one of the later period. The
 * replacement is final, even if that list is withdrawn later.
 */
function replacementOf(notice: NoticeDates, all: readonly NoticeDates[]): EndedState | undefined {
  if (notice.stage !== 'confirmed') return undefined;
  const next = all
    .filter(
      (other) =>
        other.stage === 'confirmed' &&
        other.programme === notice.programme &&
        other.county === notice.county &&
        overlap(other, notice) &&
        other.period > notice.period,
    )
    .sort((a, b) => compare(a.published, b.published) || compare(b.period, a.period))[0];
  if (!next) return undefined;
  const since = next.published > notice.published ? next.published : notice.published;
  return { state: 'ended', since, reason: 'replaced', replacedBy: next.id };
}

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);

/** The latest day that the notice may run to. */
export const latestEnd = ({ published, rule }: Pick<Notice, 'published' | 'rule'>): CalendarDate =>
  addDays(published, rule.longest);
