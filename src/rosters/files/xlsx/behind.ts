import type { GridRow } from '../grid.ts';
import type { Area } from '../merged-areas.ts';
import { mostAreas, TooLargeError } from '../too-large.ts';
import type { XmlReader } from './xml.ts';

/** Rules that compare the cells of a column with each other: what they colour is in the cells already. */
const comparing =
  /^(?:colorScale|dataBar|iconSet|duplicateValues|uniqueValues|aboveAverage|top10)$/;

/** Gathers what a sheet keeps behind its cells: conditions of formats and lists of choices (ECMA-376, 18.3.1). */
export function collectBehind(toArea: (reference: string) => Area) {
  const texts: string[] = [];
  const areas: Area[] = [];
  let reference = '';
  let text: string | undefined;
  const open: XmlReader['open'] = (tag, attributes) => {
    if (tag === 'conditionalFormatting') reference = attributes['sqref'] ?? '';
    else if (tag === 'cfRule' && !comparing.test(attributes['type'] ?? '')) {
      for (const area of reference.split(/\s+/).filter((each) => each !== ''))
        if (areas.push(toArea(area)) > mostAreas) throw new TooLargeError();
    } else if (/^formula[12]?$/.test(tag)) text = '';
  };
  return {
    texts,
    open,
    /** Whether the text was taken. */
    text: (more: string): boolean => {
      if (text !== undefined) text += more;
      return text !== undefined;
    },
    close: (): void => {
      if (text?.includes('"')) texts.push(text);
      text = undefined;
    },
    /** The rows with a colour of its own wherever a condition is only for a few of them. */
    colour: (rows: readonly GridRow[]): GridRow[] => {
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
