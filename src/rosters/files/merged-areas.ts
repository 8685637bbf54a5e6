import type { Grid } from './grid.ts';

/** Rows from 1 as the clerk sees them, columns from 0; all four included. */
export interface Area {
  firstRow: number;
  lastRow: number;
  firstColumn: number;
  lastColumn: number;
}

/** What tells of a cell whether it lies in one of the areas and is not its first. */
export function mergedAreas(areas: readonly Area[]): Grid['isMerged'] {
  const byColumn = new Map<number, Area[]>();
  for (const area of areas)
    for (let column = area.firstColumn; column <= area.lastColumn; column += 1)
      byColumn.set(column, [...(byColumn.get(column) ?? []), area]);
  return (row, column) =>
    byColumn
      .get(column)
      ?.some(
        ({ firstRow, lastRow, firstColumn }) =>
          firstRow <= row && row <= lastRow && (row !== firstRow || column !== firstColumn),
      ) ?? false;
}
