import type { Month } from '../date.ts';
import { coverFlows } from './ledger-cover.ts';
import type { FlowCells, Flows } from './flows.ts';
import { noListsPublished, type MonthDisclosure, type DisclosureOf } from './list-disclosure.ts';
import type { ProgrammeId } from '../programme.ts';
import { isSmall, type Cell } from '../notices/suppression.ts';

interface Stocks {
  /** Households (or persons, by programme) in receipt at the end of the month. */
  households: number;
  persons: number;
  amountYuan: number;
}

/** 有进有出、有升有降: a month of one programme in one place, without names. */
export interface LedgerRow extends Flows, Stocks {
  month: Month;
  place: string;
  programme: ProgrammeId;
}

export const ledgerCounts = [
  'new',
  'ended',
  'raised',
  'lowered',
  'households',
  'persons',
  'amountYuan',
] as const satisfies readonly (keyof (Flows & Stocks))[];

/** Columns of `ledger/<month>.csv`; the month is the file's name. */
export const ledgerColumns = ['place', 'programme', ...ledgerCounts] as const;

/** A row as it may be published. */
export type LedgerLine = Record<keyof (Flows & Stocks), Cell> & { place: string };

/** One programme in one month: a line a county, a line a township, and the total. */
export interface LedgerTable {
  month: Month;
  programme: ProgrammeId;
  lines: LedgerLine[];
  townships: LedgerLine[];
  total: Omit<LedgerLine, 'place'>;
}

/**
 * Township rows with their counties and the total, newest month first, small counts covered unless a list reveals them.
 */
export function publishLedger(
  rows: readonly LedgerRow[],
  countyOf: (place: string) => string,
  tellingOf: DisclosureOf = noListsPublished,
): LedgerTable[] {
  return [...Map.groupBy(rows, ({ programme }) => programme).values()]
    .flatMap((ofProgramme) => {
      const telling = ({ programme, place, month }: LedgerRow): MonthDisclosure =>
        tellingOf(programme, countyOf(place), month);
      const unlisted = ofProgramme.filter((row) => telling(row).stocks === 'covered');
      const closed = findClosedStocks(unlisted, countyOf);
      const months = Map.groupBy(ofProgramme, ({ month }) => month);
      return [...months.values()].map((inMonth) =>
        publishTable(inMonth, countyOf, closed, telling),
      );
    })
    .sort((a, b) => (a.month === b.month ? 0 : a.month < b.month ? 1 : -1));
}

/** Places of counties without lists: their stocks are not published in any month. */
interface ClosedStocks {
  townshipsOf: ReadonlySet<string>;
  counties: boolean;
  total: boolean;
}

/**
 * The stocks of neighbouring places are published for all of them and all months, or for none: otherwise entries and
 * exits would reveal one month's stock from another's, and the total one place's.
 */
function findClosedStocks(
  rows: readonly LedgerRow[],
  countyOf: (place: string) => string,
): ClosedStocks {
  const isAnySmall = (placeOf: (row: LedgerRow) => string): boolean =>
    [...Map.groupBy(rows, (row) => `${row.month} ${placeOf(row)}`).values()].some((group) =>
      isSmall(addUp(group).households),
    );
  const counties = isAnySmall(({ place }) => countyOf(place));
  const closed = rows.filter(({ households }) => counties || isSmall(households));
  return {
    townshipsOf: new Set(closed.map(({ place }) => countyOf(place))),
    counties,
    total: isAnySmall(() => ''),
  };
}

function publishTable(
  rows: readonly LedgerRow[],
  countyOf: (place: string) => string,
  closed: ClosedStocks,
  tellingFor: (row: LedgerRow) => MonthDisclosure,
): LedgerTable {
  const { month, programme } = rows[0] as LedgerRow;
  const counties = [...Map.groupBy(rows, ({ place }) => countyOf(place))].map(([place, inside]) => {
    const telling = tellingFor(inside[0] as LedgerRow);
    const stocksClosed = closed.townshipsOf.has(place);
    return {
      place,
      inside,
      telling,
      sums: addUp(inside),
      overlap: stocksClosed ? undefined : overlapIn(inside),
      covered: coverFlows(inside, { stocksClosed, standing: inside.map(() => telling) }),
    };
  });
  const standings = counties.map(({ telling }) => telling);
  const covered = coverFlows(
    counties.map(({ sums, overlap }) => ({
      ...sums,
      ...(overlap === undefined ? {} : { overlap }),
    })),
    {
      stocksClosed: closed.counties,
      must: counties.map((county) => mustHide(county.covered.totalStands)),
      standing: standings,
    },
  );
  const isTotalClosed = standings.some(({ stocks }) => stocks === 'withheld') || closed.total;
  const total = { ...covered.total, ...publishStocks(addUp(rows), isTotalClosed) };
  const lines = counties.map(({ place, sums, telling }, index) => ({
    place,
    ...(covered.cells[index] as FlowCells),
    ...publishStocks(sums, isClosed(telling, closed.counties), total.households),
  }));
  return {
    month,
    programme,
    lines,
    townships: counties.flatMap(({ place, inside, telling, covered: cells }, index) =>
      inside.map((row, at) => ({
        place: row.place,
        ...beneath(cells.cells[at] as FlowCells, lines[index] as LedgerLine),
        ...publishStocks(
          row,
          isClosed(telling, closed.townshipsOf.has(place)),
          lines[index]?.households,
        ),
      })),
    ),
    total,
  };
}

const isClosed = ({ stocks }: MonthDisclosure, bySize: boolean): boolean =>
  stocks === 'covered' ? bySize : stocks === 'withheld';

function addUp(rows: readonly LedgerRow[]): Flows & Stocks {
  const sum = (column: (typeof ledgerCounts)[number]): number =>
    rows.reduce((total, row) => total + row[column], 0);
  return {
    new: sum('new'),
    ended: sum('ended'),
    raised: sum('raised'),
    lowered: sum('lowered'),
    households: sum('households'),
    persons: sum('persons'),
    amountYuan: sum('amountYuan'),
  };
}

/** Entries and exits beyond those that the townships' stocks reveal. */
const overlapIn = (townships: readonly Flows[]): number =>
  townships.reduce((total, { new: entered, ended }) => total + Math.min(entered, ended), 0);

const mustHide = (stands: Record<keyof Flows, boolean>): Record<keyof Flows, boolean> => ({
  new: !stands.new,
  ended: !stands.ended,
  raised: !stands.raised,
  lowered: !stands.lowered,
});

/** What is below a covered count is covered, since it would add up to it; an amount without recipients is not shown. */
function beneath(cells: FlowCells, above: FlowCells): FlowCells {
  const under = (flow: keyof Flows): Cell => {
    if (above[flow] === 0) return 0;
    return typeof above[flow] === 'number' ? cells[flow] : 'hidden';
  };
  return {
    new: under('new'),
    ended: under('ended'),
    raised: under('raised'),
    lowered: under('lowered'),
  };
}

/** Persons and money would reveal a covered number of households. Where the number `above` is none, so is this one. */
const publishStocks = (
  { households, persons, amountYuan }: Stocks,
  isClosed: boolean,
  above?: Cell,
): Record<keyof Stocks, Cell> =>
  isClosed && above !== 0
    ? { households: 'hidden', persons: 'hidden', amountYuan: 'hidden' }
    : { households, persons, amountYuan };
