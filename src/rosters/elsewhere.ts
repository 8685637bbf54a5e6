import { parseIdentity } from './cells/identity.ts';
import { meaningOfRow, withoutSigners } from './cells/remark-words.ts';
import { joinFaults } from './faults.ts';
import { isBlank, squeeze, type Cell, type Grid } from './files/grid.ts';
import type { OffRow, RosterFault, RosterRow } from './roster.ts';
import { indexNames, type NameIndex } from './rows/name-index.ts';

/** A sheet that is not read as the list, or what a sheet of the list says outside its cells. */
export interface OtherSheet {
  name: string;
  lines: Iterable<readonly Cell[]>;
  kind:
    /** Its name or title says that those who stand there are not on the list. */
    | 'ended'
    /** The list of another month, or one that the clerk has put aside. */
    | 'other list'
    | 'unknown';
}

/** The texts of a sheet: its rows with their comments, and what is written outside. */
export const linesOf = ({ rows, texts = [] }: Grid): Iterable<readonly Cell[]> =>
  [
    rows.values().map(({ cells, notes }) => [...cells, ...(notes?.values() ?? [])]),
    texts.values().map((text) => [text]),
  ]
    .values()
    .flatMap((lines) => lines);

const leastCopied = 3;

/**
 * Takes everybody off the list who also occurs elsewhere in the file, because nobody can tell which place is right.
 * A table with all people of the list, including those already kept off, is an older copy of it; a table with most
 * of them is another list, and a fault. A copy and another month's list take off only people about whom they say
 * something unfavourable.
 */
export function keepOffElsewhere(
  rows: readonly RosterRow[],
  alreadyOff: readonly OffRow[],
  sheets: readonly OtherSheet[],
): { rows: RosterRow[]; off: OffRow[]; faults: RosterFault[] } {
  const everybody = [...rows, ...alreadyOff];
  const people = indexPeople(everybody);
  const off = new Map<Row, string>();
  const faults: RosterFault[] = [];
  for (const { name, lines, kind } of sheets) {
    const { found, accused } = findIn(lines, people);
    const isCopied = kind === 'unknown' && found.size >= leastCopied;
    const isCopy = isCopied && found.size === everybody.length;
    if (isCopied && !isCopy && found.size * 2 > everybody.length)
      faults.push(...joinFaults([{ code: 'list-twice', row: 1, message: listTwice(name) }]));
    else for (const row of isCopy || kind === 'other list' ? accused : found) off.set(row, name);
  }
  return {
    rows: rows.filter((row) => !off.has(row)),
    off: rows.flatMap((row) => toOff(row, off.get(row))),
    faults,
  };
}

const listTwice = (name: string): string =>
  `没有读的工作表“${name.slice(0, 31)}”里有名单上一半以上的人，看不出以哪一张为准。请核对：没有用的删去；是别的月份的，工作表名写上月份；只用一张的，在命令后加 --sheet 工作表名。`;

function toOff(row: RosterRow, sheet: string | undefined): OffRow[] {
  if (sheet === undefined) return [];
  const { table, name, identity, place } = row;
  return [{ table, row: row.row, name, identity, place, why: 'elsewhere', where: sheet }];
}

type Row = RosterRow | OffRow;

interface PeopleIndex {
  byNumber: ReadonlyMap<string, Row>;
  byName: NameIndex<Row>;
}

function indexPeople(rows: readonly Row[]): PeopleIndex {
  const byNumber = new Map<string, Row>();
  const byName = indexNames<Row>();
  for (const row of rows) {
    byName.add(row.name, row);
    const members = 'members' in row ? row.members : [];
    for (const { identity } of [row, ...members])
      if (identity.state === 'valid') byNumber.set(identity.number, row);
  }
  return { byNumber, byName };
}

/** Who stands in the lines, and in a line that says something against somebody. */
function findIn(
  lines: Iterable<readonly Cell[]>,
  people: PeopleIndex,
): { found: ReadonlySet<Row>; accused: ReadonlySet<Row> } {
  const found = new Set<Row>();
  const accused = new Set<Row>();
  for (const line of lines) {
    const inLine = findInLine(line, people);
    for (const row of inLine) found.add(row);
    if (inLine.size === 0 || !line.some((cell) => meaningOfRow(squeeze(cell)) === 'against'))
      continue;
    for (const row of inLine) accused.add(row);
  }
  return { found, accused };
}

/** By number, and by name where no other number stands beside it. */
function findInLine(line: readonly Cell[], { byNumber, byName }: PeopleIndex): Set<Row> {
  const found = new Set<Row>();
  const cells = line.filter((cell) => !isBlank(cell));
  const numbers = cells
    .map(parseIdentity)
    .flatMap((each) => (each.state === 'valid' ? each.number : []));
  for (const number of numbers) {
    const row = byNumber.get(number);
    if (row) found.add(row);
  }
  for (const cell of cells)
    for (const row of byName.in(withoutSigners(String(cell))))
      if (numbers.length === 0 || row.identity.state !== 'valid') found.add(row);
  return found;
}
