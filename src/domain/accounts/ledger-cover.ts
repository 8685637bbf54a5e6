import type { CountDisclosure } from './list-disclosure.ts';
import { chooseCover, coverColumn, isSmall, type Cell } from '../notices/suppression.ts';
import type { FlowCells, Flows, PairFlows } from './flows.ts';

/** Counts of places beside one another and their total, as they may be published. */
export interface CoveredFlows {
  cells: FlowCells[];
  total: FlowCells;
  /** Whether the total may be above these cells; where not, it must be covered in its own row. */
  totalStands: Record<keyof Flows, boolean>;
}

export interface CoverOptions {
  /**
   * The stocks of these places are not published. If they were, the stocks of two months would reveal `new − ended` of
   * each place.
   */
  stocksClosed: boolean;
  /** Rows that must be covered, small or not, because they would reveal the places inside them. */
  must?: readonly Record<keyof Flows, boolean>[];
  /** What the published lists reveal about each row's counts; covered where nothing is said. */
  standing?: readonly Record<keyof Flows, CountDisclosure>[];
}

/**
 * Covers the counts of neighbouring places. Counts that lists reveal are shown and protect nothing. Of the rest,
 * entries and exits are covered together where the stocks reveal their difference, and all others column by column.
 * Each group is covered as if the reader knew its sum, which follows from the total and the open counts.
 */
export function coverFlows(
  rows: readonly PairFlows[],
  { stocksClosed, must = [], standing = [] }: CoverOptions,
): CoveredFlows {
  const stands = (index: number, flow: keyof Flows): CountDisclosure =>
    standing[index]?.[flow] ?? 'covered';
  const pick = (fits: (index: number) => boolean): number[] =>
    rows.flatMap((_, index) => (fits(index) ? [index] : []));
  const rowsAt = (group: readonly number[]) => group.flatMap((index) => rows[index] ?? []);
  const mustAt = (group: readonly number[], flow: keyof Flows) =>
    group.map((index) => must[index]?.[flow] ?? false);

  const paired = pick((index) => stands(index, 'new') === 'covered');
  const pairs = stocksClosed
    ? closePairs(rowsAt(paired))
    : coverPairs(rowsAt(paired), mustAt(paired, 'new'));
  const aloneIn = (flow: keyof Flows): Group => {
    const rest = pick(
      (index) => stands(index, flow) === 'covered' && !(flow === 'ended' && paired.includes(index)),
    );
    return {
      members: rest,
      column: coverAlone(
        rowsAt(rest).map((row) => row[flow]),
        mustAt(rest, flow),
      ),
    };
  };
  const join = (flow: keyof Flows, groups: readonly Group[]): Column =>
    joinColumn(
      rows.map((row, index) => ({ count: row[flow], standing: stands(index, flow) })),
      groups.filter(({ members }) => members.length > 0),
    );
  const columns: Record<keyof Flows, Column> = {
    new: join('new', [{ members: paired, column: pairs.entered }]),
    ended: join('ended', [{ members: paired, column: pairs.ended }, aloneIn('ended')]),
    raised: join('raised', [aloneIn('raised')]),
    lowered: join('lowered', [aloneIn('lowered')]),
  };
  const cellAt = (index: number, flow: keyof Flows): Cell => columns[flow].cells[index] ?? 'hidden';
  return {
    cells: rows.map((_, index) => mapFlows((flow) => cellAt(index, flow))),
    total: mapFlows((flow) => columns[flow].total),
    totalStands: mapFlows((flow) => columns[flow].totalStands),
  };
}

const mapFlows = <T>(get: (flow: keyof Flows) => T): Record<keyof Flows, T> => ({
  new: get('new'),
  ended: get('ended'),
  raised: get('raised'),
  lowered: get('lowered'),
});

/** Counts that are covered together, by their places among the rows. */
interface Group {
  members: readonly number[];
  column: Column;
}

/**
 * One column of all groups. The total and the open counts reveal the sum of a group, so the total is shown for all
 * groups or for none.
 */
function joinColumn(
  counts: readonly { count: number; standing: CountDisclosure }[],
  groups: readonly Group[],
): Column {
  const cells = counts.map(({ count, standing }): Cell => (standing === 'open' ? count : 'hidden'));
  for (const { members, column } of groups)
    for (const [at, index] of members.entries()) cells[index] = column.cells[at] ?? 'hidden';
  const isWithheld = counts.some(({ standing }) => standing === 'withheld');
  const [only] = groups;
  if (only && groups.length === 1 && only.members.length === counts.length)
    return { ...only.column, cells };
  const stands =
    !isWithheld &&
    groups.every(({ column }) => column.totalStands && typeof column.total === 'number');
  const total = stands ? counts.reduce((sum, { count }) => sum + count, 0) : 'hidden';
  return { cells, total, totalStands: stands };
}

interface Column {
  cells: Cell[];
  total: Cell;
  totalStands: boolean;
}

interface Pairs {
  entered: Column;
  ended: Column;
}

/** A column without ties to others. Where a cell must go, so does the total, and nothing needs a partner. */
function coverAlone(values: readonly number[], must: readonly boolean[]): Column {
  if (!must.includes(true)) {
    const column = coverColumn(values);
    return { ...column, totalStands: column.total !== 'hidden' };
  }
  return {
    cells: values.map((value, index) => (must[index] || isSmall(value) ? 'hidden' : value)),
    total: 'hidden',
    totalStands: false,
  };
}

/**
 * `new` and `ended` are covered together and never as “<5”, because the stocks of two successive months reveal their
 * difference. Only the overlap of a pair remains unknown, the households that entered and left in the same month
 * (`overlap`): it is at most 4 where one of the pair is small, and may be 0 where the remainder is small without it.
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

/**
 * Where the stocks are not published, no pair is, because it would reveal them. Zeros that follow from the total are
 * shown.
 */
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
      totalStands: totalStands || small,
    };
  };
  return { entered: column('new'), ended: column('ended') };
}
