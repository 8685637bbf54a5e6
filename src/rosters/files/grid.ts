/** A cell: text, or the number that a workbook keeps. Empty cells are '', dates of a workbook `YYYY-MM-DD`. */
export type Cell = string | number;

export interface GridRow {
  /** Row of the spreadsheet as the clerk sees it, from 1. */
  number: number;
  cells: readonly Cell[];
  /** Only true: Excel does not show the row, by a filter, by hand or for want of height. */
  hidden?: true;
  /** The looks of cells, by column; absent if all are plain. */
  looks?: ReadonlyMap<number, CellLook>;
  /** Comments, by column; what is drawn over the row has negative ones. */
  notes?: ReadonlyMap<number, string>;
}

/** The look of a cell that differs from a plain one. */
export interface CellLook {
  /** Struck through, all of it or some of its letters. */
  struck?: 'whole' | 'part';
  /** Only true: its format shows nothing. */
  unseen?: true;
  /** How the letters are set, for a legend that speaks of it. */
  letters?: readonly LetterLook[];
  /** Fill, letters and words of the number's format, in a form that only serves to compare; absent for black on white. */
  colour?: string;
}

export type LetterLook = 'italic' | 'bold' | 'underlined';

/** A sheet before anything in it is understood. */
export interface Grid {
  /** The sheet's name; '' for a text file. */
  name: string;
  /** Only true: the sheet is not shown. */
  hidden?: true;
  /** Columns that are not shown. */
  hiddenColumns?: ReadonlySet<number>;
  /** `text`: numbers have lost how they were written, merged cells are not known. */
  source: 'text' | 'workbook';
  /** In order; a workbook's without those that are empty. */
  rows: readonly GridRow[];
  /** What is written outside the cells: text boxes, headers and footers of pages, comments where no row is. */
  texts?: readonly string[];
  /** What programs use and no reader sees: conditions of formats, lists of choices. Only names in it mean somebody. */
  behind?: readonly string[];
  /** True for a cell of a merged area that is not its first one; `row` is the spreadsheet's row. */
  isMerged(row: number, column: number): boolean;
}

/** What is wrong with a file, a row or a cell: `row` is 1 where it is the whole file. */
export interface Fault {
  code: string;
  row: number;
  /** `D 列「保障金额」`, already fit to print. */
  column?: string;
  /** What is wrong and what to do, without personal data. */
  message: string;
  /** Words of the command, each with its value, with which the clerk may answer after looking: `--drop`, `K`. */
  answers?: readonly (readonly string[])[];
}

/** Further to the right than this no roster has anything (Excel itself ends at 16,384). */
export const mostColumns = 512;

const invisible = /[\u00AD\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;

/** What stays as it is: visible ASCII and the common Chinese characters. */
const isPlain = /^[!-~\u4E00-\u9FFF]*$/;

/** Full-width letters and digits made plain, all white space and invisible characters removed. */
export function squeeze(cell: Cell | undefined): string {
  const text = String(cell ?? '');
  return isPlain.test(text)
    ? text
    : text.normalize('NFKC').replace(invisible, '').replace(/\s+/g, '');
}

export const isBlank = (cell: Cell | undefined): boolean => squeeze(cell) === '';

/** 0 → A, 25 → Z, 26 → AA */
export function columnLetters(column: number): string {
  const above = Math.floor(column / 26);
  return `${above > 0 ? columnLetters(above - 1) : ''}${String.fromCharCode(65 + (column % 26))}`;
}
