import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { letterOfKind } from '../query/ranking.ts';
import { foldText, type TraditionalPairs } from '../text/fold.ts';
import {
  aliasesFile,
  facetsFile,
  pagesFile,
  soundsFile,
  textFile,
  type IndexPages,
  type Sounds,
} from '../text/index-files.ts';
import {
  formatDocument,
  formatPart,
  parseDocument,
  type PageDocument,
} from '../text/page-document.ts';
import { spellChars, type Alias } from '../text/pinyin.ts';
import { cutList, cutText } from './page-files.ts';
import { packSame } from './pack-same.ts';
import { indexRecords, type IndexedRecord, type IndexKind } from './pagefind-index.ts';
import { makeListRecords, makePageRecord, tokensOf, type PageRecord } from './records.ts';
import { listSounds, selectPairs } from './reference-terms.ts';
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

/** Collects the files of a version, whose name says what they hold. */
class VersionFiles {
  readonly #hash = createHash('sha256');
  readonly #files: { path: string; bytes: Uint8Array }[] = [];

  add(path: string, bytes: Uint8Array): void {
    this.#hash.update(path).update(bytes);
    this.#files.push({ path, bytes });
  }

  pack(path: string, json: string): void {
    this.add(path, packSame(json));
  }

  async write(folder: string): Promise<string> {
    const version = this.#hash.digest('hex').slice(0, 10);
    for (const { path, bytes } of this.#files) {
      const file = join(folder, version, path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, bytes);
    }
    return version;
  }
}

const shortName = /^\p{Script=Han}{2,4}$/u;

/** How the short cells of a record sound, one character after the other. */
function soundsOf({ texts }: PageRecord, spelling: ReadonlyMap<string, string>): string[] {
  return texts
    .filter((text) => shortName.test(text))
    .map((name) => Array.from(name, (char) => spelling.get(char) ?? '').join(''));
}

/** Writes what of a page a result shows. */
function addTexts(
  files: VersionFiles,
  page: number,
  document: PageDocument,
  records: readonly PageRecord[],
  isList: boolean,
): void {
  const [first] = records;
  if (isList || first === undefined) {
    const list = cutList(document);
    files.pack(textFile(page), formatDocument(list.document));
    for (const [part, blocks] of list.parts.entries())
      files.pack(textFile(page, part + 1), formatPart(blocks));
  } else {
    for (const [part, own] of cutText(document, first).entries())
      files.pack(textFile(page, part), formatDocument(own));
  }
}

/** What is collected of all pages before Pagefind can be given a record. */
class PageTable {
  readonly records: { url: string; record: PageRecord }[] = [];
  readonly chars = new Set<string>();
  readonly #titles: number[] = [];
  readonly #headings: number[] = [];
  readonly #counts: number[] = [];
  readonly #dates: [string, number][] = [];
  readonly #names: Record<number, readonly string[]> = {};
  readonly #last: Record<string, Record<string, number>> = {};
  readonly facets: Record<string, Record<string, number[]>> = {};
  #kinds = '';

  add(
    page: number,
    { url, date, names }: WaitingPage,
    { filters }: PageDocument,
    records: readonly PageRecord[],
    fold: (text: string) => string,
  ): void {
    for (const [i, record] of records.entries()) {
      this.records.push({ url: i === 0 ? url : `${url}#${String(i)}`, record });
      for (const text of record.texts) for (const char of text) this.chars.add(char);
    }
    const [first] = records;
    this.#titles.push(first?.titleLength ?? 0);
    this.#headings.push((first?.headingsEnd ?? 0) - (first?.titleLength ?? 0));
    this.#counts.push(records.length);
    this.#kinds += letterOfKind(filters['kind']?.[0], names.length > 0);
    if (names.length > 0) this.#names[page] = names.map(fold);
    const run = this.#dates.at(-1);
    if (run?.[0] === date) run[1] += 1;
    else this.#dates.push([date, 1]);
    for (const [key, values] of Object.entries(filters))
      for (const value of new Set(values)) this.#count(key, value, page);
  }

  #count(key: string, value: string, page: number): void {
    const last = (this.#last[key] ??= {});
    ((this.facets[key] ??= {})[value] ??= []).push(page - (last[value] ?? 0));
    last[value] = page;
  }

  format({ kind, pairs }: IndexContent): IndexPages {
    const used = selectPairs(pairs, this.chars);
    return {
      dates: this.#dates,
      kinds: this.#kinds,
      titles: this.#titles,
      headings: this.#headings,
      names: this.#names,
      records: kind === 'lists' ? this.#counts : undefined,
      rows: kind === 'lists' ? this.records.map(({ record }) => record.headingsEnd) : undefined,
      traditional: Array.from(used, (pair) => pair.join('')).join(''),
    };
  }
}

/** Writes the index of `pages` into a folder below `folder`, named by the version, which it returns. */
export async function writeIndex(folder: string, content: IndexContent): Promise<string> {
  const { kind, pairs } = content;
  const isList = kind === 'lists';
  const files = new VersionFiles();
  const table = new PageTable();
  const words = new WordParts();
  for (const [number, page] of content.pages.toSorted(newestFirst).entries()) {
    const document = parseDocument(JSON.parse(page.document.toString()));
    const records = isList
      ? makeListRecords(document, pairs)
      : [makePageRecord({ ...document, headings: new Set(page.headings) }, pairs)];
    addTexts(files, number, document, records, isList);
    table.add(number, page, document, records, (text) => foldText(text, pairs));
    if (!isList) for (const { texts } of records) words.addRecord(texts);
  }
  files.pack(pagesFile, JSON.stringify(table.format(content)));
  files.pack(facetsFile, JSON.stringify(table.facets));
  const spelled = content.aliases.filter(({ term }) =>
    Array.from(term).every((char) => table.chars.has(char)),
  );
  if (kind === 'lasting') files.pack(aliasesFile, JSON.stringify(spelled));
  // Of a list only what stands in it; on the lasting site what a reader may type instead as well.
  const sounds: Sounds = kind === 'archive' ? {} : listSounds(table.chars, kind === 'lasting');
  files.pack(soundsFile, JSON.stringify(sounds));
  const spelling = spellChars(sounds);
  const parts = words.listParts();
  const indexed = function* (): Generator<IndexedRecord> {
    for (const [i, { url, record }] of table.records.entries())
      yield {
        url,
        tokens: tokensOf(record, {
          parts: parts[i] ?? [],
          sounds: isList ? soundsOf(record, spelling) : [],
        }),
      };
  };
  for (const { path, bytes } of await indexRecords(indexed(), kind)) files.add(path, bytes);
  return files.write(folder);
}
