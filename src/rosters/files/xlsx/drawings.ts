import type { Grid, GridRow } from '../grid.ts';
import { readXml } from './xml.ts';

/** What is over the cells: a text box, a line through a row. */
export interface Shape {
  /** Rows from 1 as the clerk sees them. */
  firstRow: number;
  lastRow: number;
  /** '' for a line, a cross or a frame. */
  text: string;
}

/** The shapes of a sheet (ECMA-376, 20.5); pictures, such as a seal, say nothing of a row. */
export function readDrawing(part: Uint8Array): Shape[] {
  const shapes: Shape[] = [];
  let shape: Shape | undefined;
  let isDrawn = false;
  let end: 'firstRow' | 'lastRow' | undefined;
  let reading: 'row' | 'text' | undefined;
  readXml(part, {
    open: (tag) => {
      if (tag.endsWith('Anchor')) {
        shape = { firstRow: 1, lastRow: 1, text: '' };
        isDrawn = false;
      } else if (tag === 'from' || tag === 'to') end = tag === 'from' ? 'firstRow' : 'lastRow';
      else if (tag === 'sp' || tag === 'cxnSp') isDrawn = true;
      else if (tag === 'row') reading = 'row';
      else if (tag === 't') reading = 'text';
    },
    text: (text) => {
      if (!shape || !reading) return;
      if (reading === 'text') shape.text += text;
      else if (end) shape[end] = Number(text) + 1;
    },
    close: (tag) => {
      if (tag === 'row' || tag === 't') reading = undefined;
      if (tag === 'p' && shape && shape.text !== '') shape.text += '\n';
      if (!tag.endsWith('Anchor') || !shape) return;
      const { firstRow, lastRow, text } = shape;
      if (isDrawn)
        shapes.push({ firstRow, lastRow: Math.max(firstRow, lastRow), text: text.trim() });
      shape = undefined;
    },
  });
  return shapes;
}

const mostRowsOfText = 2;
const line = '划了线';

/** The grid with its shapes: a line is a comment on every row that it crosses, a text box on the row beside it. */
export function addShapes(grid: Grid, shapes: readonly Shape[]): Grid {
  if (shapes.length === 0) return grid;
  const ofRows = shapes.filter(
    ({ text, firstRow, lastRow }) => text === '' || lastRow - firstRow < mostRowsOfText,
  );
  const rows = grid.rows.map((row): GridRow => {
    const over = ofRows.filter(
      ({ firstRow, lastRow }) => firstRow <= row.number && row.number <= lastRow,
    );
    if (over.length === 0) return row;
    const drawn = over.map(({ text }, index) => [-1 - index, text || line] as const);
    return { ...row, notes: new Map([...(row.notes ?? []), ...drawn]) };
  });
  const isBesideRow = (shape: Shape): boolean =>
    ofRows.includes(shape) &&
    rows.some(({ number }) => shape.firstRow <= number && number <= shape.lastRow);
  const texts = shapes
    .filter((shape) => shape.text !== '' && !isBesideRow(shape))
    .map(({ text }) => text);
  return { ...grid, rows, texts: [...(grid.texts ?? []), ...texts] };
}
