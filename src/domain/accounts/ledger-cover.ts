import { chooseCover, coverColumn, isSmall, type Cell } from '../notices/suppression.ts';

/** Households (or persons, by programme) that entered, left, got more, got less in a month. */
export interface Flows {
  new: number;
  ended: number;
  raised: number;
  lowered: number;
}

/** Flows of a place whose own places' stocks are published too. */
export interface PairFlows extends Flows {
  /** What its places' stocks do not tell of them; `min(new, ended)` where only its own stock is known. */
  overlap?: number;
}

export type FlowCells = Record<keyof Flows, Cell>;

/** Counts of places beside one another and their total, as they may be published. */
export interface CoveredFlows {
  cells: FlowCells[];
  total: FlowCells;
  /** Whether the total may stand above these cells; where not, it must be covered in its own row. */
  totalStands: Record<keyof Flows, boolean>;
}

export interface CoverOptions {
  /** The stocks of these places are not published; else the stocks of two months tell `new − ended` of each. */
  stocksClosed: boolean;
  /** Rows that must be covered, small or not, because the places inside them would be told. */
  must?: readonly Record<keyof Flows, boolean>[];
}

export function coverFlows(
  rows: readonly PairFlows[],
  { stocksClosed, must = [] }: CoverOptions,
): CoveredFlows {
  const mustHide = (flow: keyof Flows) => rows.map((_, index) => must[index]?.[flow] ?? false);
  const pairs = stocksClosed ? closePairs(rows) : coverPairs(rows, mustHide('new'));
  const raised = coverAlone(
    rows.map((row) => row.raised),
    mustHide('raised'),
  );
  const lowered = coverAlone(
    rows.map((row) => row.lowered),
    mustHide('lowered'),
  );
  return {
    cells: rows.map((_, index) => ({
      new: pairs.entered.cells[index] ?? 'hidden',
      ended: pairs.ended.cells[index] ?? 'hidden',
      raised: raised.cells[index] ?? 'hidden',
      lowered: lowered.cells[index] ?? 'hidden',
    })),
    total: {
      new: pairs.entered.total,
      ended: pairs.ended.total,
      raised: raised.total,
      lowered: lowered.total,
    },
    totalStands: {
      new: pairs.totalStands,
      ended: pairs.totalStands,
      raised: raised.total !== 'hidden',
      lowered: lowered.total !== 'hidden',
    },
  };
}

interface Column {
  cells: Cell[];
  total: Cell;
}

interface Pairs {
  entered: Column;
  ended: Column;
  totalStands: boolean;
}

/** A column without ties to others. Where a cell must go, so does the total, and nothing needs a partner. */
function coverAlone(values: readonly number[], must: readonly boolean[]): Column {
  if (!must.includes(true)) return coverColumn(values);
  return {
    cells: values.map((value, index) => (must[index] || isSmall(value) ? 'hidden' : value)),
    total: 'hidden',
  };
}

/**
 * `new` and `ended` are covered together and never as “<5”, because the stocks of two successive months
 * tell their difference. What remains unknown of a pair is what entered and left at once (`overlap`): it is
 * bounded by 4 where one of the pair is small, and may be 0 where the rest of it is small without it.
 */
function coverPairs(rows: readonly PairFlows[], must: readonly boolean[]): Pairs {
  const counts = rows.map(({ new: entered, ended, overlap = Math.min(entered, ended) }) => {
    const rest = [entered - overlap, ended - overlap];
    const least = isSmall(entered) || isSmall(ended) ? Number(!rest.some(isSmall)) : undefined;
    return { size: overlap, least, most: largestSmall - Math.min(...rest) };
  });
  const cover = must.includes(true)
    ? {
        covered: counts.map(({ least }, index) => must[index] === true || least !== undefined),
        totalStands: false,
      }
    : chooseCover(counts);
  return showPairs(rows, (index) => cover.covered[index] === true, cover.totalStands);
}

const largestSmall = 4;

/** Where the stocks are not told, no pair is, or it would tell them; zeros that the total tells stand. */
const closePairs = (rows: readonly Flows[]): Pairs => showPairs(rows, () => true, rows.length > 1);

function showPairs(
  rows: readonly Flows[],
  isCovered: (index: number) => boolean,
  totalStands: boolean,
): Pairs {
  const sum = (flow: 'new' | 'ended') => rows.reduce((total, row) => total + row[flow], 0);
  const small = isSmall(sum('new')) || isSmall(sum('ended'));
  const column = (flow: 'new' | 'ended'): Column => {
    const total = totalStands && !small ? sum(flow) : 'hidden';
    return {
      cells: rows.map((row, index) => (isCovered(index) && total !== 0 ? 'hidden' : row[flow])),
      total,
    };
  };
  return { entered: column('new'), ended: column('ended'), totalStands: totalStands || small };
}
