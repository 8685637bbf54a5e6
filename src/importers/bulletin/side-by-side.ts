import { isSpace, makeLine, widthOfSpace, type Glyph, type Line } from './source-text.ts';

/** Two columns that were copied row by row: which lines, and where the right one begins. */
export interface SplitRegion {
  readonly from: number;
  readonly to: number;
}

/** A line cut at its widest gap. */
interface Cut {
  readonly left: readonly Glyph[];
  readonly right: readonly Glyph[];
  /** Where the right part begins, in widths of Han characters. */
  readonly start: number;
}

const leastGap = 1.5;
const leastRows = 3;
const tolerance = 2.6;

/**
 * Takes rows apart that hold a line of a left and a line of a right column with a wide gap between them:
 * first all of the left, then all of the right. At least three such rows with the gap at one place.
 */
export function splitSideBySide(lines: readonly Line[]): {
  lines: Line[];
  regions: SplitRegion[];
} {
  const result: Line[] = [];
  const regions: SplitRegion[] = [];
  let at = 0;
  while (at < lines.length) {
    const end = findEnd(lines, at);
    const first = lines[at];
    const last = lines[end - 1];
    if (end > at && first && last) {
      result.push(...splitRows(lines.slice(at, end)));
      regions.push({ from: first.number, to: last.number });
      at = end;
    } else {
      if (first) result.push(first);
      at += 1;
    }
  }
  return { lines: result, regions };
}

/** End of the region of rows that begins at `from`; `from` itself if none begins there. */
function findEnd(lines: readonly Line[], from: number): number {
  const starts: number[] = [];
  let end = from;
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at] as Line;
    const cut = cutAtGap(line);
    const column = starts.length > 0 ? median(starts) : undefined;
    if (cut && (column === undefined || Math.abs(cut.start - column) <= tolerance)) {
      starts.push(cut.start);
      end = at + 1;
    } else if (column === undefined || cut || !fitsOneColumn(line, column)) break;
    // The longer column goes on by itself until an empty line.
    else if (end === at && starts.length >= leastRows && !line.blankBefore) end = at + 1;
  }
  return starts.length >= leastRows ? end : from;
}

const fitsOneColumn = (line: Line, column: number): boolean =>
  line.indent >= column - tolerance || line.indent + line.width < column - 0.5;

function splitRows(rows: readonly Line[]): Line[] {
  const cuts = rows.map(cutAtGap);
  const column = median(cuts.flatMap((cut) => (cut ? [cut.start] : [])));
  const left: Line[] = [];
  const right: Line[] = [];
  rows.forEach((row, index) => {
    const cut = cuts[index];
    const blank = row.blankBefore;
    if (cut) {
      add(left, makeLine(row.number, cut.left, blank), row.indent);
      add(right, makeLine(row.number, cut.right, blank), Math.max(0, cut.start - column));
    } else if (row.indent >= column - tolerance) add(right, row, Math.max(0, row.indent - column));
    else add(left, row, row.indent);
  });
  return [...left, ...right];
}

function add(column: Line[], line: Line | undefined, indent: number): void {
  if (line) column.push({ ...line, indent });
}

function cutAtGap({ glyphs, indent }: Line): Cut | undefined {
  let best: { from: number; to: number; width: number } | undefined;
  for (let at = 0; at < glyphs.length; at += 1) {
    if (!isSpace(glyphs[at]?.char ?? '')) continue;
    let to = at;
    while (isSpace(glyphs[to]?.char ?? '')) to += 1;
    const width = widthOfSpace(glyphs.slice(at, to));
    if (width >= leastGap && (!best || width > best.width)) best = { from: at, to, width };
    at = to;
  }
  if (!best) return undefined;
  const before = glyphs.slice(0, best.to);
  return {
    left: glyphs.slice(0, best.from),
    right: glyphs.slice(best.to),
    start: indent + positionAfter(before),
  };
}

function positionAfter(glyphs: readonly Glyph[]): number {
  const spaces = glyphs.filter(({ char }) => isSpace(char));
  const line = makeLine(0, glyphs, false);
  return (line?.width ?? 0) + widthOfSpace(spaces);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
