import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkProject } from '../src/guard/check-project.ts';
import { readSettings } from '../src/sources/formats/settings.ts';
import {
  firstDay,
  inventedBureaus,
  makeFirstMonth,
  type InventedBureau,
} from '../src/testing/new-bureaus/first-month.ts';
import { makeBureau } from './new-bureau.ts';
import { makeStartingFiles } from './starting-files.ts';

const bureau = inventedBureaus[1] as InventedBureau;
const { words } = bureau;
let root = '';
let said: string[] = [];
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'bureau-'));
  for (const folder of ['content', 'data'])
    await cp(join('src/testing/fixtures/second-city', folder), join(root, folder), {
      recursive: true,
    });
  await mkdir(join(root, 'public/photos/2016-06'), { recursive: true });
  said = await makeBureau(words, readSettings({}, root));
});
afterAll(() => rm(root, { recursive: true }));

const readAll = async (folder: string): Promise<string> => {
  const names = await readdir(join(root, folder), { recursive: true });
  const files = names.filter((name) => /\.(?:mdx|yaml)$/.test(name));
  return (await Promise.all(files.map((name) => readFile(join(root, folder, name), 'utf8')))).join(
    '\n',
  );
};

test('what it makes passes the check at once, with the region’s places and no list', async () => {
  const { project, problems } = await checkProject(readSettings({}, root));
  expect(problems).toEqual([]);
  expect(project.site).toMatchObject({ bureau: '东莞市民政局', region: { name: '东莞市' } });
  expect(project.places.length).toBeGreaterThan(500);
  expect(project.guides.length).toBeGreaterThan(0);
  expect(project.publicity.length).toBeGreaterThan(0);
  for (const none of [project.notices, project.issues, project.standards, project.windows])
    expect(none).toEqual([]);
});

test('its windows wait to be filled, one a township, and must be once it is not preparing', async () => {
  const settings = readSettings({}, root);
  const file = join(root, 'data/reference/windows.csv');
  const empty = await readFile(file, 'utf8');
  expect(empty.split('\n')[1]).toBe('441900003,东城街道便民服务中心,,,,false');
  const { problems } = await checkProject(settings);
  expect(problems).toEqual([]);
  expect(said.join('\n')).toContain('东城街道（441900003）等 36 个乡镇（街道）的窗口还没有填');
  await writeFile(file, empty.replace('心,,,,', '心,东城街道人民路1号,,,'));
  expect((await checkProject(settings)).problems.map(({ field }) => field)).toEqual([
    'hours',
    'phone',
  ]);
  await writeFile(file, empty);
});

test('no page and no guide names the sample’s region, and what is open is told', async () => {
  expect(await readAll('content')).not.toMatch(/鹤壁|淇滨|示例数据/);
  expect(said.join('\n')).toMatch(/windows\.csv[^]*publicity\.csv/);
});

test('the sample’s pictures are put aside with its articles', async () => {
  expect(await readdir(join(root, 'public'))).toEqual([]);
  expect(await readdir(join(root, '.cache/before-bureau'))).toEqual(['content', 'data', 'photos']);
});

test('a bureau with content of its own keeps it', async () => {
  const before = await readAll('content');
  await expect(makeBureau(words, readSettings({}, root))).rejects.toThrow('不敢换掉');
  expect(await readAll('content')).toBe(before);
});

test('a development zone without a code has the townships that it names, and its own name', async () => {
  const zone = await mkdtemp(join(tmpdir(), 'zone-'));
  for (const folder of ['content', 'data'])
    await cp(join('src/testing/fixtures/second-city', folder), join(zone, folder), {
      recursive: true,
    });
  const settings = readSettings({}, zone);
  const order = ['滨河经济开发区社会事务局', '410825101,410825102', '开发区报', '0391-0000000'];
  await makeBureau(order, settings);
  const { project, problems } = await checkProject(settings);
  await rm(zone, { recursive: true });
  expect(problems).toEqual([]);
  expect(project.site.region.name).toBe('滨河经济开发区');
  const named = project.places.filter(({ level }) => level !== 'village');
  expect(named.map(({ code }) => code)).toEqual(['410825', '410825101', '410825102']);
  expect(named[0]?.name).toBe('滨河经济开发区');
});

test.each([
  [['东莞市民政局'], '用法'],
  [['东莞市民政局', '44', '报', '0769-1234567'], '「区划代码」'],
  [['某某开发区民政局', '410825101,410822100', '报', '0391-0000000'], '同在一个县'],
  [['某某开发区民政局', '410825999', '报', '0391-0000000'], '没有乡镇街道'],
  [['东莞市民政局', '9999', '报', '0769-1234567'], '区划表'],
  [['东莞市民政局', '4419', '报', '13800000000'], '「电话」'],
  [['某某县民政局', '410825', '报', '0391-0000000'], '410825 是温县，两样对不上'],
])('%j is refused', async (wrong, message) => {
  await expect(makeBureau(wrong, readSettings({}, root))).rejects.toThrow(message);
});

test('its first month passes the check: an article, a notice, a roster of three households', async () => {
  const settings = readSettings({ AS_OF: firstDay }, root);
  const desk = await mkdtemp(join(tmpdir(), 'desk-'));
  await makeFirstMonth(settings, bureau, desk, makeStartingFiles);
  await rm(desk, { recursive: true });
  const { project, problems } = await checkProject(settings);
  expect(problems).toEqual([]);
  expect(project.notices).toMatchObject([{ totals: { rows: 3 } }]);
});
