import type { Fault, Grid } from './files/grid.ts';
import { findHeader, type Header } from './columns/header.ts';

export interface ChosenTable {
  grid: Grid;
  header: Header;
  /** Other sheets of the file, which are not read. */
  unread: number;
}

/** The one sheet that has a roster, or the one that the clerk named. */
export function chooseTable(
  grids: readonly Grid[],
  sheet: string | undefined,
): ChosenTable | Fault {
  const fault = (code: string, message: string): Fault => ({ code, row: 1, message });
  const named =
    sheet === undefined ? grids : grids.filter(({ name }) => name.trim() === sheet.trim());
  if (named.length === 0)
    return fault('unknown-sheet', `没有叫这个名字的工作表。文件里有：${namesOf(grids)}。`);
  const tables = named.flatMap((grid) => {
    const header = findHeader(grid);
    return header ? [{ grid, header }] : [];
  });
  const [table, ...more] = tables;
  if (!table) return fault('no-header', noHeader);
  if (more.length > 0)
    return fault(
      'several-sheets',
      `不止一张工作表有名单：${namesOf(tables.map(({ grid }) => grid))}。请在命令后加 --sheet 工作表名，一次导入一张。`,
    );
  return { ...table, unread: grids.length - 1 };
}

const namesOf = (grids: readonly Grid[]): string =>
  grids.map(({ name }) => `“${name.slice(0, 31)}”`).join('、');

const noHeader =
  '前 40 行里找不到表头。表头应有“姓名”（或户主姓名、申请人）和别的列名，请补上表头再导入。';
