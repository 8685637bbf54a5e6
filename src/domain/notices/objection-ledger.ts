import { daysBetween, monthOf, type CalendarDate, type Month } from '../date.ts';
import type { Notice } from './notice.ts';
import type { Objection } from './notice-changes.ts';
import type { ProgrammeId } from '../programme.ts';
import { namesMayStand } from './disclosure-policy.ts';
import { coverColumn, type Cell, type CoveredColumn } from './suppression.ts';

/** Objections that came in during one month about one programme, as they may be published. */
export interface ObjectionLine {
  month: Month;
  programme: ProgrammeId;
  received: Cell;
  upheld: Cell;
  notUpheld: Cell;
  open: Cell;
  /** Calendar days from receipt to answer; absent where fewer than five were answered. */
  medianDays: number | undefined;
}

/**
 * 异议台账 on the day `asOf`: newest month first, then in the order of the notices' programmes. Everybody can count
 * the corrections of a list that is on the web, one for each objection that was upheld, so for such lists `upheld`
 * is not covered.
 */
export function publishObjections(
  notices: readonly Pick<Notice, 'programme' | 'stage' | 'objections'>[],
  asOf: CalendarDate,
): ObjectionLine[] {
  const received = notices.flatMap(({ programme, stage, objections = [] }) =>
    objections
      .filter((objection) => objection.received <= asOf)
      .map((objection) => ({
        programme,
        objection: asKnownOn(objection, asOf),
        onWeb: namesMayStand(programme, stage),
      })),
  );
  const groups = Map.groupBy(
    received,
    ({ programme, objection }) => `${monthOf(objection.received)} ${programme}`,
  );
  return [...groups.values()]
    .map((group) =>
      toLine(
        group.map(({ objection }) => objection),
        group[0]?.programme,
        group.map(({ onWeb }) => onWeb),
      ),
    )
    .filter((line) => line !== undefined)
    .sort((a, b) => compare(b.month, a.month) || compare(a.programme, b.programme));
}

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);

/** An answer of a later day is not known yet. */
const asKnownOn = (objection: Objection, asOf: CalendarDate): Objection =>
  objection.closed !== undefined && objection.closed > asOf
    ? { received: objection.received }
    : objection;

function toLine(
  objections: readonly Objection[],
  programme: ProgrammeId | undefined,
  onWeb: readonly boolean[],
): ObjectionLine | undefined {
  const [first] = objections;
  if (!first || programme === undefined) return undefined;
  const count = (is: (objection: Objection) => boolean): number => objections.filter(is).length;
  const { cells, total } = withoutBounds(
    coverColumn(
      [
        count(({ closed, upheld }) => closed !== undefined && upheld === true),
        count(({ closed, upheld }) => closed !== undefined && upheld !== true),
        count(({ closed }) => closed === undefined),
      ],
      [onWeb.every(Boolean), false, false],
    ),
    onWeb.some(Boolean) && !onWeb.every(Boolean),
  );
  const [upheld = 'hidden', notUpheld = 'hidden', open = 'hidden'] = cells;
  const days = objections.flatMap(({ received, closed }) =>
    closed === undefined ? [] : [daysBetween(received, closed)],
  );
  // A median reveals that at least five objections were answered, so it is shown only where that can be seen
  // anyway.
  const tells = typeof total === 'number' && typeof open === 'number' && days.length >= 5;
  return {
    month: monthOf(first.received),
    programme,
    received: total,
    upheld,
    notUpheld,
    open,
    medianDays: tells ? median(days) : undefined,
  };
}

/** If corrections reveal a part of the upheld objections, `<5` would set bounds to the rest. */
function withoutBounds({ cells, total }: CoveredColumn, isPartlyTold: boolean): CoveredColumn {
  if (!isPartlyTold || cells.every((cell) => typeof cell === 'number')) return { cells, total };
  return {
    cells: cells.map((cell) => (typeof cell === 'number' ? cell : 'hidden')),
    total: 'hidden',
  };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
