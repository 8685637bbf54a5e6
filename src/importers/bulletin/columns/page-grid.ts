import { endsSentence } from '../text/line-kind.ts';
import type { Glyph, Line } from '../text/source-text.ts';
import { bestEdge, isSetApartWidely, widen, type Edge } from './column-edge.ts';
import {
  byCharacter,
  isFurnitureRow,
  isHeadText,
  looksLikeHead,
  middle,
  onScreen,
  sideOf,
  toLines,
  toRow,
  widthOf,
  wordsOf,
  type Row,
} from './grid-rows.ts';
import type { SplitRegion } from './side-by-side.ts';

/** What is shorter may be a subhead. */
const leastTitle = 8;
/** A page is a grid where so many rows have text on both sides of one edge. */
const leastRowsOfGrid = 4;

/**
 * Puts rows that show a page as it was set, several columns side by side, into the order of reading. Columns are found
 * by the edges at which text begins in row after row; a headline across them ends them. `undefined` where the lines
 * are no such rows. `rowOf` gives the characters of a line with the space before them.
 */
export function readGrid(
  all: readonly Line[],
  rowOf: (line: Line) => readonly Glyph[],
): { lines: Line[]; furniture: Line[]; regions: SplitRegion[] } | undefined {
  const read = likeliest(
    [byCharacter, onScreen].map((metric) => all.map((line) => toRow(line, rowOf(line), metric))),
  );
  if (!read) return undefined;
  const rows = read.filter((row) => !isFurnitureRow(row));
  const regions: SplitRegion[] = [];
  const lines = readRegion(rows, regions);
  const furniture = read.filter(isFurnitureRow).map(({ line }) => line);
  return { lines, furniture, regions: joinRegions(regions) };
}

/** The way to measure the rows by which most of them agree on an edge, if they are a grid at all. */
function likeliest(ways: readonly (readonly Row[])[]): readonly Row[] | undefined {
  const found = ways.flatMap((read) => {
    const rows = read.filter((row) => !isFurnitureRow(row));
    const edge = bestEdge(rows);
    const isGrid = edge && edge.support >= leastRowsOfGrid && isSetApartWidely(rows, edge);
    return isGrid ? [{ read, support: edge.support }] : [];
  });
  return found.toSorted((a, b) => b.support - a.support)[0]?.read;
}

/** The lines of a region: what is above its longest edge, both sides of it from the left, and what is below. */
function readRegion(rows: readonly Row[], regions: SplitRegion[]): Line[] {
  const found = bestEdge(rows);
  if (!found) return toLines(rows);
  const edge = widen(rows, found);
  const { first, last } = edge;
  const band = rows.slice(first, last + 1);
  const next = findNextHeads(band, edge);
  if (next !== undefined)
    return [
      ...readRegion(rows.slice(0, first + next), regions),
      ...setApart(readRegion(rows.slice(first + next), regions)),
    ];
  const [left, right] = splitAt(band, edge);
  const numbers = band.map(({ line }) => line.number);
  regions.push({ from: Math.min(...numbers), to: Math.max(...numbers) });
  return [
    ...readRegion(rows.slice(0, first), regions),
    ...setApart(readRegion(left, regions)),
    ...beginColumn(readRegion(right, regions)),
    ...setApart(readRegion(rows.slice(last + 1), regions)),
  ];
}

/** What begins below or above columns begins something of its own. */
const setApart = (lines: readonly Line[]): Line[] =>
  lines.map((line, at) => (at === 0 ? { ...line, blankBefore: true } : line));

/** A column that begins with a headline begins an article. */
const beginColumn = (lines: readonly Line[]): Line[] =>
  lines[0] && isHeadText(lines[0].flat) ? setApart(lines) : [...lines];

/**
 * The row at which other articles begin below: headlines stand in it and no text, the text on the right has ended above
 * it, and on neither side does text go on.
 */
function findNextHeads(band: readonly Row[], edge: Edge): number | undefined {
  const at = band.findIndex((row, index) => index > 1 && beginsAnew(band, edge, row, index));
  return at === -1 ? undefined : at;
}

function beginsAnew(band: readonly Row[], { cuts }: Edge, row: Row, index: number): boolean {
  if (!row.chunks.every(looksLikeHead)) return false;
  const sides = [true, false].map((isLeft) => {
    const own = band.map(({ chunks }, at) => sideOf(chunks, cuts[at], isLeft));
    const above = own.slice(0, index).findLast((chunks) => chunks.length > 0);
    const below = own.slice(index).find((chunks) => chunks.length > 0);
    const widths = own.slice(0, index).flatMap((chunks) => chunks.map(widthOf));
    return { above: wordsOf(above ?? []), below: below ?? [], width: middle(widths) };
  });
  const [left, right] = sides as [(typeof sides)[0], (typeof sides)[0]];
  // What fills its column below text that is open goes on with it, if headlines are all that follows.
  const isAboveText = band[index + 1]?.chunks.every(looksLikeHead) === false;
  const isHead = ({ above, below, width }: typeof left): boolean =>
    below.every(looksLikeHead) &&
    (isAboveText ||
      endsSentence(above) ||
      below.some((chunk) => Math.abs(widthOf(chunk) - width) > width / 5));
  const isEnded = right.above !== '' && endsSentence(right.above);
  const isTitle = wordsOf(row.chunks).length >= leastTitle || (isHead(left) && isHead(right));
  return (
    isEnded && isTitle && [left, right].every((side) => isHead(side) || endsSentence(side.above))
  );
}

function splitAt(rows: readonly Row[], { cuts }: Edge): [Row[], Row[]] {
  const parts: [Row[], Row[]] = [[], []];
  rows.forEach((row, at) => {
    [true, false].forEach((isLeft, side) => {
      const chunks = sideOf(row.chunks, cuts[at], isLeft);
      if (chunks.length > 0) parts[side]?.push({ ...row, chunks });
    });
  });
  return parts;
}

/** Regions that touch are one. */
function joinRegions(regions: readonly SplitRegion[]): SplitRegion[] {
  return regions
    .toSorted((a, b) => a.from - b.from)
    .reduce<SplitRegion[]>((joined, region) => {
      const before = joined.at(-1);
      if (!before || region.from > before.to + 1) return [...joined, region];
      return [...joined.slice(0, -1), { from: before.from, to: Math.max(before.to, region.to) }];
    }, []);
}
