import type { MarkedLine } from './headline-lines.ts';
import { weighWidth, type JoinEvidence } from './join-evidence.ts';
import { isDoneLine } from './line-kind.ts';
import type { Line } from './source-text.ts';

/** Lines of two columns that were mixed: which lines of the raw file. */
export interface TangledRegion {
  readonly from: number;
  readonly to: number;
}

/** How far the column that waits may lie back, in lines. */
const memory = 16;
const openCost = 3.5;
const switchCost = 2.2;
/** Columns are mostly left in the midst of a sentence. */
const switchAtEndCost = 1.5;
const alternateCost = 0.1;
const stayInLinesCost = 1.5;
const endCost: Record<Mode, number> = { lines: 1.5, blocks: 0.5 };
const brokenOffCost = 5;
/** A region is taken apart only if that explains the text so much better. */
const leastGain = 4;
/** Fewer lines are no two columns. */
const leastRegion = 6;

/** Two columns in turns: a line of each, or some lines of each. */
type Mode = 'lines' | 'blocks';
const modes: readonly Mode[] = ['lines', 'blocks'];

/** A way to read up to a line: the column of that line, and the last line of the one that waits. */
interface Path {
  readonly score: number;
  readonly before: Path | undefined;
  readonly at: number;
  /** Index of the last line of the waiting column; -1 for none. */
  readonly waiting: number;
  /** The line before stands in the other column. */
  readonly switched: boolean;
  readonly opened: boolean;
  /** How the two columns are mixed. */
  readonly mode: Mode;
  /** Width of the column read, and of the one that waits; unknown after a headline. */
  readonly width: number | undefined;
  readonly waitingWidth: number | undefined;
}

/**
 * Finds columns that were copied in turns, line by line or block by block, and puts each back together.
 * It looks for the most likely way to read the lines as one column, or two at a time.
 */
export function untangle(
  marked: readonly MarkedLine[],
  evidence: JoinEvidence,
): { lines: Line[]; regions: TangledRegion[] } {
  const end = findBestPath(marked, evidence);
  const path: Path[] = [];
  for (let step = end; step; step = step.before) path.unshift(step);
  return emit(marked, path, evidence);
}

const isDone = ({ line, kind }: MarkedLine): boolean =>
  kind === 'headline' ||
  kind === 'deck' ||
  kind === 'byline' ||
  kind === 'credit' ||
  kind === 'furniture' ||
  isDoneLine(line);

function makeJoin(marked: readonly MarkedLine[], evidence: JoinEvidence): Join {
  return (a: number, b: number): number => {
    const first = marked[a];
    const second = marked[b];
    if (!first || !second) return 0;
    const isDoneFirst = isDone(first);
    if (second.kind === 'headline' || second.kind === 'deck') return isDoneFirst ? 0.1 : -3;
    if (isDoneFirst && first.kind !== 'text') return 0.1;
    return evidence.between(first.line, second.line);
  };
}

function findBestPath(marked: readonly MarkedLine[], evidence: JoinEvidence): Path | undefined {
  const join = makeJoin(marked, evidence);
  let paths = new Map<string, Path>();
  const first: Path = {
    score: 0,
    before: undefined,
    at: 0,
    waiting: -1,
    switched: false,
    opened: false,
    mode: 'blocks',
    width: marked[0] && widen(undefined, marked[0]),
    waitingWidth: undefined,
  };
  if (marked.length > 0) paths.set('start', first);
  for (let at = 1; at < marked.length; at += 1) {
    const next = new Map<string, Path>();
    const offer = (path: Path): void => {
      const key = `${path.waiting}/${path.switched ? 1 : 0}/${path.mode}`;
      const known = next.get(key);
      if (!known || path.score > known.score) next.set(key, path);
    };
    for (const path of paths.values()) for (const way of goOn(path, at, marked, join)) offer(way);
    paths = next;
  }
  const ends = [...paths.values()].map((path) => ({
    path,
    score: path.score - dropCost(path.waiting, marked),
  }));
  return ends.sort((a, b) => b.score - a.score)[0]?.path;
}

const dropCost = (waiting: number, marked: readonly MarkedLine[]): number => {
  const line = marked[waiting];
  return line && !isDone(line) ? brokenOffCost : 0;
};

function goOn(path: Path, at: number, marked: readonly MarkedLine[], join: Join): Path[] {
  const { waiting, score, mode, width, waitingWidth } = path;
  const entry = marked[at] as MarkedLine;
  const weigh = (from: number, column: number | undefined): number =>
    join(from, at) + weighColumn(column, entry, marked[from]);
  const doneCost = isDone(marked[path.at] as MarkedLine) ? switchAtEndCost : 0;
  const staying = { before: path, at, opened: false, switched: false, width: widen(width, entry) };
  const stay = score + weigh(path.at, width);
  const drop = { ...staying, waiting: -1, waitingWidth: undefined, mode: 'blocks' as const };
  const turned = { before: path, at, waiting: path.at, switched: true, waitingWidth: width };
  if (waiting === -1)
    return [
      { ...drop, score: stay },
      ...modes.map((next) => ({
        ...turned,
        score: score - openCost - doneCost,
        opened: true,
        mode: next,
        width: widen(undefined, entry),
      })),
    ];
  const leavesOpen = !isDone(marked[waiting] as MarkedLine);
  const turnCost = mode === 'lines' ? alternateCost : switchCost + (leavesOpen ? 0 : doneCost);
  const ways: Path[] = [
    { ...drop, score: stay - dropCost(waiting, marked) - endCost[mode] },
    {
      ...turned,
      score: score + weigh(waiting, waitingWidth) - turnCost,
      opened: false,
      mode,
      width: widen(waitingWidth, entry),
    },
  ];
  const stayCost = mode === 'lines' ? stayInLinesCost : 0;
  if (at - waiting < memory)
    ways.push({ ...staying, score: stay - stayCost, waiting, waitingWidth, mode });
  return ways;
}

const isText = ({ kind }: MarkedLine): boolean => kind === 'text' || kind === 'caption';

function weighColumn(
  column: number | undefined,
  entry: MarkedLine,
  before: MarkedLine | undefined,
): number {
  if (!isText(entry) || !before) return 0;
  const weight = weighWidth(column, entry.line, isDone(before));
  // A new text may well have a width of its own.
  return isDone(before) && entry.line.blankBefore ? weight / 4 : weight;
}

/** The width of a column after one more line of it. */
function widen(column: number | undefined, { line, kind }: MarkedLine): number | undefined {
  if (kind === 'headline' || kind === 'deck' || kind === 'byline' || kind === 'credit')
    return undefined;
  const width = line.width + line.indent;
  if (isDoneLine(line)) return kind === 'lead' ? undefined : column;
  // A first line is short by its indent, if that was lost in the copy.
  if (column === undefined || kind === 'lead') return line.indent >= 1.5 ? width : width + 1;
  return Math.abs(column - width) <= 1.6 || width > column ? Math.max(column, width) : column;
}

/** The lines of each region, column after column; everything else as it stands. */
function emit(
  marked: readonly MarkedLine[],
  path: readonly Path[],
  evidence: JoinEvidence,
): { lines: Line[]; regions: TangledRegion[] } {
  const join = makeJoin(marked, evidence);
  const order: number[] = [];
  const regions: TangledRegion[] = [];
  // A column that ended before the one it was mixed with: it follows when that one is done.
  let held: number[] = [];
  for (let at = 0, end = 1; at < path.length; at = end, end = at + 1) {
    if (path[at]?.opened) while (end < path.length && path[end]?.waiting !== -1) end += 1;
    const rows = range(at, end);
    const columns = path[at]?.opened ? sortColumns(path, at, end) : undefined;
    if (
      columns &&
      gain(marked, columns, rows, join, path[at]?.waitingWidth) >= leastGain &&
      isBroken(marked, path, at, end)
    ) {
      regions.push({ from: numberOf(marked, at), to: numberOf(marked, end - 1) });
      const endsOlder = columns.older.at(-1) === end - 1;
      order.push(...columns.older, ...(endsOlder ? [] : columns.newer));
      held.push(...(endsOlder ? columns.newer : []));
    } else order.push(...rows);
    if (held.length > 0 && mayInsert(marked, order.at(-1) ?? at, end)) {
      order.push(...held);
      held = [];
    }
  }
  return { lines: [...order, ...held].map((at) => (marked[at] as MarkedLine).line), regions };
}

interface Columns {
  /** Goes on with what stood before the region. */
  older: number[];
  /** Was begun in the region. */
  newer: number[];
}

type Join = (a: number, b: number) => number;

/** How much better the columns explain the text than the rows as they stand. */
function gain(
  marked: readonly MarkedLine[],
  { older, newer }: Columns,
  rows: readonly number[],
  join: Join,
  width: number | undefined,
): number {
  const first = (rows[0] ?? 0) - 1;
  const end = first + rows.length + 1;
  const tail = (column: readonly number[]): number[] => (column.at(-1) === end - 1 ? [end] : []);
  const apart =
    scoreColumn(marked, [first, ...older, ...tail(older)], join, width) +
    scoreColumn(marked, [...newer, ...tail(newer)], join);
  return apart - scoreColumn(marked, [first, ...rows, end], join, width);
}

/** At least one sentence goes on after lines of the other column. */
const isBroken = (
  marked: readonly MarkedLine[],
  path: readonly Path[],
  from: number,
  to: number,
): boolean =>
  to - from >= leastRegion &&
  range(from, to).some((at) => path[at]?.switched && !isDone(marked[at - 1] as MarkedLine));

function mayInsert(marked: readonly MarkedLine[], last: number, next: number): boolean {
  const [before, after] = [marked[last] as MarkedLine, marked[next]];
  const isBorder = after?.kind !== 'text' || after.line.blankBefore;
  return isDone(before) && isBorder;
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);

const numberOf = (marked: readonly MarkedLine[], at: number): number =>
  marked[at]?.line.number ?? 0;

function sortColumns(path: readonly Path[], from: number, to: number): Columns {
  const older: number[] = [];
  const newer: number[] = [];
  let isNewer = true;
  for (let at = from; at < to; at += 1) {
    if (at > from && path[at]?.switched) isNewer = !isNewer;
    (isNewer ? newer : older).push(at);
  }
  return { older, newer };
}

/** How well lines follow one another as one column. */
function scoreColumn(
  marked: readonly MarkedLine[],
  indexes: readonly number[],
  join: Join,
  start?: number,
): number {
  let score = 0;
  let width = start;
  indexes.forEach((at, place) => {
    const entry = marked[at];
    if (!entry) return;
    const before = indexes[place - 1] ?? -1;
    score += join(before, at) + weighColumn(width, entry, marked[before]);
    width = widen(width, entry);
  });
  return score;
}
