/**
 * Document parts: the files into which the text of a page is cut, so that a result loads no more than it
 * shows. A long list is cut between its sections, any other page by the length of its text.
 */
import { groupBySection, type Block, type PageDocument } from './page-document.ts';
import type { PageStream } from './page-stream.ts';

/** Characters of a list that is not cut, and of a file of rows; the rows of one section stay together. */
const UNCUT = 1_200;
const PART = 1_500;
/** Symbols of one file of any other page; its headings go with the first. The index tells it to its readers. */
export const WINDOW = 400;

const lengthOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { text }) => sum + text.length, 0);

/** A list without the rows that have files of their own, and the blocks of each file. */
export interface CutList {
  readonly document: PageDocument;
  readonly parts: readonly (readonly Block[])[];
}

/** A list without sections stays whole, and so does a short one. */
export function cutList(
  page: PageDocument,
  { symbols, sectionStarts, blockStarts }: PageStream,
): CutList {
  if (sectionStarts.length < 2 || lengthOf(page.blocks) <= UNCUT)
    return { document: page, parts: [] };
  const startOf = new Map(page.blocks.map((block, i) => [block, blockStarts[i] ?? 0]));
  const sections = groupBySection(page.blocks, ({ section }) => section).filter(
    ({ section }) => section !== undefined,
  );
  const places: number[][] = [];
  const parts: Block[][] = [];
  let length = PART;
  for (const [i, { items }] of sections.entries()) {
    const first = items.findIndex(({ row }) => row !== undefined);
    const rows = first < 0 ? [] : items.slice(first);
    const [firstRow] = rows;
    if (firstRow === undefined) continue;
    if (length + lengthOf(rows) > PART) {
      places.push([]);
      parts.push([]);
      length = 0;
    }
    places.at(-1)?.push(startOf.get(firstRow) ?? 0, sectionStarts[i + 1] ?? symbols.length);
    parts.at(-1)?.push(...rows);
    length += lengthOf(rows);
  }
  const apart = new Set(parts.flat());
  const blocks = page.blocks.filter((block) => !apart.has(block));
  return { document: { ...page, blocks, parts: places }, parts };
}

/** The files of a cut list, by number, in which some of these places lie, counted from the page's beginning. */
export function listParts(
  parts: readonly (readonly number[])[],
  places: ArrayLike<number>,
): number[] {
  const holds = (part: readonly number[], place: number): boolean =>
    part.some((start, i) => i % 2 === 0 && start <= place && place < (part[i + 1] ?? 0));
  return parts.flatMap((part, number) =>
    Array.from(places).some((place) => holds(part, place)) ? [number] : [],
  );
}

const windowOf = (place: number, headingsEnd: number, size: number): number =>
  Math.max(0, Math.floor((place - headingsEnd) / size));

/** The files of any other page; each knows what the page is, and a block on the border stands in both. */
export function cutText(
  page: PageDocument,
  { symbols, blockStarts, headingsEnd }: PageStream,
): PageDocument[] {
  const numberOf = (place: number): number => windowOf(place, headingsEnd, WINDOW);
  const windows = Array.from({ length: numberOf(symbols.length - 1) + 1 }, (): Block[] => []);
  const sorted = [...blockStarts].sort((a, b) => a - b);
  const ends = new Map(sorted.map((start, i) => [start, sorted[i + 1] ?? symbols.length]));
  for (const [i, block] of page.blocks.entries()) {
    const start = blockStarts[i] ?? 0;
    const end = ends.get(start) ?? symbols.length;
    for (let n = numberOf(start); n <= numberOf(end - 1); n += 1) windows[n]?.push(block);
  }
  return windows.map((blocks) => ({ ...page, blocks }));
}

/** The file that a result shows: where the text has the first of these rising places, else the first. */
export function chooseWindow(places: Iterable<number>, headingsEnd: number, size: number): number {
  for (const place of places) if (place >= headingsEnd) return windowOf(place, headingsEnd, size);
  return 0;
}
