import type { Cell, Grid, GridRow } from '../grid.ts';
import { mergedAreas, type Area } from '../merged-areas.ts';
import { serialToDate, withoutNoise } from '../serial-date.ts';
import { collectText } from './shared-strings.ts';
import { readXml } from './xml.ts';

/** What the cells of all sheets of a workbook refer to. */
export interface BookContext {
  strings: readonly string[];
  dateStyles: ReadonlySet<number>;
  date1904: boolean;
}

/** A cell while it is read. */
interface OpenCell {
  column: number;
  type: string;
  style: number;
  hasFormula: boolean;
}

/** The rows of a sheet that hold anything. @throws Error if the part is damaged */
export function readSheet(name: string, part: Uint8Array, book: BookContext): Grid {
  const rows: GridRow[] = [];
  const areas: Area[] = [];
  const value = collectText();
  let row = 0;
  let hidden = false;
  let cells: Cell[] = [];
  let cell: OpenCell = { column: -1, type: 'n', style: 0, hasFormula: false };
  readXml(part, {
    open: (tag, attributes) => {
      if (tag === 'row') {
        row = Number(attributes['r'] ?? row + 1);
        hidden = isTrue(attributes['hidden']);
        cells = [];
      } else if (tag === 'c') {
        const { r, t = 'n', s = '0' } = attributes;
        const column = r === undefined ? cells.length : columnOf(r);
        cell = { column, type: t, style: Number(s), hasFormula: false };
        value.begin();
      } else if (tag === 'f') cell.hasFormula = true;
      else if (tag === 'mergeCell') areas.push(toArea(attributes['ref'] ?? ''));
      else value.open(tag === 'v' ? 't' : tag);
    },
    text: value.text,
    close: (tag) => {
      if (tag === 'c') {
        while (cells.length < cell.column) cells.push('');
        cells[cell.column] = toCell(value.end(), cell, book);
      } else if (tag === 'row') {
        if (cells.some((each) => each !== ''))
          rows.push(hidden ? { number: row, cells, hidden } : { number: row, cells });
      } else value.close(tag === 'v' ? 't' : tag);
    },
  });
  return { name, source: 'workbook', rows, isMerged: mergedAreas(areas) };
}

const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true';

function toCell(text: string, { type, style, hasFormula }: OpenCell, book: BookContext): Cell {
  if (type === 's') return book.strings[Number(text)] ?? lostString();
  if (type === 'e') return '#公式出错';
  // Some programs write formulas and leave it to Excel to work them out.
  if (text === '') return hasFormula && type !== 'str' ? '#公式没有算出结果' : '';
  if (type === 'b') return isTrue(text) ? 'TRUE' : 'FALSE';
  if (type !== 'n') return text;
  const number = Number(text);
  if (Number.isNaN(number)) return text;
  return book.dateStyles.has(style) ? serialToDate(number, book.date1904) : withoutNoise(number);
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
