import { read, type CellObject, type WorkSheet } from '@e965/xlsx';
import type { Cell, Fault, Grid, GridRow } from './grid.ts';
import { mergedAreas } from './merged-areas.ts';
import { isDateFormat, serialToDate, withoutNoise } from './serial-date.ts';
import { readOds } from './ods/read-ods.ts';
import { TooLargeError } from './too-large.ts';
import { collectFormulas, hideForeignValues, type Formulas } from './foreign-formulas.ts';
import { hasOtherBooks, readXlsStream } from './xls-records.ts';
import { namedTexts, readXlsLooks, type SheetLooks } from './xls-looks.ts';
import { addBehind, readXlsx } from './xlsx/read-xlsx.ts';

/** The sheets of an XLSX, ODS or old XLS file that have any cell, each with the numbers that the file keeps. */
export function readWorkbook(bytes: Uint8Array): Grid[] | Fault {
  try {
    const isZip = bytes[0] === 0x50;
    return isZip ? (readXlsx(bytes) ?? readOds(bytes) ?? otherFormat) : readOldWorkbook(bytes);
  } catch (error) {
    if (error instanceof TooLargeError) return tooLarge;
    return error instanceof Error && /password|encrypt/i.test(error.message) ? locked : broken;
  }
}

const fault = (code: string, message: string): Fault => ({ code, row: 1, message });
const locked = fault('locked-file', '文件有密码。请在 Excel 里去掉密码，另存后再导入。');
const broken = fault(
  'broken-file',
  '文件打不开，可能没有存完或已损坏。请用 Excel 打开，另存为 .xlsx 再导入。',
);
const tooLarge = fault(
  'too-large',
  '文件展开以后大得不像一份名册（行、列、合并格太多，或内容是填充的）。请只选名册那一片，复制到新的工作簿，另存为 .xlsx 再导入。',
);
const otherFormat = fault(
  'other-format',
  '不认得的表格格式。请用 Excel 或 WPS 打开，另存为“Excel 工作簿（.xlsx）”再导入。',
);

/** XLS: the library reads the cells, and what they look like is read beside it. */
function readOldWorkbook(bytes: Uint8Array): Grid[] {
  const book = read(bytes, {
    type: 'buffer',
    dense: true,
    // What a cell shows may be rounded; what it holds is read.
    cellText: false,
    cellNF: true,
    cellHTML: false,
    cellFormula: true,
    // Tells which rows and columns are hidden.
    cellStyles: true,
    // Some programs write a dimension that leaves rows out.
    nodim: true,
  });
  const stream = readXlsStream(bytes);
  const looks = readXlsLooks(stream);
  const isLinked = stream !== undefined && hasOtherBooks(stream);
  const date1904 = book.Workbook?.WBProps?.date1904 === true;
  const sheets = book.SheetNames.flatMap((name, index) => {
    const sheet = book.Sheets[name];
    if (!sheet?.['!data']) return [];
    const grid = toGrid(name, sheet, looks[index], date1904);
    const isHidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0;
    return [
      {
        grid: isHidden ? { ...grid, hidden: true as const } : grid,
        formulas: formulasOf(sheet['!data'], isLinked),
      },
    ];
  });
  const named = stream ? namedTexts(stream) : [];
  return hideForeignValues(sheets).map((grid) => addBehind(grid, named));
}

/** The library does not tell which workbook a sheet is in: with a link, another sheet may be in the other one. */
function formulasOf(data: SheetData, isLinked: boolean): Formulas {
  const formulas = collectFormulas((formula) => isLinked && /!|SH33TJS/.test(formula));
  data.forEach((row, rowIndex) => {
    row?.forEach((cell, column) => {
      if (cell?.f !== undefined) formulas.add(rowIndex + 1, column, cell.f);
    });
  });
  return formulas.end();
}

/** Rows and cells that were never written are holes. */
type SheetData = readonly (readonly (CellObject | undefined)[] | undefined)[];

function toGrid(
  name: string,
  sheet: WorkSheet,
  looks: SheetLooks | undefined,
  date1904: boolean,
): Grid {
  const data: SheetData = sheet['!data'] ?? [];
  const rows: GridRow[] = [];
  data.forEach((row, index) => {
    const cells = Array.from(row ?? [], (cell) => toCell(cell, date1904));
    if (!cells.some((cell) => cell !== '')) return;
    const info = sheet['!rows']?.[index];
    const hidden = info?.hidden === true || info?.hpx === 0 || info?.hpt === 0;
    const inRow = looks?.cells.get(index);
    const notes = notesOf(row ?? []);
    rows.push({
      number: index + 1,
      cells,
      ...(hidden ? { hidden } : {}),
      ...(inRow ? { looks: inRow } : {}),
      ...(notes.size > 0 ? { notes } : {}),
    });
  });
  const areas = (sheet['!merges'] ?? []).map(({ s, e }) => ({
    firstRow: s.r + 1,
    lastRow: e.r + 1,
    firstColumn: s.c,
    lastColumn: e.c,
  }));
  const hiddenColumns = new Set(
    (sheet['!cols'] ?? []).flatMap((column: { hidden?: boolean } | undefined, index) =>
      column?.hidden === true ? [index] : [],
    ),
  );
  const { texts = [], remarks = [], colour = same } = looks?.conditions ?? {};
  return {
    name,
    source: 'workbook',
    rows: colour(rows),
    hiddenColumns,
    isMerged: mergedAreas(areas),
    ...(texts.length > 0 ? { behind: texts } : {}),
    ...(remarks.length > 0 ? { texts: remarks } : {}),
  };
}

const same = (rows: GridRow[]): GridRow[] => rows;

const notesOf = (row: readonly (CellObject | undefined)[]): Map<number, string> =>
  new Map(
    row.flatMap((cell, column) => {
      const text = (cell?.c ?? []).map(({ t = '' }: { t?: string }) => t).join('；');
      return text.trim() === '' ? [] : [[column, text] as const];
    }),
  );

function toCell(cell: CellObject | undefined, date1904: boolean): Cell {
  if (cell?.v === undefined || cell.t === 'z') return '';
  if (cell.t === 'e') return '#公式出错';
  if (typeof cell.v !== 'number') return typeof cell.v === 'string' ? cell.v : String(cell.v);
  const isDate = typeof cell.z === 'string' && cell.z !== 'General' && isDateFormat(cell.z);
  return isDate ? serialToDate(cell.v, date1904) : withoutNoise(cell.v);
}
