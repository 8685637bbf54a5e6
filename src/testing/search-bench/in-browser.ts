/** What a reader's browser loads and how long it takes, in Chromium on the built site. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type Page } from 'playwright-core';
import { startLocalServer } from '../../integrations/local-server.ts';
import { serveFolder } from '../../integrations/static-files.ts';

export interface BrowserFigures {
  /** Files of the search that came before the reader went to the box. */
  readonly before: number;
  /** Bytes from the page's scripts to the first result of the first query; how long that took. */
  readonly coldBytes: number;
  readonly coldMs: number;
  /** Bytes of each more query on a page that has searched nothing yet, without old years. */
  readonly queryBytes: ByOutcome;
  /** Bytes of each more query in each part of the archive that it asks; empty where there is none. */
  readonly archiveBytes: readonly number[];
  /** Milliseconds of each query once everything that it needs is loaded, the quickest of three. */
  readonly warmMs: ByOutcome;
}

/** A figure for each query that finds pages, and for each that no page answers, where the search looks on for what is near. */
export interface ByOutcome {
  readonly found: readonly number[];
  readonly lost: readonly number[];
}

interface Measured {
  readonly isFound: boolean;
  readonly figure: number;
}

const byOutcome = (measured: readonly Measured[]): ByOutcome => {
  const ofOutcome = (wanted: boolean): number[] =>
    measured.flatMap(({ isFound, figure }) => (isFound === wanted ? [figure] : []));
  return { found: ofOutcome(true), lost: ofOutcome(false) };
};

export interface BrowserJob {
  readonly siteDir: string;
  readonly chromiumPath: string;
  readonly firstQuery: string;
  /** Each on a page of its own, for what it loads. */
  readonly weighed: readonly string[];
  /** All on one page, for how long they take. */
  readonly timed: readonly string[];
}

const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
const isIndexFile = (path: string): boolean => path.startsWith('/pagefind/');

export async function measureInBrowser(job: BrowserJob): Promise<BrowserFigures> {
  const answer = serveFolder(job.siteDir, '/');
  const server = await startLocalServer((request, response) => void answer(request, response), 0);
  const browser = await chromium.launch({ executablePath: job.chromiumPath, args: flags });
  const root = `http://127.0.0.1:${server.port}`;
  try {
    const cold = await measureCold(browser, root, job);
    const weights = [];
    for (const query of job.weighed) weights.push(await weighQuery(browser, root, job, query));
    return {
      ...cold,
      queryBytes: byOutcome(weights.map(({ own, isFound }) => ({ isFound, figure: own }))),
      archiveBytes: weights.flatMap(({ archives }) => archives),
      warmMs: byOutcome(await timeQueries(browser, root, job.timed)),
    };
  } finally {
    await browser.close();
    await server.close();
  }
}

/** The paths that a page loads, in order. */
function watchPaths(page: Page): string[] {
  const paths: string[] = [];
  page.on('request', (request) => paths.push(decodeURI(new URL(request.url()).pathname)));
  return paths;
}

/** Bytes on the way: scripts packed, as every web server sends them, files of the index as they are. */
async function weighFiles(siteDir: string, paths: readonly string[]): Promise<number> {
  const sizes = paths.map(async (path) => {
    const bytes = await readFile(join(siteDir, path));
    return path.endsWith('.js') ? gzipSync(bytes).length : bytes.length;
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

async function measureCold(
  browser: Browser,
  root: string,
  { siteDir, firstQuery }: BrowserJob,
): Promise<Pick<BrowserFigures, 'before' | 'coldBytes' | 'coldMs'>> {
  const page = await browser.newPage();
  const paths = watchPaths(page);
  await page.goto(`${root}/search/`, { waitUntil: 'networkidle' });
  const before = paths.filter(isIndexFile).length;
  const started = performance.now();
  await page.fill('#search-q', firstQuery);
  await page.press('#search-q', 'Enter');
  await page.waitForSelector('#search-results > li');
  const coldMs = performance.now() - started;
  // Facets and the words of the question box are loaded only once the results are shown.
  const isLate = (path: string): boolean =>
    /facets\.bin$|\/(?:question-box|vocabulary)\./.test(path);
  const isNeeded = (path: string): boolean => path.endsWith('.js') || isIndexFile(path);
  const loaded = paths.filter((path) => isNeeded(path) && !isLate(path));
  const coldBytes = await weighFiles(siteDir, loaded);
  await page.close();
  return { before, coldBytes, coldMs };
}

const archiveOf = (path: string): string => /\/pagefind\/(archive-[^/]+)\//.exec(path)?.[1] ?? '';

/** Bytes of one more query: those of the lasting site and its lists, and those of each part of the archive. */
async function weighQuery(
  browser: Browser,
  root: string,
  { siteDir }: BrowserJob,
  query: string,
): Promise<{ isFound: boolean; own: number; archives: number[] }> {
  const page = await browser.newPage();
  const paths = watchPaths(page);
  await page.goto(`${root}/about/`);
  // Opens every index, archives included, without asking for a word.
  await page.evaluate(() => window.siteSearch('', { filters: { kind: '文章' }, limit: 0 }));
  const known = paths.length;
  const isFound = await page.evaluate(async (text) => {
    const { total } = await window.siteSearch(text);
    return total > 0;
  }, query);
  await page.close();
  const { '': own = [], ...archives } = Object.groupBy(
    paths.slice(known).filter(isIndexFile),
    archiveOf,
  );
  const weigh = (files: readonly string[] = []): Promise<number> => weighFiles(siteDir, files);
  return {
    isFound,
    own: await weigh(own),
    archives: await Promise.all(Object.values(archives).map(weigh)),
  };
}

async function timeQueries(
  browser: Browser,
  root: string,
  queries: readonly string[],
): Promise<Measured[]> {
  const page = await browser.newPage();
  await page.goto(`${root}/about/`);
  const times = await page.evaluate(async (texts) => {
    const all = [];
    for (const text of texts) {
      const { total } = await window.siteSearch(text);
      let least = Infinity;
      for (let i = 0; i < 3; i += 1) {
        const started = performance.now();
        await window.siteSearch(text);
        least = Math.min(least, performance.now() - started);
      }
      all.push({ isFound: total > 0, figure: least });
    }
    return all;
  }, queries);
  await page.close();
  return times;
}
