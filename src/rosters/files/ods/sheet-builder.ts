import { mostColumns, type Cell, type CellLook, type Grid, type GridRow } from '../grid.ts';
import { collectFormulas, type Formulas } from '../foreign-formulas.ts';
import { collectConditions } from '../conditions.ts';
import { mergedAreas, type Area } from '../merged-areas.ts';
import { withoutNoise } from '../serial-date.ts';
import { mostAreas, mostRows, TooLargeError } from '../too-large.ts';
import type { XmlReader } from '../xlsx/xml.ts';

type Attributes = Parameters<XmlReader['open']>[1];

/** Takes the elements of a sheet in their order and gives its grid. */
export interface SheetBuilder {
  column(times: number, hidden: boolean, look: CellLook | undefined): void;
  openRow(times: number, hidden: boolean): void;
  openCell(attributes: Attributes, times: number, look: CellLook | undefined): void;
  openParagraph(inNote: boolean): void;
  openSpan(isStruck: boolean): void;
  text(text: string, inNote: boolean): void;
  closeSpan(): void;
  closeCell(): void;
  closeRow(): void;
  /** The areas of a condition of formats, `名册.A2:名册.G7`, or its formula. */
  condition(areas: string, formula: string): void;
  /** A text box, which is outside the cells. */
  addText(text: string): void;
  /** The sheet, or an area of it, is copied from another file. */
  setLinked(): void;
  finish(): { grid: Grid; formulas: Formulas };
}

export function buildSheet(name: string, hiddenSheet: boolean): SheetBuilder {
  const rows: GridRow[] = [];
  const areas: Area[] = [];
  const hiddenColumns = new Set<number>();
  const columnLooks: (CellLook | undefined)[] = [];
  let number = 0;
  let row = {
    times: 1,
    hidden: false,
    cells: [] as Cell[],
    looks: new Map<number, CellLook>(),
    notes: new Map<number, string>(),
  };
  let at = 0;
  let cell = emptyCell();
  const spans: boolean[] = [];
  const texts: string[] = [];
  const formulas = collectFormulas();
  const conditions = collectConditions();
  let isLinked = false;
  return {
    column: (times, hidden, look) => {
      for (let index = 0; index < times && columnLooks.length < mostColumns; index += 1) {
        if (hidden) hiddenColumns.add(columnLooks.length);
        columnLooks.push(look);
      }
    },
    openRow: (times, hidden) => {
      number += 1;
      at = 0;
      row = { times, hidden, cells: [], looks: new Map(), notes: new Map() };
    },
    openCell: (attributes, times, look) => {
      cell = { ...emptyCell(), attributes, times, look: look ?? columnLooks[at] };
    },
    openParagraph: (inNote) => {
      if (inNote) cell.note += cell.note === '' ? '' : '\n';
      else if (cell.text !== '') cell.text += '\n';
    },
    openSpan: (isStruck) => {
      spans.push(isStruck);
    },
    closeSpan: () => {
      spans.pop();
    },
    text: (text, inNote) => {
      if (inNote) cell.note += text;
      else {
        cell.text += text;
        if (spans.includes(true)) cell.struck += text.trim().length;
        else cell.plain += text.trim().length;
      }
    },
    closeCell: () => {
      const value = toValue(cell.attributes, cell.text);
      const look = lookOf(cell);
      if (value !== '' || cell.note !== '') {
        if (at + cell.times > mostColumns) throw new TooLargeError();
        for (let index = at; index < at + cell.times; index += 1) {
          while (row.cells.length < index) row.cells.push('');
          row.cells[index] = value;
          if (look && value !== '') row.looks.set(index, look);
          if (cell.note !== '') row.notes.set(index, cell.note);
        }
      }
      addArea(areas, cell.attributes, number, at);
      const formula = cell.attributes['table:formula'];
      if (formula !== undefined) formulas.add(number, at, formula, areaOf(cell, row, number, at));
      at += cell.times;
    },
    closeRow: () => {
      const { times, hidden, cells, looks, notes } = row;
      if (cells.some((each) => each !== '')) {
        if (rows.length + times > mostRows) throw new TooLargeError();
        for (let index = 0; index < times; index += 1)
          rows.push({
            number: number + index,
            cells,
            ...(hidden ? { hidden } : {}),
            ...(looks.size > 0 ? { looks } : {}),
            ...(notes.size > 0 ? { notes } : {}),
          });
      } else texts.push(...notes.values());
      number += times - 1;
    },
    addText: (text) => {
      if (text.trim() !== '') texts.push(text.trim());
    },
    condition: (areas, formula) => {
      for (const area of areas.split(/\s+/).filter((each) => each !== ''))
        conditions.addArea(toArea(area));
      conditions.addFormula(formula);
    },
    setLinked: () => {
      isLinked = true;
    },
    finish: () => ({
      grid: {
        name,
        source: 'workbook',
        rows: conditions.colour(rows),
        hiddenColumns,
        isMerged: mergedAreas(areas),
        ...textsOf([...texts, ...conditions.remarks]),
        ...(conditions.texts.length > 0 ? { behind: conditions.texts } : {}),
        ...(hiddenSheet ? { hidden: true } : {}),
      },
      formulas: isLinked ? { isForeign: true, has: () => true } : formulas.end(),
    }),
  };
}

const textsOf = (texts: readonly string[]): { texts?: readonly string[] } =>
  texts.length > 0 ? { texts } : {};

/** `名册.A2:名册.G7`, `$名册.$A$2` */
function toArea(reference: string): Area {
  const [first = '', last = first] = reference.split(':');
  const [, firstColumn = '', firstRow = ''] = /([A-Z]+)\$?(\d+)$/.exec(first) ?? [];
  const [, lastColumn = '', lastRow = ''] = /([A-Z]+)\$?(\d+)$/.exec(last) ?? [];
  return {
    firstRow: Number(firstRow),
    lastRow: Number(lastRow),
    firstColumn: columnNumber(firstColumn),
    lastColumn: columnNumber(lastColumn),
  };
}

/** A → 0 */
const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

interface OpenCell {
  attributes: Attributes;
  times: number;
  look: CellLook | undefined;
  text: string;
  note: string;
  struck: number;
  plain: number;
}

const emptyCell = (): OpenCell => ({
  attributes: {},
  times: 1,
  look: undefined,
  text: '',
  note: '',
  struck: 0,
  plain: 0,
});

function lookOf({ look, struck, plain }: OpenCell): CellLook | undefined {
  return struck > 0 ? { ...look, struck: plain > 0 ? 'part' : 'whole' } : look;
}

/** The value that the file keeps, not what a format shows of it; an error is reported as such. */
function toValue(attributes: Attributes, text: string): Cell {
  const type = attributes['office:value-type'] ?? attributes['calcext:value-type'];
  if (attributes['calcext:value-type'] === 'error' || /^(?:#|Err:\d)/.test(text))
    return '#公式出错';
  const value = attributes['office:value'];
  if (value !== undefined && type !== 'string') return withoutNoise(Number(value));
  const date = attributes['office:date-value'];
  return date === undefined ? (attributes['office:string-value'] ?? text) : date.slice(0, 10);
}

/** The cells that one element fills with its formula. */
function areaOf(
  { attributes, times }: OpenCell,
  row: { times: number },
  number: number,
  column: number,
): Area | undefined {
  const rows = Math.max(row.times, spanOf(attributes, 'rows'));
  const columns = Math.max(times, spanOf(attributes, 'columns'));
  if (rows === 1 && columns === 1) return undefined;
  return {
    firstRow: number,
    lastRow: number + rows - 1,
    firstColumn: column,
    lastColumn: column + columns - 1,
  };
}

const spanOf = (attributes: Attributes, of: 'rows' | 'columns'): number =>
  Number(attributes[`table:number-matrix-${of}-spanned`] ?? 1);

function addArea(areas: Area[], attributes: Attributes, row: number, column: number): void {
  const [rows, columns] = ['table:number-rows-spanned', 'table:number-columns-spanned'].map((key) =>
    Number(attributes[key] ?? 1),
  ) as [number, number];
  if (rows < 2 && columns < 2) return;
  if (areas.length >= mostAreas) throw new TooLargeError();
  areas.push({
    firstRow: row,
    lastRow: row + rows - 1,
    firstColumn: column,
    lastColumn: column + columns - 1,
  });
}
