import { namesOf, type ChosenTables } from './choose-tables.ts';
import { isSerial } from './columns/header.ts';
import { joinFaults } from './faults.ts';
import { squeeze } from './files/grid.ts';
import type { VillageFinder } from './places/village-finder.ts';
import type { OffRow, RosterFault, RosterRequest, RosterRow, RosterTable } from './roster.ts';

/** What has been read of a roster so far. */
export interface Reading {
  request: RosterRequest;
  finder: VillageFinder | undefined;
  rows: RosterRow[];
  off: OffRow[];
  tables: RosterTable[];
  faults: RosterFault[];
}

/** Accepts several sheets of a file as one list only if each has its own villages, or if their serial numbers continue. */
export function checkSeveralSheets(
  first: number,
  file: number,
  { tables }: ChosenTables,
  { rows, off, faults, tables: read }: Reading,
): void {
  const places = new Map<string, Set<number>>();
  for (const { table, place } of rows)
    if (table >= first) places.set(place, (places.get(place) ?? new Set()).add(table));
  const isSplit = [...places.values()].every((inTables) => inTables.size === 1);
  const ofFile = read.slice(first);
  const isOneList = isSplit || goesOn(ofFile);
  if (isOneList && ofFile.length === tables.length && off.length + rows.length > 0) return;
  // Faults inside the sheets are reported only after the clerk has said which sheets to use.
  const others = faults.filter((fault) => fault.file !== file);
  const message = `不止一张工作表有名单：${namesOf(tables.map(({ grid }) => grid))}，看不出是不是一份名册。只用一张的，在命令后加 --sheet 工作表名；各张合起来是一份的，加 --sheet 全部。`;
  faults.splice(
    0,
    faults.length,
    ...others,
    ...joinFaults([{ code: 'several-sheets', row: 1, message }], { file }),
  );
}

/** 序号 of each table begins where that of the one before ends: 续表. */
function goesOn(tables: readonly RosterTable[]): boolean {
  const ends = tables.map(({ header, body }) => {
    const column = header.columns.find(isSerial)?.index ?? -1;
    const numbers = body.rows.map(({ cells }) => Number.parseInt(squeeze(cells[column]), 10));
    return { first: numbers[0], last: numbers.at(-1) ?? Number.NaN };
  });
  return ends.slice(1).every(({ first }, index) => first === (ends[index]?.last ?? 0) + 1);
}

/** Reports tables most of whose identity numbers also occur in another table: probably rosters of two months. */
export function findTwice({ rows, tables, faults }: Reading): RosterFault[] {
  // As long as the sheets to use are unknown, so are their people.
  if (tables.length < 2 || faults.some(({ code }) => code === 'several-sheets')) return [];
  const seen = new Map<string, number>();
  const twice = rows.filter(({ identity, table }) => {
    if (identity.state !== 'valid') return false;
    const before = seen.get(identity.number);
    seen.set(identity.number, before ?? table);
    return before !== undefined && before !== table;
  });
  const byTable = Map.groupBy(twice, ({ table }) => table);
  const sizes = Map.groupBy(rows, ({ table }) => table);
  const isMost = (table: number, found: number): boolean =>
    found > 1 && found * 2 > (sizes.get(table)?.length ?? 0);
  return [...byTable].flatMap(([table, found]) =>
    !isMost(table, found.length)
      ? []
      : joinFaults(
          found.map(({ row }) => ({ code: 'in-two-tables', row, message: inTwoTables })),
          { file: tables[table]?.file ?? 0, sheet: tables[table]?.sheet ?? '' },
        ),
  );
}

const inTwoTables =
  '身份证件号码在另一份文件或工作表里也有。是不是把两个月的名册放在了一起？确是重复的，请删去一处。';
