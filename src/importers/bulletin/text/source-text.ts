/** A character of a draft with the place in the raw text that it comes from. */
export interface Glyph {
  /** What the draft shows: the raw character, its corrected form, or nothing where two became one. */
  readonly char: string;
  /** Index into `SourceText.chars`; `nowhere` for a space that the importer put in. */
  readonly at: number;
}

/** The place of a space between two words that was at the ends of two lines. */
export const nowhere = -1;

/** A line of a newspaper column: what is in it without the space at both ends. */
export interface Line {
  /** Line of the raw file, from 1. Two columns side by side give two lines of one number. */
  readonly number: number;
  readonly glyphs: readonly Glyph[];
  /** The glyphs as text, without any space. */
  readonly flat: string;
  /** The glyphs as text, with spaces as they are. */
  readonly text: string;
  /** Widths of Han characters: Han and full-width marks 1, half-width ½, spaces 0. */
  readonly width: number;
  /** Space before the first character, in widths of Han characters. */
  readonly indent: number;
  /** An empty line is before this one. */
  readonly blankBefore: boolean;
  /** A paragraph or headline of its own: nothing of its text is on another line. */
  readonly isWhole?: boolean;
  readonly isVerse?: boolean;
  /** The first line of a column that was separated from another one. */
  readonly opensColumn?: boolean;
}

/** The raw text, character by character. */
export interface SourceText {
  readonly chars: readonly string[];
  readonly lines: readonly Line[];
  /** Line of the raw file, from 1, on which a character stands. */
  lineOf(at: number): number;
  /** The characters of a line, from 1, with its space. */
  rowOf(line: number): readonly Glyph[];
  /** Place in its line, from 1. */
  columnOf(at: number): number;
}

const space = /^[\s\u200B-\u200D\u2060\uFEFF\u00AD]$/u;

/** Spaces of every kind, byte order marks and zero-width characters: they carry no text. */
export const isSpace = (char: string): boolean => space.test(char);

const halfWidth = /^[\u0021-\u00FF]$/u;

const charWidth = (char: string): number => (halfWidth.test(char) ? 0.5 : 1);

/** Takes the text apart; line ends may be LF, CRLF or CR, form feeds end a line as well. */
export function readSourceText(text: string): SourceText {
  const chars = [...text];
  const starts = [0];
  chars.forEach((char, at) => {
    const isEnd = char === '\n' || char === '\f' || (char === '\r' && chars[at + 1] !== '\n');
    if (isEnd) starts.push(at + 1);
  });
  const lineOf = (at: number): number => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= at) low = middle;
      else high = middle;
    }
    return low + 1;
  };
  const columnOf = (at: number): number => at - (starts[lineOf(at) - 1] ?? 0) + 1;
  const rowOf = (line: number): Glyph[] => {
    const start = starts[line - 1] ?? chars.length;
    return chars
      .slice(start, starts[line] ?? chars.length)
      .map((char, at) => ({ char, at: start + at }));
  };
  const lines: Line[] = [];
  let blankBefore = false;
  starts.forEach((_, index) => {
    const line = makeLine(index + 1, rowOf(index + 1), blankBefore, true);
    if (line) lines.push(line);
    blankBefore = line === undefined;
  });
  return { chars, lines, lineOf, rowOf, columnOf };
}

/**
 * `undefined` for a line of spaces. A row that may contain lines of several columns keeps its spaces if one gap is
 * far wider than the others.
 */
export function makeLine(
  number: number,
  glyphs: readonly Glyph[],
  blankBefore: boolean,
  mayHoldColumns = false,
): Line | undefined {
  const first = glyphs.findIndex(({ char }) => !isSpace(char));
  if (first === -1) return undefined;
  const last = glyphs.findLastIndex(({ char }) => !isSpace(char));
  const own = glyphs.slice(first, last + 1);
  const kept = mayHoldColumns && hasColumnGap(own) ? own : dropJustification(own);
  const marks = kept.filter(({ char }) => !isSpace(char));
  return {
    number,
    glyphs: kept,
    flat: marks.map(({ char }) => char).join(''),
    text: kept.map(({ char }) => char).join(''),
    width: marks.reduce((sum, { char }) => sum + charWidth(char), 0),
    indent: widthOfSpace(glyphs.slice(0, first)),
    blankBefore,
  };
}

/** Between two columns, in widths of Han characters. */
export const leastGap = 1.5;
const gapOfOthers = 3;

/** Stretches of spaces: the index of the first and how wide they are. */
function gapsIn(glyphs: readonly Glyph[]): { from: number; width: number }[] {
  const gaps: { from: number; width: number }[] = [];
  let from = 0;
  glyphs.forEach(({ char }, at) => {
    if (isSpace(char)) return;
    if (at > from) gaps.push({ from, width: widthOfSpace(glyphs.slice(from, at)) });
    from = at + 1;
  });
  return gaps;
}

const middleOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function hasColumnGap(glyphs: readonly Glyph[]): boolean {
  const widths = gapsIn(glyphs).map(({ width }) => width);
  const widest = Math.max(0, ...widths);
  return widest >= leastGap && widest >= middleOf(widths) * gapOfOthers;
}

const leastSpacedOut = 5;

/**
 * Removes the spaces between Han in a line that was spaced out to fill its column: `特 别 是 老 龄`. A gap far wider than
 * the others was a space in the original: `通 讯 员   阎 守 正   路 小 满`.
 */
function dropJustification(glyphs: readonly Glyph[]): readonly Glyph[] {
  const words = glyphs
    .map(({ char }) => (isSpace(char) ? ' ' : char))
    .join('')
    .split(/ +/);
  const single = words.filter((word) =>
    /^\p{Script=Han}?[，。、；：！？“”‘’（）《》]*$/u.test(word),
  );
  const isSpacedOut = words.length >= leastSpacedOut && single.length >= words.length * 0.7;
  if (!isSpacedOut) return glyphs;
  const gaps = gapsIn(glyphs);
  const usual = middleOf(gaps.map(({ width }) => width));
  const kept = new Set(gaps.flatMap(({ from, width }) => (width >= usual * 2 ? [from] : [])));
  return glyphs.filter(({ char }, at) => !isSpace(char) || kept.has(at));
}

/** Width of a stretch of spaces; a tab counts as two Han characters. */
export const widthOfSpace = (glyphs: readonly Glyph[]): number =>
  glyphs.reduce(
    (sum, { char }) =>
      sum +
      (char === '\u3000' ? 1 : char === '\t' ? 2 : char === ' ' || char === '\u00A0' ? 0.5 : 0),
    0,
  );

export const textOf = (glyphs: readonly Glyph[]): string => glyphs.map(({ char }) => char).join('');

export const withoutSpace = (glyphs: readonly Glyph[]): Glyph[] =>
  glyphs.filter(({ char }) => !isSpace(char));
