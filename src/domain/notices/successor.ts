import type { NoticeToday } from './expiry.ts';

/**
 * The notice that a reader of an ended notice should see next: the list that replaced it, or else the newest live
 * one of the same county and programme, with confirmed lists before earlier stages.
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
