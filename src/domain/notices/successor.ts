import type { NoticeToday } from './expiry.ts';
import type { Notice } from './notice.ts';
import { overlap } from './notice-scope.ts';

/**
 * The notices that a reader of an ended notice should see next: the list that replaced it, or else the newest live
 * one of the same programme and part of the county, with confirmed lists before earlier stages. If several lists now
 * share that part, all of them.
 */
export function successorsOf(
  { notice, state }: NoticeToday,
  all: readonly NoticeToday[],
): NoticeToday[] {
  if (state.state !== 'ended') return [];
  const same = all.filter(
    (other) => isSameCase(other.notice, notice) && overlap(other.notice, notice),
  );
  if (state.reason === 'replaced') {
    const next = all.find((other) => other.notice.id === state.replacedBy);
    return next ? withShares(next, same) : [];
  }
  const live = same.filter((other) => other.state.state === 'live');
  const newest = live.toSorted((a, b) =>
    b.notice.published.localeCompare(a.notice.published, 'en'),
  );
  const first = newest.find((other) => other.notice.stage === 'confirmed') ?? newest[0];
  return first ? withShares(first, live) : [];
}

/** The live notices of other parts of the county: the same programme, stage and month. */
export const sharesOf = ({ notice }: NoticeToday, all: readonly NoticeToday[]): NoticeToday[] =>
  all.filter(
    (other) =>
      other.state.state === 'live' &&
      isSameCase(other.notice, notice) &&
      isShare(other.notice, notice),
  );

/** The first one, and those of `others` that share the county with it. */
const withShares = (first: NoticeToday, others: readonly NoticeToday[]): NoticeToday[] => [
  first,
  ...others.filter(({ notice }) => isShare(notice, first.notice)),
];

const isSameCase = (a: Notice, b: Notice): boolean =>
  a.county === b.county && a.programme === b.programme;

const isShare = (a: Notice, b: Notice): boolean =>
  a.stage === b.stage && a.period === b.period && !overlap(a, b);
