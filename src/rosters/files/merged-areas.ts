import { mostColumns, type Grid } from './grid.ts';
import { TooLargeError } from './too-large.ts';

/** Rows from 1 as the clerk sees them, columns from 0; all four included. */
export interface Area {
  firstRow: number;
  lastRow: number;
  firstColumn: number;
  lastColumn: number;
}

const mostWidth = 2_000_000;

/**
 * Tells whether a cell is covered by a merged area and is not its top-left cell.
 * @throws TooLargeError if the merged areas side by side are wider than any sheet
 */
export function mergedAreas(areas: readonly Area[]): Grid['isMerged'] {
  const width = areas.reduce((sum, area) => sum + lastOf(area) + 1 - area.firstColumn, 0);
  if (width > mostWidth) throw new TooLargeError();
  const byColumn = new Map<number, Area[]>();
  for (const area of areas)
    for (let column = area.firstColumn; column <= lastOf(area); column += 1) {
      const before = byColumn.get(column);
      if (before) before.push(area);
      else byColumn.set(column, [area]);
    }
  for (const column of byColumn.values()) column.sort((a, b) => a.firstRow - b.firstRow);
  return (row, column) => {
    const area = lastBefore(byColumn.get(column) ?? [], row);
    return (
      area !== undefined &&
      row <= area.lastRow &&
      (row !== area.firstRow || column !== area.firstColumn)
    );
  };
}

const lastOf = ({ lastColumn }: Area): number => Math.min(lastColumn, mostColumns - 1);

/** The last area that begins at or above the row; areas of a column do not overlap. */
function lastBefore(areas: readonly Area[], row: number): Area | undefined {
  let [from, to] = [0, areas.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((areas[middle]?.firstRow ?? 0) <= row) from = middle + 1;
    else to = middle;
  }
  return areas[from - 1];
}
