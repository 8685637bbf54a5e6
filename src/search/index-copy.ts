/** Index copy: a built page as it is handed to Pagefind. The published page stays as it is. */
import type { TraditionalPairs } from './fold.ts';
import {
  blockToWords,
  headingToWords,
  hideText,
  isMark,
  rowToWord,
  sectionToWord,
} from './page-content.ts';
import { readPageText } from './page-text.ts';

export interface IndexCopy {
  /** A page that holds nothing but words and Pagefind's marks. */
  readonly html: string;
  /** Date of the page, as `PageText.date`. */
  readonly date: string;
  /** How many words there are, marks included. */
  readonly words: number;
  /** Every block's tokens, in the order of the page. */
  readonly blocks: readonly (readonly string[])[];
}

function escapeAttribute(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

function markElement(mark: 'filter' | 'meta', key: string, value: string): string {
  return `<i data-pagefind-${mark}="${escapeAttribute(`${key}:${value}`)}"></i>`;
}

/** Makes the copy of one page; `undefined` for a page that is not searched. */
export function makeIndexCopy(html: string, pairs: TraditionalPairs): IndexCopy | undefined {
  const page = readPageText(html);
  if (page === undefined) return undefined;

  const blocks: string[][] = [];
  let count = 0;
  const parts: string[] = [];
  const addWords = (words: readonly string[], weight: number): void => {
    blocks.push(words.filter((word) => !isMark(word)));
    count += words.length;
    const text = words.join(' ');
    parts.push(weight === 1 ? text : `<b data-pagefind-weight="${String(weight)}">${text}</b>`);
  };

  addWords(headingToWords(page.heading, pairs), 1);
  let section: string | undefined;
  let row: string | undefined;
  for (const block of page.blocks) {
    if (block.section?.id !== section) {
      section = block.section?.id;
      parts.push(sectionToWord(block.section));
    }
    if (block.row !== undefined && block.row !== row) parts.push(rowToWord(block.row));
    row = block.row;
    addWords(blockToWords(block, pairs), block.weight);
  }

  const marks = [
    markElement('meta', 'title', hideText(page.title)),
    markElement('meta', 'date', hideText(page.date)),
    ...['period', 'until'].flatMap((key) => {
      const value = page.meta.get(key);
      return value === undefined ? [] : [markElement('meta', key, hideText(value))];
    }),
    ...Array.from(page.filters).flatMap(([key, values]) =>
      values.map((value) => markElement('filter', key, value)),
    ),
  ];
  return {
    html:
      `<html><body><main data-pagefind-body>${marks.join('')}` +
      `${parts.join(' ')}</main></body></html>`,
    date: page.date,
    words: count,
    blocks,
  };
}
