/**
 * Runs the search bench in Chromium: compares what a reader's browser loads, and how long it takes, with the
 * limits.
 */
import { readFile } from 'node:fs/promises';
import {
  measureInBrowser,
  type BrowserFigures,
  type ByOutcome,
} from '../src/testing/search-bench/in-browser.ts';
import { quantile } from './bench-search-tables.ts';
import { findChromium } from '../src/terminal/browser.mjs';
import { showTable } from '../src/terminal/show-table.ts';
import { runStep } from '../src/terminal/steps.mjs';

/** What a reader may have to load and wait for; queries are those of the judged list and drawn texts. */
interface Bounds {
  readonly coldKilobytes: number;
  readonly queryKilobytes: readonly [usual: number, heavy: number];
  /** For each part of the archive that is asked. */
  readonly archiveKilobytes: number;
  readonly warmMs: readonly [usual: number, late: number];
}
const sampleBounds: Bounds = {
  coldKilobytes: 140,
  queryKilobytes: [15, 28],
  archiveKilobytes: 15,
  warmMs: [15, 50],
};
const cityBounds: Bounds = {
  coldKilobytes: 225,
  queryKilobytes: [25, 45],
  archiveKilobytes: 15,
  warmMs: [30, 120],
};
const boundsOf = (pages: number): Bounds =>
  pages <= mostPagesOfSample ? sampleBounds : cityBounds;
/** Larger sites are measured as cities. */
const mostPagesOfSample = 2500;
const judgedFile = 'src/testing/judged-queries.tsv';
const firstQuery = '低保';

/** Prints the figures and returns the limits that are exceeded. `timed` are queries drawn from the site. */
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
  const measures = listMeasures(figures, boundsOf(pages));
  showTable(
    ['在 Chromium 里', '量得', '最多'],
    [
      ...measures.map(([name, figure, most]) => [name, figure.toFixed(1), String(most)]),
      ['从敲回车到第一条结果 毫秒', figures.coldMs.toFixed(0), ''],
      ['一页也没有、另找相近的 KB（95%）', lost(figures.queryBytes, 1024), ''],
      ['一页也没有、另找相近的 毫秒（95%）', lost(figures.warmMs), ''],
    ],
  );
  return measures.flatMap(([name, figure, most]) =>
    figure <= most ? [] : [`${name}：${figure.toFixed(1)}，最多应为 ${most}。`],
  );
}

async function readJudgedQueries(): Promise<string[]> {
  const lines = (await readFile(judgedFile, 'utf8')).trim().split('\n');
  return lines.map((line) => line.split('\t')[0] ?? '');
}

/** The figure for queries that no page answers. */
const lost = (figures: ByOutcome, unit = 1): string =>
  (quantile(figures.lost, 0.95) / unit).toFixed(1);

/** Each figure with its bound. */
function listMeasures(figures: BrowserFigures, bounds: Bounds): [string, number, number][] {
  const { before, coldBytes, queryBytes, archiveBytes, warmMs } = figures;
  const bytes = (share: number): number => quantile(queryBytes.found, share) / 1024;
  const { coldKilobytes, queryKilobytes, warmMs: mostMs } = bounds;
  return [
    ['点进搜索框以前载入的索引文件', before, 0],
    ['从脚本到第一条结果 KB', coldBytes / 1024, coldKilobytes],
    ['再查一次 KB（人会打的查询，中位）', bytes(0.5), queryKilobytes[0]],
    ['再查一次 KB（95%）', bytes(0.95), queryKilobytes[1]],
    [
      '再查一次，每一段旧文章 KB（中位）',
      quantile(archiveBytes, 0.5) / 1024,
      bounds.archiveKilobytes,
    ],
    ['已载入时一次查询 毫秒（中位）', quantile(warmMs.found, 0.5), mostMs[0]],
    ['已载入时一次查询 毫秒（95%）', quantile(warmMs.found, 0.95), mostMs[1]],
  ];
}
