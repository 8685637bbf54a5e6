import { monthOf, type Month } from '../date.ts';
import type { Guide } from '../handbook/guide.ts';
import { heldFrom, type Law } from './law.ts';

/**
 * 当时的规定: the laws in force on any day of the month, among the laws that a guide cites today and their predecessors.
 * Oldest first.
 */
export function lawsOfMonth(
  guide: Pick<Guide, 'bases'>,
  laws: readonly Law[],
  month: Month,
): Law[] {
  const ids = withPredecessors(new Set(guide.bases.map(({ law }) => law)), laws);
  return laws
    .filter((law) => ids.has(law.id) && heldIn(law, month))
    .sort((a, b) => (heldFrom(a) < heldFrom(b) ? -1 : heldFrom(a) > heldFrom(b) ? 1 : 0));
}

function withPredecessors(ids: ReadonlySet<string>, laws: readonly Law[]): ReadonlySet<string> {
  const before = laws.filter(
    ({ id, repealedBy }) => repealedBy !== undefined && ids.has(repealedBy) && !ids.has(id),
  );
  return before.length === 0
    ? ids
    : withPredecessors(new Set([...ids, ...before.map(({ id }) => id)]), laws);
}

/** A law repealed on the first of a month is not in force in that month. */
const heldIn = (law: Law, month: Month): boolean =>
  monthOf(heldFrom(law)) <= month && (law.repealed === undefined || law.repealed > `${month}-01`);
