/** Search index: one index as a browser reads it, a file at a time and each once. */
import { DIRECTORY_SIZE, findBetween } from './chunk-list.ts';
import { chooseWindow, listParts } from './document-parts.ts';
import type { TraditionalPairs } from './fold.ts';
import {
  backwardsKey,
  decodeRising,
  ENTRY_FILE,
  FACETS_FILE,
  INDEX_FILE,
  NUMBERS_FILE,
  PAGE_UNIT,
  SECTIONS_FILE,
  SOUNDS_FILE,
  isPartsKey,
  keysFile,
  pairKey,
  parseChunk,
  parseFacets,
  partsKey,
  textFile,
  wordsFile,
  type ChunkEntry,
  type IndexEntry,
  type IndexFacets,
  type IndexHead,
  type PageSections,
  type Sounds,
} from './index-format.ts';
import { parseDocument, parsePart, type PageDocument } from './page-document.ts';
import type { Alias } from './pinyin.ts';
import { keepFollowed, unitePlaces, type Places } from './places.ts';
import type { SearchFiles } from './search-files.ts';
import { isNumber } from './symbols.ts';

export interface FoundKey {
  readonly key: string;
  readonly places: Places;
}

export class SearchIndex {
  readonly entry: IndexEntry;
  readonly head: IndexHead;
  /** Where each page begins, and where the last one ends. */
  readonly starts: Places;
  /** Where the headings of each page end, from its beginning. */
  readonly headingsEnds: readonly number[];
  /** The date of each page; pages are newest first. */
  readonly dates: readonly string[];
  readonly pairs: TraditionalPairs;
  readonly aliases: readonly Alias[];
  readonly #files: SearchFiles;
  readonly #folder: string;
  readonly #kept = new Map<string, Promise<unknown>>();

  private constructor(files: SearchFiles, folder: string, entry: IndexEntry, head: IndexHead) {
    this.#files = files;
    this.#folder = folder;
    this.entry = entry;
    this.head = head;
    this.starts = new Uint32Array(head.lengths.length + 1);
    for (const [page, length] of head.lengths.entries())
      this.starts[page + 1] = (this.starts[page] ?? 0) + length * PAGE_UNIT;
    this.headingsEnds = head.headings.map((length, page) => length + (head.titles[page] ?? 0));
    this.dates = head.dates.flatMap(([date, pages]) => new Array<string>(pages).fill(date));
    this.pairs = parsePairs(head.traditional);
    this.aliases = head.aliases.map(([term = '', ...syllables]) => ({ term, syllables }));
  }

  /** Loads what every search needs of the index in `folder`, an address that ends with a slash. */
  static async open(files: SearchFiles, folder: string): Promise<SearchIndex> {
    const entry = (await files.readJson(`${folder}${ENTRY_FILE}`)) as IndexEntry;
    const versionFolder = `${folder}${entry.version}/`;
    const head = parseJson(await files.readPacked(`${versionFolder}${INDEX_FILE}`)) as IndexHead;
    return new SearchIndex(files, versionFolder, entry, head);
  }

  get pageCount(): number {
    return this.head.lengths.length;
  }

  /**
   * What a result shows of a page for these of its places, rising: of a list its text and the sections in
   * the rows of which they lie, of another page the text around the first.
   */
  async readPage(page: number, places: Places): Promise<PageDocument> {
    const start = this.starts[page] ?? 0;
    const own = places.map((place) => place - start);
    if (!this.head.areLists)
      return this.#readText(
        page,
        chooseWindow(own, this.headingsEnds[page] ?? 0, this.head.window),
      );
    const list = await this.#readText(page, 0);
    const parts = await Promise.all(
      listParts(list.parts ?? [], own).map((part) =>
        this.#read(textFile(page, part + 1), (bytes) => parsePart(new TextDecoder().decode(bytes))),
      ),
    );
    return { ...list, blocks: [...list.blocks, ...parts.flat()] };
  }

  #readText(page: number, part: number): Promise<PageDocument> {
    return this.#read(textFile(page, part), (bytes) =>
      parseDocument(new TextDecoder().decode(bytes)),
    );
  }

  readFacets(): Promise<IndexFacets> {
    return this.#read(FACETS_FILE, parseFacets);
  }

  /** Where the sections of lists begin. */
  readSections(): Promise<PageSections> {
    if (!this.head.hasSections) return Promise.resolve({});
    return this.#read(SECTIONS_FILE, (bytes) => parseJson(bytes) as PageSections);
  }

  readSounds(): Promise<Sounds> {
    return this.#read(SOUNDS_FILE, (bytes) => parseJson(bytes) as Sounds);
  }

  /** Every run of digits of the index. */
  readNumbers(): Promise<readonly string[]> {
    return this.#read(NUMBERS_FILE, (bytes) => new TextDecoder().decode(bytes).split(' '));
  }

  /** The pairs whose keys begin with `prefix`, with their places. */
  async findKeys(prefix: string): Promise<FoundKey[]> {
    const entries = await this.#readKeys(prefix);
    return entries
      .filter(([key]) => !isPartsKey(key))
      .map(([key, bytes]) => ({ key, places: decodeRising(bytes) }));
  }

  /** The pages on which a text stands only inside longer words; none for what is no word. */
  async findParts(symbols: readonly string[]): Promise<ReadonlySet<number>> {
    if (symbols.length < 2) return new Set();
    const wanted = partsKey(symbols);
    const entry = (await this.#readKeys(wanted)).find(([key]) => key === wanted);
    return new Set(entry === undefined ? [] : decodeRising(entry[1]));
  }

  async #readKeys(prefix: string): Promise<ChunkEntry[]> {
    const wanted = await this.#findChunks(prefix);
    const found = await Promise.all(wanted.map((chunk) => this.#readChunk(chunk)));
    return found.flatMap((entries) => takeBeginning(entries, prefix));
  }

  /** The numbers of the word files in which keys with this beginning can stand. */
  async #findChunks(prefix: string): Promise<number[]> {
    const { chunks, hasDirectories } = this.head;
    const listed = findBetween(chunks, prefix);
    if (!hasDirectories) return listed;
    const found = listed.map(async (directory) => {
      const firsts = await this.#read(keysFile(directory), (bytes) =>
        new TextDecoder().decode(bytes).split('\n'),
      );
      return findBetween(firsts, prefix).map((chunk) => directory * DIRECTORY_SIZE + chunk);
    });
    return (await Promise.all(found)).flat();
  }

  /**
   * The places where a text of symbols begins. A number at the edge of several symbols may be a part
   * of a longer one unless `whole`; one symbol is always whole.
   */
  async findText(symbols: readonly string[], whole = false): Promise<Places> {
    const [first = '', second = ''] = symbols;
    const last = symbols.length - 1;
    if (last < 0) return new Uint32Array();
    if (last === 0) return this.#findBeginning(pairKey(first, ''));
    const findPair = (at: number): Promise<Places> => {
      const [left = '', right = ''] = [symbols[at], symbols[at + 1]];
      const cut = (symbol: string): boolean => !whole && isNumber(symbol);
      if (at === 0 && cut(left)) return this.#findBeginning(backwardsKey(left, second));
      const key = pairKey(left, right);
      return at + 1 === last && cut(right) ? this.#findBeginning(key) : this.#findKey(key);
    };
    const pairs = listPairs(symbols);
    const places = await Promise.all(pairs.map(findPair));
    return intersect(pairs.map((at, i) => ({ at, places: places[i] ?? new Uint32Array() })));
  }

  async #findBeginning(prefix: string): Promise<Places> {
    return unitePlaces((await this.findKeys(prefix)).map(({ places }) => places));
  }

  async #findKey(key: string): Promise<Places> {
    const found = await this.findKeys(key);
    return found.find((one) => one.key === key)?.places ?? new Uint32Array();
  }

  #readChunk(chunk: number): Promise<ChunkEntry[]> {
    return this.#read(wordsFile(chunk), parseChunk);
  }

  /** Reads a file once; one that could not be read is asked for again. */
  #read<T>(name: string, parse: (bytes: Uint8Array) => T): Promise<T> {
    const known = this.#kept.get(name);
    if (known !== undefined) return known as Promise<T>;
    const reading = this.#files.readPacked(this.#folder + name).then(parse);
    this.#kept.set(name, reading);
    reading.catch(() => this.#kept.delete(name));
    return reading;
  }
}

/** The pairs that cover a text: every second one, the last in any case. */
function listPairs(symbols: readonly string[]): number[] {
  const last = symbols.length - 2;
  const pairs = Array.from({ length: Math.ceil((last + 1) / 2) }, (_, i) => i * 2);
  // Only its own pair knows of a number at the edge that it may be longer.
  return pairs.at(-1) === last ? pairs : [...pairs, last];
}

/** Where the pairs `at` their distances stand together, as the places where the text begins. */
function intersect(pairs: readonly { at: number; places: Places }[]): Places {
  const [fewest, ...others] = [...pairs].sort((a, b) => a.places.length - b.places.length);
  if (fewest === undefined) return new Uint32Array();
  let left = fewest.places;
  for (const { at, places } of others) left = keepFollowed(left, places, at - fewest.at);
  return fewest.at === 0 ? left : left.map((place) => place - fewest.at);
}

function takeBeginning(entries: readonly ChunkEntry[], prefix: string): ChunkEntry[] {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.[0] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  const taken: ChunkEntry[] = [];
  for (let i = low; i < entries.length; i += 1) {
    const entry = entries[i];
    if (!entry?.[0].startsWith(prefix)) break;
    taken.push(entry);
  }
  return taken;
}

function parseJson(bytes: Uint8Array): unknown {
  return JSON.parse(new TextDecoder().decode(bytes));
}

function parsePairs(traditional: string): TraditionalPairs {
  const chars = Array.from(traditional);
  const pairs = new Map<string, string>();
  for (let i = 0; i + 1 < chars.length; i += 2) pairs.set(chars[i] ?? '', chars[i + 1] ?? '');
  return pairs;
}
