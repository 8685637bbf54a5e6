import {
  isSpace,
  leastGap,
  makeLine,
  widthOfSpace,
  type Glyph,
  type Line,
} from '../text/source-text.ts';

/** Columns that were copied row by row: which lines. */
export interface SplitRegion {
  readonly from: number;
  readonly to: number;
}

/** A line cut at a gap. */
interface Cut {
  readonly left: readonly Glyph[];
  readonly right: readonly Glyph[];
  /** Width of the gap. */
  readonly gap: number;
  /** Where the right part begins, in widths of Han characters. */
  readonly start: number;
}

const leastRows = 3;
const tolerance = 2.6;

/**
 * Splits rows in which lines of several columns stand side by side with wide gaps between them: the whole left
 * column comes first, then the next. Needs at least three such rows with a gap at the same place.
 */
export function splitSideBySide(lines: readonly Line[]): {
  lines: Line[];
  regions: SplitRegion[];
} {
  const result: Line[] = [];
  const regions: SplitRegion[] = [];
  let at = 0;
  while (at < lines.length) {
    const { end, column } = findEnd(lines, at);
    const first = lines[at];
    const last = lines[end - 1];
    if (end > at && first && last) {
      const { left, right } = splitRows(lines.slice(at, end), column);
      result.push(...splitSideBySide(left).lines, ...splitSideBySide(right).lines);
      regions.push({ from: first.number, to: last.number });
      at = end;
    } else {
      if (first) result.push(ofOneColumn(first));
      at += 1;
    }
  }
  return { lines: result, regions };
}

/** End of the region of rows that begins at `from` (`from` itself if none does), and where its gap ends. */
function findEnd(lines: readonly Line[], from: number): { end: number; column: number } {
  const starts: number[] = [];
  let end = from;
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at] as Line;
    const column = starts.length > 0 ? median(starts) : undefined;
    const cuts = cutAtGaps(line);
    const cut = column === undefined ? widest(cuts) : nearest(cuts, column);
    if (cut) {
      starts.push(cut.start);
      end = at + 1;
    } else if (column === undefined || cuts.length > 0 || !fitsOneColumn(line, column)) break;
    // The longer column goes on by itself until an empty line.
    else if (line.blankBefore) break;
    else if (end === at && starts.length >= leastRows) end = at + 1;
  }
  return { end: starts.length >= leastRows ? end : from, column: median(starts) };
}

const fitsOneColumn = (line: Line, column: number): boolean =>
  line.indent >= column - tolerance || line.indent + line.width < column - 0.5;

function splitRows(rows: readonly Line[], column: number): { left: Line[]; right: Line[] } {
  const left: Line[] = [];
  const right: Line[] = [];
  for (const row of rows) {
    const cut = nearest(cutAtGaps(row), column);
    const blank = row.blankBefore;
    if (cut) {
      add(left, makeLine(row.number, cut.left, blank, true), row.indent);
      add(right, makeLine(row.number, cut.right, blank, true), Math.max(0, cut.start - column));
    } else if (row.indent >= column - tolerance) add(right, row, Math.max(0, row.indent - column));
    else add(left, row, row.indent);
  }
  return { left, right };
}

/** The line without the spaces that it kept as a row of columns. */
const ofOneColumn = (line: Line): Line => ({
  ...line,
  ...makeLine(line.number, line.glyphs, line.blankBefore),
  indent: line.indent,
});

function add(column: Line[], line: Line | undefined, indent: number): void {
  if (line) column.push({ ...line, indent });
}

/** The line cut at each of its wide gaps, from the left. */
function cutAtGaps({ glyphs, indent }: Line): Cut[] {
  const cuts: Cut[] = [];
  for (let at = 0; at < glyphs.length; at += 1) {
    if (!isSpace(glyphs[at]?.char ?? '')) continue;
    let to = at;
    while (isSpace(glyphs[to]?.char ?? '')) to += 1;
    const gap = widthOfSpace(glyphs.slice(at, to));
    if (gap >= leastGap) {
      const start = indent + positionAfter(glyphs.slice(0, to));
      cuts.push({ left: glyphs.slice(0, at), right: glyphs.slice(to), gap, start });
    }
    at = to;
  }
  return cuts;
}

const widest = (cuts: readonly Cut[]): Cut | undefined =>
  [...cuts].sort((a, b) => b.gap - a.gap)[0];

/** The cut at a column, where there is one. */
const nearest = (cuts: readonly Cut[], column: number): Cut | undefined => {
  const distance = ({ start }: Cut): number => Math.abs(start - column);
  const [first] = [...cuts].sort((a, b) => distance(a) - distance(b));
  return first && distance(first) <= tolerance ? first : undefined;
};

function positionAfter(glyphs: readonly Glyph[]): number {
  const spaces = glyphs.filter(({ char }) => isSpace(char));
  const line = makeLine(0, glyphs, false);
  return (line?.width ?? 0) + widthOfSpace(spaces);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
