import { read, SSF, type CellObject, type Range, type WorkSheet } from '@e965/xlsx';
import type { Cell, Fault, Grid } from './grid.ts';

/** The sheets of an XLSX or old XLS file that have any cell, each with the numbers that the file keeps. */
export function readWorkbook(bytes: Uint8Array): Grid[] | Fault {
  try {
    const book = read(bytes, {
      type: 'buffer',
      dense: true,
      // What a cell shows may be rounded; what it holds is read.
      cellText: false,
      cellNF: true,
      cellHTML: false,
      cellFormula: false,
      // Some programs write a dimension that leaves rows out.
      nodim: true,
    });
    const date1904 = book.Workbook?.WBProps?.date1904 === true;
    return book.SheetNames.flatMap((name) => {
      const sheet = book.Sheets[name];
      return sheet?.['!data'] ? [toGrid(name, sheet, date1904)] : [];
    });
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

function toGrid(name: string, sheet: WorkSheet, date1904: boolean): Grid {
  const data = sheet['!data'] ?? [];
  const rows = [];
  for (let index = 0; index < data.length; index += 1) {
    const cells: Cell[] = [];
    // Rows and cells that were never written are holes.
    const row = data[index] as (CellObject | undefined)[] | undefined;
    for (let column = 0; column < (row?.length ?? 0); column += 1)
      cells.push(toCell(row?.[column], date1904));
    rows.push({ number: index + 1, cells });
    Reflect.deleteProperty(data, index);
  }
  return { name, source: 'workbook', rows, isMerged: mergedAreas(sheet['!merges'] ?? []) };
}

function toCell(cell: CellObject | undefined, date1904: boolean): Cell {
  if (cell?.v === undefined || cell.t === 'z') return '';
  if (cell.t === 'e') return '#公式出错';
  if (typeof cell.v !== 'number') return typeof cell.v === 'string' ? cell.v : String(cell.v);
  const isDate = typeof cell.z === 'string' && cell.z !== 'General' && isDateFormat(cell.z);
  return isDate ? serialToDate(cell.v, date1904) : cell.v;
}

const dateFormats = new Map<string, boolean>();
const codec = SSF as {
  is_date(format: string): boolean;
  parse_date_code(serial: number, options: { date1904: boolean }): SerialDate | null;
};
interface SerialDate {
  y: number;
  m: number;
  d: number;
}

function isDateFormat(format: string): boolean {
  const known = dateFormats.get(format) ?? codec.is_date(format);
  dateFormats.set(format, known);
  return known;
}

/** 44378 → 2021-07-01; the number itself where it is no day of Excel's calendar. */
export function serialToDate(serial: number, date1904 = false): Cell {
  const date = codec.parse_date_code(serial, { date1904 });
  if (!date || serial < 1) return serial;
  const pad = (value: number, length: number): string => String(value).padStart(length, '0');
  return `${pad(date.y, 4)}-${pad(date.m, 2)}-${pad(date.d, 2)}`;
}

function mergedAreas(ranges: readonly Range[]): Grid['isMerged'] {
  const covered = new Set<string>();
  const limit = 2_000_000;
  for (const { s, e } of ranges)
    for (let row = s.r; row <= e.r && covered.size < limit; row += 1)
      for (let column = s.c; column <= e.c && covered.size < limit; column += 1)
        if (row !== s.r || column !== s.c) covered.add(`${row + 1}:${column}`);
  return (row, column) => covered.size > 0 && covered.has(`${row}:${column}`);
}
