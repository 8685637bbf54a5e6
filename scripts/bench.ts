/**
 * npm run bench [-- search|roster] [--sample] [--size N]: builds a whole city (or the sample) outside the work tree
 * and prints what it takes and weighs; with `search`, how well and how fast N texts of each class are found; with
 * `roster`, what it takes to import and compare rosters of 100,000 rows.
 * Exit code 1 if it takes too much memory, a kind of page is missing or the search is not exact.
 */
import { createHash } from 'node:crypto';
import { cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { pageKinds, type PageKind } from '../src/audit/page-kind.ts';
import {
  sumWeights,
  weighPage,
  type KindWeight,
  type PageWeight,
} from '../src/audit/page-weight.ts';
import { listFiles, mapFiles } from '../src/audit/site-files.ts';
import { benchRoster } from './bench-roster.ts';
import { benchSearch } from './bench-search.ts';
import { meterNode, type Usage } from './meter.ts';
import { pagesFlags } from './staging.ts';
import { printTable } from './print-table.ts';
import { reportFailure, StepFailure } from './steps.mjs';

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

/** Where content and data come from. */
type Source = Readonly<Record<'CONTENT_DIR' | 'DATA_DIR', string>>;

const sampleSource: Source = { CONTENT_DIR: 'content', DATA_DIR: 'data' };

async function bench(sampleOnly: boolean): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'civil-affairs-bench-'));
  try {
    const sample = await measure('示例', sampleSource, join(folder, 'sample'));
    const run = sampleOnly
      ? sample
      : await measure('整座城市', await makeCity(), join(folder, 'city'));
    printRun(run);
    if (!sampleOnly) printComparison(run, sample);
    judge(run);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The city of an earlier run, if nothing that it is made from has changed since; else a new one. */
async function makeCity(): Promise<Source> {
  const folder = join(tmpdir(), 'civil-affairs-bench-city');
  const stampFile = join(tmpdir(), 'civil-affairs-bench-city.stamp');
  const stamp = await stampOf(
    ['scripts/make-sample.ts'],
    ['src/testing/sample', 'src/domain', 'content', 'data/reference'],
  );
  const known = await readFile(stampFile, 'utf8').catch(() => '');
  if (known !== stamp || !(await isFolder(join(folder, 'data')))) {
    await rm(stampFile, { force: true });
    await step('整座城市：写出内容和数据', ['scripts/make-sample.ts', '--city', folder]);
    await writeFile(stampFile, stamp);
  }
  return { CONTENT_DIR: join(folder, 'content'), DATA_DIR: join(folder, 'data') };
}

async function stampOf(files: readonly string[], folders: readonly string[]): Promise<string> {
  const inFolders = await Promise.all(
    folders.map(async (folder) => (await listFiles(folder)).map((file) => join(folder, file))),
  );
  const hash = createHash('sha256');
  for (const file of [...files, ...inFolders.flat()])
    hash.update(file).update(await readFile(file));
  return hash.digest('hex');
}

const isFolder = async (path: string): Promise<boolean> =>
  (await stat(path).catch(() => undefined))?.isDirectory() ?? false;

/** Checks, builds, indexes and scans, each as a process of its own, and weighs what came out. */
async function measure(name: string, source: Source, folder: string): Promise<Run> {
  const site = join(folder, 'site');
  await mkdir(folder, { recursive: true });
  const { AS_OF, NOTICES_DIR, BASE_PATH, SITE_URL, ...env } = process.env;
  const own = { ...env, ...source, OUT_DIR: site, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
  const run = (title: string, args: readonly string[]): Promise<Usage> =>
    step(`${name}：${title}`, args, own);
  const check = await run('检查内容与数据', ['scripts/check.ts', '--for-build']);
  const pages = await run('生成网页', [
    ...pagesFlags,
    'scripts/build-pages.ts',
    site,
    join(folder, 'cache'),
  ]);
  const index = await run('建立搜索索引', ['scripts/index-site.ts', site]);
  const scan = await run('查找不该公开的个人信息', ['scripts/scan-site.ts', site]);
  const copy = await copyOnce(site, join(folder, 'copy'));
  return { steps: { check, pages, index, scan, copy }, ...(await weigh(site)) };
}

async function step(
  name: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<Usage> {
  const show = (text: string): void => {
    if (process.stdout.isTTY) process.stdout.write(`\r\u001B[K${text}`);
  };
  show(`${name} …`);
  const usage = await meterNode(args, {
    env,
    onProgress: (seconds, megabytes) => {
      show(`${name} … ${seconds.toFixed(0)} 秒，${megabytes.toFixed(0)} MB`);
    },
  });
  show('');
  const { seconds, peakMegabytes } = usage;
  console.log(`✓ ${name}（${seconds.toFixed(1)} 秒，${peakMegabytes.toFixed(0)} MB）`);
  return usage;
}

/** The floor: what it takes to write the same files, and nothing else. */
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
  printTable(
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
  printTable(
    ['网页（KB）', '页数', '中位', '最大', '压缩后中位', '压缩后最大'],
    kinds.map(({ kind, pages, raw, gzip }) => [
      kind,
      String(pages),
      ...[raw.median, raw.max, gzip.median, gzip.max].map((bytes) => (bytes / 1024).toFixed(1)),
    ]),
  );
  printTable(
    ['文件', '个数', 'MB'],
    [
      ['网站（不含索引）', String(files.files), formatMegabytes(files.bytes)],
      ['搜索索引', String(index.files), formatMegabytes(index.bytes)],
      ['索引比网站', '', `${(index.bytes / files.bytes).toFixed(2)} 倍`],
    ],
  );
}

const formatMegabytes = (bytes: number): string => (bytes / 1024 / 1024).toFixed(1);

/** What one more page costs: grows it with the city, something looks at everything for every page. */
function printComparison(city: Run, sample: Run): void {
  const perPage = (run: Run, key: keyof typeof stepNames): number =>
    (run.steps[key].cpuSeconds * 1000) / countPages(run);
  printTable(
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

/** @throws StepFailure if a bound is broken or a kind of page is missing */
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

/** The search over the sample, beside other engines; over the whole city by itself, for which others are too large. */
async function benchTheSearch(sampleOnly: boolean, size: number): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'civil-affairs-bench-'));
  try {
    const own = join(folder, 'sample');
    await measure('示例', sampleSource, own);
    await benchSearch('示例', join(own, 'site'), own, { size, peers: true });
    if (sampleOnly) return;
    const city = join(folder, 'city');
    await measure('整座城市', await makeCity(), city);
    await benchSearch('整座城市', join(city, 'site'), city, { size, peers: false });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'boolean', default: false },
    size: { type: 'string', default: '1000' },
  },
});
const works: Readonly<Record<string, () => Promise<void>>> = {
  search: () => benchTheSearch(options.sample, Number(options.size)),
  roster: benchRoster,
};
const work = works[positionals[0] ?? ''] ?? (() => bench(options.sample));
await work().catch(reportFailure);
