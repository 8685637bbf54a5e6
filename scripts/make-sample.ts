import { cp, mkdir, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import Papa from 'papaparse';
import { parse as parseYaml } from 'yaml';
import { addMonths, type Month } from '../src/domain/date.ts';
import { buildWorkCalendar, type Holiday } from '../src/domain/holiday.ts';
import type { Place } from '../src/domain/places/place.ts';
import { cityBulletinFiles, cityListFiles } from '../src/testing/sample/city.ts';
import type { SampleFile } from '../src/testing/sample/sample-file.ts';
import { sampleFiles } from '../src/testing/sample/sample.ts';
import { createSamplePhones, windowsToCsv } from '../src/testing/sample/service-window.ts';

// node scripts/make-sample.ts [--out DIR]   notices, ledger and windows of the sample into data/ (or DIR)
// node scripts/make-sample.ts --city DIR [--articles N] [--issues N] [--rows N]   a whole city, content/ and data/,
//   into DIR outside the project: so many articles in so many months, lists of so many rows together
// Both always write the same bytes, and replace what an earlier run wrote; real data is never overwritten.

const counties = ['410825', '410822'] as const;
const realNames =
  '李新和 李文儒 高立永 杨恒宇 魏选 蒋广究 李继峰 靳艳玲 秦春霞 卢玲枝 闫广利 张斌 薛凌鹏'.split(
    ' ',
  );
/** The file that marks a city's folder as written by this script, which may then replace it. */
const cityMarker = 'sample-city.json';

const { values: options } = parseArgs({
  options: {
    out: { type: 'string', default: 'data' },
    city: { type: 'string' },
    articles: { type: 'string', default: '3000' },
    issues: { type: 'string', default: '120' },
    rows: { type: 'string', default: '200000' },
  },
});
const lastIssue = '2026-05' as Month;
const city = {
  rows: Number(options.rows),
  articles: Number(options.articles),
  issues: Number(options.issues),
  firstIssue: addMonths(lastIssue, 1 - Number(options.issues)),
};
const places = await readTable<Place>('data/reference/places.csv');
const calendar = buildWorkCalendar(await readTable<Holiday>('data/reference/holidays.csv'));
const areaCode = await readAreaCode();

if (options.city === undefined) await writeSample(resolve(options.out));
else await writeCity(resolve(options.city));

async function writeSample(folder: string): Promise<void> {
  await removeSample(folder);
  const windows = windowsToCsv(places, createSamplePhones(areaCode, places));
  const files = sampleFiles({ places, calendar, counties, areaCode, realNames });
  await writeStep('示例公示和台账', folder, files);
  await writeStep('示例服务窗口', folder, [{ path: 'reference/windows.csv', text: windows }]);
}

async function writeCity(folder: string): Promise<void> {
  await refuseInsideProject(folder);
  await removeCity(folder);
  await cp('content', join(folder, 'content'), { recursive: true });
  await cp('data/reference', join(folder, 'data/reference'), { recursive: true });
  const existingArticles = await countArticles('content/bulletin');
  const bulletin = cityBulletinFiles({ ...city, places, realNames, existingArticles });
  await writeStep('稿件', join(folder, 'content'), bulletin);
  const lists = cityListFiles({ ...city, places, calendar, areaCode, realNames });
  await writeStep('公示和台账', join(folder, 'data'), lists);
  await writeFile(join(folder, cityMarker), `${JSON.stringify(city, undefined, 2)}\n`);
  const { maxRSS } = process.resourceUsage();
  console.log(`完成，内存峰值 ${Math.round(maxRSS / 1024)} MB`);
}

/** Writes files one after the other as they are made, and prints one line with count, rows and time. */
async function writeStep(name: string, folder: string, files: Iterable<SampleFile>): Promise<void> {
  const start = performance.now();
  let count = 0;
  let rows = 0;
  for (const { path, text } of files) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, text);
    count += 1;
    if (path.endsWith('.csv')) rows += text.split('\n').length - 2;
    if (process.stdout.isTTY) process.stdout.write(`\r${name} ${count}`);
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const end = process.stdout.isTTY ? '\r' : '';
  console.log(`${end}${name}：${count} 个文件，表格 ${rows} 行，${seconds} 秒`);
}

/** Removes the sample's notices and ledger. If one file is real data, it stops before anything is removed. */
async function removeSample(folder: string): Promise<void> {
  const notices = await listFolders(join(folder, 'notices'));
  for (const notice of notices) {
    const file = join(notice, 'notice.yaml');
    const content: unknown = parseYaml(await readFile(file, 'utf8').catch(() => ''));
    if ((content as { sample?: unknown } | null)?.sample !== true)
      stop(`${basename(notice)} 不是示例公示（sample: true），没有改动任何文件。`);
  }
  const windows = await readTable<{ sample: string }>(join(folder, 'reference/windows.csv'));
  if (windows.some(({ sample }) => sample !== 'true'))
    stop('reference/windows.csv 中有真实的服务窗口，没有改动任何文件。');
  const ledger = join(folder, 'ledger');
  if (notices.length === 0 && (await listNames(ledger)).length > 0)
    stop('ledger 目录里的台账不是本命令写出的，没有改动任何文件。');
  for (const removed of [...notices, ledger]) await rm(removed, { recursive: true, force: true });
}

/** Removes an earlier city. Stops if the folder contains anything that this script did not write. */
async function removeCity(folder: string): Promise<void> {
  const entries = await listNames(folder);
  if (entries.length > 0 && !entries.includes(cityMarker))
    stop(`目录不是空的，也不是本命令写出的：${folder}`);
  for (const entry of ['content', 'data', cityMarker])
    await rm(join(folder, entry), { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, cityMarker), '{}\n');
}

async function refuseInsideProject(folder: string): Promise<void> {
  const project = await realpath('.');
  const target = await realpathOfFuture(folder);
  if (`${target}${sep}`.startsWith(`${project}${sep}`))
    stop('整座城市的数据不能写在项目目录里，请换一个目录。');
}

/** Returns the real path of a folder that may not exist yet. */
async function realpathOfFuture(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    return join(await realpathOfFuture(dirname(path)), basename(path));
  }
}

/** Articles in each issue: the highest number at the beginning of a file name. */
async function countArticles(bulletin: string): Promise<Map<Month, number>> {
  const counts = new Map<Month, number>();
  for (const issue of await listFolders(bulletin)) {
    const numbers = (await readdir(issue)).map((name) => Number.parseInt(name, 10) || 0);
    counts.set(basename(issue) as Month, Math.max(0, ...numbers));
  }
  return counts;
}

/** Returns the names in a folder, or none if it does not exist. */
async function listNames(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

async function listFolders(parent: string): Promise<string[]> {
  const entries = await readdir(parent, { withFileTypes: true }).catch(() => []);
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(parent, name));
}

/** Returns the rows of a checked reference table, or none if there is no such file. */
async function readTable<Row>(file: string): Promise<Row[]> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return Papa.parse<Row>(text.trim(), { header: true }).data;
}

/** Returns the region's area code, taken from the bureau's phone number. */
async function readAreaCode(): Promise<string> {
  const site: unknown = parseYaml(await readFile('content/site.yaml', 'utf8'));
  const phone = (site as { contacts?: { phone?: unknown } } | null)?.contacts?.phone;
  return /^(0\d{2,3})-/.exec(String(phone))?.[1] ?? stop('content/site.yaml 的联系电话没有区号。');
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
