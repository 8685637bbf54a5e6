import { addDays, type CalendarDate } from './date.ts';
import { maximumListDays, namesMayStand, nameDaysAfterEnd } from './disclosure-policy.ts';
import type { Notice } from './notice.ts';

/** What a notice is on a day. */
export type NoticeState =
  /** Not yet published: it has no page. */
  | { state: 'coming' }
  /** In its period; `until` is the last day. */
  | { state: 'live'; until: CalendarDate }
  /** A tombstone stays at the address. `since` is the first day without names. */
  | { state: 'ended'; since: CalendarDate; reason: 'expired' | 'replaced'; replacedBy?: string };

/** A published notice and what it is today. */
export interface NoticeToday {
  notice: Notice;
  state: Exclude<NoticeState, { state: 'coming' }>;
}

/** What decides on the life of a notice. */
export type NoticeLife = Pick<
  Notice,
  'id' | 'programme' | 'stage' | 'county' | 'period' | 'published' | 'ends'
>;

/**
 * The state of a notice on the day `asOf`. A confirmed list lives until its end, or until the day on which
 * the next period's list of the same county and programme is published: lists are replaced, never accumulated.
 */
export function noticeStateOn(
  notice: NoticeLife,
  all: readonly NoticeLife[],
  asOf: CalendarDate,
): NoticeState {
  if (asOf < notice.published) return { state: 'coming' };
  const until = lastDay(notice);
  const next = replacementOf(notice, all);
  if (next && next.published <= asOf && next.published <= until)
    return {
      state: 'ended',
      since: next.published > notice.published ? next.published : notice.published,
      reason: 'replaced',
      replacedBy: next.id,
    };
  return asOf <= until
    ? { state: 'live', until }
    : { state: 'ended', since: addDays(until, 1), reason: 'expired' };
}

/** Last day of the page's live form, names included where the stage has any. */
export function lastDay(notice: NoticeLife): CalendarDate {
  return addDays(notice.ends, nameDaysAfterEnd[notice.stage]);
}

/** True on the days on which names of this notice may stand in its list pages. */
export function showsNamesOn(
  notice: NoticeLife,
  all: readonly NoticeLife[],
  asOf: CalendarDate,
): boolean {
  return (
    namesMayStand(notice.programme, notice.stage) &&
    noticeStateOn(notice, all, asOf).state === 'live'
  );
}

/** The first list that takes the place of this one; of two published on one day the later period's. */
function replacementOf(notice: NoticeLife, all: readonly NoticeLife[]): NoticeLife | undefined {
  if (notice.stage !== 'confirmed') return undefined;
  return all
    .filter(
      (other) =>
        other.stage === 'confirmed' &&
        other.programme === notice.programme &&
        other.county === notice.county &&
        other.period > notice.period,
    )
    .sort((a, b) => compare(a.published, b.published) || compare(b.period, a.period))[0];
}

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);

/** The longest that a confirmed list may be announced for. */
export function latestEnd(published: CalendarDate): CalendarDate {
  return addDays(published, maximumListDays);
}
