import { groupBySection, windowOf, type Block, type PageDocument } from '../text/page-document.ts';
import type { PageRecord } from './records.ts';

/** Characters of a list that is not cut, and of a file of sections, each of which stays whole. */
const uncut = 800;
const partLength = 700;

const lengthOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { text }) => sum + text.length, 0);

/** What concerns the whole of a list, and the blocks of each further file: sections with their headings. */
export interface CutList {
  readonly document: PageDocument;
  readonly parts: readonly (readonly Block[])[];
}

/** A list without sections stays whole, and so does a short one: a result loads no more than it shows. */
export function cutList(page: PageDocument): CutList {
  const groups = groupBySection(page.blocks, ({ section }) => section);
  const sections = groups.filter(({ section }) => section !== undefined);
  if (sections.length < 2 || lengthOf(page.blocks) <= uncut) return { document: page, parts: [] };
  const firsts: number[] = [];
  const parts: Block[][] = [];
  let length = partLength;
  for (const [number, { items }] of sections.entries()) {
    if (length + lengthOf(items) > partLength) {
      firsts.push(number);
      parts.push([]);
      length = 0;
    }
    parts.at(-1)?.push(...items);
    length += lengthOf(items);
  }
  const blocks = page.blocks.filter(({ section }) => section === undefined);
  return { document: { ...page, blocks, parts: firsts }, parts };
}

/** The files of any other page; each knows what the page is, and a block on the border stands in both. */
export function cutText(
  page: PageDocument,
  { starts, length, headingsEnd }: PageRecord,
): PageDocument[] {
  const numberOf = (place: number): number => windowOf(place, headingsEnd);
  const count = numberOf(length - 1) + 1;
  const windows = Array.from({ length: count }, (): Block[] => []);
  const sorted = Array.from(new Set(starts.values())).sort((a, b) => a - b);
  const ends = new Map(sorted.map((start, i) => [start, sorted[i + 1] ?? length]));
  for (const block of page.blocks) {
    const start = starts.get(block) ?? 0;
    const last = Math.max(start, (ends.get(start) ?? length) - 1);
    for (let n = numberOf(start); n <= numberOf(last); n += 1) windows[n]?.push(block);
  }
  return windows.map((blocks) => ({ ...page, blocks, windows: count }));
}
