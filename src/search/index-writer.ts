/** Index writer: the pages of one index → its files. Build only. */
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { cutDirectories, MOST_LISTED } from './chunk-list.ts';
import { cutList, cutText, WINDOW } from './document-parts.ts';
import { foldText, type TraditionalPairs } from './fold.ts';
import {
  encodeRising,
  ENTRY_FILE,
  FACETS_FILE,
  formatChunk,
  formatFacets,
  INDEX_FILE,
  keysFile,
  keysOf,
  NUMBERS_FILE,
  PAGE_UNIT,
  partsKey,
  SECTIONS_FILE,
  SOUNDS_FILE,
  textFile,
  wordsFile,
  type ChunkEntry,
  type IndexEntry,
  type IndexHead,
} from './index-format.ts';
import { formatDocument, formatPart, parseDocument, type PageDocument } from './page-document.ts';
import { makeStream, type PageStream } from './page-stream.ts';
import type { Alias } from './pinyin.ts';
import { letterOfKind } from './ranking.ts';
import { listSounds, selectPairs } from './reference-terms.ts';
import { BLOCK_END, isNumber, textToSymbols } from './symbols.ts';
import { WordParts } from './word-parts.ts';

/** A page that waits for its turn; as bytes it takes half the memory of a string. */
export interface WaitingPage {
  readonly url: string;
  readonly date: string;
  readonly document: Buffer;
  /** What readers call the page besides its title. */
  readonly names: readonly string[];
  /** Which of its blocks are headings. */
  readonly headings: readonly number[];
}

/** Bytes of a word file before packing; a query loads a few of them. A pair of many places is larger. */
const CHUNK_BYTES = 1_000;

/** Collects where pairs of symbols stand. */
class PairPlaces {
  readonly #places = new Map<string, Map<string, number[]>>();
  readonly numbers = new Set<string>();
  readonly chars = new Set<string>();

  addPage(symbols: readonly string[], start: number): void {
    for (let i = 0; i < symbols.length; i += 1) {
      const symbol = symbols[i] ?? BLOCK_END;
      if (symbol === BLOCK_END) continue;
      if (isNumber(symbol)) this.numbers.add(symbol);
      else this.chars.add(symbol);
      this.#add(symbol, symbols[i + 1] ?? BLOCK_END, start + i);
    }
  }

  #add(first: string, second: string, place: number): void {
    let seconds = this.#places.get(first);
    if (seconds === undefined) this.#places.set(first, (seconds = new Map<string, number[]>()));
    const places = seconds.get(second);
    if (places === undefined) seconds.set(second, [place]);
    else places.push(place);
  }

  /** Every key with its places, sorted by key; `parts` are words with their pages. */
  *entries(parts: ReadonlyMap<string, number[]>): Generator<ChunkEntry> {
    const keys = Array.from(parts, ([word, pages]): [key: string, places: number[]] => [
      partsKey(textToSymbols(word)),
      pages,
    ]);
    for (const [first, seconds] of this.#places)
      for (const [second, places] of seconds)
        for (const key of keysOf(first, second)) keys.push([key, places]);
    keys.sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [key, places] of keys) yield [key, encodeRising(places)];
  }
}

/** Cuts sorted entries into word files. */
function* cutChunks(entries: readonly ChunkEntry[]): Generator<ChunkEntry[]> {
  let chunk: ChunkEntry[] = [];
  let bytes = 0;
  for (const entry of entries) {
    const size = entry[0].length + entry[1].length;
    if (bytes > 0 && bytes + size > CHUNK_BYTES) {
      yield chunk;
      chunk = [];
      bytes = 0;
    }
    chunk.push(entry);
    bytes += size;
  }
  if (chunk.length > 0) yield chunk;
}

/** Of one day the broader page first, a county before its villages: it has the shorter address. */
function newestFirst(a: WaitingPage, b: WaitingPage): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  if (a.url.length !== b.url.length) return a.url.length - b.url.length;
  return a.url < b.url ? -1 : 1;
}

/** Writes the files of one version, then the entry that names it. */
class VersionWriter {
  readonly #folder: string;
  readonly #hash = createHash('sha256');
  readonly #files: { name: string; bytes: Buffer }[] = [];

  constructor(folder: string) {
    this.#folder = folder;
  }

  add(name: string, content: string | Uint8Array): void {
    const bytes = gzipSync(content, { level: 9 });
    // The byte that names the machine's system: the same site has the same bytes everywhere.
    bytes[9] = 255;
    this.#hash.update(name).update(content);
    this.#files.push({ name, bytes });
  }

  async write(entry: Omit<IndexEntry, 'version'>): Promise<void> {
    const version = this.#hash.digest('hex').slice(0, 10);
    for (const { name, bytes } of this.#files) {
      const file = join(this.#folder, version, name);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, bytes);
    }
    const whole: IndexEntry = { version, ...entry };
    await writeFile(join(this.#folder, ENTRY_FILE), JSON.stringify(whole));
  }
}

export interface IndexContent {
  readonly pages: WaitingPage[];
  /** Whether the pages are lists of recipients. */
  readonly areLists: boolean;
  readonly pairs: TraditionalPairs;
  readonly aliases: readonly Alias[];
  readonly entry: Omit<IndexEntry, 'version'>;
}

/** Writes what of a page a result shows. */
function addTexts(
  writer: VersionWriter,
  page: number,
  document: PageDocument,
  stream: PageStream,
  isList: boolean,
): void {
  if (isList) {
    const list = cutList(document, stream);
    writer.add(textFile(page), formatDocument(list.document));
    for (const [part, blocks] of list.parts.entries())
      writer.add(textFile(page, part + 1), formatPart(blocks));
  } else {
    for (const [part, own] of cutText(document, stream).entries())
      writer.add(textFile(page, part), formatDocument(own));
  }
}

/** Writes the index of `pages`, which are sorted, into `folder`. */
export async function writeIndex(
  folder: string,
  { pages, areLists, pairs, aliases, entry }: IndexContent,
): Promise<void> {
  pages.sort(newestFirst);
  const writer = new VersionWriter(folder);
  const places = new PairPlaces();
  const parts = new WordParts();
  const lengths: number[] = [];
  const titles: number[] = [];
  const headings: number[] = [];
  const sections: Record<number, readonly number[]> = {};
  const names: Record<number, readonly string[]> = {};
  let kinds = '';
  const facets: Record<string, Record<string, number[]>> = {};
  let start = 0;
  for (const [number, page] of pages.entries()) {
    const document = parseDocument(page.document.toString());
    const stream = makeStream({ ...document, headings: new Set(page.headings) }, pairs);
    addTexts(writer, number, document, stream, areLists);
    places.addPage(stream.symbols, start);
    parts.addPage(stream.symbols, stream.sectionStarts.length > 0);
    const units = Math.ceil(stream.symbols.length / PAGE_UNIT);
    lengths.push(units);
    titles.push(stream.titleLength);
    headings.push(stream.headingsEnd - stream.titleLength);
    kinds += letterOfKind(document.filters['kind']?.[0]);
    if (page.names.length > 0) names[number] = page.names.map((name) => foldText(name, pairs));
    if (stream.sectionStarts.length > 0) sections[number] = stream.sectionStarts;
    for (const [key, values] of Object.entries(document.filters))
      for (const value of new Set(values)) ((facets[key] ??= {})[value] ??= []).push(number);
    start += units * PAGE_UNIT;
  }

  const chunks: string[] = [];
  for (const chunk of cutChunks(Array.from(places.entries(parts.listPages())))) {
    writer.add(wordsFile(chunks.length), formatChunk(chunk));
    chunks.push(chunk[0]?.[0] ?? '');
  }
  const used = selectPairs(pairs, places.chars);
  const head: IndexHead = {
    lengths,
    titles,
    headings,
    dates: countRuns(pages.map(({ date }) => date)),
    areLists,
    window: WINDOW,
    hasSections: Object.keys(sections).length > 0,
    kinds,
    names,
    ...listChunks(chunks, writer),
    traditional: Array.from(used, (pair) => pair.join('')).join(''),
    aliases: aliases
      .filter(({ term }) => Array.from(term).every((char) => places.chars.has(char)))
      .map(({ term, syllables }) => [term, ...syllables]),
  };
  writer.add(INDEX_FILE, JSON.stringify(head));
  if (head.hasSections) writer.add(SECTIONS_FILE, JSON.stringify(sections));
  writer.add(FACETS_FILE, formatFacets(facets));
  writer.add(NUMBERS_FILE, Array.from(places.numbers).sort().join(' '));
  // Of a list only what stands in it; on the lasting site what a reader may type instead as well.
  writer.add(SOUNDS_FILE, JSON.stringify(listSounds(places.chars, entry.lists !== undefined)));
  await writer.write(entry);
}

/** The first keys of the word files: all of them, or one of each directory, which is written. */
function listChunks(
  chunks: readonly string[],
  writer: VersionWriter,
): Pick<IndexHead, 'chunks' | 'hasDirectories'> {
  if (chunks.length <= MOST_LISTED) return { chunks, hasDirectories: false };
  const directories = cutDirectories(chunks);
  for (const [i, directory] of directories.entries()) writer.add(keysFile(i), directory.join('\n'));
  return { chunks: directories.map(([first = '']) => first), hasDirectories: true };
}

function countRuns(dates: readonly string[]): [string, number][] {
  const runs: [string, number][] = [];
  for (const date of dates) {
    const last = runs.at(-1);
    if (last?.[0] === date) last[1] += 1;
    else runs.push([date, 1]);
  }
  return runs;
}
