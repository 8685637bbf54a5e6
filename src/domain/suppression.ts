import { formatNumber } from './money.ts';

/**
 * A published count: the number, `small` (1–4, shown as <5), or `hidden` (shown as a dash because a
 * neighbour could be worked out from it).
 */
export type Cell = number | 'small' | 'hidden';

const threshold = 5;
export const isSmall = (count: number): boolean => count > 0 && count < threshold;

/**
 * A column whose total is published: cells of 1–4 are covered, and further cells with them until
 * no covered cell can be worked out from the total and the cells that stand.
 * Where even covering everything is not enough, all cells are `hidden`; `coverTotal` then covers the total.
 */
export function coverColumn(values: readonly number[]): Cell[] {
  if (!values.some(isSmall)) return [...values];
  const cells: Cell[] = values.map((value) => (isSmall(value) ? 'small' : value));
  while (!isSafe(values, cells)) {
    const next = smallestOpen(values, cells);
    if (next === undefined) return values.map(() => 'hidden');
    cells[next] = 'hidden';
  }
  return cells;
}

/** The total of a column beside its covered cells: covered where it is small itself or no cell could stand. */
export function coverTotal(values: readonly number[]): Cell {
  const total = values.reduce((sum, value) => sum + value, 0);
  if (isSmall(total)) return 'small';
  const cells = coverColumn(values);
  return cells.length > 0 && cells.every((cell) => cell === 'hidden') ? 'hidden' : total;
}

/** Counts of one row that belong together: where one is covered, all are. */
export function publishCounts(
  rows: readonly { rows: number; persons: number }[],
  mode: 'all' | 'covered',
): { rows: Cell; persons: Cell }[] {
  if (mode === 'all') return [...rows];
  const households = coverColumn(rows.map((row) => row.rows));
  const persons = coverColumn(rows.map((row) => row.persons));
  return rows.map((row, index) => {
    const pair = { rows: households[index] ?? 'hidden', persons: persons[index] ?? 'hidden' };
    if (typeof pair.rows === 'number' && typeof pair.persons === 'number') return pair;
    return { rows: cover(row.rows), persons: cover(row.persons) };
  });
}

const cover = (count: number): Cell => (isSmall(count) ? 'small' : 'hidden');

/** <5 and a dash stand for covered cells. */
export function formatCell(cell: Cell | undefined): string {
  if (typeof cell === 'number') return formatNumber(cell);
  return cell === 'small' ? '<5' : '—';
}

/** True if every covered cell keeps at least two possible values, given the total of the covered ones. */
function isSafe(values: readonly number[], cells: readonly Cell[]): boolean {
  const covered = cells.flatMap((cell, index) =>
    typeof cell === 'number' ? [] : [{ cell, value: values[index] ?? 0 }],
  );
  const total = covered.reduce((sum, { value }) => sum + value, 0);
  const low = (cell: Cell) => (cell === 'small' ? 1 : 0);
  const high = (cell: Cell) => (cell === 'small' ? threshold - 1 : total);
  const sumOf = (bound: (cell: Cell) => number) =>
    covered.reduce((sum, { cell }) => sum + bound(cell), 0);
  return covered.every(({ cell }) => {
    const least = Math.max(low(cell), total - (sumOf(high) - high(cell)));
    const most = Math.min(high(cell), total - (sumOf(low) - low(cell)));
    return most > least;
  });
}

/** The smallest cell above zero that still stands: covering it costs the reader least. */
function smallestOpen(values: readonly number[], cells: readonly Cell[]): number | undefined {
  return values
    .map((value, index) => ({ value, index }))
    .filter(({ value, index }) => typeof cells[index] === 'number' && value > 0)
    .sort((a, b) => a.value - b.value)[0]?.index;
}
