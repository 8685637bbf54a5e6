import { isBlank, type Fault, type GridRow, squeeze } from '../files/grid.ts';
import { columnOf } from '../columns/header.ts';
import type { Header } from '../columns/column.ts';
import { meaningOfRow, sentencesOf } from '../cells/remark-words.ts';
import type { OffRow, OffWhy, RosterRow } from '../roster.ts';
import type { Remark } from './body-rows.ts';
import type { Household } from './households.ts';
import { afterTotals } from './after-totals.ts';
import { headsIn, indexHouseholds, readRemarks, unclearRemark } from './remarked-rows.ts';
import { cellOf, type TableContext } from './row-reader.ts';
import type { ReadHousehold } from './read-household.ts';

/**
 * Keeps off the rows below the totals, the rows that notes beside the table refer to and, if the caller wishes, the
 * rows that cannot be read. Everything else that is wrong is reported.
 */
export function setAside(
  read: readonly ReadHousehold[],
  context: Pick<TableContext, 'header' | 'body' | 'request' | 'offOfTitle'>,
  faults: Fault[],
): (RosterRow | OffRow)[] {
  const { body, request, offOfTitle } = context;
  if (request.everyone || offOfTitle) return reportAll(read, faults);
  const remarked = findRemarked(read, context, faults);
  const below = afterTotals(read, body);
  const mayRead = request.setsAside ? mayBeSetAside(read) : () => false;
  return read.flatMap(({ household, entry, faults: own, toOff }) => {
    if (entry && 'why' in entry) return entry;
    const remark = remarked.get(household.head.number);
    if (remark) return toOff('remarked', placeOf(remark));
    if (below.has(household.head.number)) return toOff('afterTotal', '');
    const [fault] = own;
    if (fault && own.every(mayRead)) return toOff('unreadable', fault.column ?? '', fault.message);
    faults.push(...own);
    return entry ?? [];
  });
}

function reportAll(read: readonly ReadHousehold[], faults: Fault[]): (RosterRow | OffRow)[] {
  return read.flatMap(({ entry, faults: own }) => {
    faults.push(...own);
    return entry ?? [];
  });
}

const placeOf = ({ row }: Remark): string => (row === 0 ? '文本框或页脚' : `第 ${row} 行的说明`);

/** Finds households that notes or cells of other rows refer to. */
function findRemarked(
  read: readonly ReadHousehold[],
  { header, body }: Pick<TableContext, 'header' | 'body'>,
  faults: Fault[],
): Map<number, Remark> {
  const households = read.map(({ household }) => household);
  const names = indexHouseholds(households, { header, body });
  const isMarked = read.some(
    ({ entry, faults: own }) =>
      own.length > 0 || (entry && 'why' in entry && looks.includes(entry.why)),
  );
  const notes = households
    .filter((each) => isNote(each, header))
    .flatMap(({ head }) => textsOf(head));
  const { off, unclear } = readRemarks([...body.remarks, ...notes], names, isMarked);
  faults.push(...unclear.map(unclearRemark));
  const found = new Map(off);
  const addOthers = (remark: Remark, own: number): void => {
    for (const other of sentencesOf(remark.text).flatMap(
      (each) => headsIn(each, names, 0, { isInRow: true }).off,
    ))
      if (other !== own) found.set(other, remark);
  };
  for (const { head, members } of households)
    for (const row of [head, ...members])
      for (const remark of spokenIn(row, header)) {
        addOthers(remark, head.number);
        if (isOfNeighbours(remark.text)) faults.push(unclearRemark(remark));
      }
  for (const { text } of body.sections) addOthers({ row: 0, text }, -1);
  return found;
}

/** Tells whether a text in one row refers to the row above or below: 上面这户已去世. */
const isOfNeighbours = (text: string): boolean =>
  /[上下](?:面|边|方|一?(?:户|行|家|人))|以[上下]|前一?(?:户|行)|后一?(?:户|行)/.test(text) &&
  meaningOfRow(text) === 'against';

const looks: readonly OffWhy[] = ['struck', 'partStruck', 'hidden', 'coloured', 'commented'];
const leastSpoken = 5;
/** Without a Chinese character, as in a number of an account, a cell says nothing of anybody. */
const hasHan = /\p{Script=Han}/u;

const textsOf = ({ number, cells }: GridRow): Remark[] =>
  cells.flatMap((cell) => (isBlank(cell) ? [] : { row: number, text: squeeze(cell) }));

/** Comments and longer texts in a row, except in columns that can only describe that row. */
function spokenIn(row: GridRow, header: Header): Remark[] {
  const notes = [...(row.notes?.values() ?? [])].map((text) => ({
    row: row.number,
    text: squeeze(text),
  }));
  const cells = header.columns.flatMap(({ index, meaning }) => {
    const cell = row.cells[index];
    if (typeof cell !== 'string' || cell.length < leastSpoken || !hasHan.test(cell)) return [];
    const isOwn = typeof meaning === 'object' && 'use' in meaning;
    return isOwn ? [] : [{ row: row.number, text: squeeze(cell) }];
  });
  return [...notes, ...cells];
}

/** Tells whether a row has a text in the column of names but no data of a household. */
function isNote({ head, members }: Household, header: Header): boolean {
  const facts = factUses.filter((use) => columnOf(header, use));
  const isBare = facts.every((use) => isBlank(cellOf(head, header, use)));
  const filled = head.cells.filter((cell) => !isBlank(cell)).length;
  return members.length === 0 && isBare && (facts.length > 0 || filled <= mostOfNote);
}
const mostOfNote = 2;
const factUses = ['identity', 'amountYuan', 'persons', 'since', 'birth', 'age'] as const;

/** Selects faults of single rows. A fault in most rows is a fault of the file. */
function mayBeSetAside(read: readonly ReadHousehold[]): (fault: Fault) => boolean {
  const keyOf = ({ code, column }: Fault): string => `${code} ${column ?? ''}`;
  const counts = new Map<string, number>();
  for (const { faults } of read)
    for (const key of new Set(faults.map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  return (fault) => {
    const rows = counts.get(keyOf(fault)) ?? 0;
    if (fault.code === 'decision-unknown') return false;
    return nameCodes.has(fault.code) ? rows < read.length : rows * 2 <= read.length;
  };
}

const nameCodes = new Set([
  'name',
  'no-name',
  'marked-name',
  'masked-name',
  'place-as-name',
  'private-character',
  'two-names',
]);
