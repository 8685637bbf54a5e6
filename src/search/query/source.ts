import { readPairs, type TraditionalPairs } from '../../domain/traditional-characters.ts';
import {
  aliasesFile,
  facetsFile,
  mapValues,
  pagesFile,
  soundsFile,
  readFolder,
  textFile,
  type IndexFacets,
  type IndexKind,
  type IndexPages,
  type Sounds,
} from '../text/index-files.ts';
import { once } from '../text/once.ts';
import { windowOf, type PageDocument, type Section } from '../text/page-document.ts';
import type { Alias } from '../text/pinyin.ts';
import type { QueryText } from '../text/query-plan.ts';
import { charToken, numberToken, pairTokens, titleToken } from '../text/tokens.ts';
import type { Pagefind, PagefindFiles, PagefindInstance } from './pagefind-files.ts';

/** An index that the search can do without failed during a search. The message is its folder. */
export class SourceLost extends Error {}

/** Where a text stands in a record. */
export interface Spot {
  /** The first place; infinite if it is outside the title and otherwise unknown. */
  readonly first: number;
  /** The number of places, as far as it is known. */
  readonly count: number;
}

/** The places of a text by record. */
export type Spots = ReadonlyMap<number, Spot>;

/** One index of the site, asked through Pagefind. */
export class Source {
  readonly kind: IndexKind;
  /** The path below the search folder. */
  readonly folder: string;
  readonly pages: IndexPages;
  readonly traditional: TraditionalPairs;
  /** The page of each record, and the first record of each page. */
  readonly pageOf: readonly number[];
  readonly firstOf: readonly number[];
  readonly #files: PagefindFiles;
  readonly #path: string;
  readonly #instance: PagefindInstance;
  /** The number of each record by Pagefind's name for it. */
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #kept = new Map<string, Promise<unknown>>();
  readonly #found = new Map<string, Promise<Spots>>();

  private constructor(
    files: PagefindFiles,
    folder: string,
    pages: IndexPages,
    instance: PagefindInstance,
    names: readonly string[],
  ) {
    this.kind = readFolder(folder).kind;
    this.folder = folder;
    this.pages = pages;
    this.traditional = readPairs(pages.traditional);
    this.pageOf = pages.records.flatMap((count, page) => new Array<number>(count).fill(page));
    let next = 0;
    this.firstOf = pages.records.map((count) => (next += count) - count);
    this.#files = files;
    this.#path = files.bundlePath + folder;
    this.#instance = instance;
    this.#numbers = new Map(names.map((name, number) => [name, number]));
    if (this.#numbers.size !== this.pageOf.length)
      throw new Error(`${folder}: ${String(this.#numbers.size)} records`);
  }

  /** Loads what every search needs of the index in `folder` of the search folder. */
  static async open(files: PagefindFiles, script: Pagefind, folder: string): Promise<Source> {
    const path = files.bundlePath + folder;
    const [pages] = await Promise.all([
      files.readPacked(path + pagesFile) as Promise<IndexPages>,
      files.loadIndex(path),
    ]);
    const options = { basePath: path, baseUrl: '/', noWorker: true };
    return inTurn(async () => {
      const instance = withoutLanguage(() => script.createInstance(options));
      // A search for `null` names every record in the order of adding and loads no file.
      const { results } = await instance.search(null);
      const names = results.map(({ id }) => id);
      return new Source(files, folder, pages, instance, names);
    });
  }

  /** Drops the results that were kept for one question. */
  forget(): void {
    this.#found.clear();
  }

  close(): void {
    void this.#instance.destroy();
  }

  /** The records that contain a folded text. */
  find({ text, wholeNumber }: QueryText): Promise<Spots> {
    return once(this.#found, `${wholeNumber ? 'number' : 'text'} ${text}`, () =>
      wholeNumber ? this.#findPlaceless(numberToken(text), text) : this.#findText(text),
    );
  }

  /** The records that have a token without a position. */
  findToken(token: string): Promise<Spots> {
    return once(this.#found, token, () => this.#ask(`"${token}"`));
  }

  async #findText(text: string): Promise<Spots> {
    const tokens = pairTokens(text);
    const [first, last] = [tokens[0], tokens.at(-1)];
    if (first === undefined || last === undefined) return this.#findPlaceless(charToken(text), '');
    // No token is the beginning of another, so a plain search is as exact and returns every place.
    if (tokens.length === 1) return this.#ask(first);
    // Most names are in no list: if one end is missing, the rest is not loaded.
    if (this.kind === 'lists' && tokens.length > 2) {
      const ends = await Promise.all([this.findToken(first), this.findToken(last)]);
      if (ends.some(({ size }) => size === 0)) return new Map();
    }
    return this.#ask(`"${tokens.join(' ')}"`);
  }

  /** Such a token has no position; for a number the first place of its digits is near enough to show it. */
  async #findPlaceless(token: string, digits: string): Promise<Spots> {
    const { titles } = this.pages;
    const tokens = pairTokens(digits);
    const spots = await this.findToken(token);
    if (spots.size === 0) return spots;
    const [titled, phrase] = await Promise.all([
      this.findToken(titleToken(token)),
      tokens.length === 0 ? new Map<number, Spot>() : this.#ask(`"${tokens.join(' ')}"`),
    ]);
    const firstIn = (record: number): number => {
      if (titled.has(record)) return 1;
      return Math.max(phrase.get(record)?.first ?? Infinity, titles[this.pageOf[record] ?? 0] ?? 0);
    };
    const records = Array.from(spots.keys());
    return new Map(records.map((record) => [record, { first: firstIn(record), count: 1 }]));
  }

  /** @throws Error where a file of this index could not be had meanwhile: what Pagefind says then is not all */
  async #search(term: string): Promise<Spots> {
    const before = this.#files.failed.length;
    const { results } = await this.#instance.search(term);
    const failures = this.#files.failed.slice(before);
    const own = failures.find(({ url }) => url.startsWith(this.#path));
    if (own !== undefined) throw own.cause;
    const plain = !term.startsWith('"');
    return new Map(
      results.map(({ id, words }) => [
        this.#numbers.get(id) ?? 0,
        { first: words[0] ?? 0, count: plain ? Math.max(1, words.length) : 1 },
      ]),
    );
  }

  #ask(term: string): Promise<Spots> {
    return this.#orLost(this.#search(term));
  }

  async #orLost<T>(promise: Promise<T>): Promise<T> {
    if (this.kind === 'lasting') return promise;
    try {
      return await this.#files.inGoodTime(promise);
    } catch (cause) {
      throw new SourceLost(this.folder, { cause });
    }
  }

  /** Reads the head and some sections of a list, or the text around a place of another page. */
  async readPage(page: number, { place, sections }: Shown): Promise<PageDocument> {
    const headingsEnd = this.pages.ends[this.firstOf[page] ?? 0] ?? 0;
    if (this.kind !== 'lists')
      return this.readWindow(page, windowOf(this.kind, place, headingsEnd));
    const [document, ...own] = await Promise.all([
      this.readWindow(page, 0),
      ...sections.map((section) => this.#read<Section>(textFile(page, section + 1))),
    ]);
    return { ...document, sections: [...document.sections, ...own] };
  }

  /** Reads the text around a place of a record; of a list its own section alone. */
  readRecord(record: number, place: number): Promise<PageDocument> {
    const page = this.pageOf[record] ?? 0;
    const section = record - (this.firstOf[page] ?? 0) - 1;
    return this.readPage(page, { place, sections: section < 0 ? [] : [section] });
  }

  readWindow(page: number, window: number): Promise<PageDocument> {
    return this.#read(textFile(page, window));
  }

  async readFacets(): Promise<IndexFacets> {
    return parseFacets(await this.#read<IndexFacets>(facetsFile));
  }

  /** The terms that can be typed in pinyin. Only the lasting index has them. */
  readAliases(): Promise<readonly Alias[]> {
    return this.#read(aliasesFile);
  }

  readSounds(): Promise<Sounds> {
    return this.#read(soundsFile);
  }

  #read<T>(name: string): Promise<T> {
    const reading = once(this.#kept, name, () => this.#files.readPacked(this.#path + name));
    return this.#orLost(reading as Promise<T>);
  }
}

/** The part of a page that is shown: the text around a place, or some sections of a list. */
export interface Shown {
  readonly place: number;
  readonly sections: readonly number[];
}

/** Pagefind segments queries by the language of the page: on a Chinese page it would cut our pairs. */
function withoutLanguage<T>(work: () => T): T {
  if (typeof document === 'undefined') return work();
  const page = document.documentElement;
  const { lang } = page;
  page.lang = 'und';
  try {
    return work();
  } finally {
    page.lang = lang;
  }
}

let opening: Promise<unknown> = Promise.resolve();

/** Opens indexes one after another: two at once would start the program twice and lose one. */
function inTurn<T>(open: () => Promise<T>): Promise<T> {
  const mine = opening.then(open);
  opening = mine.catch(() => undefined);
  return mine;
}

function parseFacets(stored: IndexFacets): IndexFacets {
  const parse = (distances: readonly number[]): number[] => {
    let page = 0;
    return distances.map((distance) => (page += distance));
  };
  return mapValues(stored, (values) => mapValues(values, parse));
}
