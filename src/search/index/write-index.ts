import { createHash } from 'node:crypto';
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listCommonChars } from '../../domain/question/words/characters.ts';
import { listSounds, syllableOf } from '../../domain/syllables.ts';
import {
  joinPairs,
  selectPairs,
  type TraditionalPairs,
} from '../../domain/traditional-characters.ts';
import { scoreKind } from '../query/ranking.ts';
import { foldText } from '../text/fold.ts';
import {
  aliasesFile,
  facetsFile,
  mapValues,
  pagesFile,
  soundsFile,
  textFile,
  type IndexKind,
  type IndexPages,
  type IndexFacets,
} from '../text/index-files.ts';
import type { PageDocument, Section } from '../text/page-document.ts';
import type { Alias } from '../text/pinyin.ts';
import { indexRecords, packSame, type IndexedRecord } from './pagefind-index.ts';
import {
  cutList,
  cutText,
  makeListRecords,
  makePageRecord,
  tokensOf,
  type PageRecord,
} from './records.ts';

/** A page that waits to be indexed. Bytes take half the memory of a string. */
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

/** Newest first. Of one day the broader page, such as a county, comes before its villages: its address is shorter. */
function newestFirst(a: WaitingPage, b: WaitingPage): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  if (a.url.length !== b.url.length) return a.url.length - b.url.length;
  return a.url < b.url ? -1 : 1;
}

/** The records in which a page is found, and the files from which it is shown. */
function cutPage(
  kind: IndexKind,
  page: PageDocument,
  pairs: TraditionalPairs,
): { records: PageRecord[]; texts: (PageDocument | Section)[] } {
  if (kind === 'lists') return { records: makeListRecords(page, pairs), texts: cutList(page) };
  const record = makePageRecord(page, pairs);
  return { records: [record], texts: cutText(kind, page, record) };
}

const shortName = /^\p{Script=Han}{2,4}$/u;

/** The syllables of each short cell of a record, joined. */
const soundsOf = ({ texts }: PageRecord): string[] =>
  texts.filter((text) => shortName.test(text)).map((name) => Array.from(name, syllableOf).join(''));

/** What the overview holds of a page. Names are folded; `ends` has `headingsEnd` of each record. */
type PageFacts = Pick<PageDocument, 'date' | 'filters'> & {
  readonly names: readonly string[];
  readonly title: number;
  readonly ends: readonly number[];
};

const listPages = (all: readonly PageFacts[], pairs: TraditionalPairs): IndexPages => ({
  dates: all.map(({ date }) => date),
  kinds: all.map(({ filters, names }) => scoreKind(filters['kind']?.[0] ?? '', names.length > 0)),
  titles: all.map(({ title }) => title),
  names: Object.fromEntries(
    all.flatMap(({ names }, page) => (names.length > 0 ? [[page, names]] : [])),
  ),
  records: all.map(({ ends }) => ends.length),
  ends: all.flatMap(({ ends }) => ends),
  traditional: joinPairs(pairs),
});

/** The pages of each filter and value, each as its distance from the one before. */
function listFacets(all: readonly PageFacts[]): IndexFacets {
  const pages: Record<string, Record<string, number[]>> = {};
  for (const [page, { filters }] of all.entries())
    for (const [key, values] of Object.entries(filters))
      for (const value of new Set(values)) ((pages[key] ??= {})[value] ??= []).push(page);
  const distances = (own: readonly number[]): number[] =>
    own.map((page, i) => page - (own[i - 1] ?? 0));
  return mapValues(pages, (values) => mapValues(values, distances));
}

/**
 * Writes the index of `pages` into a folder below `folder` that is named by a hash of its files, and returns that name.
 * Pages are read one by one, so that only Pagefind's own index is in memory.
 */
export async function writeIndex(
  folder: string,
  kind: IndexKind,
  pages: readonly WaitingPage[],
  pairs: TraditionalPairs,
  aliases: readonly Alias[],
): Promise<string> {
  const isList = kind === 'lists';
  const unnamed = join(folder, 'unnamed');
  const hash = createHash('sha256');
  const keep = (path: string, bytes: Uint8Array): void => {
    hash.update(path).update(bytes);
    writeFileSync(join(unnamed, path), bytes);
  };
  const pack = (path: string, value: unknown): void => keep(path, packSame(JSON.stringify(value)));

  const chars = new Set<string>();
  const facts: PageFacts[] = [];
  const readRecords = function* (): Generator<IndexedRecord> {
    for (const [number, page] of pages.toSorted(newestFirst).entries()) {
      const document = readWaiting(page);
      const { records, texts } = cutPage(kind, document, pairs);
      for (const [part, text] of texts.entries()) pack(textFile(number, part), text);
      const called = page.names.length > 0 ? [...page.names, document.title] : [];
      facts.push({
        date: page.date,
        filters: document.filters,
        names: called.map((name) => foldText(name, pairs)),
        title: records[0]?.titleLength ?? 0,
        ends: records.map(({ headingsEnd }) => headingsEnd),
      });
      for (const [i, record] of records.entries()) {
        for (const char of record.chars) chars.add(char);
        const sounds = isList ? soundsOf(record) : [];
        yield { url: `${page.url}#${String(i)}`, tokens: tokensOf(record, sounds) };
      }
    }
  };
  for (const own of ['text', 'index']) mkdirSync(join(unnamed, own), { recursive: true });
  for (const [path, bytes] of await indexRecords(readRecords(), kind)) keep(path, bytes);

  pack(pagesFile, listPages(facts, selectPairs(pairs, chars)));
  pack(facetsFile, listFacets(facts));
  const isThere = ({ term }: Alias): boolean => Array.from(term).every((char) => chars.has(char));
  if (kind === 'lasting') pack(aliasesFile, aliases.filter(isThere));
  // A list needs its own characters only; the lasting index also those that readers type instead.
  const typed = kind === 'lasting' ? listCommonChars() : [];
  pack(soundsFile, kind === 'archive' ? {} : listSounds([...chars, ...typed]));
  const version = hash.digest('hex').slice(0, 10);
  renameSync(unnamed, join(folder, version));
  return version;
}
