/**
 * npm run bench -- search: searches for texts drawn from a built site with the site's own search and with others.
 * Reports whether each finds exactly the pages that contain the text, what it transfers and how long it takes.
 */
import { access, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listFiles } from '../src/leaks/list-files.ts';
import { makeRandom } from '../src/testing/search-trial/mini-site.ts';
import { foldPlainly, readBlocks, readListBlocks } from '../src/testing/plain-text.ts';
import type { BenchPage } from '../src/testing/search-bench/engine.ts';
import {
  resultFile,
  type EngineId,
  type Job,
  type JobResult,
} from '../src/testing/search-bench/job.ts';
import { drawClass, queryClasses, type DrawnPage } from '../src/testing/search-bench/queries.ts';
import { findInPages } from '../src/testing/search-bench/truth.ts';
import { makeCity, sampleSource, siteEnv, step, type Source } from './bench-city.ts';
import { judgeSearch, showScores, type EngineRow } from './bench-search-tables.ts';
import { benchInBrowser } from './bench-search-browser.ts';
import { formatSeconds, runStep, StepFailure } from '../src/terminal/steps.mjs';
import type { Usage } from './meter.ts';
import { pagesEnv, pagesFlags } from './staging.ts';

const seed = 20261120;
/** About 12,000 searchable pages, besides those of places, lists and policies. */
const cityArticles = 9400;
const weighedOfClass = 6;
const peers = {
  pagefind: 'Pagefind，原样',
  minisearch: 'MiniSearch，二字一词',
  flexsearch: 'FlexSearch，CJK',
  orama: 'Orama，mandarin',
} as const;
/** The limits beyond which another engine is left out or asked less. */
const peerLimits = { megabytes: 6144, seconds: 400, secondsOfClass: 10 } as const;

type Page = BenchPage & DrawnPage;
type Classes = Job['classes'];

export interface SearchBenchOptions {
  readonly sampleOnly: boolean;
  /** A built site in place of sample and city. */
  readonly site: string | undefined;
  /** Queries of each class. */
  readonly size: number;
  /** Whether other engines are left out. */
  readonly ownOnly: boolean;
  /**
   * The folder in which sites are built and kept; a site that an earlier run has built there is measured as it is.
   */
  readonly keep: string | undefined;
}

/** The limits of processor time and size for all Pagefind indexes of a site. */
interface IndexBounds {
  readonly cpuSeconds: number;
  readonly megabytes: number;
}
const sampleIndex: IndexBounds = { cpuSeconds: 10, megabytes: 1229 };
const cityIndex: IndexBounds = { cpuSeconds: 120, megabytes: 1229 };

/** @throws StepFailure if the site's own search is not exact, too heavy or too slow */
export async function benchSearch(options: SearchBenchOptions): Promise<void> {
  const { sampleOnly, site } = options;
  const folder = options.keep ?? (await mkdtemp(join(tmpdir(), 'civil-affairs-bench-')));
  const faults: string[] = [];
  try {
    if (site !== undefined) faults.push(...(await benchSite(site, site, folder, options)));
    else {
      const sample = join(folder, 'sample');
      faults.push(...(await buildSite('示例', sampleSource, sample, sampleIndex)));
      faults.push(...(await benchSite('示例', join(sample, 'site'), sample, options)));
      if (!sampleOnly) {
        const city = join(folder, 'city');
        const source = await makeCity(cityArticles);
        faults.push(...(await buildSite('整座城市', source, city, cityIndex)));
        faults.push(...(await benchSite('整座城市', join(city, 'site'), city, options)));
      }
    }
  } finally {
    if (options.keep === undefined) await rm(folder, { recursive: true, force: true });
  }
  if (faults.length > 0) throw new StepFailure(faults.join('\n'));
  console.log('本站的搜索每个查询都不多不少，大小和时间都合乎要求。');
}

/** Builds a site step by step and returns the limits that its indexes exceed. */
async function buildSite(
  name: string,
  source: Source,
  folder: string,
  most: IndexBounds,
): Promise<string[]> {
  const site = join(folder, 'site');
  if (await isBuilt(site)) {
    console.log(`✓ ${name}：用已经建好的网站 ${site}`);
    return [];
  }
  const env = { ...siteEnv(source, site), CHECKED_DIR: join(folder, 'checked') };
  await mkdir(folder, { recursive: true });
  await step(`${name}：检查内容与数据`, ['scripts/check.ts', '--for-build'], env);
  const pages = [...pagesFlags, 'scripts/build-pages.ts', site, join(folder, 'cache')];
  await step(`${name}：生成网页`, pages, { ...env, ...pagesEnv });
  const index = await step(
    `${name}：建立搜索索引`,
    [...pagesFlags, 'scripts/index-site.ts', site],
    env,
  );
  return judgeIndex(name, index, most);
}

/** The index is written last. */
const isBuilt = (site: string): Promise<boolean> =>
  access(join(site, 'pagefind', 'entry.json')).then(
    () => true,
    () => false,
  );

function judgeIndex(
  name: string,
  { cpuSeconds, peakMegabytes }: Usage,
  { cpuSeconds: mostSeconds, megabytes }: IndexBounds,
): string[] {
  const says = `${name}：建立搜索索引用了`;
  return [
    ...(cpuSeconds <= mostSeconds
      ? []
      : [`${says} ${cpuSeconds.toFixed(1)} 秒处理器时间，最多应为 ${String(mostSeconds)} 秒。`]),
    ...(peakMegabytes <= megabytes
      ? []
      : [`${says} ${peakMegabytes.toFixed(0)} MB 内存，最多应为 ${String(megabytes)} MB。`]),
  ];
}

/** Compares the engines on one built site and returns the faults of the site's own search. */
async function benchSite(
  name: string,
  siteDir: string,
  folder: string,
  { size, ownOnly }: SearchBenchOptions,
): Promise<string[]> {
  const pages = await runStep(`${name}：读出网页上的文字`, () => readPages(siteDir));
  const classes = await runStep(`${name}：每类取 ${size} 段文字，找出它们在哪些页`, () =>
    drawClasses(pages, size),
  );
  const pagesFile = join(folder, 'pages.json');
  await writeFile(pagesFile, JSON.stringify(pages.map(({ address, text }) => ({ address, text }))));
  const rows: EngineRow[] = [];
  const others = ownOnly ? [] : (Object.keys(peers) as (keyof typeof peers)[]);
  const all: readonly EngineId[] = ['own', ...others];
  for (const engine of all) {
    const limited = engine !== 'own';
    const weighed = classes.flatMap(({ queries }) => queries.slice(0, weighedOfClass));
    const mostMsOfClass = limited ? peerLimits.secondsOfClass * 1000 : Number.MAX_SAFE_INTEGER;
    const job = { engine, siteDir, folder, pagesFile, classes, weighed, mostMsOfClass };
    rows.push(await runEngine(name, job));
  }
  console.log(`\n${name}：${pages.length} 页可搜索`);
  const names = classes.map((one) => one.name);
  showScores(names, rows);
  const timed = classes.flatMap(({ queries }) => queries.slice(0, Math.ceil(size / 20)));
  const browser = await benchInBrowser(siteDir, timed, pages.length);
  return [...judgeSearch(names, rows[0]), ...browser].map((fault) => `${name}：${fault}`);
}

/** Runs one engine in a process of its own; returns why it failed if it exceeds its limits. */
async function runEngine(name: string, job: Job): Promise<EngineRow> {
  const jobFile = join(job.folder, `job-${job.engine}.json`);
  await writeFile(jobFile, JSON.stringify(job));
  const { megabytes, seconds } = peerLimits;
  const args = [`--max-old-space-size=${megabytes}`, 'scripts/bench-engine.ts', jobFile];
  if (job.engine === 'own') {
    const usage = await step(`${name}：本站`, args);
    return { ...(await readResult(jobFile)), megabytes: usage.peakMegabytes };
  }
  const peer = peers[job.engine];
  try {
    const usage = await step(`${name}：${peer}`, args, process.env, seconds);
    return { ...(await readResult(jobFile)), megabytes: usage.peakMegabytes };
  } catch (error) {
    if (!(error instanceof StepFailure)) throw error;
    const full = /heap out of memory|Invalid string length|Map maximum size/.exec(error.output);
    const reason =
      full === null
        ? `${formatSeconds(seconds * 1000)}内没有做完，或中途停了`
        : `装不下（${megabytes} MB 以内）`;
    console.log(`✗ ${name}：${peer}：${reason}`);
    return { name: peer, reason };
  }
}

const readResult = async (jobFile: string): Promise<JobResult> =>
  JSON.parse(await readFile(resultFile(jobFile), 'utf8')) as JobResult;

const listedName = /<th scope="row"[^>]*>([^<]+)<\/th>/g;

async function readPages(siteDir: string): Promise<Page[]> {
  const files = (await listFiles(siteDir)).filter((file) => file.endsWith('.html'));
  const read: { address: string; blocks: string[]; names: string[] }[] = [];
  const lists = new Map<string, { blocks: string[]; names: string[] }>();
  for (const file of files) {
    const html = await readFile(join(siteDir, file), 'utf8');
    const address = `/${file}`.replace(/\/index\.html$/, '/');
    const [, village] = /^\/places\/(\d{12})\/$/.exec(address) ?? [];
    if (village !== undefined)
      for (const [list, { blocks, names }] of readRows(html, village)) {
        const own = lists.get(list) ?? { blocks: [], names: [] };
        lists.set(list, {
          blocks: [...own.blocks, ...blocks],
          names: [...own.names, ...names],
        });
      }
    const blocks = readBlocks(html);
    if (blocks.length > 0) read.push({ address, blocks, names: [] });
  }
  return read.map((page) => {
    const { blocks: rows = [], names = [] } = lists.get(page.address) ?? {};
    const blocks = [...page.blocks, ...rows];
    return { ...page, blocks, names, text: blocks.map(foldPlainly).join('\n') };
  });
}

/** Returns the rows of each list on a village's sheet, by the address of the list's page. */
function readRows(
  html: string,
  village: string,
): Map<string, { blocks: string[]; names: string[] }> {
  const names = new Set(Array.from(html.matchAll(listedName), ([, name = '']) => name.trim()));
  return new Map(
    [...readListBlocks(html, village)].map(([list, blocks]) => [
      list,
      { blocks, names: blocks.filter((block) => names.has(block)) },
    ]),
  );
}

/** What a query asks for, folded. */
const textOf = (query: string): string => foldPlainly(query.replaceAll('"', ''));

function drawClasses(pages: readonly Page[], size: number): Classes {
  const random = makeRandom(seed);
  const drawn = queryClasses.map((one) => ({
    name: one.name,
    queries: drawClass(one, pages, size, random),
  }));
  const known = new Map(
    drawn.flatMap(({ queries }) => queries).map((query) => [textOf(query), [] as number[]]),
  );
  const texts = [...known.keys()];
  const found = findInPages(
    pages.map(({ text }) => text),
    texts,
  );
  for (const [i, text] of texts.entries()) known.set(text, found[i] ?? []);
  return drawn.map(({ name, queries }) => ({
    name,
    queries,
    truths: queries.map((query) => known.get(textOf(query)) ?? []),
  }));
}
