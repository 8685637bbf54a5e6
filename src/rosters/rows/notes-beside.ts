import type { Header } from '../columns/header.ts';
import { isBlank, type Grid, type GridRow } from '../files/grid.ts';

/**
 * Rows in which everything to the right of the last column of the header is a comment on the row. Call it with all rows
 * in order: a merged note speaks of each row beside it.
 */
export function noteReader(grid: Grid, { columns }: Header): (row: GridRow) => GridRow {
  let above = new Map<number, string>();
  return (row) => {
    const beside = new Map([...above].filter(([column]) => grid.isMerged(row.number, column)));
    row.cells.slice(columns.length).forEach((cell, more) => {
      if (!isBlank(cell)) beside.set(columns.length + more, String(cell));
    });
    above = beside;
    if (beside.size === 0) return row;
    const notes = new Map(row.notes);
    for (const [column, text] of beside)
      notes.set(column, [notes.get(column) ?? [], text].flat().join('。'));
    return { ...row, notes };
  };
}
