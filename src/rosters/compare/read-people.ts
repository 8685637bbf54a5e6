import { readFile, stat } from 'node:fs/promises';
import { shortPlaceName, type Place, type PlaceTree } from '../../domain/places/place.ts';
import { sortRows, type Body } from '../rows/body-rows.ts';
import { parseAmount, parseName, parsePersons, type Parsed } from '../cells/cell-values.ts';
import { chooseTable, type ChosenTable } from '../choose-table.ts';
import { versionedTreeOf } from '../git-tree.ts';
import { isBlank, squeeze, type Cell, type Fault } from '../files/grid.ts';
import { columnOf, hasUse } from '../columns/header.ts';
import { useNames, type ColumnUse } from '../columns/header-names.ts';
import { parseIdentity, type Identity } from '../cells/identity.ts';
import { carryDown, findPlaces } from '../places/place-columns.ts';
import { readGrids } from '../files/read-grids.ts';
import type { Register } from '../../sources/formats/register.ts';
import { buildVillageFinder } from '../places/village-finder.ts';

/** A row of a private list as comparisons need it. Private: it goes into work lists only. */
export interface ListedPerson {
  row: number;
  name: string;
  identity: Identity;
  /** Village code where the county is known; else township and village as they are spoken. */
  place: string;
  amountYuan?: number;
  persons?: number;
}

/** The county whose register places are looked up in. */
export interface CountyRegister {
  county: string;
  tree: PlaceTree;
  places: Register<Place>;
}

/** The people of a private file outside any version-controlled tree, or everything that is wrong with it. */
export async function readPeople(
  path: string,
  { sheet, register }: { sheet?: string; register?: CountyRegister },
): Promise<{ people: ListedPerson[] } | { faults: Fault[] }> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) return one('missing-file', '文件打不开，请核对路径。');
  if (await versionedTreeOf(path)) return one('inside-git', insideGit);
  const grids = readGrids(await readFile(path));
  const table = Array.isArray(grids) ? chooseTable(grids, sheet) : grids;
  if ('code' in table) return { faults: [table] };
  return readTable(table, register);
}

const one = (code: string, message: string): { faults: Fault[] } => ({
  faults: [{ code, row: 1, message }],
});

const insideGit =
  '文件在代码库（git 等）里。带身份证号的名册不得放进任何代码库：请移到库外的文件夹再比对。';

function readTable(
  { grid, header }: ChosenTable,
  register: CountyRegister | undefined,
): { people: ListedPerson[] } | { faults: Fault[] } {
  const faults: Fault[] = [];
  const headerRow = grid.rows[header.last]?.number ?? 1;
  if (!hasUse(header, 'identity'))
    faults.push({
      code: 'missing-column',
      row: headerRow,
      message: '缺少“身份证件号码”一列，只按姓名比对会错认人。请补上再比对。',
    });
  const finder = register && buildVillageFinder(register.tree, register.county);
  const body = sortRows(grid, header, (text) => finder?.isPlace(text) ?? false);
  faults.push(...body.faults);
  if (body.rows.length === 0)
    faults.push({ code: 'no-rows', row: headerRow, message: '表头下面没有人。' });
  const places =
    register && finder
      ? findPlaces(
          grid,
          header,
          body,
          {
            ...register,
            countyName: register.tree.get(register.county)?.name ?? '',
            finder,
            township: '',
          },
          faults,
        ).codes
      : spokenPlaces({ grid, header, unread: 0 }, body);
  const cellAt = (cells: readonly Cell[], use: ColumnUse): Cell =>
    cells[columnOf(header, use)?.index ?? -1] ?? '';
  const people = body.rows.map(({ number, cells }, index): ListedPerson => {
    const read = <T>(use: ColumnUse, parse: (cell: Cell) => Parsed<T>): T | undefined => {
      const parsed = parse(cellAt(cells, use));
      if ('value' in parsed) return parsed.value;
      const column = columnOf(header, use)?.label ?? useNames[use];
      faults.push({ code: parsed.code, row: number, column, message: parsed.fault });
      return undefined;
    };
    const optional = <T>(use: ColumnUse, parse: (cell: Cell) => Parsed<T>): T | undefined =>
      isBlank(cellAt(cells, use)) ? undefined : read(use, parse);
    const amountYuan = optional('amountYuan', parseAmount);
    const persons = optional(
      hasUse(header, 'persons') ? 'persons' : 'coveredPersons',
      parsePersons,
    );
    return {
      row: number,
      name: read('name', parseName) ?? '',
      identity: parseIdentity(cellAt(cells, 'identity')),
      place: places[index] ?? '',
      ...(amountYuan === undefined ? {} : { amountYuan }),
      ...(persons === undefined ? {} : { persons }),
    };
  });
  return faults.length > 0 ? { faults } : { people };
}

/** 番田镇/东王贺村, whatever the two files call a village committee. */
function spokenPlaces({ grid, header }: ChosenTable, body: Body): string[] {
  const townships = carryDown(grid, header, body, 'township', { cells: 0 });
  const villages = carryDown(grid, header, body, 'village', { cells: 0 });
  const code = columnOf(header, 'code')?.index;
  return body.rows.map(({ cells }, index) => {
    const written = code === undefined ? '' : squeeze(cells[code]);
    const township = (townships[index] ?? '').replace(/(?:人民政府|办事处)$/, '');
    return written || `${township}/${shortPlaceName(villages[index] ?? '')}`;
  });
}
