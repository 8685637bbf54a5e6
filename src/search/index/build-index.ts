import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { listAddress, villageAnchor } from '../../domain/address.ts';
import { townshipCode } from '../../domain/places/place.ts';
import { listTraditionalPairs } from '../../domain/traditional-dictionary.ts';
import {
  archiveFolder,
  entryFile,
  listFolder,
  readFolder,
  type SearchEntry,
} from '../text/index-files.ts';
import type { PageDocument } from '../text/page-document.ts';
import { readPageText, type PageText } from './page-text.ts';
import { spellTerms } from './reference-terms.ts';
import { toBytes, writeIndex, type WaitingPage } from './write-index.ts';

export interface BuildIndexOptions {
  /** Folder of built pages. */
  readonly siteDir: string;
  /** Folder of the index. It is removed first. */
  readonly outDir: string;
  /** Han terms that can also be found by their pinyin. */
  readonly aliasTerms: Iterable<string>;
  /** The day on which the site stands still; absent where it lives with the calendar. */
  readonly today?: string | undefined;
}

export interface IndexReport {
  /** Pages in the indexes. */
  readonly pages: number;
  /** How many indexes there are. */
  readonly indexes: number;
}

/** The id of a row in a list of recipients. */
const listRow = /^r\d+(?:-|$)/;
const dateText = /^\d{4}-\d{2}-\d{2}$/;

/** The last day of a list; `undefined` for a page of the lasting site. */
function lastDayOf(url: string, { sections, until }: PageText): string | undefined {
  if (until === undefined) {
    const rows = sections.flatMap(({ lines }) => lines.flatMap(({ row = '' }) => row));
    if (!rows.some((row) => listRow.test(row))) return undefined;
    throw new Error(`${url} 有名单，却没有写明最后一天，不能放进搜索索引。`);
  }
  if (!dateText.test(until)) throw new Error(`${url} 的最后一天“${until}”不是日期。`);
  return until;
}

function waitForTurn(url: string, page: PageText): WaitingPage {
  const { names, lists, ...text } = page;
  const document = toBytes({ url, ...text } satisfies PageDocument);
  return { url, date: page.date, until: lastDayOf(url, page), document, sections: [], names };
}

const sheetUrl = /^\/places\/(\d{12})\/$/;

/**
 * Adds the rows on a village's sheet to the list page of its township, as a section of that page. The list page was read
 * earlier and carries the last day of publication.
 */
function giveSections(
  url: string,
  { lists, heading }: PageText,
  pages: ReadonlyMap<string, WaitingPage>,
): void {
  for (const [notice, lines] of lists) {
    const village = sheetUrl.exec(url)?.[1];
    if (village === undefined) throw new Error(`${url} 有名单，却不是村的名单页。`);
    const address = listAddress(notice, townshipCode(village));
    const page = pages.get(address);
    if (page?.until === undefined)
      throw new Error(`${address} 没有写明最后一天，名单不能放进搜索索引。`);
    page.sections.push(toBytes({ id: villageAnchor(village), title: heading, lines }));
  }
}

function readPages(siteDir: string, paths: readonly string[]): WaitingPage[] {
  const pages = new Map<string, WaitingPage>();
  for (const path of paths) {
    const page = readPageText(readFileSync(join(siteDir, path), 'utf8'));
    if (page === undefined) continue;
    const url = `/${path.split(sep).join('/')}`.replace(/\/index\.html$/, '/');
    pages.set(url, waitForTurn(url, page));
    giveSections(url, page, pages);
  }
  return Array.from(pages.values());
}

/** One index of the site. Its pages are released once it is written. */
interface IndexPart {
  readonly folder: string;
  readonly pages: readonly WaitingPage[];
}

const byText =
  (read: (page: WaitingPage) => string) =>
  (a: WaitingPage, b: WaitingPage): number =>
    read(a) < read(b) ? -1 : Number(read(a) > read(b));

/** Cuts pages, sorted by address, into the fewest equal parts of which none weighs more than `most`. */
function cutPages(
  folder: string,
  pages: readonly WaitingPage[],
  weigh: (page: WaitingPage) => number,
  most: number,
): IndexPart[] {
  const total = pages.reduce((sum, page) => sum + weigh(page), 0);
  const share = total / Math.ceil(total / most);
  let before = 0;
  const parts = Map.groupBy(pages.toSorted(byText(({ url }) => url)).reverse(), (page) =>
    Math.floor((before += weigh(page)) / (share + 1)),
  );
  return Array.from(parts.values(), (own) => ({ folder, pages: own }));
}

/** The most bytes of list text in one index. Pagefind needs a hundred times as much memory to index them. */
const mostListBytes = 5_000_000;
const bytesOf = ({ document, sections }: WaitingPage): number =>
  sections.reduce((sum, { length }) => sum + length, document.length);

/** The most articles that stay in the lasting index, counted in whole years, and the most in one archive index. */
const mostArticles = 1_200;
const isArticle = /^\/bulletin\/\d{4}-\d{2}\/[^/]+\/$/;

/** Splits off the articles of every year that no longer fits into the lasting index, newest year first. */
function cutArchive(pages: readonly WaitingPage[]): [IndexPart, ...IndexPart[]] {
  const articles = pages.filter(({ url }) => isArticle.test(url)).sort(byText(({ date }) => date));
  const years = Array.from(Map.groupBy(articles, ({ date }) => date.slice(0, 4))).reverse();
  let room = mostArticles;
  const old = years.filter(([, own]) => (room -= own.length) < 0);
  const archived = new Set(old.flatMap(([, own]) => own));
  return [
    { folder: '', pages: pages.filter((page) => !archived.has(page)) },
    ...old.flatMap(([year, own]) => cutPages(archiveFolder(year), own, () => 1, mostArticles)),
  ];
}

/** The indexes of a site: the lasting one, then old years from the newest, then lists by their last day. */
export function planParts(pages: readonly WaitingPage[]): IndexPart[] {
  const days = Map.groupBy(pages.toSorted(byText(({ until = '' }) => until)), ({ until }) => until);
  const lists = Array.from(days).flatMap(([until, own]) =>
    until === undefined ? [] : cutPages(listFolder(until), own, bytesOf, mostListBytes),
  );
  return [...cutArchive(days.get(undefined) ?? []), ...lists];
}

/**
 * Builds the lasting index in `outDir` and, in folders below it, the indexes of each last day of live lists, which a web
 * server can stop serving on that day, and those of each old year of a long archive.
 * @throws Error if no page is marked as searchable
 */
export async function buildIndex(options: BuildIndexOptions): Promise<IndexReport> {
  const { siteDir, outDir, aliasTerms, today } = options;
  rmSync(outDir, { recursive: true, force: true });
  const paths = globSync('**/*.html', { cwd: siteDir }).sort();
  const parts = planParts(readPages(siteDir, paths));
  if (parts[0]?.pages.length === 0)
    throw new Error(`${siteDir} 中没有一页带有 data-pagefind-body，无法建立搜索索引。`);

  mkdirSync(outDir, { recursive: true });
  const pairs = listTraditionalPairs();
  const pages = parts.reduce((sum, part) => sum + part.pages.length, 0);
  const indexes: string[] = [];
  for (let part = parts.shift(); part !== undefined; part = parts.shift()) {
    const { folder, pages: own } = part;
    const { kind } = readFolder(folder);
    const aliases = kind === 'lasting' ? spellTerms(aliasTerms) : [];
    const version = await writeIndex(join(outDir, folder), kind, own, pairs, aliases);
    indexes.push(`${folder}${version}/`);
  }
  const [lasting = '', ...others] = indexes;
  const entry: SearchEntry = { indexes: [lasting, ...others], today };
  writeFileSync(join(outDir, entryFile), JSON.stringify(entry));
  return { pages, indexes: indexes.length };
}
