import type { LabelledLine } from '../headlines/headline-lines.ts';
import { isDoneLine, opensParagraph } from '../text/line-kind.ts';
import type { Line } from '../text/source-text.ts';

/** A column's width in Han characters, as far as its lines have told. */
export interface ColumnWidth {
  readonly full: number;
  /** Only its first line has been seen, which is short by its indent. */
  readonly isGuess: boolean;
}

/** What the widths of lines say about the column that they are in. */
export interface ColumnWidths {
  /** Natural logarithm of the odds that line `at` is in a column of this width. */
  weigh(column: ColumnWidth | undefined, at: number, from: number): number;
  /** Width of the column after one more line of it. */
  widen(column: ColumnWidth | undefined, at: number, from: number): ColumnWidth | undefined;
}

const tolerance = 1.6;
const indent = 2;
/** How many lines around a line tell which widths are common there. */
const neighbourhood = 40;
/** How often a line within a paragraph has its column's width. */
const regular = 0.97;
const noIndent = 1.2;
/** A paragraph of one line is rare. */
const oneLine = 1.2;
const most = 2;
const least = -3.2;
const guessTolerance = 2.6;

export function measureWidths(marked: readonly LabelledLine[]): ColumnWidths {
  const known = new Map<string, number>();
  /** Share of the lines near `at` that would fit a column of this width. */
  const shareOf = (column: number, at: number): number => {
    const key = `${Math.round(column * 2)}/${at}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const near = marked
      .slice(Math.max(0, at - neighbourhood), at + neighbourhood)
      .filter(({ line, kind }) => kind === 'text' && !isDoneLine(line));
    const fitting = near.filter(({ line }) => Math.abs(column - fullWidth(line)) <= tolerance);
    const share = (fitting.length + 1) / (near.length + 2);
    known.set(key, share);
    return share;
  };
  return {
    weigh: (column, at, from) => {
      const [before, entry] = [marked[from], marked[at]];
      if (column === undefined || !before || !entry) return 0;
      if (entry.kind !== 'text' && entry.kind !== 'caption') return 0;
      const { line } = entry;
      const missing = column.full - fullWidth(line);
      if (entry.mayBeHead && isEnd(before)) return 0;
      const isFirst = isEnd(before);
      const endsParagraph = isFirst && column.full - fullWidth(before.line) > indent + 1;
      if (isDoneLine(line) && missing >= -tolerance)
        return endsParagraph && missing > 2 * indent && !opensParagraph(line.flat) ? -oneLine : 0;
      if (column.isGuess) return Math.abs(missing) <= guessTolerance ? 0 : least;
      const isRegular = Math.abs(missing) <= tolerance || (isFirst && isIndented(missing));
      const share = shareOf(column.full, at);
      const odds = isRegular
        ? Math.log(regular / share)
        : Math.log((1 - regular) / Math.max(0.03, 1 - share));
      const weight = Math.max(least, Math.min(most, odds));
      // A new text may well have a width of its own.
      if (isFirst && line.blankBefore) return weight / 4;
      // After a line that ends a paragraph the next one begins with an indent, shown or not.
      const isStart = line.indent >= 1.5 || isIndented(missing);
      return isRegular && endsParagraph && !isStart ? weight - noIndent : weight;
    },
    widen: (column, at, from) => {
      const [before, entry] = [marked[from], marked[at]];
      if (!entry || !isBody(entry)) return undefined;
      if (entry.mayBeHead && before && isEnd(before)) return column;
      const { line, kind } = entry;
      const width = fullWidth(line);
      if (isDoneLine(line)) return kind === 'lead' ? undefined : column;
      const isFirst = kind === 'lead' || !before || !isBody(before) || isEnd(before);
      // A first line is short by its indent, if that was lost in the copy.
      const full = isFirst && line.indent < 1.5 ? width + indent / 2 : width;
      if (column === undefined || kind === 'lead') return { full, isGuess: true };
      const missing = column.full - width;
      const isOther = missing < -tolerance || missing > (isFirst ? indent + 1 : tolerance);
      if (isOther || column.isGuess)
        return {
          full: column.isGuess && isFirst ? Math.max(column.full, full) : full,
          isGuess: isFirst,
        };
      return { full: Math.max(column.full, width), isGuess: false };
    },
  };
}

/** A paragraph or a heading ends here. */
const isEnd = ({ kind, line, mayBeHead }: LabelledLine): boolean =>
  kind !== 'text' || mayBeHead === true || isDoneLine(line);

const isBody = ({ kind }: LabelledLine): boolean =>
  kind === 'text' || kind === 'caption' || kind === 'lead';

const isIndented = (missing: number): boolean => missing > 0.9 && missing <= indent + 1;

const fullWidth = (line: Line): number => line.width + line.indent;

/** Lines of one column have one width; only the first (less its indent) and the last are shorter. */
export function fitsColumn(column: number, line: Line): boolean {
  return isDoneLine(line) || Math.abs(column - fullWidth(line)) <= tolerance;
}
