/**
 * Page content: the one line of words that Pagefind keeps for a page, and what it means.
 *
 * Words are separated by spaces. Besides tokens there are marks made of characters that Pagefind
 * does not index; a mark takes up one position, so no phrase can reach across it:
 *
 * - `/` ends a block, `|` ends a table cell that has another to its right; what follows in the same
 *   word restores the original spelling where it is not the usual one;
 * - `§` opens a section, followed by its id and heading, or by nothing where a section ends;
 * - `¶` opens a table row that has an address, followed by its id; the row ends with its last cell;
 * - `·` fills the heading up to `TITLE_POSITIONS`, so that a hit below that position is in it.
 *
 * Text inside marks is moved into a private-use plane (`hideText`), which keeps it out of the index.
 */
import { foldWithStarts, type FoldedText, type TraditionalPairs } from './fold.ts';
import { textToTokens, tokenToText } from './tokens.ts';

/** A stretch of text inside which phrases are searched: a paragraph, a list item, a cell. */
export interface Block {
  readonly text: string;
  /** A table cell with another one to its right: shown on one line with it. */
  readonly cell: boolean;
  /** How much a word here counts: 1 for text, more for headings. */
  readonly weight: number;
  readonly section?: Section | undefined;
  /** Id of the table row that it stands in, where the row has one. */
  readonly row?: string | undefined;
}

/** A part of the page that has an address of its own. */
export interface Section {
  readonly id: string;
  readonly title: string;
}

/** A page's blocks as they are read back from the index. */
export type ReadBlock = Omit<Block, 'weight'>;

/** Word positions at the head of every page that belong to its heading. */
export const TITLE_POSITIONS = 64;

const HIDDEN_PLANE = 0xf0000;
/** Start of the private-use area that writes numbers up to `MAX_COUNT` as one character. */
const COUNT_FIRST = 0xe000;
const MAX_COUNT = 0x18ff;

/** Moves text into the private-use plane 15: kept by Pagefind, found by no query. */
export function hideText(text: string): string {
  let hidden = '';
  for (let i = 0; i < text.length; i += 1) {
    hidden += String.fromCodePoint(HIDDEN_PLANE + text.charCodeAt(i));
  }
  return hidden;
}

/** The reverse of `hideText`; other characters are dropped. */
export function revealText(hidden: string): string {
  let text = '';
  for (const char of hidden) {
    const code = char.codePointAt(0) ?? 0;
    if (code >= HIDDEN_PLANE) text += String.fromCharCode(code - HIDDEN_PLANE);
  }
  return text;
}

const FULL_WIDTH_PUNCTUATION: ReadonlyMap<string, string> = new Map(
  Array.from(',:;!?()', (char) => [char, String.fromCharCode(char.charCodeAt(0) + 0xfee0)]),
);
const HAN = /\p{Script=Han}/u;

/** The usual spelling of folded text: full-width punctuation beside a Han character. */
function guessSpelling(folded: readonly string[]): string[] {
  return folded.map((char, i) => {
    const full = FULL_WIDTH_PUNCTUATION.get(char);
    if (full === undefined) return char;
    return HAN.test(folded[i - 1] ?? '') || HAN.test(folded[i + 1] ?? '') ? full : char;
  });
}

/** One difference from the usual spelling: after `skip` characters, `drop` of them become `text`. */
interface Edit {
  skip: number;
  drop: number;
  text: string;
}

function listEdits({ source, folded, starts }: FoldedText): Edit[] {
  const chars = Array.from(folded);
  const usual = guessSpelling(chars);
  const edits: Edit[] = [];
  let unit = 0;
  let done = 0;
  for (let at = 0; at < chars.length;) {
    // Characters that were folded from one place belong together.
    const from = at === 0 ? 0 : starts[unit];
    const first = at;
    const start = starts[unit];
    while (at < chars.length && starts[unit] === start) {
      unit += chars[at]?.length ?? 0;
      at += 1;
    }
    const spelling = source.slice(from, starts[unit]);
    if (usual.slice(first, at).join('') !== spelling) {
      edits.push({ skip: first - done, drop: at - first, text: spelling });
      done = at;
    }
  }
  return edits;
}

function encodeEdits(edits: readonly Edit[]): string {
  let encoded = '';
  for (const { skip, drop, text } of edits) {
    let rest = skip;
    for (; rest > MAX_COUNT; rest -= MAX_COUNT) {
      encoded += String.fromCharCode(COUNT_FIRST + MAX_COUNT, COUNT_FIRST);
    }
    encoded += String.fromCharCode(COUNT_FIRST + rest, COUNT_FIRST + drop) + hideText(text);
  }
  return encoded;
}

const EDIT = /([\uE000-\uF8FF])([\uE000-\uF8FF])([\u{F0000}-\u{FFFFF}]*)/gu;

function restoreSpelling(folded: string, encodedEdits: string): string {
  const usual = guessSpelling(Array.from(folded));
  let text = '';
  let at = 0;
  for (const [, skip = '', drop = '', inserted = ''] of encodedEdits.matchAll(EDIT)) {
    const end = at + skip.charCodeAt(0) - COUNT_FIRST;
    text += usual.slice(at, end).join('') + revealText(inserted);
    at = end + drop.charCodeAt(0) - COUNT_FIRST;
  }
  return text + usual.slice(at).join('');
}

/** Whether a word of the content is a mark and not a token. */
export function isMark(word: string): boolean {
  return /^[/|§¶·]/.test(word);
}

/** White space as it is read: one space between words, none at the ends. */
export function tidySpaces(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** The words of one block, its end mark last. `text` must be tidy. */
export function blockToWords(
  { text, cell }: Pick<Block, 'text' | 'cell'>,
  pairs: TraditionalPairs,
): string[] {
  const foldedText = foldWithStarts(text, pairs);
  const words = textToTokens(foldedText.folded);
  words.push((cell ? '|' : '/') + encodeEdits(listEdits(foldedText)));
  return words;
}

/** The words of a page's heading, which may be empty, filled up to `TITLE_POSITIONS`. */
export function headingToWords(heading: string, pairs: TraditionalPairs): string[] {
  const words = heading === '' ? [] : blockToWords({ text: heading, cell: false }, pairs);
  do words.push('·');
  while (words.length < TITLE_POSITIONS);
  return words;
}

/** The mark that opens a section, or closes the one before where there is none. */
export function sectionToWord(section: Section | undefined): string {
  return section === undefined ? '§' : `§${hideText(`${section.id}\n${section.title}`)}`;
}

/** The mark that opens a table row. */
export function rowToWord(id: string): string {
  return `¶${hideText(id)}`;
}

/** Reads a page's content back, in the order and spelling of the page. */
export function readContent(content: string): { heading: string; blocks: ReadBlock[] } {
  let heading = '';
  const blocks: ReadBlock[] = [];
  let inHeading = true;
  let folded = '';
  let section: Section | undefined;
  let row: string | undefined;
  for (const word of content.split(' ')) {
    const mark = word.charAt(0);
    if (mark === '/' || mark === '|') {
      const text = restoreSpelling(folded, word.slice(1));
      if (inHeading) heading = text;
      else blocks.push({ text, cell: mark === '|', section, row });
      folded = '';
      if (mark === '/') row = undefined;
    } else if (mark === '§') {
      const [id = '', title = ''] = revealText(word.slice(1)).split('\n');
      section = id === '' ? undefined : { id, title };
    } else if (mark === '¶') {
      row = revealText(word.slice(1));
    } else if (mark === '·') {
      inHeading = false;
    } else {
      folded += tokenToText(word);
    }
  }
  return { heading, blocks };
}
