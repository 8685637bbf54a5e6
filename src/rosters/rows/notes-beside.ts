import type { Header } from '../columns/column.ts';
import { isBlank, mostColumns, squeeze, type Grid, type GridRow } from '../files/grid.ts';

/** The first column of a block of text beside the table, such as 填表说明, separated from it by an empty column. */
export function findTextBlock(grid: Grid, { last, columns }: Header): number | undefined {
  const width = columns.length;
  const rows = grid.rows.filter(({ cells }, index) => index > last && cells.length > width);
  if (rows.length === 0) return undefined;
  const right = rows.flatMap(({ cells }) => cells.slice(width));
  const starts = rows
    .map(({ cells }) => cells.findIndex((cell, index) => index >= width && !isBlank(cell)))
    .filter((index) => index >= width);
  const [title = '', ...lines] = right.map(squeeze).filter((text) => text !== '');
  const isText =
    blockTitle.test(title) && lines.length > 0 && lines.every((line) => isLine.test(line));
  const start = starts.reduce((least, each) => Math.min(least, each), mostColumns);
  return isText && start > width ? start : undefined;
}

const blockTitle = /^(?:填表|填报|填写|表格|编制|使用)?(?:说明|须知|注意事项|要求)[:：]?$/;
/** A sentence, or a label with what belongs to it: 电话：0391-0003078. */
const isLine = /^.{8,}$|^[^:：]{2,6}[:：]./;

/**
 * Rows in which everything to the right of the last header column is a remark on the row. Must be called with all
 * rows in order: a merged note applies to every row beside it.
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
