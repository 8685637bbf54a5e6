/**
 * npm run bench [-- --sample]: builds a whole city (or the sample) outside the work tree and prints what it
 * takes and weighs. Exit code 1 if it takes too much memory or a kind of page is missing.
 *
 * npm run bench -- search [--sample | --site DIR] [--size N] [--own] [--keep DIR]: how well, how fast and with how many bytes N
 * texts of each class are found on the sample and on a city of 12,000 pages (or on a built site), beside other
 * search engines. What is built stays in DIR, and is measured again without being built. Exit code 1 if the site's own
 * search is not exact, too heavy or too slow.
 *
 * npm run bench -- roster: what it takes to import and compare rosters of 100,000 rows.
 *
 * npm run bench -- importer [--size N] [--seed S | --site DIR]: how many articles of generated newspapers, N of each
 * habit, come out right, or of the files in DIR, whose articles its expected.json has.
 */
import { cp, mkdir, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pageKinds, type PageKind } from '../src/domain/site/page-kind.ts';
import {
  sumWeights,
  weighPage,
  type KindWeight,
  type PageWeight,
} from '../src/audit/page-weight.ts';
import { listFiles, mapFiles } from '../src/leaks/list-files.ts';
import { makeCity, sampleSource, siteEnv, step, type Source } from './bench-city.ts';
import { benchDocuments, benchImporter } from './bench-importer.ts';
import { benchRoster } from './bench-roster.ts';
import { benchSearch } from './bench-search.ts';
import type { Usage } from './meter.ts';
import { pagesEnv, pagesFlags } from './staging.ts';
import { showTable } from '../src/terminal/show-table.ts';
import { reportFailure, StepFailure } from '../src/terminal/steps.mjs';

/** Bounds of the project, in megabytes. */
const mostForPages = 1024;
const mostForIndex = 1536;

/** A built site that was measured. */
interface Run {
  steps: { check: Usage; pages: Usage; index: Usage; scan: Usage; copy: Usage };
  kinds: KindWeight[];
  files: FileCount;
  index: FileCount;
}

interface FileCount {
  files: number;
  bytes: number;
}

async function bench(sampleOnly: boolean): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'civil-affairs-bench-'));
  try {
    const sample = await measure('示例', sampleSource, join(folder, 'sample'));
    const run = sampleOnly
      ? sample
      : await measure('整座城市', await makeCity(), join(folder, 'city'));
    printRun(run);
    if (!sampleOnly) showComparison(run, sample);
    judge(run);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Checks, builds, indexes and scans, each in a process of its own, and measures the result. */
async function measure(name: string, source: Source, folder: string): Promise<Run> {
  const site = join(folder, 'site');
  await mkdir(folder, { recursive: true });
  const own = { ...siteEnv(source, site), CHECKED_DIR: join(folder, 'checked') };
  const run = (title: string, args: readonly string[], env = {}): Promise<Usage> =>
    step(`${name}：${title}`, args, { ...own, ...env });
  const check = await run('检查内容与数据', ['scripts/check.ts', '--for-build']);
  const pages = await run(
    '生成网页',
    [...pagesFlags, 'scripts/build-pages.ts', site, join(folder, 'cache')],
    pagesEnv,
  );
  const index = await run('建立搜索索引', [...pagesFlags, 'scripts/index-site.ts', site]);
  const scan = await run('查找不该公开的个人信息', ['scripts/scan-site.ts', site]);
  const copy = await copyOnce(site, join(folder, 'copy'));
  return { steps: { check, pages, index, scan, copy }, ...(await weigh(site)) };
}

/** The lower limit: the time that writing the same files takes. */
async function copyOnce(site: string, target: string): Promise<Usage> {
  const cpuBefore = process.cpuUsage();
  const started = performance.now();
  await cp(site, target, { recursive: true });
  const { user, system } = process.cpuUsage(cpuBefore);
  const seconds = (performance.now() - started) / 1000;
  await rm(target, { recursive: true, force: true });
  return { seconds, cpuSeconds: (user + system) / 1e6, peakMegabytes: 0 };
}

async function weigh(site: string): Promise<Pick<Run, 'kinds' | 'files' | 'index'>> {
  const files = await listFiles(site);
  const sizes = await mapFiles(files, async (file) => (await stat(join(site, file))).size);
  const weights: PageWeight[] = await mapFiles(
    files.filter((file) => file.endsWith('.html')),
    async (file) => weighPage(file, await readFile(join(site, file))),
  );
  const count = (belongs: (file: string) => boolean): FileCount => {
    const chosen = files.flatMap((file, place) => (belongs(file) ? [sizes[place] ?? 0] : []));
    return { files: chosen.length, bytes: chosen.reduce((sum, size) => sum + size, 0) };
  };
  return {
    kinds: sumWeights(weights).toSorted((a, b) => orderOf(a.kind) - orderOf(b.kind)),
    files: count((file) => !isIndex(file)),
    index: count(isIndex),
  };
}

const isIndex = (file: string): boolean => file.startsWith('pagefind/');
const orderOf = (kind: PageKind): number => pageKinds.indexOf(kind);

const stepNames = {
  check: '检查内容与数据',
  pages: '生成网页',
  index: '建立搜索索引',
  scan: '查找个人信息',
  copy: '抄写同样的文件',
} as const;

function printRun({ steps, kinds, files, index }: Run): void {
  const floor = steps.copy;
  showTable(
    ['步骤', '秒', '处理器秒', '峰值 MB', '处理器：是抄写的几倍'],
    Object.entries(stepNames).map(([key, name]): string[] => {
      const { seconds, cpuSeconds, peakMegabytes } = steps[key as keyof typeof stepNames];
      return [
        name,
        seconds.toFixed(1),
        cpuSeconds.toFixed(1),
        peakMegabytes === 0 ? '' : peakMegabytes.toFixed(0),
        (cpuSeconds / floor.cpuSeconds).toFixed(1),
      ];
    }),
  );
  showTable(
    ['网页（KB）', '页数', '中位', '最大', '压缩后中位', '压缩后最大'],
    kinds.map(({ kind, pages, raw, gzip }) => [
      kind,
      String(pages),
      ...[raw.median, raw.max, gzip.median, gzip.max].map((bytes) => (bytes / 1024).toFixed(1)),
    ]),
  );
  showTable(
    ['文件', '个数', 'MB'],
    [
      ['网站（不含索引）', String(files.files), formatMegabytes(files.bytes)],
      ['搜索索引', String(index.files), formatMegabytes(index.bytes)],
      ['索引比网站', '', `${(index.bytes / files.bytes).toFixed(2)} 倍`],
    ],
  );
}

const formatMegabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);

/** The cost of one more page. If it grows with the city, some step reads everything again for each page. */
function showComparison(city: Run, sample: Run): void {
  const perPage = (run: Run, key: keyof typeof stepNames): number =>
    (run.steps[key].cpuSeconds * 1000) / countPages(run);
  showTable(
    [
      '每页处理器毫秒',
      `示例 ${countPages(sample)} 页`,
      `城市 ${countPages(city)} 页`,
      '城市比示例',
    ],
    Object.entries(stepNames).map(([key, name]) => {
      const [few, many] = [sample, city].map((run) => perPage(run, key as keyof typeof stepNames));
      return [
        name,
        (few ?? 0).toFixed(1),
        (many ?? 0).toFixed(1),
        `${((many ?? 0) / (few ?? 1)).toFixed(2)} 倍`,
      ];
    }),
  );
}

const countPages = ({ kinds }: Run): number => kinds.reduce((sum, { pages }) => sum + pages, 0);

/** @throws StepFailure if a limit is exceeded or a kind of page is missing */
function judge({ steps, kinds }: Run): void {
  const faults = [
    ...tooMuch('生成网页', steps.pages, mostForPages),
    ...tooMuch('建立搜索索引', steps.index, mostForIndex),
    ...pageKinds
      .filter((kind) => kind !== 'other' && !kinds.some((found) => found.kind === kind))
      .map((kind) => `没有这种网页：${kind}。`),
  ];
  if (faults.length > 0) throw new StepFailure(faults.join('\n'));
  console.log('内存和网页种类都合乎要求。');
}

const tooMuch = (name: string, { peakMegabytes }: Usage, most: number): string[] =>
  peakMegabytes <= most
    ? []
    : [`${name}用了 ${peakMegabytes.toFixed(0)} MB 内存，最多应为 ${most} MB。`];

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'boolean', default: false },
    site: { type: 'string' },
    own: { type: 'boolean', default: false },
    keep: { type: 'string' },
    size: { type: 'string' },
    seed: { type: 'string', default: '500000' },
  },
});
const works: Readonly<Record<string, () => Promise<void>>> = {
  search: () =>
    benchSearch({
      sampleOnly: options.sample,
      site: options.site,
      size: Number(options.size ?? 1000),
      ownOnly: options.own,
      keep: options.keep,
    }),
  roster: benchRoster,
  importer: () =>
    options.site === undefined
      ? benchImporter(Number(options.size ?? 20), Number(options.seed))
      : benchDocuments(options.site),
};
const work = works[positionals[0] ?? ''] ?? (() => bench(options.sample));
await work().catch(reportFailure);
