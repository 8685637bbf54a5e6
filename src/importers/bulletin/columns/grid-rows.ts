import { isFurniture } from '../entries/furniture.ts';
import { endsSentence } from '../text/line-kind.ts';
import { isSpace, makeLine, nowhere, textOf, type Glyph, type Line } from '../text/source-text.ts';

/** Text of a row between two runs of spaces; places count characters from the start of the row. */
export interface Chunk {
  readonly from: number;
  readonly to: number;
  readonly glyphs: readonly Glyph[];
}

/**
 * How wide a copy takes its characters. A PDF's program counts each as one place; on a screen of fixed pitch half-width
 * ones and spaces are half of the others.
 */
interface Metric {
  readonly widthOf: (char: string) => number;
  /** Of a space. */
  readonly space: number;
}

const halfWidth = /^[\u0020-\u00ff]$/u;
export const byCharacter: Metric = { widthOf: () => 1, space: 1 };
export const onScreen: Metric = { widthOf: (char) => (halfWidth.test(char) ? 0.5 : 1), space: 0.5 };

/** A row of the file, cut at every space. */
export interface Row {
  /** A space that may part columns is twice as wide as one between words. */
  readonly wideGap: number;
  readonly line: Line;
  readonly chunks: readonly Chunk[];
  readonly isBlankBefore: boolean;
}

/** Spaces that stand between columns in a good part of the rows. */
const wideGap = 2;
const widestHead = 26;

export function toRow(line: Line, glyphs: readonly Glyph[], metric: Metric): Row {
  const chunks: Chunk[] = [];
  let place = 0;
  for (let at = 0; at < glyphs.length;) {
    const isGap = isSpace(glyphs[at]?.char ?? '');
    let to = at;
    while (to < glyphs.length && isSpace(glyphs[to]?.char ?? '') === isGap) to += 1;
    const own = glyphs.slice(at, to);
    const width = own.reduce((sum, { char }) => sum + metric.widthOf(char), 0);
    if (!isGap) chunks.push({ from: place, to: place + width, glyphs: own });
    place += width;
    at = to;
  }
  return { line, chunks, isBlankBefore: line.blankBefore, wideGap: wideGap * metric.space };
}

/** The editors' names or a running head, in a row that is not several columns' at once. */
export const isFurnitureRow = ({ line, chunks, wideGap: wide }: Row): boolean =>
  isFurniture(line.flat) &&
  chunks.every((chunk, at) => at === 0 || chunk.from - (chunks[at - 1]?.to ?? 0) < wide);

export const sideOf = (
  chunks: readonly Chunk[],
  cut: number | undefined,
  isLeft: boolean,
): Chunk[] => chunks.filter(({ from }) => from < (cut ?? Infinity) === isLeft);

export const wordsOf = (chunks: readonly Chunk[]): string =>
  chunks.map(({ glyphs }) => textOf(glyphs)).join('');

export const widthOf = ({ from, to }: Chunk): number => to - from;

export const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** No sentence, and none goes on in it. */
export const isHeadText = (text: string): boolean =>
  !endsSentence(text) && !/[，。；：]/u.test(text) && [...text].length <= widestHead;

export const looksLikeHead = ({ glyphs }: Chunk): boolean => isHeadText(textOf(glyphs));

/** The rows of one column as its lines. */
export function toLines(rows: readonly Row[]): Line[] {
  const starts = rows.map(({ chunks }) => chunks[0]?.from ?? 0);
  const left = Math.min(...starts.filter((start) => isUsual(start, starts)));
  return rows.flatMap(({ line, chunks, isBlankBefore }) => {
    const own = chunks.flatMap(({ glyphs, from }, at) => [
      ...spaceBefore(from - (chunks[at - 1]?.to ?? from)),
      ...glyphs,
    ]);
    const made = makeLine(line.number, own, isBlankBefore);
    return made ? [{ ...made, indent: Math.max(0, (chunks[0]?.from ?? left) - left) }] : [];
  });
}

/** More than one line begins here, or this is the only one. */
const isUsual = (start: number, starts: readonly number[]): boolean =>
  starts.length < 3 || starts.filter((other) => Math.abs(other - start) <= 1).length > 1;

const spaceBefore = (width: number): Glyph[] =>
  Array.from({ length: Math.round(width) }, () => ({ char: ' ', at: nowhere }));
