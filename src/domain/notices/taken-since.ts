import type { NoticeDates } from './expiry.ts';

type Standing = Pick<NoticeDates, 'id' | 'withdrawn'>;

/**
 * Notices that a check let stand and that may not any more: withdrawn since, or gone, or no longer to be read. A build that
 * has run for minutes must not bring back what was taken down meanwhile.
 */
export function takenSince(checked: readonly Standing[], now: readonly Standing[]): string[] {
  const standing = new Set(now.filter(({ withdrawn }) => !withdrawn).map(({ id }) => id));
  return checked.filter(({ id, withdrawn }) => !withdrawn && !standing.has(id)).map(({ id }) => id);
}
