import { read, type CellObject, type WorkSheet } from '@e965/xlsx';
import type { Cell, Fault, Grid, GridRow } from './grid.ts';
import { mergedAreas } from './merged-areas.ts';
import { isDateFormat, serialToDate, withoutNoise } from './serial-date.ts';
import { readXlsx } from './xlsx/read-xlsx.ts';

/** The sheets of an XLSX or old XLS file that have any cell, each with the numbers that the file keeps. */
export function readWorkbook(bytes: Uint8Array): Grid[] | Fault {
  try {
    const isZip = bytes[0] === 0x50;
    return (isZip ? readXlsx(bytes) : undefined) ?? readOldWorkbook(bytes);
  } catch (error) {
    const locked = error instanceof Error && /password|encrypt/i.test(error.message);
    return locked
      ? {
          code: 'locked-file',
          row: 1,
          message: '文件有密码。请在 Excel 里去掉密码，另存后再导入。',
        }
      : {
          code: 'broken-file',
          row: 1,
          message: '文件打不开，可能没有存完或已损坏。请用 Excel 打开，另存为 .xlsx 再导入。',
        };
  }
}

/** XLS, XLSB and ODS. */
function readOldWorkbook(bytes: Uint8Array): Grid[] {
  const book = read(bytes, {
    type: 'buffer',
    dense: true,
    // What a cell shows may be rounded; what it holds is read.
    cellText: false,
    cellNF: true,
    cellHTML: false,
    cellFormula: false,
    // Tells which rows are hidden.
    cellStyles: true,
    // Some programs write a dimension that leaves rows out.
    nodim: true,
  });
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  return book.SheetNames.flatMap((name) => {
    const sheet = book.Sheets[name];
    return sheet?.['!data'] ? [toGrid(name, sheet, date1904)] : [];
  });
}

function toGrid(name: string, sheet: WorkSheet, date1904: boolean): Grid {
  // Rows and cells that were never written are holes.
  const data = (sheet['!data'] ?? []) as readonly (
    readonly (CellObject | undefined)[] | undefined
  )[];
  const rows: GridRow[] = [];
  data.forEach((row, index) => {
    const cells = Array.from(row ?? [], (cell) => toCell(cell, date1904));
    const hidden = sheet['!rows']?.[index]?.hidden === true;
    if (cells.some((cell) => cell !== ''))
      rows.push({ number: index + 1, cells, ...(hidden ? { hidden } : {}) });
  });
  const areas = (sheet['!merges'] ?? []).map(({ s, e }) => ({
    firstRow: s.r + 1,
    lastRow: e.r + 1,
    firstColumn: s.c,
    lastColumn: e.c,
  }));
  return { name, source: 'workbook', rows, isMerged: mergedAreas(areas) };
}

function toCell(cell: CellObject | undefined, date1904: boolean): Cell {
  if (cell?.v === undefined || cell.t === 'z') return '';
  if (cell.t === 'e') return '#公式出错';
  if (typeof cell.v !== 'number') return typeof cell.v === 'string' ? cell.v : String(cell.v);
  const isDate = typeof cell.z === 'string' && cell.z !== 'General' && isDateFormat(cell.z);
  return isDate ? serialToDate(cell.v, date1904) : withoutNoise(cell.v);
}
