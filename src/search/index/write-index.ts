import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { letterOfKind } from '../query/ranking.ts';
import { foldText, type TraditionalPairs } from '../text/fold.ts';
import {
  aliasesFile,
  facetsFile,
  mapValues,
  pagesFile,
  soundsFile,
  textFile,
  type IndexKind,
  type IndexPages,
  type StoredFacets,
} from '../text/index-files.ts';
import type { PageDocument, Section } from '../text/page-document.ts';
import type { Alias } from '../text/pinyin.ts';
import { cutList, cutText } from './page-files.ts';
import { packSame } from './pack-same.ts';
import { indexRecords, type IndexedRecord } from './pagefind-index.ts';
import { makeListRecords, makePageRecord, tokensOf, type PageRecord } from './records.ts';
import { listSounds, selectPairs, syllableOf } from './reference-terms.ts';
import { findWordParts } from './word-parts.ts';

/** A page that waits for its turn; as bytes it takes half the memory of a string. */
export interface WaitingPage {
  readonly url: string;
  readonly date: string;
  /** The last day of a list; absent for a page of the lasting site. */
  readonly until?: string | undefined;
  /** A `PageDocument`, and each `Section` that was read on other pages. */
  readonly document: Buffer;
  readonly sections: Buffer[];
  /** What readers call the page besides its title. */
  readonly names: readonly string[];
}

export const toBytes = (value: PageDocument | Section): Buffer =>
  Buffer.from(JSON.stringify(value));

function readWaiting({ document, sections }: WaitingPage): PageDocument {
  const page = JSON.parse(document.toString()) as PageDocument;
  const given = sections.map((bytes) => JSON.parse(bytes.toString()) as Section);
  return { ...page, sections: [...page.sections, ...given] };
}

export interface IndexContent {
  readonly kind: IndexKind;
  readonly pages: readonly WaitingPage[];
  readonly pairs: TraditionalPairs;
  readonly aliases: readonly Alias[];
}

/** Of one day the broader page first, a county before its villages: it has the shorter address. */
function newestFirst(a: WaitingPage, b: WaitingPage): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  if (a.url.length !== b.url.length) return a.url.length - b.url.length;
  return a.url < b.url ? -1 : 1;
}

/** The files of a version, whose name says what they hold. */
class VersionFiles {
  readonly #hash = createHash('sha256');
  readonly #parent: string;
  readonly #folder: string;

  /** They stand in `folder`, inside `parent`, until they have that name. */
  constructor(parent: string, folder: string) {
    this.#parent = parent;
    this.#folder = folder;
    for (const inside of ['text', 'index']) mkdirSync(join(folder, inside), { recursive: true });
  }

  /** Writes JSON, packed. */
  pack(path: string, json: string): void {
    this.#add(path, packSame(json));
  }

  /** Takes a file over from another folder. */
  take(path: string, from: string): void {
    this.#add(path, readFileSync(join(from, path)));
  }

  #add(path: string, bytes: Uint8Array): void {
    this.#hash.update(path).update(bytes);
    writeFileSync(join(this.#folder, path), bytes);
  }

  name(): string {
    const version = this.#hash.digest('hex').slice(0, 10);
    renameSync(this.#folder, join(this.#parent, version));
    return version;
  }
}

const shortName = /^\p{Script=Han}{2,4}$/u;

/** How the short cells of a record sound, one character after the other. */
const soundsOf = ({ texts }: PageRecord): string[] =>
  texts.filter((text) => shortName.test(text)).map((name) => Array.from(name, syllableOf).join(''));

/** What is known of all pages of an index, as they come. */
class PageTable {
  readonly chars = new Set<string>();
  readonly #facets: Record<string, Record<string, number[]>> = {};
  readonly #titles: number[] = [];
  readonly #counts: number[] = [];
  readonly #ends: number[] = [];
  readonly #dates: [string, number][] = [];
  readonly #names: Record<number, readonly string[]> = {};
  #kinds = '';

  /** The next page; `names` are folded. */
  add(
    { date, filters }: PageDocument,
    names: readonly string[],
    records: readonly PageRecord[],
  ): void {
    const page = this.#titles.length;
    for (const { texts, headingsEnd } of records) {
      for (const text of texts) for (const char of text) this.chars.add(char);
      this.#ends.push(headingsEnd);
    }
    this.#titles.push(records[0]?.titleLength ?? 0);
    this.#counts.push(records.length);
    this.#kinds += letterOfKind(filters['kind']?.[0], names.length > 0);
    if (names.length > 0) this.#names[page] = names;
    const run = this.#dates.at(-1);
    if (run?.[0] === date) run[1] += 1;
    else this.#dates.push([date, 1]);
    for (const [key, values] of Object.entries(filters))
      for (const value of new Set(values)) ((this.#facets[key] ??= {})[value] ??= []).push(page);
  }

  /** Each page as its distance from the one before. */
  formatFacets(): StoredFacets {
    const distances = (pages: readonly number[]): number[] =>
      pages.map((page, i) => page - (pages[i - 1] ?? 0));
    return mapValues(this.#facets, (values) => mapValues(values, distances));
  }

  format(isList: boolean, pairs: TraditionalPairs): IndexPages {
    const used = selectPairs(pairs, this.chars);
    return {
      dates: this.#dates,
      kinds: this.#kinds,
      titles: this.#titles,
      names: this.#names,
      records: isList ? this.#counts : undefined,
      ends: this.#ends,
      traditional: Array.from(used, (pair) => pair.join('')).join(''),
    };
  }
}

/**
 * Writes the index of `pages` into a folder below `folder`, named by the version, which it returns. One page after the
 * other is read, so that no more than Pagefind's own index stands in memory.
 */
export async function writeIndex(folder: string, content: IndexContent): Promise<string> {
  const { kind, pairs, aliases } = content;
  const isList = kind === 'lists';
  const files = new VersionFiles(folder, join(folder, 'unnamed'));
  const table = new PageTable();
  const readRecords = function* (): Generator<IndexedRecord> {
    for (const [number, page] of content.pages.toSorted(newestFirst).entries()) {
      const document = readWaiting(page);
      const records = isList ? makeListRecords(document, pairs) : [makePageRecord(document, pairs)];
      const texts = isList
        ? cutList(document)
        : records.flatMap((record) => cutText(document, record));
      for (const [part, text] of texts.entries())
        files.pack(textFile(number, part), JSON.stringify(text));
      const names = page.names.map((name) => foldText(name, pairs));
      table.add(document, names, records);
      for (const [i, record] of records.entries())
        yield {
          url: i === 0 ? page.url : `${page.url}#${String(i)}`,
          tokens: tokensOf(record, {
            parts: isList ? [] : findWordParts(record.texts),
            sounds: isList ? soundsOf(record) : [],
          }),
        };
    }
  };
  const whole = join(folder, 'whole');
  for (const path of await indexRecords(readRecords(), kind, whole)) files.take(path, whole);
  rmSync(whole, { recursive: true });
  files.pack(pagesFile, JSON.stringify(table.format(isList, pairs)));
  files.pack(facetsFile, JSON.stringify(table.formatFacets()));
  const spelled = aliases.filter(({ term }) =>
    Array.from(term).every((char) => table.chars.has(char)),
  );
  if (kind === 'lasting') files.pack(aliasesFile, JSON.stringify(spelled));
  // Of a list only what stands in it; on the lasting site what a reader may type instead as well.
  const sounds = kind === 'archive' ? {} : listSounds(table.chars, kind === 'lasting');
  files.pack(soundsFile, JSON.stringify(sounds));
  return files.name();
}
