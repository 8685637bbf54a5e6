/**
 * npm run bench -- search [--sample] [--size N]: texts drawn from a built site, looked for by the site's own
 * search and by others. Whether each finds exactly the pages that hold the text, what it transfers and how
 * long it takes.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles, mapFiles } from '../src/audit/site-files.ts';
import { makeRandom } from '../src/search/testing/mini-site.ts';
import { findPlainly, foldPlainly, readBlocks } from '../src/testing/plain-text.ts';
import {
  openFlexSearch,
  openMiniSearch,
  openOrama,
  openOwn,
  openPagefind,
  type BenchPage,
  type Engine,
} from '../src/testing/search-bench/engines.ts';
import { drawClass, queryClasses, type DrawnPage } from '../src/testing/search-bench/queries.ts';
import { printTable } from './print-table.ts';
import { StepFailure } from './steps.mjs';

const seed = 20261120;
/** Pages of an answer that are compared one by one; of more, these and their number. */
const compared = 200;
const weighed = 40;

type Page = BenchPage & DrawnPage;

/** How well one engine answers the queries of one class. */
interface Score {
  exact: number;
  recall: number;
  precision: number;
  times: number[];
}

async function readPages(siteDir: string): Promise<Page[]> {
  const files = (await listFiles(siteDir)).filter((file) => file.endsWith('.html'));
  const pages = await mapFiles(files, async (file): Promise<Page> => {
    const html = await readFile(join(siteDir, file), 'utf8');
    const blocks = readBlocks(html);
    const address = `/${file}`.replace(/\/index\.html$/, '/');
    return { address, html, blocks, folded: blocks.map(foldPlainly) };
  });
  return pages.filter(({ blocks }) => blocks.length > 0);
}

/** Asks an engine all queries of a class; `truths` are the pages that hold them. */
async function ask(
  engine: Engine,
  queries: readonly string[],
  truths: readonly ReadonlySet<string>[],
): Promise<Score> {
  const score: Score = { exact: 0, recall: 0, precision: 0, times: [] };
  for (const [i, query] of queries.entries()) {
    const truth = truths[i] ?? new Set();
    const { total, addresses } = await engine.search(query, compared);
    const started = performance.now();
    await engine.search(query, 10);
    score.times.push(performance.now() - started);
    const right = addresses.filter((address) => truth.has(address)).length;
    const wanted = Math.min(truth.size, compared);
    score.recall += wanted === 0 ? 1 : Math.min(1, right / wanted);
    score.precision += addresses.length === 0 ? Number(wanted === 0) : right / addresses.length;
    if (total === truth.size && right === wanted && addresses.length === wanted) score.exact += 1;
  }
  return score;
}

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)}%`;
const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(1);

function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}

async function weigh(engine: Engine, queries: readonly string[]): Promise<string[]> {
  const weights = [];
  for (const query of queries) weights.push(await engine.weigh(query));
  const more = weights.map(({ query }) => query);
  return [
    kilobytes(weights[0]?.start ?? 0),
    kilobytes(quantile(more, 0.5)),
    kilobytes(quantile(more, 0.95)),
  ];
}

/**
 * Compares the engines on one built site. `folder` is for the indexes of the others.
 * @throws StepFailure if the site's own search misses a page or finds one too many
 */
export async function benchSearch(
  name: string,
  siteDir: string,
  folder: string,
  { size, peers }: { size: number; peers: boolean },
): Promise<void> {
  const pages = await readPages(siteDir);
  console.log(`${name}：${pages.length} 页可搜索，每类 ${size} 个查询`);
  const random = makeRandom(seed);
  const classes = queryClasses.map((one) => ({
    name: one.name,
    queries: drawClass(one, pages, size, random),
  }));
  const asked = classes.map(({ queries }) => {
    const known = new Map<string, ReadonlySet<string>>();
    return queries.map((query) => {
      const truth = known.get(query) ?? new Set(findPlainly(pages, query));
      known.set(query, truth);
      return truth;
    });
  });
  console.log('✓ 找出了每个查询应有的网页');
  const open: (() => Promise<Engine> | Engine)[] = [() => openOwn(siteDir)];
  if (peers)
    open.push(
      () => openPagefind(pages, join(folder, 'pagefind-as-it-comes')),
      () => openMiniSearch(pages),
      () => openFlexSearch(pages),
      () => openOrama(pages),
    );
  const rows: string[][] = [];
  const summary: string[][] = [];
  let missed = 0;
  for (const start of open) {
    const engine = await start();
    // First, while nothing of what is asked for has been loaded.
    const some = classes.flatMap(({ queries }) => queries.slice(0, Math.ceil(weighed / 7)));
    const weights = await weigh(engine, some);
    const times: number[] = [];
    for (const [i, { name: className, queries }] of classes.entries()) {
      const score = await ask(engine, queries, asked[i] ?? []);
      times.push(...score.times);
      if (rows.length < classes.length) missed += queries.length - score.exact;
      rows.push([
        engine.name,
        className,
        String(queries.length),
        percent(score.recall, queries.length),
        percent(score.precision, queries.length),
        percent(score.exact, queries.length),
        quantile(score.times, 0.5).toFixed(1),
      ]);
      console.log(`✓ ${engine.name}：${className}`);
    }
    summary.push([
      engine.name,
      ...weights,
      quantile(times, 0.5).toFixed(1),
      quantile(times, 0.95).toFixed(1),
    ]);
    await engine.close();
  }
  printTable(['', '查询', '个数', '召回', '准确', '完全一致', '毫秒'], rows);
  printTable(['', '开始 KB', '一次查询 KB', '95% KB', '毫秒', '95% 毫秒'], summary);
  if (missed > 0) throw new StepFailure(`本站的搜索有 ${missed} 个查询找得不全或多找了。`);
  console.log('本站的搜索每个查询都不多不少。');
}
