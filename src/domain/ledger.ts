import type { Month } from './date.ts';
import type { ProgrammeId } from './programme.ts';
import { coverColumn, coverTotal, isSmall, type Cell } from './suppression.ts';

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
export interface LedgerLine extends Record<Flow, Cell>, Record<Stock, number> {
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

/**
 * `new` and `ended` are covered together and never as “<5”: the stocks of two successive months tell
 * their difference, which with a bound on one of them could give both back.
 */
function publishTable(rows: readonly LedgerRow[]): LedgerTable {
  const first = rows[0] as LedgerRow;
  const column = (flow: Flow) => rows.map((row) => row[flow]);
  const cells = Object.fromEntries(flows.map((flow) => [flow, coverColumn(column(flow))])) as Record<
    Flow,
    Cell[]
  >;
  const pairHidden = hidePairs(rows, cells);
  const pairTotalHidden = pairHidden.filter(Boolean).length === 1 || rows.every((_, i) => pairHidden[i]);
  const sum = (name: Flow | Stock) => rows.reduce((total, row) => total + row[name], 0);
  const pairTotal = (flow: Flow): Cell =>
    isSmall(sum('new')) || isSmall(sum('ended')) || (pairTotalHidden && pairHidden.some(Boolean))
      ? 'hidden'
      : sum(flow);
  return {
    month: first.month,
    programme: first.programme,
    lines: rows.map((row, index) => ({
      place: row.place,
      new: pairHidden[index] ? 'hidden' : row.new,
      ended: pairHidden[index] ? 'hidden' : row.ended,
      raised: cells.raised[index] ?? 'hidden',
      lowered: cells.lowered[index] ?? 'hidden',
      households: row.households,
      persons: row.persons,
      amountYuan: row.amountYuan,
    })),
    total: {
      new: pairTotal('new'),
      ended: pairTotal('ended'),
      raised: coverTotal(column('raised')),
      lowered: coverTotal(column('lowered')),
      households: sum('households'),
      persons: sum('persons'),
      amountYuan: sum('amountYuan'),
    },
  };
}

/** Rows whose entries and exits are both covered; never exactly one, where another can be covered with it. */
function hidePairs(rows: readonly LedgerRow[], cells: Record<Flow, Cell[]>): boolean[] {
  const hidden = rows.map(
    (_, index) =>
      typeof cells.new[index] !== 'number' || typeof cells.ended[index] !== 'number',
  );
  if (hidden.filter(Boolean).length !== 1) return hidden;
  const partner = rows
    .map((row, index) => ({ size: row.new + row.ended, index }))
    .filter(({ index }) => !hidden[index])
    .sort((a, b) => a.size - b.size)[0];
  if (partner) hidden[partner.index] = true;
  return hidden;
}
