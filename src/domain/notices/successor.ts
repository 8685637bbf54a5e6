import type { NoticeToday } from './expiry.ts';

/**
 * Where the reader of a notice that has ended goes on: the list that replaced it; else the newest one of the same county
 * and programme that is live, a confirmed list before a stage of a new one.
 */
export function successorOf(
  { notice, state }: NoticeToday,
  all: readonly NoticeToday[],
): NoticeToday | undefined {
  if (state.state !== 'ended') return undefined;
  if (state.reason === 'replaced') return all.find((other) => other.notice.id === state.replacedBy);
  const live = all.filter(
    (other) =>
      other.state.state === 'live' &&
      other.notice.county === notice.county &&
      other.notice.programme === notice.programme,
  );
  const newest = live.toSorted((a, b) => (a.notice.published < b.notice.published ? 1 : -1));
  return newest.find((other) => other.notice.stage === 'confirmed') ?? newest[0];
}
