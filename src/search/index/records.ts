import { foldText, type TraditionalPairs } from '../text/fold.ts';
import { groupBySection, type Block, type PageDocument } from '../text/page-document.ts';
import {
  blockEnd,
  charToken,
  numberToken,
  pairTokens,
  partToken,
  soundToken,
  titleToken,
  wholeNumbers,
} from '../text/tokens.ts';

/** A page with the blocks that are headings. */
export interface ReadPage extends PageDocument {
  readonly headings: ReadonlySet<number>;
}

/** What of a page is looked for together, and what a place in it is worth; all lengths are in characters. */
export interface PageRecord {
  /** Folded texts, each once. */
  readonly texts: readonly string[];
  /** Length of the title; none but the first record of a page has one. */
  readonly titleLength: number;
  /** Where headings end and text begins, or what a section says of its rows, and these. */
  readonly headingsEnd: number;
  readonly length: number;
  /** Where each block begins; one whose text stands in the record already, where it would. */
  readonly starts: ReadonlyMap<Block, number>;
}

const lengthOf = (text: string): number => Array.from(text).length;

function makeRecord(
  title: string,
  headings: readonly Block[],
  others: readonly Block[],
  pairs: TraditionalPairs,
): PageRecord {
  const texts = new Set<string>();
  const starts = new Map<Block, number>();
  let length = 0;
  const add = (text: string): void => {
    const folded = foldText(text, pairs);
    if (folded === '' || texts.has(folded)) return;
    texts.add(folded);
    length += lengthOf(folded);
  };
  const addBlocks = (blocks: readonly Block[]): void => {
    for (const block of blocks) {
      starts.set(block, length);
      add(block.text);
    }
  };
  add(title);
  const titleLength = length;
  addBlocks(headings);
  const headingsEnd = length;
  addBlocks(others);
  return { texts: Array.from(texts), titleLength, headingsEnd, length, starts };
}

/** One record with title, headings and text. */
export function makePageRecord(page: ReadPage, pairs: TraditionalPairs): PageRecord {
  const isHeading = (_: Block, i: number): boolean => page.headings.has(i);
  const headings = page.blocks.filter(isHeading);
  const others = page.blocks.filter((block, i) => !isHeading(block, i));
  return makeRecord(page.heading, headings, others, pairs);
}

/**
 * What concerns the whole of a list, then a record for each section, in which its heading stays with its rows: so name
 * and village are looked for in one section.
 */
export function makeListRecords(page: PageDocument, pairs: TraditionalPairs): PageRecord[] {
  const groups = groupBySection(page.blocks, ({ section }) => section);
  const whole = groups.filter(({ section }) => section === undefined).flatMap(({ items }) => items);
  return [
    makeRecord(page.heading, [], whole, pairs),
    ...groups
      .filter(({ section }) => section !== undefined)
      .map(({ items }) => {
        const isRow = ({ row }: Block): boolean => row !== undefined;
        const others = items.filter((block) => !isRow(block));
        return makeRecord('', others, items.filter(isRow), pairs);
      }),
  ];
}

/** What of a record stands beside its text. */
interface Beside {
  /** Words that stand in it only inside longer ones. */
  readonly parts: readonly string[];
  /** How its names sound. */
  readonly sounds: readonly string[];
}

/** A record as Pagefind reads it: its pairs at their places, then what is found without a place. */
export function tokensOf({ texts, titleLength }: PageRecord, { parts, sounds }: Beside): string {
  const placed = texts.flatMap((text) => [...pairTokens(text), blockEnd]);
  const placeless = (text: string): string[] => [
    ...wholeNumbers(text).map(numberToken),
    ...Array.from(text.replaceAll(' ', ''), charToken),
  ];
  const once = new Set([
    ...texts.flatMap(placeless),
    ...(titleLength > 0 ? placeless(texts[0] ?? '').map(titleToken) : []),
    ...parts.map(partToken),
    ...sounds.map(soundToken),
  ]);
  return [...placed, ...Array.from(once).flatMap((token) => [token, blockEnd])].join(' ');
}
