/**
 * Document parts: a long list is cut into files of whole sections, so that a name in one village does not
 * load the rows of all the others.
 */
import { groupBySection, type Block, type PageDocument } from './page-document.ts';

/** Characters of a list that is not cut, and of a file of sections; a longer section is not cut. */
const UNCUT = 3_000;
const PART = 1_500;

const lengthOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, { text }) => sum + text.length, 0);

/** A page without the sections that have files of their own, and the blocks of each file. */
export interface CutDocument {
  readonly document: PageDocument;
  readonly parts: readonly (readonly Block[])[];
}

/** `sectionStarts` as the page's stream has them; a page without stays whole. */
export function cutDocument(page: PageDocument, sectionStarts: readonly number[]): CutDocument {
  if (sectionStarts.length < 2 || lengthOf(page.blocks) <= UNCUT)
    return { document: page, parts: [] };
  const groups = groupBySection(page.blocks, ({ section }) => section);
  const starts: number[] = [];
  const parts: Block[][] = [];
  let length = PART;
  for (const [i, { items }] of groups.filter(({ section }) => section !== undefined).entries()) {
    const own = lengthOf(items);
    if (length + own > PART) {
      starts.push(sectionStarts[i] ?? 0);
      parts.push([]);
      length = 0;
    }
    parts.at(-1)?.push(...items);
    length += own;
  }
  const blocks = page.blocks.filter(({ section }) => section === undefined);
  return { document: { ...page, blocks, parts: starts }, parts };
}

/** The files, by number, in which some of these places lie, counted in symbols from the page's beginning. */
export function listParts(starts: readonly number[], places: Iterable<number>): number[] {
  const wanted = new Set<number>();
  for (const place of places) {
    const part = starts.findLastIndex((start) => start <= place);
    if (part >= 0) wanted.add(part);
  }
  return Array.from(wanted).sort((a, b) => a - b);
}
