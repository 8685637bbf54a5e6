import { glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { listAddress, villageAnchor } from '../../domain/address.ts';
import { townshipCode } from '../../domain/places/place.ts';
import {
  archiveFolder,
  entryFile,
  listFolder,
  readFolder,
  type SearchEntry,
} from '../text/index-files.ts';
import type { PageDocument } from '../text/page-document.ts';
import { readPageText, type PageText } from './page-text.ts';
import { readTraditionalPairs, spellTerms } from './reference-terms.ts';
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
  /** Called after every page that was read, searched or not. */
  readonly onProgress?: (done: number, total: number) => void;
}

export interface IndexReport {
  /** Pages in the indexes. */
  readonly pages: number;
  /** Pages that carry no `data-pagefind-body` and are not searched. */
  readonly skipped: number;
  /** The folders of all indexes but the lasting one: of lists by their last day, and of the archive. */
  readonly folders: readonly string[];
}

/** A row of a list of recipients, as the lists number them. */
const listRow = /^r\d+(?:-|$)/;
const dateText = /^\d{4}-\d{2}-\d{2}$/;

async function listPages(siteDir: string, outDir: string): Promise<string[]> {
  const pages: string[] = [];
  const inside = relative(siteDir, outDir) + sep;
  for await (const path of glob('**/*.html', { cwd: siteDir })) {
    if (!path.startsWith(inside)) pages.push(path);
  }
  return pages.sort();
}

function pathToUrl(path: string): string {
  return `/${path.split(sep).join('/')}`.replace(/\/index\.html$/, '/');
}

function waitForTurn(url: string, page: PageText): WaitingPage {
  const { title, heading, sections, filters, meta } = page;
  const date = meta.get('date') ?? '';
  const document: PageDocument = {
    url,
    title,
    date,
    filters,
    period: meta.get('period'),
    until: meta.get('until'),
    heading,
    sections,
  };
  const names = meta.get('aliases')?.split(' ') ?? [];
  const until = lastDayOf(url, page);
  return { url, date, until, document: toBytes(document), sections: [], names };
}

/** The last day of a list; `undefined` for a page of the lasting site. */
function lastDayOf(url: string, { sections, meta }: PageText): string | undefined {
  const until = meta.get('until');
  if (until === undefined) {
    const rows = sections.flatMap(({ lines }) => lines.flatMap(({ row = '' }) => row));
    if (!rows.some((row) => listRow.test(row))) return undefined;
    throw new Error(`${url} 有名单，却没有写明最后一天，不能放进搜索索引。`);
  }
  if (!dateText.test(until)) throw new Error(`${url} 的最后一天“${until}”不是日期。`);
  return until;
}

/** Articles that stay beside the rest of the lasting site, in whole years, and most of one part of the archive. */
const mostArticles = 1_200;
const isArticle = /^\/bulletin\/\d{4}-\d{2}\/[^/]+\/$/;

/** One index of the site; its pages go when it is written. */
interface IndexPart {
  readonly folder: string;
  readonly pages: readonly WaitingPage[];
}

/** A long archive cut off year by year, newest first, from the first year that finds no room; the rest comes last. */
export function cutArchive(pages: readonly WaitingPage[]): IndexPart[] {
  const articles = pages.filter(({ url }) => isArticle.test(url));
  const years = Array.from(Map.groupBy(articles, ({ date }) => date.slice(0, 4))).sort(
    ([a], [b]) => (a < b ? 1 : -1),
  );
  let room = mostArticles;
  const old = years.filter(([, own]) => (room -= own.length) < 0);
  const archived = new Set(old.flatMap(([, own]) => own));
  return [
    ...old.flatMap(([year, own]) => cutYear(year, own)),
    { folder: '', pages: pages.filter((page) => !archived.has(page)) },
  ];
}

/** A year of too many articles, in parts of whole months as far as they fit. */
function cutYear(year: string, pages: readonly WaitingPage[]): IndexPart[] {
  if (pages.length <= mostArticles) return [{ folder: archiveFolder(year), pages }];
  const sorted = pages.toSorted((a, b) => (a.url < b.url ? 1 : -1));
  return Array.from({ length: Math.ceil(sorted.length / mostArticles) }, (_, i) => ({
    folder: archiveFolder(`${year}-${String(i + 1)}`),
    pages: sorted.slice(i * mostArticles, (i + 1) * mostArticles),
  }));
}

async function readPages(
  siteDir: string,
  paths: readonly string[],
  onProgress: BuildIndexOptions['onProgress'],
): Promise<WaitingPage[]> {
  const pages = new Map<string, WaitingPage>();
  for (const [i, path] of paths.entries()) {
    const page = readPageText(await readFile(join(siteDir, path), 'utf8'));
    if (page !== undefined) {
      const url = pathToUrl(path);
      pages.set(url, waitForTurn(url, page));
      giveSections(url, page, pages);
    }
    onProgress?.(i + 1, paths.length);
  }
  return Array.from(pages.values());
}

const sheetUrl = /^\/places\/(\d{12})\/$/;

/**
 * The rows on the sheet of a village belong to the page of the list that tells of its township, which was read before:
 * there a section for each village, with the id that the village has there, and the last day is the list's own.
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

/** Lists by their last day, old years newest first, the lasting site last. */
function planParts(pages: readonly WaitingPage[]): IndexPart[] {
  const days = Map.groupBy(pages, ({ until = '' }) => until);
  const lasting = days.get('') ?? [];
  days.delete('');
  const lists = Array.from(days, ([until, own]) => ({ folder: listFolder(until), pages: own }));
  return [...lists.sort((a, b) => (a.folder < b.folder ? -1 : 1)), ...cutArchive(lasting)];
}

/**
 * Builds the index of the lasting site in `outDir`, one for each last day of live lists in a folder of its own below,
 * which a web server can stop on its day, and one for each old year of a long archive. Fails where no page is searched.
 */
export async function buildIndex(options: BuildIndexOptions): Promise<IndexReport> {
  const { siteDir, outDir, aliasTerms, today, onProgress } = options;
  const paths = await listPages(siteDir, outDir);
  const parts = planParts(await readPages(siteDir, paths, onProgress));
  if (parts.at(-1)?.pages.length === 0)
    throw new Error(`${siteDir} 中没有一页带有 data-pagefind-body，无法建立搜索索引。`);

  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  const pairs = readTraditionalPairs();
  const pages = parts.reduce((sum, part) => sum + part.pages.length, 0);
  const indexes: Record<string, string> = {};
  for (let part = parts.shift(); part !== undefined; part = parts.shift()) {
    const { folder, pages: own } = part;
    const { kind } = readFolder(folder);
    const aliases = kind === 'lasting' ? spellTerms(aliasTerms) : [];
    indexes[folder] = await writeIndex(join(outDir, folder), { kind, pages: own, pairs, aliases });
  }
  const entry: SearchEntry = { indexes, today };
  await writeFile(join(outDir, entryFile), JSON.stringify(entry));
  const folders = Object.keys(indexes).filter((folder) => folder !== '');
  return { pages, skipped: paths.length - pages, folders };
}
