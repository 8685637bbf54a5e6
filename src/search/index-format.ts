/**
 * Index format: the files of one index and how they are written. The build writes, the browser reads.
 *
 * `entry.json` names the folder of the current version, whose files never change:
 * `index.bin` (what every search needs), `sections.bin`, `facets.bin`, `numbers.bin`, `sounds.bin`,
 * `words/<n>.bin` (places of the pairs of symbols), `keys/<n>.bin` (what stands in which of them) and
 * `text/<page>.bin` and, where a page is long, `text/<page>-<n>.bin`. `.bin` is packed by gzip.
 *
 * A word file is a head of text and the places of its keys. A key is two neighbouring symbols with a
 * tab between; keys are sorted, so that all pairs that begin alike stand together. Where the first
 * symbol is a number the pair is also known by its second symbol and the number read backwards, so
 * that a number whose beginning is cut can be found. Next to the first pair of a word stand the pages on
 * which the word is only a part of longer ones; what such a key leads to are pages and not places.
 */
import { isNumber } from './symbols.ts';

export const ENTRY_FILE = 'entry.json';
export const INDEX_FILE = 'index.bin';
export const SECTIONS_FILE = 'sections.bin';
export const FACETS_FILE = 'facets.bin';
export const NUMBERS_FILE = 'numbers.bin';
export const SOUNDS_FILE = 'sounds.bin';
export const wordsFile = (chunk: number): string => `words/${String(chunk)}.bin`;
export const keysFile = (directory: number): string => `keys/${String(directory)}.bin`;
/** The files of a page's text, as `document-parts.ts` cuts it. */
export const textFile = (page: number, part = 0): string =>
  `text/${String(page)}${part === 0 ? '' : `-${String(part)}`}.bin`;
export const listFolder = (until: string): string => `until-${until}/`;

export interface IndexEntry {
  /** Name of the folder with the files of the current version. */
  readonly version: string;
  /** Last days of the live lists, each of which has an index of its own; only beside the lasting one. */
  readonly lists?: readonly string[];
  /** The day on which the site stands still, as a sample does; absent where it lives with the calendar. */
  readonly today?: string;
}

/** Every page begins at a multiple of so many symbols: small numbers say how long each is. */
export const PAGE_UNIT = 32;

/** What is known of all pages, newest first. */
export interface IndexHead {
  /** In units. */
  readonly lengths: readonly number[];
  /** Length of the title in symbols, its end mark included, and of the headings after it. */
  readonly titles: readonly number[];
  readonly headings: readonly number[];
  readonly dates: readonly (readonly [date: string, pages: number])[];
  /** Whether the pages are lists of recipients, the texts of which are cut by sections. */
  readonly areLists: boolean;
  /** Symbols of one file of the text of other pages. */
  readonly window: number;
  /** Whether pages have sections, of which `sections.bin` tells. */
  readonly hasSections: boolean;
  /** The letter of each page's kind, as `letterOfKind`. */
  readonly kinds: string;
  /** By page what readers call it besides its title, folded. */
  readonly names: Readonly<Record<number, readonly string[]>>;
  /** First key of every word file, or of every directory of word files. */
  readonly chunks: readonly string[];
  /** Whether `chunks` are those of directories. */
  readonly hasDirectories: boolean;
  /** Pairs of a traditional and a simplified character, in one string. */
  readonly traditional: string;
  /** Han terms that are known by their pinyin: the term, then its syllables. */
  readonly aliases: readonly (readonly string[])[];
}

/** By page where its sections begin, in symbols; pages without are left out. */
export type PageSections = Readonly<Record<number, readonly number[]>>;

/** Pages, rising, by filter and value. */
export type IndexFacets = Readonly<Record<string, Readonly<Record<string, Uint32Array>>>>;

/** Han characters by syllable, without tones. */
export type Sounds = Readonly<Record<string, string>>;

const BACKWARDS = '\u0001';
const PARTS = '\u0002';
const FIRST_LETTER = 97;

export const pairKey = (first: string, second: string): string => `${first}\t${second}`;

/** The key of a number that stands before `next`; letters for digits, so that nothing looks like a number. */
export function backwardsKey(number: string, next: string): string {
  let letters = '';
  for (let i = number.length - 1; i >= 0; i -= 1)
    letters += String.fromCharCode(FIRST_LETTER + Number(number[i]));
  return `${BACKWARDS}${next}\t${letters}`;
}

/** The key of the pages on which a word of two symbols or more stands only inside longer words. */
export function partsKey([first = '', second = '', ...rest]: readonly string[]): string {
  return pairKey(first, second) + PARTS + rest.join('');
}

export const isPartsKey = (key: string): boolean => key.includes(PARTS);

/** The keys under which a pair of neighbours is written. */
export function keysOf(first: string, second: string): string[] {
  const key = pairKey(first, second);
  return isNumber(first) ? [key, backwardsKey(first, second)] : [key];
}

/** Rising numbers as differences of seven bits a byte; the last byte of each has its upper bit set. */
export function encodeRising(numbers: readonly number[]): Uint8Array {
  const bytes: number[] = [];
  let before = 0;
  for (const number of numbers) {
    let rest = number - before;
    before = number;
    for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) bytes.push(rest & 0x7f);
    bytes.push(rest | 0x80);
  }
  return Uint8Array.from(bytes);
}

/** Reads what `encodeRising` wrote. */
export function decodeRising(bytes: Uint8Array): Uint32Array {
  let count = 0;
  for (const byte of bytes) count += byte >> 7;
  const numbers = new Uint32Array(count);
  let at = 0;
  let number = 0;
  let scale = 1;
  for (const byte of bytes) {
    number += (byte & 0x7f) * scale;
    if (byte < 0x80) scale *= 0x80;
    else {
      numbers[at] = number;
      at += 1;
      scale = 1;
    }
  }
  return numbers;
}

/** Keys with the bytes of their places, sorted by key. */
export type ChunkEntry = readonly [key: string, places: Uint8Array];

const HEAD_BYTES = 4;

export function formatChunk(entries: readonly ChunkEntry[]): Uint8Array {
  const head = new TextEncoder().encode(
    entries.map(([key, { length }]) => `${key}\t${length.toString(36)}`).join('\n'),
  );
  const size = entries.reduce((sum, [, { length }]) => sum + length, 0);
  const chunk = new Uint8Array(HEAD_BYTES + head.length + size);
  new DataView(chunk.buffer).setUint32(0, head.length);
  chunk.set(head, HEAD_BYTES);
  let at = HEAD_BYTES + head.length;
  for (const [, bytes] of entries) {
    chunk.set(bytes, at);
    at += bytes.length;
  }
  return chunk;
}

/** Reads what `formatChunk` wrote. @throws RangeError if the end is missing */
export function parseChunk(chunk: Uint8Array): ChunkEntry[] {
  const headLength = new DataView(chunk.buffer, chunk.byteOffset).getUint32(0);
  let at = HEAD_BYTES + headLength;
  const head = new TextDecoder().decode(chunk.subarray(HEAD_BYTES, at));
  const entries = head.split('\n').map((line): ChunkEntry => {
    const tab = line.lastIndexOf('\t');
    const start = at;
    at += parseInt(line.slice(tab + 1), 36);
    return [line.slice(0, tab), chunk.subarray(start, at)];
  });
  if (at !== chunk.length) throw new RangeError('a word file is not whole');
  return entries;
}

/** A chunk whose keys are a filter and a value of it. */
export function formatFacets(pages: Record<string, Record<string, readonly number[]>>): Uint8Array {
  const entries = Object.entries(pages).flatMap(([filter, values]) =>
    Object.entries(values).map(([value, own]): ChunkEntry => [
      `${filter}\t${value}`,
      encodeRising(own),
    ]),
  );
  return formatChunk(entries);
}

/** Reads what `formatFacets` wrote. */
export function parseFacets(chunk: Uint8Array): IndexFacets {
  const facets: Record<string, Record<string, Uint32Array>> = {};
  for (const [key, pages] of parseChunk(chunk)) {
    const [filter = '', value = ''] = key.split('\t');
    (facets[filter] ??= {})[value] = decodeRising(pages);
  }
  return facets;
}
