import type { GridRow } from './grid.ts';
import type { Area } from './merged-areas.ts';
import { mostAreas, TooLargeError } from './too-large.ts';

/** What the conditions of a sheet's formats say: what is coloured by them, and the names in their formulas. */
export interface Conditions {
  /** Formulas that name somebody, or compare a cell with a number. */
  texts: readonly string[];
  /** What nobody can look up in the cells, as a remark. */
  remarks: readonly string[];
  addArea(area: Area): void;
  addFormula(formula: string): void;
  /** The rows with a colour of its own wherever a condition is only for a few of them. */
  colour(rows: readonly GridRow[]): GridRow[];
}

/** Asked of a row by its place and not by what is in it; stripes ask for the remainder of it. */
const byPlace = /(?<!MOD\()\bROW\(/i;
const unknowable = '条件格式按行号标了几行，待核实是哪些行';

export function collectConditions(): Conditions {
  const texts: string[] = [];
  const remarks: string[] = [];
  const areas: Area[] = [];
  return {
    texts,
    remarks,
    addArea: (area) => {
      if (areas.push(area) > mostAreas) throw new TooLargeError();
    },
    addFormula: (formula) => {
      if (formula.includes('"') || /=\s*\d/.test(formula)) texts.push(formula);
      if (byPlace.test(formula)) remarks.push(unknowable);
    },
    colour: (rows) => {
      const few = areas.filter((area) => rows.filter(isIn(area)).length * 2 <= rows.length);
      return rows.map((row) => {
        const own = few.filter((area) => isIn(area)(row));
        return own.length === 0 ? row : own.reduce(colourArea, row);
      });
    },
  };
}

const isIn =
  ({ firstRow, lastRow }: Area) =>
  ({ number }: GridRow): boolean =>
    firstRow <= number && number <= lastRow;

function colourArea(row: GridRow, { firstColumn, lastColumn }: Area): GridRow {
  const looks = new Map(row.looks);
  row.cells.forEach((_cell, column) => {
    if (firstColumn <= column && column <= lastColumn)
      looks.set(column, { ...looks.get(column), colour: 'condition' });
  });
  return { ...row, looks };
}
