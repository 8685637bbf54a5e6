import { daysBetween, monthOf, type CalendarDate, type Month } from '../date.ts';
import type { Notice } from './notice.ts';
import type { Objection } from './notice-changes.ts';
import type { ProgrammeId } from '../programme.ts';
import { coverColumn, type Cell } from './suppression.ts';

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

/** 异议台账 on the day `asOf`: newest month first, then in the order of the notices' programmes. */
export function publishObjections(
  notices: readonly Pick<Notice, 'programme' | 'objections'>[],
  asOf: CalendarDate,
): ObjectionLine[] {
  const received = notices.flatMap(({ programme, objections = [] }) =>
    objections
      .filter((objection) => objection.received <= asOf)
      .map((objection) => ({ programme, objection: asKnownOn(objection, asOf) })),
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
): ObjectionLine | undefined {
  const [first] = objections;
  if (!first || programme === undefined) return undefined;
  const count = (is: (objection: Objection) => boolean): number => objections.filter(is).length;
  const { cells, total } = coverColumn([
    count(({ closed, upheld }) => closed !== undefined && upheld === true),
    count(({ closed, upheld }) => closed !== undefined && upheld !== true),
    count(({ closed }) => closed === undefined),
  ]);
  const [upheld = 'hidden', notUpheld = 'hidden', open = 'hidden'] = cells;
  const days = objections.flatMap(({ received, closed }) =>
    closed === undefined ? [] : [daysBetween(received, closed)],
  );
  // The median tells that at least five were answered: only where that can be seen anyway.
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

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
