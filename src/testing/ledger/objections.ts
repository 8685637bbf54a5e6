import fc from 'fast-check';
import { monthOf, type CalendarDate } from '../../domain/date.ts';
import { namesMayStand } from '../../domain/notices/disclosure-policy.ts';
import type { Objection } from '../../domain/notices/notice-changes.ts';
import type { Notice } from '../../domain/notices/notice.ts';
import { publishObjections, type ObjectionLine } from '../../domain/notices/objection-ledger.ts';
import type { Cell } from '../../domain/notices/suppression.ts';
import type { Attacked } from './attacked.ts';

type Objected = Pick<Notice, 'programme' | 'stage' | 'objections'>;

const columns = ['upheld', 'notUpheld', 'open'] as const;
type Counts = Record<(typeof columns)[number], number>;

/** Beyond it a count is as free as at it. */
const most = 24;
const fits = (cell: Cell, count: number): boolean =>
  typeof cell === 'number' ? cell === count : cell === 'hidden' || (count >= 1 && count <= 4);

/**
 * The covered counts of objections that a reader can deduce who kept the log of corrections: each upheld objection
 * is one correction if the list is on the web. All possible counts are tried.
 */
export function attackObjections(
  notices: readonly Objected[],
  asOf: CalendarDate,
  publish = publishObjections,
): Attacked {
  const results = publish(notices, asOf).map((line) => {
    const truth = countsOf(notices, asOf, line);
    const possible = every().filter((counts) => isPossible(counts, line, truth));
    const covered = columns.filter((column) => typeof line[column] !== 'number');
    const told = covered.filter((column) =>
      possible.every((counts) => counts[column] === truth[column]),
    );
    return { covered: covered.length, told: told.map((column) => `${line.month} ${column}`) };
  });
  return {
    covered: results.reduce((sum, { covered }) => sum + covered, 0),
    told: results.flatMap(({ told }) => told),
  };
}

function every(): Counts[] {
  const numbers = Array.from({ length: most + 1 }, (_, count) => count);
  return numbers.flatMap((upheld) =>
    numbers.flatMap((notUpheld) => numbers.map((open) => ({ upheld, notUpheld, open }))),
  );
}

function isPossible(counts: Counts, line: ObjectionLine, { logged }: Truth): boolean {
  const { upheld, notUpheld, open } = counts;
  return (
    columns.every((column) => fits(line[column], counts[column])) &&
    fits(line.received, upheld + notUpheld + open) &&
    (logged === undefined || upheld === logged) &&
    (line.medianDays === undefined || upheld + notUpheld >= 5)
  );
}

interface Truth extends Counts {
  /** Corrections in the log, where all of them are in it. */
  logged: number | undefined;
}

function countsOf(
  notices: readonly Objected[],
  asOf: CalendarDate,
  { month, programme }: ObjectionLine,
): Truth {
  const own = notices.filter((notice) => notice.programme === programme);
  const all = own.flatMap(({ stage, objections = [] }) =>
    objections
      .filter(({ received }) => received <= asOf && monthOf(received) === month)
      .map((objection) => ({ ...objection, onWeb: namesMayStand(programme, stage) })),
  );
  const isClosed = ({ closed }: Objection): boolean => closed !== undefined && closed <= asOf;
  const upheld = all.filter((one) => isClosed(one) && one.upheld === true).length;
  return {
    upheld,
    notUpheld: all.filter((one) => isClosed(one) && one.upheld !== true).length,
    open: all.filter((one) => !isClosed(one)).length,
    logged: all.every(({ onWeb }) => onWeb) ? upheld : undefined,
  };
}

const received = '2026-11-03' as CalendarDate;
const closed = '2026-11-10' as CalendarDate;
const objection: fc.Arbitrary<Objection> = fc.oneof(
  fc.constant({ received }),
  fc.boolean().map((upheld) => ({ received, closed, upheld })),
);

/** The objections of a month against lists on the web and reviews on the wall. */
export const objectedNotices: fc.Arbitrary<Objected[]> = fc.array(
  fc.record({
    programme: fc.constant('subsistenceAllowance' as const),
    stage: fc.constantFrom('confirmed', 'review'),
    objections: fc.array(objection, { maxLength: 9 }),
  }),
  { minLength: 1, maxLength: 3 },
);
