import { isFurniture } from '../entries/furniture.ts';
import { endsSentence } from '../text/line-kind.ts';
import { textOf } from '../text/source-text.ts';
import {
  looksLikeHead,
  middle,
  sideOf,
  widthOf,
  wordsOf,
  type Chunk,
  type Row,
} from './grid-rows.ts';

/** The left edge of a column: where each of its rows is cut. */
export interface Edge {
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
const indent = 2;
/** With fewer rows a gap may be chance. */
const leastSupport = 3;
/** A row with more pieces than this is a text with many spaces. */
const mostPieces = 60;
/** Average width of a column's lines; what is narrower is a table. */
const leastWidth = 7;
const leastWideShare = 0.1;

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
export function bestEdge(rows: readonly Row[]): Edge | undefined {
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
export function isSetApartWidely(rows: readonly Row[], edge: Edge): boolean {
  const texts = textsAt(rows, edge);
  const wide = texts.filter(({ isWide }) => isWide);
  return wide.length >= texts.length * leastWideShare;
}

/** The edge from the first to the last row of its columns, headlines at their left edges among them. */
export const widen = (rows: readonly Row[], edge: Edge): Edge =>
  widenUp(rows, widenDown(rows, trim(rows, edge)));

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
