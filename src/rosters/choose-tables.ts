import type { Fault, Grid } from './files/grid.ts';
import { findHeader, type Header } from './columns/header.ts';

export interface ChosenTable {
  grid: Grid;
  header: Header;
}

export interface ChosenTables {
  tables: readonly ChosenTable[];
  /** Other sheets of the file, which are not read. */
  unread: number;
  hiddenSheets: number;
  /** Whether the clerk has named the sheets. */
  isNamed: boolean;
}

/** What `--sheet` says for every sheet that has a roster. */
const allSheets = '全部';

/** The sheets that have a roster, or those that the clerk named. What is hidden is never read. */
export function chooseTables(
  grids: readonly Grid[],
  sheets: readonly string[] = [],
): ChosenTables | Fault {
  const shown = grids.filter(({ hidden }) => hidden !== true);
  const hiddenSheets = grids.length - shown.length;
  const wanted = sheets.includes(allSheets) ? [] : sheets.map((name) => name.trim());
  const missing = wanted.find((name) => !grids.some((grid) => grid.name.trim() === name));
  if (missing !== undefined)
    return fault('unknown-sheet', `没有叫这个名字的工作表。文件里有：${namesOf(shown)}。`);
  const named =
    wanted.length === 0 ? shown : grids.filter(({ name }) => wanted.includes(name.trim()));
  if (named.some(({ hidden }) => hidden))
    return fault(
      'hidden-sheet',
      '这张工作表是隐藏的，看不出该不该用。请在 Excel 里取消隐藏，再导入。',
    );
  const tables = named.flatMap((grid) => {
    const header = findHeader(grid);
    return header ? [{ grid, header }] : [];
  });
  if (tables.length === 0)
    return fault('no-header', hiddenSheets > 0 ? `${noHeader}隐藏的工作表不读。` : noHeader);
  return {
    tables,
    unread: shown.length - tables.length,
    hiddenSheets,
    isNamed: sheets.length > 0,
  };
}

const fault = (code: string, message: string): Fault => ({ code, row: 1, message });

export const namesOf = (grids: readonly Grid[]): string =>
  grids.map(({ name }) => `“${name.slice(0, 31)}”`).join('、');

const noHeader =
  '前 40 行里找不到表头。表头应有“姓名”（或户主姓名、申请人）和别的列名，请补上表头再导入。';
