import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Problem } from '../../domain/problem.ts';
import type { Programme } from '../../domain/programme.ts';
import { sortRows } from '../../rosters/rows/body-rows.ts';
import {
  parseAmount,
  parseName,
  parsePersons,
  type Parsed,
} from '../../rosters/cells/cell-values.ts';
import { chooseTable } from '../../rosters/choose-table.ts';
import { versionedTreeOf } from '../../rosters/git-tree.ts';
import { isBlank, squeeze, type Cell, type Fault, type Grid } from '../../rosters/files/grid.ts';
import type { ColumnUse } from '../../rosters/columns/header-names.ts';
import { useNames } from '../../rosters/columns/header-names.ts';
import { columnOf, type Header } from '../../rosters/columns/header.ts';
import { parseIdentity } from '../../rosters/cells/identity.ts';
import { findPlaces, type PlaceReferences } from '../../rosters/places/place-columns.ts';
import { readGrids } from '../../rosters/files/read-grids.ts';
import type { Benefit } from './letter.ts';

/** A private roster of one programme, outside any repository. */
export interface RosterFile {
  path: string;
  programme: Programme;
}

/** The rows of a roster; whatever is wrong with it is reported with its row, without personal data. */
export async function readBenefits(
  { path, programme }: RosterFile,
  references: PlaceReferences,
  problems: Problem[],
): Promise<Benefit[]> {
  const file = basename(path);
  const report = ({ code, row, column, message }: Fault): void => {
    problems.push({
      code,
      file,
      line: row,
      message,
      ...(column === undefined ? {} : { field: column }),
    });
  };
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) {
    report({ code: 'missing-file', row: 1, message: '文件打不开，请核对路径。' });
    return [];
  }
  if (await versionedTreeOf(path)) {
    report({
      code: 'inside-git',
      row: 1,
      message: '文件在代码库（git 等）里。名册不得放进任何代码库，请移到库外的文件夹。',
    });
    return [];
  }
  const grids = readGrids(await readFile(path));
  const table = Array.isArray(grids) ? chooseTable(grids, undefined) : grids;
  if ('code' in table) {
    report(table);
    return [];
  }
  const faults: Fault[] = [];
  const benefits = readRows(table.grid, table.header, programme, file, references, faults);
  faults.forEach(report);
  return benefits;
}

function readRows(
  grid: Grid,
  header: Header,
  programme: Programme,
  file: string,
  references: PlaceReferences,
  faults: Fault[],
): Benefit[] {
  const body = sortRows(grid, header, references.finder.isPlace);
  faults.push(...body.faults);
  if (!columnOf(header, 'amountYuan'))
    faults.push({
      code: 'missing-column',
      row: 1,
      column: useNames.amountYuan,
      message: '缺少这一列，告知书要写明发多少。',
    });
  const places = findPlaces(grid, header, body, references, faults);
  return body.rows.flatMap(({ number: row, cells }, index) => {
    const cellOf = (use: ColumnUse): Cell => cells[columnOf(header, use)?.index ?? -1] ?? '';
    const read = <T>(use: ColumnUse, parse: (cell: Cell) => Parsed<T>): T | undefined => {
      const column = columnOf(header, use);
      if (!column) return undefined;
      const parsed = parse(cellOf(use));
      if ('value' in parsed) return parsed.value;
      faults.push({ code: parsed.code, row, column: column.label, message: parsed.fault });
      return undefined;
    };
    const relation = squeeze(cellOf('relation'));
    if (relation !== '' && !/^(?:户主|本人|户主本人|申请人|01|1)$/.test(relation))
      faults.push({
        code: 'family-member',
        row,
        message: '这一行不是户主。一户一封信，请只留户主那一行。',
      });
    const name = read('name', parseName);
    const amountYuan = read('amountYuan', parseAmount);
    const persons = isBlank(cellOf('persons')) ? undefined : read('persons', parsePersons);
    const village = places.codes[index];
    if (name === undefined || amountYuan === undefined || village === undefined) return [];
    const identity = columnOf(header, 'identity')
      ? parseIdentity(cellOf('identity'))
      : ({ state: 'unasked' } as const);
    const address = String(cellOf('address')).replace(/\s+/g, ' ').trim();
    return [
      {
        file,
        row,
        programme,
        village,
        name,
        identity,
        address,
        amountYuan,
        ...(persons === undefined ? {} : { persons }),
      },
    ];
  });
}
