import { mostColumns, type Cell, type CellLook, type Grid, type GridRow } from '../grid.ts';
import { collectFormulas, type Formulas } from '../foreign-formulas.ts';
import { mergedAreas, type Area } from '../merged-areas.ts';
import { serialToDate, withoutNoise } from '../serial-date.ts';
import { mostAreas, mostRows, TooLargeError } from '../too-large.ts';
import { collectBehind } from './behind.ts';
import { collectText, type SharedText } from './shared-strings.ts';
import type { CellStyle } from './styles.ts';
import { readXml, type XmlReader } from './xml.ts';

/** What the cells of all sheets of a workbook refer to. */
export interface BookContext {
  strings: readonly SharedText[];
  styles: readonly CellStyle[];
  date1904: boolean;
  /** Whether a formula uses a defined name that means something outside the workbook. */
  isForeignName?: (formula: string) => boolean;
}

/** Comments of a sheet by the address of their cell, B12. */
export type SheetNotes = ReadonlyMap<string, string>;

/** A cell while it is read. */
interface OpenCell {
  column: number;
  type: string;
  style: CellStyle | undefined;
  hasFormula: boolean;
}

type Attributes = Parameters<XmlReader['open']>[1];

/** The rows of a sheet that hold anything, and its formulas. @throws Error if the part is damaged, TooLargeError if it has no end */
export function readSheet(
  name: string,
  part: Uint8Array,
  book: BookContext,
  notes: SheetNotes = new Map(),
): { grid: Grid; formulas: Formulas } {
  const rows: GridRow[] = [];
  const areas: Area[] = [];
  const hiddenColumns = new Set<number>();
  const value = collectText();
  let hidesRows = false;
  let row = 0;
  let hidden = false;
  let cells: Cell[] = [];
  let looks: Map<number, CellLook> | undefined;
  let cell: OpenCell = { column: -1, type: 'n', style: undefined, hasFormula: false };
  const notesByRow = groupNotes(notes);
  const pageTexts = collectPageTexts();
  const behind = collectBehind(toArea);
  const formulas = collectFormulas(book.isForeignName);
  let formula: { text: string; area?: Area } | undefined;
  const closeCell = (): void => {
    const { text, struck } = value.end();
    const read = toCell(text, cell, book);
    if (read.cell === '') return;
    if (cell.column >= mostColumns) throw new TooLargeError();
    while (cells.length < cell.column) cells.push('');
    cells[cell.column] = read.cell;
    const look = lookOf(cell.style?.look, struck ?? read.struck);
    if (look) (looks ??= new Map()).set(cell.column, look);
  };
  const closeRow = (): void => {
    if (!cells.some((each) => each !== '')) return;
    if (rows.length >= mostRows) throw new TooLargeError();
    const found = notesByRow.get(row);
    notesByRow.delete(row);
    rows.push({
      number: row,
      cells,
      ...(hidden ? { hidden } : {}),
      ...(looks ? { looks } : {}),
      ...(found ? { notes: found } : {}),
    });
  };
  readXml(part, {
    open: (tag, attributes) => {
      if (tag === 'row') {
        row = Number(attributes['r'] ?? row + 1);
        hidden = isHiddenRow(attributes, hidesRows);
        cells = [];
        looks = undefined;
        cell = { ...cell, column: -1 };
      } else if (tag === 'c') {
        const { r, t = 'n', s = '0' } = attributes;
        const column = r === undefined ? cell.column + 1 : columnOf(r);
        cell = { column, type: t, style: book.styles[Number(s)], hasFormula: false };
        value.begin();
      } else if (tag === 'f') {
        cell.hasFormula = true;
        formula = { text: '', ...(attributes['t'] === 'array' ? areaOf(attributes) : {}) };
      } else if (tag === 'mergeCell') addArea(areas, attributes['ref'] ?? '');
      else if (tag === 'col') addHiddenColumns(hiddenColumns, attributes);
      else if (tag === 'sheetFormatPr') hidesRows = isTrue(attributes['zeroHeight']);
      else if (!pageTexts.open(tag)) value.open(tag === 'v' ? 't' : tag, attributes);
      behind.open(tag, attributes);
    },
    text: (text) => {
      if (formula) formula.text += text;
      else if (!pageTexts.text(text) && !behind.text(text)) value.text(text);
    },
    close: (tag) => {
      pageTexts.close();
      behind.close();
      if (tag === 'f' && formula) {
        formulas.add(row, cell.column, formula.text, formula.area);
        formula = undefined;
      } else if (tag === 'c') closeCell();
      else if (tag === 'row') closeRow();
      else value.close(tag === 'v' ? 't' : tag);
    },
  });
  // The remaining comments are outside of all rows.
  const texts = [
    ...pageTexts.all,
    ...behind.remarks(),
    ...[...notesByRow.values()].flatMap((each) => [...each.values()]),
  ];
  const grid: Grid = {
    name,
    source: 'workbook',
    rows: behind.colour(rows),
    hiddenColumns,
    isMerged: mergedAreas(areas),
    ...(texts.length > 0 ? { texts } : {}),
    ...(behind.texts.length > 0 ? { behind: behind.texts } : {}),
  };
  return { grid, formulas: formulas.end() };
}

/** Headers and footers of the printed pages, without the codes of their look (`&C&"宋体"&10`). */
function collectPageTexts() {
  const all: string[] = [];
  let text: string | undefined;
  return {
    all,
    open: (tag: string): boolean => {
      if (/^(?:odd|even|first)(?:Header|Footer)$/.test(tag)) text = '';
      return text !== undefined;
    },
    text: (more: string): boolean => {
      if (text !== undefined) text += more;
      return text !== undefined;
    },
    close: (): void => {
      const plain = (text ?? '').replace(/&(?:"[^"]*"|\d+|K[0-9A-F]{6}|[A-Z&])/g, ' ').trim();
      if (plain !== '') all.push(plain);
      text = undefined;
    },
  };
}

const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true';

/** Points: less than half a line of the smallest letters is no row to be seen. */
const leastHeight = 4;

/** By hand or by a filter, for want of height (some programs leave out a height of 0), or because rows are hidden unless they say otherwise. */
const isHiddenRow = ({ hidden, ht, customHeight }: Attributes, hidesRows: boolean): boolean =>
  isTrue(hidden) ||
  (ht === undefined ? isTrue(customHeight) : Number(ht) < leastHeight) ||
  (hidesRows && hidden === undefined && ht === undefined);

const areaOf = ({ ref }: Attributes): { area?: Area } =>
  ref === undefined ? {} : { area: toArea(ref) };

function addArea(areas: Area[], reference: string): void {
  if (areas.length >= mostAreas) throw new TooLargeError();
  areas.push(toArea(reference));
}

function addHiddenColumns(
  columns: Set<number>,
  { min, max, width, hidden, customWidth }: Attributes,
): void {
  const isNarrow = isTrue(customWidth) && width !== undefined && Number(width) === 0;
  if (!isTrue(hidden) && !isNarrow) return;
  const last = Math.min(Number(max), mostColumns);
  for (let column = Number(min); column <= last; column += 1) columns.add(column - 1);
}

function groupNotes(notes: SheetNotes): Map<number, Map<number, string>> {
  const byRow = new Map<number, Map<number, string>>();
  for (const [reference, text] of notes) {
    const { firstRow, firstColumn } = toArea(reference);
    const inRow = byRow.get(firstRow) ?? new Map<number, string>();
    byRow.set(firstRow, inRow.set(firstColumn, text));
  }
  return byRow;
}

function lookOf(look: CellLook | undefined, struck: CellLook['struck']): CellLook | undefined {
  return struck === undefined ? look : { ...look, struck };
}

function toCell(
  text: string,
  { type, style, hasFormula }: OpenCell,
  book: BookContext,
): { cell: Cell; struck?: CellLook['struck'] } {
  // An empty reference is an empty cell: read as number 0 it would be the first text of the workbook.
  if (type === 's' && text.trim() !== '') {
    const shared = book.strings[Number(text)] ?? lostString();
    return { cell: shared.text, struck: shared.struck };
  }
  if (type === 'e') return { cell: '#公式出错' };
  // Some programs write formulas and leave it to Excel to work them out.
  if (text === '') return { cell: hasFormula && type !== 'str' ? '#公式没有算出结果' : '' };
  if (type === 's') return { cell: '' };
  if (type === 'b') return { cell: isTrue(text) ? 'TRUE' : 'FALSE' };
  if (type === 'd') return { cell: /^\d{4}-\d\d-\d\d/.exec(text)?.[0] ?? text };
  const number = Number(text);
  if (type !== 'n' || Number.isNaN(number)) return { cell: text };
  return {
    cell: style?.isDate === true ? serialToDate(number, book.date1904) : withoutNoise(number),
  };
}

function lostString(): never {
  throw new Error('a text of the workbook is missing');
}

/** AB12 → 27 */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference) {
    const place = letter.charCodeAt(0) - 64;
    if (place < 1 || place > 26) break;
    column = column * 26 + place;
  }
  return column - 1;
}

/** A4:B6 */
function toArea(reference: string): Area {
  const [first = '', last = first] = reference.split(':');
  const rowOf = (cell: string): number => Number(/\d+$/.exec(cell)?.[0]);
  return {
    firstRow: rowOf(first),
    lastRow: rowOf(last),
    firstColumn: columnOf(first),
    lastColumn: columnOf(last),
  };
}
