import { namesMayStand } from './disclosure-policy.ts';
import type { NoticeToday } from './expiry.ts';
import { publishCounts, publishTotals, type PublishedCounts } from './suppression.ts';

/** The counts of a notice that may be told. */
export interface ToldCounts {
  /** In the order of `notice.townships`. */
  townships: readonly PublishedCounts[];
  total: PublishedCounts;
  /** Yuan a month; absent where the persons are covered or the list has no money column. */
  amountYuan?: number;
}

/**
 * Anybody who kept a list can count its rows, so such counts are shown. If no list was published, small counts are
 * covered.
 */
export function countsToTell({ notice, state }: NoticeToday): ToldCounts {
  const stood = state.state === 'live' || state.since > notice.published;
  const mode = namesMayStand(notice.programme, notice.stage) && stood ? 'all' : 'covered';
  const total = publishTotals(notice.townships, mode);
  const { amountYuan } = notice.totals;
  return {
    townships: publishCounts(notice.townships, mode),
    total,
    ...(typeof total.persons === 'number' && amountYuan !== undefined ? { amountYuan } : {}),
  };
}
