import { measureWidths } from './column-width.ts';
import type { LabelledLine } from '../headlines/headline-lines.ts';
import type { JoinEvidence } from './join-evidence.ts';
import { findReading, isDone, type Reading } from './reading-path.ts';
import type { Line } from '../text/source-text.ts';
import { readStraightLines } from '../headlines/straight-lines.ts';
import { readSubjects } from './subject.ts';

/** Lines of several columns that were mixed: which lines of the raw file. */
export interface TangledRegion {
  readonly from: number;
  readonly to: number;
}

/**
 * Finds columns that were copied alternately, line by line or block by block, and restores each of them. A restored
 * column begins where its first line was. Lines in `unsure` may be such columns and were left as they are.
 */
export function untangle(
  marked: readonly LabelledLine[],
  evidence: JoinEvidence,
): { lines: Line[]; regions: TangledRegion[]; unsure: TangledRegion[] } {
  const plain = keepSetApart(marked);
  const toLineNumbers = ({ from, to }: TangledRegion): TangledRegion => {
    const numbers = marked.slice(from, to + 1).map(({ line }) => line.number);
    return { from: Math.min(...numbers), to: Math.max(...numbers) };
  };
  const { breakCost } = readStraightLines(
    marked.map(({ line }) => line),
    evidence,
  );
  const { reading, unsure } = keepTangled(
    findReading(plain, evidence, measureWidths(plain), readSubjects(plain)),
    plain,
    breakCost,
  );
  const columns = collectColumns(reading);
  const opening = new Set(columns.slice(1).map(([first = 0]) => first));
  const pieces = columns.flatMap((column) => cutIntoPieces(column, plain));
  const order = pieces.sort(([a = 0], [b = 0]) => a - b).flat();
  return {
    lines: order.map((at) => {
      const { line } = marked[at] as LabelledLine;
      return opening.has(at) ? { ...line, blankBefore: true, opensColumn: true } : line;
    }),
    regions: findRegions(reading).map(toLineNumbers),
    unsure: unsure.map(toLineNumbers),
  };
}

/** Among mixed lines only a group of lines that is apart from other text is taken for a headline. */
function keepSetApart(marked: readonly LabelledLine[]): LabelledLine[] {
  const plain: LabelledLine[] = [];
  for (const [at, entry] of marked.entries()) {
    const [before, after] = [plain[at - 1], marked[at + 1]];
    const isTop = !before || entry.line.blankBefore || isHead(before) || before.kind !== 'text';
    const isBottom = !after || after.line.blankBefore || after.kind !== 'text';
    plain.push(
      entry.kind !== 'headline' || (isTop && isBottom)
        ? entry
        : { line: entry.line, kind: 'text', mayBeHead: true },
    );
  }
  return plain;
}

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
/**
 * The evidence needed before lines are taken for another column, as natural logarithms; with less, they are read in
 * order. Most columns break off inside a paragraph (broken). If every change falls between paragraphs, more is
 * needed (whole); below a heading, no gain is enough (headed). A page that certainly mixes columns in one place
 * probably does so elsewhere.
 */
const leastGain = {
  elsewhere: { broken: 2.4, whole: 4.5, headed: Infinity },
  onMixedPage: { broken: 0.5, whole: 3, headed: Infinity },
};
const certainGain = 8;
/** … and what is far less likely is not worth a word in the report. */
const leastDoubt = 0.5;

/** What speaks against going on from one line to the next counts from here. */
const leastBreak = 1;
/** Columns that were mixed break off in the order of the file where they are left and where they are gone on with. */
const leastBreaks = 5;

/**
 * Lines are read on from one to the next except in regions that are long enough, have much for them and do not read well
 * in the order of the file.
 */
function keepTangled(
  found: Reading,
  marked: readonly LabelledLine[],
  breakCost: (at: number) => number,
): { reading: number[]; unsure: TangledRegion[] } {
  const reading = found.from.map((_, at) => at - 1);
  const unsure: TangledRegion[] = [];
  const regions = findRegions(found.from).map((region) => ({
    ...region,
    gain: region.to - region.from < leastRegion ? -Infinity : found.gainOf(region.from, region.to),
    isLeft: howLeft(region, found.from, marked),
  }));
  const sumBreaks = ({ from, to }: TangledRegion): number =>
    marked
      .map((_, at) => (at > from && at <= to + 1 ? breakCost(at) : 0))
      .filter((cost) => cost >= leastBreak)
      .reduce((sum, cost) => sum + cost, 0);
  const isMixedPage = regions.some(
    ({ gain, isLeft }) => isLeft === 'broken' && gain >= certainGain,
  );
  const least = leastGain[isMixedPage ? 'onMixedPage' : 'elsewhere'];
  for (const { from, to, gain, isLeft } of regions) {
    const isTorn =
      gain >= certainGain ||
      isByLines(found.from.slice(from + 1, to + 1), from + 1) ||
      sumBreaks({ from, to }) >= leastBreaks;
    const isKept = gain >= least[isLeft] && isTorn;
    if (isKept) for (let at = from + 1; at <= to; at += 1) reading[at] = found.from[at] ?? at - 1;
    else if (gain >= leastDoubt && isLeft !== 'headed') unsure.push({ from, to });
  }
  return { reading, unsure };
}

/** Columns that were copied line by line: most lines go on with one a few lines further up, always as many. */
function isByLines(reading: readonly number[], first: number): boolean {
  const inTurn = reading.filter((from, at) => {
    const distance = first + at - from;
    return distance > 1 && distance === first + at - 1 - (reading[at - 1] ?? NaN);
  });
  return inTurn.length > reading.length / 2;
}

/** No column is narrower; what is shorter may be a heading. */
const leastColumn = 8;

/** How the columns of a region are where they are left and gone on with later. */
function howLeft(
  { from, to }: TangledRegion,
  reading: readonly number[],
  marked: readonly LabelledLine[],
): keyof typeof leastGain.elsewhere {
  const open = reading.flatMap((before, at) => {
    const isTurn = at > from && at <= to && before >= 0 && before < at - 1;
    const left = isTurn ? marked[before] : undefined;
    return left && !isDone(left) ? [left.line.width] : [];
  });
  if (open.some((width) => width >= leastColumn)) return 'broken';
  return open.length === 0 ? 'whole' : 'headed';
}

/**
 * Cuts a column into parts that can each belong to one article: before 本报讯 and bylines, and before or after a
 * headline, whichever the page does.
 */
function cutIntoPieces(column: readonly number[], marked: readonly LabelledLine[]): number[][] {
  const isHeadLast = isHead(marked.at(-1));
  const pieces: number[][] = [];
  column.forEach((at, place) => {
    const [before, entry] = [marked[column[place - 1] ?? -1], marked[at]];
    if (!before || !entry || isBorder(before, entry, isHeadLast)) pieces.push([]);
    pieces.at(-1)?.push(at);
  });
  return pieces;
}

function isBorder(before: LabelledLine, entry: LabelledLine, isHeadLast: boolean): boolean {
  if (!isDone(before)) return false;
  if (isHead(entry)) return !isHeadLast && !isHead(before);
  if (isHead(before)) return isHeadLast;
  return entry.kind === 'lead' || (entry.kind === 'byline' && before.kind !== 'byline');
}

const isHead = (entry: LabelledLine | undefined): boolean =>
  entry?.kind === 'headline' || entry?.kind === 'deck';
