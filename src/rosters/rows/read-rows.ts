import { shortPlaceName } from '../../domain/places/place.ts';
import { keepsZeros } from '../cells/cell-month.ts';
import { harmlessHues } from '../cells/hues.ts';
import { parseName } from '../cells/cell-values.ts';
import { readMarkLegend } from '../cells/mark-legend.ts';
import { livesInHome } from '../cells/care-words.ts';
import { parseIdentity, type Identity } from '../cells/identity.ts';
import { omitUndefined } from '../../sources/formats/optional-fields.ts';
import { columnOf, hasUse } from '../columns/header.ts';
import type { Header } from '../columns/column.ts';
import type { ColumnUse } from '../columns/meaning.ts';
import { isBlank, squeeze, type Cell, type Fault, type GridRow } from '../files/grid.ts';
import { carryDown, findPlaces } from '../places/place-columns.ts';
import type { Member, OffRow, RosterRow } from '../roster.ts';
import { decideAmounts } from './amounts.ts';
import {
  type AmountWay,
  cellOf,
  shownColumns,
  type RowReader,
  type TableContext,
  firstFilled,
} from './row-reader.ts';
import type { Body, Section } from './body-rows.ts';
import { groupHouseholds, type Household, type Households } from './households.ts';
import { findOff, findUnderAge, ownCells, tellsAges } from './kept-off.ts';
import { findColoured } from './row-looks.ts';
import { buildClassReader } from './row-class.ts';
import { buildStatusReader } from './row-status.ts';
import { setAside } from './set-aside.ts';
import type { ReadHousehold } from './read-household.ts';
import { personsSource, readValues } from './row-values.ts';
import { sharesOf } from './shares.ts';
import type { Share } from './running-sums.ts';

export interface ReadRows {
  rows: RosterRow[];
  off: OffRow[];
  households: Households;
  amountWay: AmountWay;
  /** What each row of the body adds to totals. */
  shares: readonly Share[];
  personsFrom?: '保障人数' | '行数';
  carriedCells: number;
  notes: number;
}

const unasked: Identity = { state: 'unasked' };

/** The recipients of a sheet; whatever is wrong with a row that is to be used is reported. */
export function readRows(context: TableContext, faults: Fault[]): ReadRows {
  const { grid, header, body, request } = context;
  const households =
    request.recipient === '户'
      ? groupHouseholds(grid, header, body.rows, faults)
      : { all: body.rows.map((head) => ({ head, members: [] })), evidence: [] };
  const heads = toHeads(households, body);
  const placeFaults: Fault[] = [];
  const places = readPlaces(context, heads, placeFaults);
  const misplaced = Map.groupBy(placeFaults, ({ row }) => row);
  const remarks = body.remarks.map(({ text }) => text);
  const amountWay = decideAmounts(households.all, header, body.totals, faults);
  const reader: RowReader = {
    ...context,
    amountWay,
    status: buildStatusReader(grid, header, heads.rows, {
      legend: readMarkLegend(remarks),
      // 特困 recipients may live in a home. Anybody else who does may have become one.
      ...(request.subject?.programme === 'extremePovertySupport' ? { livesInHome } : {}),
    }),
    classFaults: buildClassReader(grid, header, heads.rows, request.subject ?? {}),
    keepsZeros: grid.source === 'workbook' || keepsZeros(cellsOf(heads.rows, header, 'since')),
    empty: new Set(
      (['since'] as const).filter((use) => cellsOf(body.rows, header, use).every(isBlank)),
    ),
    coloured: new Set(colouredRows(heads.rows, context, places.codes)),
    hasFamilies: households.evidence.length > 0,
  };
  const read = households.all.map((household, index) => {
    const section = lastSection(heads.sections, index);
    const own = [...(misplaced.get(household.head.number) ?? [])];
    return readHousehold(household, places.codes[index], section, reader, own);
  });
  const entries = setAside(read, context, faults);
  const rows = entries.flatMap((each) => ('why' in each ? [] : each));
  const off = entries.flatMap((each) => ('why' in each ? each : []));
  const offRows = new Set(off.map(({ row }) => row));
  const personsFrom = personsSource(reader);
  return {
    rows,
    off,
    households,
    amountWay,
    shares: request.everyone ? [] : sharesOf(households, body, reader, offRows),
    carriedCells: places.carried,
    notes: body.rows.reduce((sum, { notes }) => sum + (notes?.size ?? 0), 0),
    ...(personsFrom ? { personsFrom } : {}),
  };
}

const cellsOf = (rows: readonly GridRow[], header: Header, use: ColumnUse): Cell[] =>
  rows.map((row) => cellOf(row, header, use));

/** The rows of heads, with headings counted in them. */
function toHeads({ all }: Households, body: Body): Pick<Body, 'rows' | 'sections'> {
  const rows = all.map(({ head }) => head);
  const heads = new Set(rows.map(({ number }) => number));
  const headsBefore = [0];
  for (const { number } of body.rows)
    headsBefore.push((headsBefore.at(-1) ?? 0) + (heads.has(number) ? 1 : 0));
  const sections = body.sections.map((section) => ({
    ...section,
    before: headsBefore[section.before] ?? rows.length,
  }));
  return { rows, sections };
}

const lastSection = (sections: readonly Section[], index: number): Section | undefined =>
  sections.findLast(({ before }) => before <= index);

function readPlaces(
  { grid, header, places }: TableContext,
  heads: Pick<Body, 'rows' | 'sections'>,
  faults: Fault[],
): { codes: readonly (string | undefined)[]; carried: number } {
  if (places) return findPlaces(grid, header, heads, places, faults);
  const carried = { cells: 0 };
  const townships = carryDown(grid, header, heads, 'township', carried);
  const villages = carryDown(grid, header, heads, 'village', carried);
  const codes = heads.rows.map((row, index) => {
    const written = squeeze(cellOf(row, header, 'code')).replace(/^'/, '');
    const township = (townships[index] ?? '').replace(/(?:人民政府|办事处)$/, '');
    return written || `${township}/${shortPlaceName(villages[index] ?? '')}`;
  });
  return { codes, carried: carried.cells };
}

function colouredRows(
  rows: readonly GridRow[],
  { header, body, legends }: TableContext,
  codes: readonly (string | undefined)[],
): GridRow[] {
  const blocks = rows.map((row, index) => ({ row, block: codes[index] ?? '' }));
  return findColoured(
    blocks,
    shownColumns(header),
    harmlessHues([...body.remarks.map(({ text }) => text), ...legends]),
  );
}

function readHousehold(
  household: Household,
  place: string | undefined,
  section: Section | undefined,
  reader: RowReader,
  faults: Fault[],
): ReadHousehold {
  const { header, request, table } = reader;
  const { head } = household;
  const own = ownCells(household, header);
  const hasNumbers = hasUse(header, 'identity') || hasUse(header, 'memberIdentity');
  const identity = hasNumbers ? parseIdentity(own.identity) : unasked;
  const base = { table, row: head.number, identity };
  const toOff: ReadHousehold['toOff'] = (why, where, said) => ({
    ...base,
    name: displayName(head, header),
    why,
    where,
    ...omitUndefined({ said, place }),
  });
  const as = (entry: ReadHousehold['entry'], own: readonly Fault[] = []): ReadHousehold => ({
    household,
    place,
    entry,
    faults: own,
    toOff,
  });
  if (request.everyone) return as(toAnyone(household, base, header), faults);
  const isKnownAdult = (): boolean =>
    !tellsAges(header) && request.isKnownAdult?.(place ?? '', displayName(head, header)) === true;
  const keptOff =
    findOff(household, section, reader, faults) ??
    findUnderAge(own, identity, request, isKnownAdult);
  // A row that is kept off may have anything in it.
  if (keptOff) return as(toOff(keptOff.why, keptOff.where));
  const entry = readEntry(household, place, reader, base, faults);
  if (request.setsAside && entry?.amountYuan === 0)
    return as(toOff('zeroAmount', columnOf(header, 'amountYuan')?.label ?? ''));
  return as(entry, faults);
}

/** A row of the list; `undefined` where something in it is wrong. */
function readEntry(
  household: Household,
  place: string | undefined,
  reader: RowReader,
  base: Pick<RosterRow, 'table' | 'row' | 'identity'>,
  faults: Fault[],
): RosterRow | undefined {
  const { header } = reader;
  const values = readValues(household, reader, faults);
  if (place === undefined || values.name === undefined) return undefined;
  const isWrong = faults.some(({ code }) => code !== 'status-unknown');
  if (isWrong) return undefined;
  const memberChange = household.members
    .map((member) => reader.status.ofRow(member, []))
    .find((status) => status !== undefined)?.off;
  return {
    ...base,
    ...values,
    name: values.name,
    place,
    household: squeeze(firstFilled(household, header, 'household')),
    address: String(firstFilled(household, header, 'address'))
      .replace(/\s+/g, ' ')
      .trim(),
    members: household.members.map((row) => toMember(row, header)),
    ...(memberChange ? { memberChange } : {}),
  } satisfies RosterRow;
}

/** A person of a register: nothing keeps him out, and a name that cannot be read is left empty. */
function toAnyone(
  { head }: Household,
  base: { table: number; row: number; identity: Identity },
  header: Header,
): RosterRow {
  const name = parseName(cellOf(head, header, 'name'));
  const found = 'value' in name ? name.value : '';
  return { ...base, name: found, place: '', household: '', address: '', members: [] };
}

const displayName = (head: GridRow, header: Header): string =>
  squeeze(cellOf(head, header, 'name')) || squeeze(cellOf(head, header, 'memberName'));

function toMember(row: GridRow, header: Header): Member {
  const use = hasUse(header, 'memberIdentity') ? 'memberIdentity' : 'identity';
  return {
    row: row.number,
    name: squeeze(cellOf(row, header, 'memberName')) || squeeze(cellOf(row, header, 'name')),
    identity: hasUse(header, use) ? parseIdentity(cellOf(row, header, use)) : unasked,
  };
}
