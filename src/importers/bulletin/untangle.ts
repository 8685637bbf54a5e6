import { measureWidths } from './column-width.ts';
import type { MarkedLine } from './headline-lines.ts';
import type { JoinEvidence } from './join-evidence.ts';
import { findReading, isDone, type Reading } from './reading-path.ts';
import type { Line } from './source-text.ts';

/** Lines of several columns that were mixed: which lines of the raw file. */
export interface TangledRegion {
  readonly from: number;
  readonly to: number;
}

/**
 * Finds columns that were copied in turns, line by line or block by block, and puts each back together.
 * What is put together stands where its first line stood.
 */
export function untangle(
  marked: readonly MarkedLine[],
  evidence: JoinEvidence,
): { lines: Line[]; regions: TangledRegion[] } {
  const plain = keepSetApart(marked);
  const reading = keepTangled(findReading(plain, evidence, measureWidths(plain)), plain);
  const pieces = collectColumns(reading).flatMap((column) => cutIntoPieces(column, plain));
  const order = pieces.sort(([a = 0], [b = 0]) => a - b).flat();
  return {
    lines: order.map((at) => (marked[at] as MarkedLine).line),
    regions: findRegions(reading).map(({ from, to }) => ({
      from: marked[from]?.line.number ?? 0,
      to: marked[to]?.line.number ?? 0,
    })),
  };
}

/** Among mixed lines only what stands apart from other text is taken for a headline. */
const keepSetApart = (marked: readonly MarkedLine[]): MarkedLine[] =>
  marked.map((entry, at) => {
    if (entry.kind !== 'headline') return entry;
    const [before, after] = [marked[at - 1], marked[at + 1]];
    const isTop = !before || entry.line.blankBefore || isHead(before);
    const isBottom = !after || after.line.blankBefore || after.kind !== 'text';
    return isTop && isBottom ? entry : { line: entry.line, kind: 'text' };
  });

/** The columns, in the order of their first lines, each the indexes of its lines. */
function collectColumns(reading: readonly number[]): number[][] {
  const columns: number[][] = [];
  const ofLine: number[][] = [];
  reading.forEach((from, at) => {
    const column = ofLine[from] ?? [];
    if (from === -1) columns.push(column);
    column.push(at);
    ofLine[at] = column;
  });
  return columns;
}

/** From the first line that is out of turn to the last one, as indexes. */
function findRegions(reading: readonly number[]): TangledRegion[] {
  const regions: TangledRegion[] = [];
  reading.forEach((from, at) => {
    if (from === at - 1 || from === -1) return;
    const last = regions.at(-1);
    if (last && from <= last.to)
      regions[regions.length - 1] = { from: Math.min(last.from, from), to: at };
    else regions.push({ from, to: at });
  });
  return regions;
}

/** So few lines are no two columns, whatever speaks for it. */
const leastRegion = 6;
/** What is hardly likelier than reading on is read on; a natural logarithm. */
const leastGain = 0.5;

/** A region counts where it is long enough and a sentence goes on after lines of another column. */
function keepTangled(found: Reading, marked: readonly MarkedLine[]): number[] {
  const reading = found.from;
  const straight = [...reading];
  for (const { from, to } of findRegions(reading)) {
    const isBroken = reading.some(
      (before, at) =>
        at > from && at <= to && before >= 0 && before < at - 1 && !isDoneAt(marked, before),
    );
    if (to - from < leastRegion || !isBroken || found.gainOf(from, to) < leastGain)
      for (let at = from + 1; at <= to; at += 1) straight[at] = at - 1;
  }
  return straight;
}

const isDoneAt = (marked: readonly MarkedLine[], at: number): boolean => {
  const entry = marked[at];
  return entry !== undefined && isDone(entry);
};

/**
 * A column cut into what one article may have of it: before 本报讯 and bylines, and before or after its
 * headline, as the page has it.
 */
function cutIntoPieces(column: readonly number[], marked: readonly MarkedLine[]): number[][] {
  const isHeadLast = isHead(marked.at(-1));
  const pieces: number[][] = [];
  column.forEach((at, place) => {
    const [before, entry] = [marked[column[place - 1] ?? -1], marked[at]];
    if (!before || !entry || isBorder(before, entry, isHeadLast)) pieces.push([]);
    pieces.at(-1)?.push(at);
  });
  return pieces;
}

function isBorder(before: MarkedLine, entry: MarkedLine, isHeadLast: boolean): boolean {
  if (!isDone(before)) return false;
  if (isHead(entry)) return !isHeadLast && !isHead(before);
  if (isHead(before)) return isHeadLast;
  return entry.kind === 'lead' || (entry.kind === 'byline' && before.kind !== 'byline');
}

const isHead = (entry: MarkedLine | undefined): boolean =>
  entry?.kind === 'headline' || entry?.kind === 'deck';
