/** The search bench in Chromium: what a reader's browser loads and how long it takes, against the bounds. */
import { readFile } from 'node:fs/promises';
import { measureInBrowser, type BrowserFigures } from '../src/testing/search-bench/in-browser.ts';
import { kilobytes, quantile } from './bench-search-tables.ts';
import { findChromium } from '../src/terminal/browser.mjs';
import { showTable } from '../src/terminal/show-table.ts';
import { runStep } from '../src/terminal/steps.mjs';

const mostColdKilobytes = 110;
const mostQueryKilobytes = 25;
/** 95 % of warm queries, in milliseconds, by the number of pages. */
const mostWarmMs = (pages: number): number => (pages <= 2500 ? 30 : 100);
const judgedFile = 'src/testing/judged-queries.tsv';
const firstQuery = '低保';

/** Prints the figures; the bounds that are broken. `timed` are queries drawn from the site. */
export async function benchInBrowser(
  siteDir: string,
  timed: readonly string[],
  pages: number,
): Promise<string[]> {
  const chromiumPath = findChromium();
  if (chromiumPath === undefined) return ['没有找到 Chromium，没有量浏览器里的大小和时间。'];
  const judged = await readJudgedQueries();
  const figures = await runStep('在 Chromium 里量大小和时间', () =>
    measureInBrowser({
      siteDir,
      chromiumPath,
      firstQuery,
      weighed: judged,
      timed: [...judged, ...timed],
    }),
  );
  showFigures(figures, mostWarmMs(pages));
  return judgeFigures(figures, mostWarmMs(pages));
}

async function readJudgedQueries(): Promise<string[]> {
  const lines = (await readFile(judgedFile, 'utf8')).trim().split('\n');
  return lines.map((line) => line.split('\t')[0] ?? '');
}

function showFigures(figures: BrowserFigures, mostMs: number): void {
  const { before, coldBytes, coldMs, queryBytes, warmMs } = figures;
  const [usual, heavy] = [0.5, 0.95].map((share) => kilobytes(quantile(queryBytes, share)));
  const [median, late] = [0.5, 0.95].map((share) => quantile(warmMs, share).toFixed(1));
  showTable(
    ['在 Chromium 里', '量得', '最多'],
    [
      ['点进搜索框以前载入的索引文件', String(before), '0'],
      ['从脚本到第一条结果 KB', kilobytes(coldBytes), String(mostColdKilobytes)],
      ['从敲回车到第一条结果 毫秒', coldMs.toFixed(0), ''],
      ['再查一次 KB（人会打的查询，中位）', usual ?? '', String(mostQueryKilobytes)],
      ['再查一次 KB（95%）', heavy ?? '', ''],
      ['已载入时一次查询 毫秒（中位）', median ?? '', ''],
      ['已载入时一次查询 毫秒（95%）', late ?? '', String(mostMs)],
    ],
  );
}

function judgeFigures(figures: BrowserFigures, mostMs: number): string[] {
  const { before, coldBytes, queryBytes, warmMs } = figures;
  const bounds: [boolean, string][] = [
    [before === 0, `点进搜索框以前就载入了 ${before} 个索引文件。`],
    [
      coldBytes <= mostColdKilobytes * 1024,
      `到第一条结果要 ${kilobytes(coldBytes)} KB，最多应为 ${mostColdKilobytes} KB。`,
    ],
    [
      quantile(queryBytes, 0.5) <= mostQueryKilobytes * 1024,
      `再查一次要 ${kilobytes(quantile(queryBytes, 0.5))} KB，最多应为 ${mostQueryKilobytes} KB。`,
    ],
    [
      quantile(warmMs, 0.95) <= mostMs,
      `已载入时一次查询要 ${quantile(warmMs, 0.95).toFixed(1)} 毫秒（95%），最多应为 ${mostMs} 毫秒。`,
    ],
  ];
  return bounds.flatMap(([holds, fault]) => (holds ? [] : [fault]));
}
