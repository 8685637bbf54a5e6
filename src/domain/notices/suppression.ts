import { formatNumber } from '../money.ts';

/**
 * A published count: the number, `small` (1–4, shown as <5), or `hidden` (shown as a dash because a
 * neighbour could be worked out from it).
 */
export type Cell = number | 'small' | 'hidden';

const threshold = 5;
export const isSmall = (count: number): boolean => count > 0 && count < threshold;

/** A column of counts and its total, as both may be published. */
export interface CoveredColumn {
  cells: Cell[];
  total: Cell;
}

/**
 * Covers a column that is shown beside its total. Cells of 1–4 become `small`, and the smallest of the larger cells
 * becomes `hidden` with them. If the total would still reveal one of them, the total and all of them become
 * `hidden`, because the label itself would say too much. `open` cells can be counted elsewhere: they are shown and
 * protect no other cell.
 */
export function coverColumn(
  values: readonly number[],
  open: readonly boolean[] = [],
): CoveredColumn {
  const total = sum(values);
  const { covered, totalStands } = chooseCover(
    values.map((size, index) => ({
      size,
      least: isSmall(size) && open[index] !== true ? 1 : undefined,
      open: open[index] === true,
    })),
    isSmall(total) ? { least: 1, most: threshold - 1 } : { least: total, most: total },
  );
  const label = (value: number): Cell => (totalStands && isSmall(value) ? 'small' : 'hidden');
  return {
    cells: values.map((value, index) => (covered[index] ? label(value) : value)),
    total: !totalStands ? 'hidden' : isSmall(total) ? 'small' : total,
  };
}

/** A count as the rule that covers it sees it. */
export interface Coverable {
  size: number;
  /** For a count that must be covered, the least that it could be, given everything that readers know. */
  least: number | undefined;
  /** And the most; 4 if nothing narrows it. */
  most?: number;
  /** Known anyway: it hides no other. */
  open?: boolean;
}

/** Which counts are covered, and whether their total is shown. */
export interface Cover {
  covered: boolean[];
  totalStands: boolean;
}

interface Range {
  least: number;
  most: number;
}

/**
 * Covers what must be covered. A single covered count takes the smallest count of 5 or more with it. The total is
 * shown if it leaves at least two possible values for every covered count. Running this function over guesses tells
 * a reader nothing new: apart from the given ranges, it decides by what is published anyway.
 */
export function chooseCover(counts: readonly Coverable[], total?: Range): Cover {
  const covered = counts.map(({ least }) => least !== undefined);
  const known = covered.filter(Boolean).length;
  if (known === 0) return { covered, totalStands: true };
  // Several covered counts hide one another. If a partner were added only when they do not, its presence would
  // reveal that.
  const partner = known === 1 ? smallestStanding(counts, covered) : undefined;
  if (partner !== undefined) covered[partner] = true;
  return { covered, totalStands: keepsTotal(counts, covered, partner, total) };
}

function keepsTotal(
  counts: readonly Coverable[],
  covered: readonly boolean[],
  partner: number | undefined,
  total: Range | undefined,
): boolean {
  const all = sum(counts.map(({ size }) => size));
  const open = sum(counts.map(({ size }, index) => (covered[index] ? 0 : size)));
  const rest = { least: (total?.least ?? all) - open, most: (total?.most ?? all) - open };
  const ranges = counts.flatMap(({ least, most = threshold - 1 }, index): Range[] => {
    if (least !== undefined) return [{ least, most }];
    if (index !== partner) return [];
    return [{ least: threshold, most: Math.min(rest.most, mostOfPartner(counts, index)) }];
  });
  const isExact = rest.least === rest.most;
  if (partner === undefined && ranges.length > 1 && isExact && isNearEnd(ranges, rest))
    return false;
  return keepsTwoValues(ranges, rest);
}

/**
 * A sum that is the smallest or the largest possible reveals every count, so it is hidden. So is the sum next to it,
 * because hiding only the extreme would reveal just as much.
 */
const isNearEnd = (ranges: readonly Range[], { least, most }: Range): boolean =>
  least <= sum(ranges.map((range) => range.least)) + 1 ||
  most >= sum(ranges.map((range) => range.most)) - 1;

/** The first of the smallest visible counts of 5 or more: covering it costs the reader least. */
function smallestStanding(
  counts: readonly Coverable[],
  covered: readonly boolean[],
): number | undefined {
  return counts
    .map(({ size, open }, index) => ({ size, index, open }))
    .filter(({ size, index, open }) => !covered[index] && open !== true && size >= threshold)
    .sort((a, b) => a.size - b.size)[0]?.index;
}

/** What the visible counts reveal about a partner, given that the first of the smallest is chosen. */
function mostOfPartner(counts: readonly Coverable[], partner: number): number {
  const bounds = counts.flatMap(({ size, least, open }, index) =>
    least === undefined && open !== true && index !== partner && size >= threshold
      ? [partner < index ? size : size - 1]
      : [],
  );
  return Math.min(...bounds);
}

/** True if every covered count still has two possible values in its range once the sum of all is known. */
function keepsTwoValues(ranges: readonly Range[], total: Range): boolean {
  const leastOfAll = sum(ranges.map(({ least }) => least));
  const mostOfAll = sum(ranges.map(({ most }) => most));
  return ranges.every(({ least, most }) => {
    const lower = Math.max(least, total.least - (mostOfAll - most));
    const upper = Math.min(most, total.most - (leastOfAll - least));
    return upper > lower;
  });
}

interface Counts {
  rows: number;
  persons: number;
}

export interface PublishedCounts {
  rows: Cell;
  persons: Cell;
}

/**
 * Counts by place; each place has at least one row. If a place's rows are covered, so are its persons. They get a
 * label of their own only if each row is one person, since persons are never fewer than rows.
 */
export function publishCounts(
  counts: readonly Counts[],
  mode: 'all' | 'covered',
): PublishedCounts[] {
  if (mode === 'all') return [...counts];
  const { cells } = coverColumn(counts.map(({ rows }) => rows));
  const oneEach = isOneEach(counts);
  return counts.map(({ persons }, index) => besideRows(cells[index] ?? 'hidden', persons, oneEach));
}

/** The totals that may be shown beside the result of `publishCounts`. */
export function publishTotals(counts: readonly Counts[], mode: 'all' | 'covered'): PublishedCounts {
  const rows = counts.map((count) => count.rows);
  const persons = sum(counts.map((count) => count.persons));
  return mode === 'all'
    ? { rows: sum(rows), persons }
    : besideRows(coverColumn(rows).total, persons, isOneEach(counts));
}

function besideRows(rows: Cell, persons: number, oneEach: boolean): PublishedCounts {
  if (typeof rows === 'number') return { rows, persons };
  return { rows, persons: oneEach ? rows : 'hidden' };
}

const isOneEach = (counts: readonly Counts[]): boolean =>
  counts.every(({ rows, persons }) => rows === persons);

/** <5 and a dash stand for covered cells. */
export function formatCell(cell: Cell | undefined): string {
  if (typeof cell === 'number') return formatNumber(cell);
  return cell === 'small' ? '<5' : '—';
}

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);
