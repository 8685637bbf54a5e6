import type { Month } from './date.ts';
import type { ProgrammeId } from './programme.ts';
import { chooseCover, coverColumn, isSmall, type Cell, type Cover } from './suppression.ts';

/** 有进有出、有升有降: a month of one programme in one place, without names. */
export interface LedgerRow {
  month: Month;
  place: string;
  programme: ProgrammeId;
  /** Households (or persons, by programme) that entered, left, got more, got less in this month. */
  new: number;
  ended: number;
  raised: number;
  lowered: number;
  households: number;
  persons: number;
  amountYuan: number;
}

const flows = ['new', 'ended', 'raised', 'lowered'] as const;
const stocks = ['households', 'persons', 'amountYuan'] as const;
type Flow = (typeof flows)[number];
type Stock = (typeof stocks)[number];

/** A row as it may be published. */
export interface LedgerLine extends Record<Flow | Stock, Cell> {
  place: string;
}

/** One programme in one month: a line a county and the total. */
export interface LedgerTable {
  month: Month;
  programme: ProgrammeId;
  lines: LedgerLine[];
  total: Omit<LedgerLine, 'place'>;
}

/** Township rows added up by county, newest month first, small flows covered. */
export function publishLedger(
  rows: readonly LedgerRow[],
  countyOf: (place: string) => string,
): LedgerTable[] {
  const tables = Map.groupBy(rows, (row) => `${row.month} ${row.programme}`);
  return [...tables.values()]
    .map((inTable) => publishTable(sumByPlace(inTable, countyOf)))
    .sort((a, b) => (a.month === b.month ? 0 : a.month < b.month ? 1 : -1));
}

/** Rows of one month and programme added up by what `placeOf` makes of their place. */
function sumByPlace(rows: readonly LedgerRow[], placeOf: (place: string) => string): LedgerRow[] {
  return [...Map.groupBy(rows, (row) => placeOf(row.place))].map(([place, inPlace]) =>
    inPlace.reduce<LedgerRow>(
      (sum, row) => {
        for (const column of [...flows, ...stocks]) sum[column] += row[column];
        return sum;
      },
      {
        ...(inPlace[0] as LedgerRow),
        place,
        new: 0,
        ended: 0,
        raised: 0,
        lowered: 0,
        households: 0,
        persons: 0,
        amountYuan: 0,
      },
    ),
  );
}

function publishTable(rows: readonly LedgerRow[]): LedgerTable {
  const first = rows[0] as LedgerRow;
  const sum = (column: Flow | Stock) => rows.reduce((total, row) => total + row[column], 0);
  const raised = coverColumn(rows.map((row) => row.raised));
  const lowered = coverColumn(rows.map((row) => row.lowered));
  const pairs = coverPairs(rows);
  const households = coverColumn(rows.map((row) => row.households));
  const hidesTotal = !pairs.totalStands || isSmall(sum('new')) || isSmall(sum('ended'));
  return {
    month: first.month,
    programme: first.programme,
    lines: rows.map((row, index) => ({
      place: row.place,
      new: pairs.covered[index] ? 'hidden' : row.new,
      ended: pairs.covered[index] ? 'hidden' : row.ended,
      raised: raised.cells[index] ?? 'hidden',
      lowered: lowered.cells[index] ?? 'hidden',
      ...besideHouseholds(households.cells[index] ?? 'hidden', row),
    })),
    total: {
      new: hidesTotal ? 'hidden' : sum('new'),
      ended: hidesTotal ? 'hidden' : sum('ended'),
      raised: raised.total,
      lowered: lowered.total,
      ...besideHouseholds(households.total, {
        persons: sum('persons'),
        amountYuan: sum('amountYuan'),
      }),
    },
  };
}

/** Persons and money beside a covered number of households would give it back. */
function besideHouseholds(
  households: Cell,
  { persons, amountYuan }: Pick<LedgerRow, 'persons' | 'amountYuan'>,
): Record<Stock, Cell> {
  return typeof households === 'number'
    ? { households, persons, amountYuan }
    : { households, persons: 'hidden', amountYuan: 'hidden' };
}

/**
 * `new` and `ended` are covered together and never as “<5”, because the stocks of two successive months
 * tell their difference. What remains unknown of a pair is its smaller number: 1–4 where the pair must be
 * covered, and also 0 where the difference is itself 1–4.
 */
function coverPairs(rows: readonly LedgerRow[]): Cover {
  return chooseCover(
    rows.map(({ new: entered, ended }) => ({
      size: Math.min(entered, ended),
      least:
        isSmall(entered) || isSmall(ended)
          ? Number(!isSmall(Math.abs(entered - ended)))
          : undefined,
    })),
  );
}
