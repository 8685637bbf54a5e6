import { isFurniture } from '../entries/furniture.ts';
import { endsSentence } from '../text/line-kind.ts';
import { isSpace, makeLine, nowhere, textOf, type Glyph, type Line } from '../text/source-text.ts';
import type { SplitRegion } from './side-by-side.ts';

/** Text of a row between two runs of spaces; places count characters from the start of the row. */
interface Chunk {
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
const byCharacter: Metric = { widthOf: () => 1, space: 1 };
const onScreen: Metric = { widthOf: (char) => (halfWidth.test(char) ? 0.5 : 1), space: 0.5 };

/** A row of the file, cut at every space. */
interface Row {
  /** A space that may part columns is twice as wide as one between words. */
  readonly wideGap: number;
  readonly line: Line;
  readonly chunks: readonly Chunk[];
  readonly isBlankBefore: boolean;
}

/** The left edge of a column: where each of its rows is cut. */
interface Edge {
  readonly first: number;
  readonly last: number;
  /** For the rows from `first` to `last`; `Infinity` where nothing stands on the right. */
  readonly cuts: readonly number[];
  /** Rows with text on both sides. */
  readonly support: number;
}

/** How far a row may be off its column: half-width digits shift what follows them. */
const slack = 3;
/** So many rows tell where an edge is. */
const memory = 8;
const widestHead = 26;
/** What is shorter may be a subhead. */
const leastTitle = 8;
const indent = 2;
/** With fewer rows a gap may be chance. */
const leastSupport = 3;
/** A row with more pieces than this is a text with many spaces. */
const mostPieces = 60;
/** A page is a grid where so many rows have text on both sides of one edge. */
const leastRowsOfGrid = 4;
/** Average width of a column's lines; what is narrower is a table. */
const leastWidth = 7;
/** Spaces that stand between columns in a good part of the rows. */
const wideGap = 2;
const leastWideShare = 0.1;

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

function toRow(line: Line, glyphs: readonly Glyph[], metric: Metric): Row {
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
const isFurnitureRow = ({ line, chunks, wideGap: wide }: Row): boolean =>
  isFurniture(line.flat) &&
  chunks.every((chunk, at) => at === 0 || chunk.from - (chunks[at - 1]?.to ?? 0) < wide);

interface Cut {
  readonly at: number;
  readonly gap: number;
}

/** Where a row may be cut at an edge: the place, the space there, or nothing where text crosses it. */
function cutAt({ chunks, wideGap: wide }: Row, x: number): Cut | undefined {
  const near = chunks.flatMap((chunk, index) => {
    const start = chunks[index - 1]?.to ?? -Infinity;
    // The edge may be anywhere in the space before this text.
    const isHere = start <= x + slack && chunk.from >= x - slack;
    return isHere ? [{ at: chunk.from, gap: chunk.from - start }] : [];
  });
  const farFrom = ({ at, gap }: Cut): number => Math.abs(at - x) + (gap < wide ? slack : 0);
  const [nearest] = near.toSorted((a, b) => farFrom(a) - farFrom(b));
  if (nearest) return nearest;
  const end = chunks.at(-1)?.to ?? 0;
  return end <= x + slack ? { at: Infinity, gap: Infinity } : undefined;
}

const isOnBothSides = ({ chunks }: Row, at: number): boolean =>
  chunks.some(({ from }) => from < at) && chunks.some(({ from }) => from >= at);

/** Text begins at the edge, or an indent behind it, with other text before it. */
const supports = (row: Row, { at }: Cut, x: number): boolean =>
  isOnBothSides(row, at) && at <= x + slack + indent;

/** The edge on which most rows agree. */
function bestEdge(rows: readonly Row[]): Edge | undefined {
  let best: Edge | undefined;
  const seen = new Set<string>();
  rows.forEach((row, from) => {
    if (row.chunks.length > mostPieces) return;
    for (const { from: x } of row.chunks.slice(1)) {
      if (seen.has(`${from}/${x}`)) continue;
      const edge = followEdge(rows, from, x, seen);
      const isBetter = edge.support >= leastSupport && edge.support > (best?.support ?? 0);
      if (isBetter && isColumnEdge(rows, edge)) best = edge;
    }
  });
  return best;
}

/** Follows an edge down the rows as far as no text crosses it; it moves with the rows, which are never set exactly. */
function followEdge(rows: readonly Row[], first: number, start: number, seen: Set<string>): Edge {
  const cuts: number[] = [];
  const recent = [start];
  let [support, last] = [0, first];
  for (let at = first; at < rows.length; at += 1) {
    const row = rows[at] as Row;
    const x = edgeOf(recent.slice(-memory));
    const cut = cutAt(row, x);
    if (!cut) break;
    cuts.push(cut.at);
    if (!supports(row, cut, x)) continue;
    seen.add(`${at}/${cut.at}`);
    support += 1;
    last = at;
    recent.push(cut.at);
  }
  return followUp(rows, { first, last, cuts, support }, edgeOf(recent.slice(0, memory)));
}

/** The rows above in which the same edge parts two texts. */
function followUp(rows: readonly Row[], edge: Edge, x: number): Edge {
  const row = rows[edge.first - 1];
  const cut = row && cutAt(row, x);
  if (!row || !cut || !supports(row, cut, x)) return edge;
  const { first, cuts, support } = edge;
  return followUp(
    rows,
    { ...edge, first: first - 1, cuts: [cut.at, ...cuts], support: support + 1 },
    x,
  );
}

/** Where most rows begin that begin no paragraph: some stand an indent behind the edge, few before it. */
const edgeOf = (starts: readonly number[]): number =>
  starts.toSorted((a, b) => a - b)[Math.floor(starts.length / 3)] ?? 0;

/** What stands right before an edge and right behind it, row by row. */
function textsAt(
  rows: readonly Row[],
  { first, last, cuts }: Edge,
): { left: Chunk; right: Chunk; isWide: boolean }[] {
  return rows.slice(first, last + 1).flatMap(({ chunks, wideGap: wide }, at) => {
    const right = chunks.find(({ from }) => from >= (cuts[at] ?? Infinity));
    const left = chunks.findLast(({ from }) => from < (cuts[at] ?? Infinity));
    return left && right ? [{ left, right, isWide: right.from - left.to >= wide }] : [];
  });
}

/** Text that fills columns stands on both sides; what is narrower is a table. */
function isColumnEdge(rows: readonly Row[], edge: Edge): boolean {
  const texts = textsAt(rows, edge);
  return [texts.map(({ left }) => left), texts.map(({ right }) => right)].every(
    (side) => middle(side.map(widthOf)) >= leastWidth,
  );
}

/** In a good part of the rows the space between the columns is wider than one between words. */
function isSetApartWidely(rows: readonly Row[], edge: Edge): boolean {
  const texts = textsAt(rows, edge);
  const wide = texts.filter(({ isWide }) => isWide);
  return wide.length >= texts.length * leastWideShare;
}

const widthOf = ({ from, to }: Chunk): number => to - from;

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The lines of a region: what is above its longest edge, both sides of it from the left, and what is below. */
function readRegion(rows: readonly Row[], regions: SplitRegion[]): Line[] {
  const found = bestEdge(rows);
  if (!found) return toLines(rows);
  const edge = widenUp(rows, widenDown(rows, trim(rows, found)));
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

/** No sentence, and none goes on in it. */
const isHeadText = (text: string): boolean =>
  !endsSentence(text) && !/[，。；：]/u.test(text) && [...text].length <= widestHead;

const looksLikeHead = ({ glyphs }: Chunk): boolean => isHeadText(textOf(glyphs));

/**
 * A byline above the columns, 本报记者 赵安 通讯员 钱宁, has its one space there by chance, and the running head of the
 * page has nothing to do with them.
 */
function trim(rows: readonly Row[], edge: Edge): Edge {
  const { first, cuts } = edge;
  const { chunks, wideGap: wide } = rows[first] as Row;
  const right = chunks.find(({ from }) => from >= (cuts[0] ?? Infinity));
  const left = chunks.findLast(({ from }) => from < (cuts[0] ?? Infinity));
  const isNarrow = left && right && right.from - left.to < wide;
  const isOfPage = chunks.some(({ glyphs }) => isFurniture(textOf(glyphs)));
  const isNoColumn = !right || isNarrow === true || isOfPage;
  const isAbove = isNoColumn && chunks.every(looksLikeHead);
  if (!isAbove || edge.last === first) return edge;
  return trim(rows, { ...edge, first: first + 1, cuts: cuts.slice(1) });
}

/** Takes the rows below in which the columns go on, each as long as it is open or holds text. */
function widenDown(rows: readonly Row[], edge: Edge): Edge {
  const { first, cuts } = edge;
  let { last } = edge;
  for (let at = last + 1; at < rows.length; at += 1) {
    const row = rows[at] as Row;
    const cut = cuts[at - first];
    if (cut === undefined) break;
    const isLeft = row.chunks.some(({ from }) => from < cut);
    const above = rows
      .slice(first, at)
      .map(({ chunks }, index) => sideOf(chunks, cuts[index], isLeft))
      .findLast((chunks) => chunks.length > 0);
    const text = wordsOf(above ?? []);
    const isOpen = text !== '' && !endsSentence(text);
    if (row.chunks.every(looksLikeHead) && (!isOpen || isOnBothSides(row, cut))) break;
    last = at;
  }
  return { ...edge, last };
}

/** Takes the rows above in which headlines stand at the left edges of their columns. */
function widenUp(rows: readonly Row[], edge: Edge): Edge {
  const x = Math.min(...edge.cuts);
  let [first, cuts] = [edge.first, edge.cuts];
  const above: number[] = [];
  for (let at = edge.first - 1; at >= 0; at -= 1) {
    const row = rows[at] as Row;
    const cut = cutAt(row, x);
    const isAligned = cut && (cut.at === Infinity || Math.abs(cut.at - x) <= slack);
    const isChance = cut && cut.gap < row.wideGap;
    if (!isAligned || isChance || !row.chunks.every(looksLikeHead)) break;
    if (row.chunks.some(({ glyphs }) => isFurniture(textOf(glyphs)))) break;
    above.unshift(cut.at);
    if (cut.at !== Infinity) [first, cuts] = [at, [...above, ...edge.cuts]];
  }
  return { ...edge, first, cuts };
}

const sideOf = (chunks: readonly Chunk[], cut: number | undefined, isLeft: boolean): Chunk[] =>
  chunks.filter(({ from }) => from < (cut ?? Infinity) === isLeft);

const wordsOf = (chunks: readonly Chunk[]): string =>
  chunks.map(({ glyphs }) => textOf(glyphs)).join('');

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

/** The rows of one column as its lines. */
function toLines(rows: readonly Row[]): Line[] {
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
