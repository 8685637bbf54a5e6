import type { Cell, Grid, GridRow } from './grid.ts';
import { mergedAreas, type Area } from './merged-areas.ts';
import { mostAreas, TooLargeError } from './too-large.ts';

/** Stands for a value that was taken from another file; nobody who sees the sheet can look it up there. */
export const foreignValue = '#公式取自别的文件';

/** Where a sheet has formulas, and whether one of them takes its value from another file. */
export interface Formulas {
  isForeign: boolean;
  has(row: number, column: number): boolean;
}

/** Of Excel: `[1]旧名册!C9`, `'D:\[旧.xlsx]名册'!C9`, `[1]!名称`, but not the column of a table, `表1[金额]`. */
const otherBook = /(?<![\p{L}\p{N}_\]])\[[^[\]"]+\][^[\]"!]*!/u;
/** Of LibreOffice: `'file:///D:/旧.ods'#$名册.C9`. */
const otherDocument = /'[^']+'#|\bfile:/iu;
/** What asks another program or the net; INDIRECT puts its address together where nobody can read it. */
const fetched =
  /(?<![\p{L}\p{N}_])(?:WEBSERVICE|RTD|DDE|CUBE[A-Z]+|SQL\.REQUEST|STOCKHISTORY|IMPORT(?:RANGE|DATA|XML|HTML|FEED)|CALL|REGISTER\.ID|INDIRECT)\(/iu;
/** Of old Excel, program|topic!item: `cmd|'/c calc'!A1`. */
const dynamic = /[\p{L}\p{N}_']\|(?:'[^']*'|[^'!(){}]*)!/u;

/** Whether a formula, or the meaning of a defined name, reaches outside its workbook. */
export const reachesOutside = (formula: string): boolean =>
  otherBook.test(formula) ||
  otherDocument.test(formula) ||
  fetched.test(formula) ||
  dynamic.test(formula);

/** Gathers the formulas of a sheet; `isForeignName` knows the defined names that mean something outside. */
export function collectFormulas(isForeignName: (formula: string) => boolean = () => false) {
  const cells = new Map<number, Set<number>>();
  const areas: Area[] = [];
  let isForeign = false;
  return {
    /** One formula of a cell; `area` are the cells that it fills. */
    add: (row: number, column: number, formula: string, area?: Area): void => {
      const inRow = cells.get(row) ?? new Set<number>();
      cells.set(row, inRow.add(column));
      if (area && areas.push(area) > mostAreas) throw new TooLargeError();
      isForeign ||= reachesOutside(formula) || isForeignName(formula);
    },
    end: (): Formulas => {
      const isFilled = mergedAreas(areas);
      return {
        isForeign,
        has: (row, column) => cells.get(row)?.has(column) === true || isFilled(row, column),
      };
    },
  };
}

/**
 * The sheets of one workbook. If one formula takes its value from another file, every other formula may depend on
 * it, so no computed value is kept; typed values stay.
 */
export function hideForeignValues(sheets: readonly { grid: Grid; formulas: Formulas }[]): Grid[] {
  if (!sheets.some(({ formulas }) => formulas.isForeign)) return sheets.map(({ grid }) => grid);
  return sheets.map(({ grid, formulas }) => ({
    ...grid,
    rows: grid.rows.map((row) => hideInRow(row, formulas)),
  }));
}

function hideInRow(row: GridRow, formulas: Formulas): GridRow {
  const hide = (cell: Cell, column: number): Cell =>
    cell !== '' && formulas.has(row.number, column) ? foreignValue : cell;
  return { ...row, cells: row.cells.map(hide) };
}
