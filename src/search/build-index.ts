/** Builds the search indexes of a folder of built pages. Build only. */
import { glob, mkdir, readFile, rm } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { listFolder } from './index-format.ts';
import { writeIndex, type WaitingPage } from './index-writer.ts';
import { formatDocument } from './page-document.ts';
import { readPageText, type PageText } from './page-text.ts';
import { readTraditionalPairs, spellTerms } from './reference-terms.ts';

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
  /** Last days of the lists that have an index of their own. */
  readonly lists: readonly string[];
}

/** A row of a list of recipients, as the lists number them. */
const LIST_ROW = /^r\d+$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

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
  const { title, heading, blocks, filters, meta, date } = page;
  const document = formatDocument({
    url,
    title,
    date,
    filters: Object.fromEntries(filters),
    ...Object.fromEntries(['period', 'until'].flatMap((key) => [[key, meta.get(key)]])),
    heading,
    blocks,
  });
  return {
    url,
    date,
    document: Buffer.from(document),
    names: meta.get('aliases')?.split(' ') ?? [],
    headings: blocks.flatMap((block, i) => (block.heading ? [i] : [])),
  };
}

/** The last day of a list; `undefined` for a page of the lasting site. */
function lastDayOf(url: string, { blocks, meta }: PageText): string | undefined {
  const until = meta.get('until');
  if (until === undefined) {
    if (!blocks.some(({ row }) => row !== undefined && LIST_ROW.test(row))) return undefined;
    throw new Error(`${url} 有名单，却没有写明最后一天，不能放进搜索索引。`);
  }
  if (!DATE.test(until)) throw new Error(`${url} 的最后一天“${until}”不是日期。`);
  return until;
}

/**
 * Builds the index of the lasting site in `outDir` and one for each last day of live lists in a folder
 * of its own below, which a web server can stop on its day. Fails where no page is searched.
 */
export async function buildIndex(options: BuildIndexOptions): Promise<IndexReport> {
  const { siteDir, outDir, aliasTerms, today, onProgress } = options;
  const paths = await listPages(siteDir, outDir);
  const lasting: WaitingPage[] = [];
  const lists = new Map<string, WaitingPage[]>();
  for (const [i, path] of paths.entries()) {
    const page = readPageText(await readFile(join(siteDir, path), 'utf8'));
    if (page !== undefined) {
      const url = pathToUrl(path);
      const until = lastDayOf(url, page);
      const waiting = waitForTurn(url, page);
      if (until === undefined) lasting.push(waiting);
      else lists.set(until, [...(lists.get(until) ?? []), waiting]);
    }
    onProgress?.(i + 1, paths.length);
  }
  const pages = lasting.length + Array.from(lists.values()).flat().length;
  if (pages === 0)
    throw new Error(`${siteDir} 中没有一页带有 data-pagefind-body，无法建立搜索索引。`);

  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  const pairs = readTraditionalPairs();
  const days = Array.from(lists.keys()).sort();
  const aliases = spellTerms(aliasTerms);
  const entry = { lists: days, ...(today === undefined ? {} : { today }) };
  await writeIndex(outDir, { pages: lasting, areLists: false, pairs, aliases, entry });
  for (const [until, own] of lists) {
    const folder = join(outDir, listFolder(until));
    await mkdir(folder);
    await writeIndex(folder, { pages: own, areLists: true, pairs, aliases: [], entry: {} });
  }
  return { pages, skipped: paths.length - pages, lists: days };
}
