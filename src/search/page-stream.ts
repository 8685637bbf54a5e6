/** Page stream: the order in which the text of a page takes up positions in the index. */
import { foldText, type TraditionalPairs } from './fold.ts';
import { groupBySection, type Block, type PageDocument } from './page-document.ts';
import { BLOCK_END, textToSymbols } from './symbols.ts';

/** What a place in a page is worth depends on where it lies; all lengths are in symbols. */
export interface PageStream {
  readonly symbols: readonly string[];
  /** Length of the title, its end mark included. */
  readonly titleLength: number;
  /** Where headings end and text begins. */
  readonly headingsEnd: number;
  /** Where the sections of a list begin; empty for any other page. */
  readonly sectionStarts: readonly number[];
  /** Where each block of the page begins. */
  readonly blockStarts: readonly number[];
}

/** A page with the blocks that are headings. */
export interface StreamedPage extends PageDocument {
  readonly headings: ReadonlySet<number>;
}

/**
 * Title, headings, text. In a list what concerns the whole page comes before the first section, and
 * the heading of a section stays with its rows: name and village are looked for in one section.
 */
export function makeStream(page: StreamedPage, pairs: TraditionalPairs): PageStream {
  const symbols: string[] = [];
  const add = (text: string): void => {
    for (const symbol of textToSymbols(foldText(text, pairs))) symbols.push(symbol);
    symbols.push(BLOCK_END);
  };
  add(page.heading);
  const titleLength = symbols.length;

  const starts = new Map<Block, number>();
  const addBlock = (block: Block): void => {
    starts.set(block, symbols.length);
    add(block.text);
  };
  const listStarts = (): number[] => page.blocks.map((block) => starts.get(block) ?? 0);

  const isList = page.blocks.some(({ row }) => row !== undefined);
  if (!isList) {
    const isHeading = (_: Block, i: number): boolean => page.headings.has(i);
    for (const block of page.blocks.filter(isHeading)) addBlock(block);
    const headingsEnd = symbols.length;
    for (const block of page.blocks) if (!starts.has(block)) addBlock(block);
    return { symbols, titleLength, headingsEnd, sectionStarts: [], blockStarts: listStarts() };
  }
  const groups = groupBySection(page.blocks, ({ section }) => section);
  const isWholePage = ({ section }: (typeof groups)[number]): boolean => section === undefined;
  for (const { items } of groups.filter(isWholePage)) for (const block of items) addBlock(block);
  const sectionStarts: number[] = [];
  for (const group of groups) {
    if (isWholePage(group)) continue;
    sectionStarts.push(symbols.length);
    for (const block of group.items) addBlock(block);
  }
  const blockStarts = listStarts();
  return { symbols, titleLength, headingsEnd: titleLength, sectionStarts, blockStarts };
}
