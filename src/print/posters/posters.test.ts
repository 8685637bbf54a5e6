import { mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Month } from '../../domain/date.ts';
import { ProblemsError } from '../../domain/problem.ts';
import { loadProject } from '../../sources/load-project.ts';
import { readSettings, type Settings } from '../../sources/formats/settings.ts';
import { miniProject, removeProject, writeProject } from '../../testing/mini-project.ts';
import { outFolderFault } from '../out-folder.ts';
import type { Printer } from '../printer.ts';
import { readPdf } from '../testing/read-pdf.ts';
import { posterDocument } from './poster-page.ts';
import { planPosters, type PosterRequest } from './plan-posters.ts';
import type { Poster } from './poster.ts';
import { printPosters } from './print-posters.ts';
import { openTestPrinter } from '../testing/test-printer.ts';

const confirmed = '410621-subsistence-allowance-2026-11';
const review = '410621-extreme-poverty-support-review-2026-11';
const baimiao = '410621101201';
const salt = 'abcdefghijklmnopqrstuvwx';

let printer: Printer;
let root: string;
let out: string;
let settings: Settings;
beforeAll(async () => {
  const files = miniProject();
  const path = `data/notices/${review}/notice.yaml`;
  files.set(path, `${String(files.get(path)).trimEnd()}\nsalt: ${salt}\n`);
  root = await writeProject(files);
  settings = readSettings({ AS_OF: '2026-11-20', BASE_PATH: '/mz/' }, root);
  out = await mkdtemp(join(tmpdir(), 'posters-'));
  printer = await openTestPrinter();
});
afterAll(async () => {
  await removeProject(root);
  await rm(out, { recursive: true });
});

const plan = (request: Partial<PosterRequest>, where = settings): Promise<Poster[]> =>
  planPosters(where, { noticeId: confirmed, by: 'village', withEmpty: false, ...request });
const run = { paper: 'A3', name: 'run', onPrinted: () => undefined } as const;
const printOne = async (poster: Poster, paper: 'A3' | 'A4' = 'A3') => {
  const name = `one-${paper}`;
  const folder = await printPosters([poster], printer, settings, { ...run, out, name, paper });
  const [file = ''] = await readdir(folder);
  return readPdf(await readFile(join(folder, file)));
};
const first = async (request: Partial<PosterRequest>): Promise<Poster> => {
  const [poster] = await plan(request);
  if (!poster) throw new Error('no poster');
  return poster;
};

test('a start that nobody has said is 未注明, and the column goes where none is said', async () => {
  const poster = await first({ place: baimiao });
  const said = poster.sections.flatMap(({ rows }) => rows);
  const withoutStart = ({ since: _since, ...row }: (typeof said)[number]) => row;
  const without = (left: number) => {
    const sections = poster.sections.map((section) => ({
      ...section,
      rows: said.map((row, index) => (index < left ? withoutStart(row) : row)),
    }));
    return JSON.stringify(posterDocument({ ...poster, sections }, 'A3', '').body);
  };
  expect(without(0)).not.toContain('未注明');
  expect(without(1).split('未注明')).toHaveLength(2);
  expect(without(said.length)).not.toMatch(/未注明|享受起始/);
});

test('a village’s poster says everything that the law asks for, in a tagged A3 file', async () => {
  const found = await printOne(await first({ place: baimiao }));
  const text = found.texts.join('').replace(/\s/g, '');
  for (const fact of [
    '浚县低保对象名单',
    '（2026年11月）',
    '善堂镇·白庙村',
    '确认公布',
    '410621-MZ-2026-0001',
    '浚县民政局',
    '《最低生活保障审核确认办法》第二十四条',
    '2026年11月6日至2026年12月5日',
    '白连生',
    '石麦囤',
    '白庙村合计：2户、3人，每月共890元',
    '盖章处',
    '第1页/共1页',
    '示例数据',
  ])
    expect(text).toContain(fact);
  expect(text).not.toContain('欧阳小禾');
  expect(found).toMatchObject({ sizes: ['297 × 420'], tagged: true, language: 'zh-CN' });
  expect(found.title).toBe('善堂镇白庙村：浚县低保对象名单（2026年11月）');
  expect([...found.roles]).toEqual(expect.arrayContaining(['H1', 'Table', 'TH', 'Figure']));
  expect(found.fonts.missing).toEqual([]);
});

test('the code on the wall is the code on the web; the QR code leads to the village’s sheet', async () => {
  const { project } = await loadProject(settings);
  const poster = await first({ place: baimiao });
  const code = project.notices.find(({ id }) => id === confirmed)?.wallCodes?.[baimiao];
  expect(poster.address).toMatch(new RegExp(`^https://[^/]+/mz/places/${baimiao}/$`));
  expect((await printOne(poster)).texts.join('')).toContain(code);
});

test('a list that is not for the web: full poster, the page of the place behind its QR code', async () => {
  const poster = await first({ noticeId: review });
  const { texts, sizes } = await printOne(poster, 'A4');
  expect(sizes).toEqual(['210 × 297']);
  expect(poster.address).toMatch(/\/mz\/places\/410621\d{6}\/$/);
  const text = texts.join('').replace(/\s/g, '');
  expect(text).toContain('2026年11月13日至2026年11月23日，共11天');
  expect(text).toContain('请不要拍照发到网上');
  // Without a legal basis names are masked on the wall as well.
  expect(text).toMatch(/石\*仓|白\*田/);
});

test('a list that is not for the web has no poster without a salt', async () => {
  const bare = await writeProject(miniProject());
  const where = readSettings({ AS_OF: '2026-11-20' }, bare);
  await expect(plan({ noticeId: review }, where)).rejects.toThrow(/salt: [a-z]{24}/);
  await removeProject(bare);
});

test('300 rows, very long names, rare characters: each sheet has head, number and code', async () => {
  const poster = await first({ place: baimiao });
  const long = '阿卜杜热合曼江·买买提艾力吐尔逊江';
  const rows = Array.from({ length: 300 }, (_, index) => ({
    number: index + 1,
    listedName: index === 7 ? long : index === 8 ? '张䶮𬱖' : '欧阳小禾',
    persons: 2,
    amountYuan: 12345,
    since: '2026-01' as Month,
  }));
  const found = await printOne({
    ...poster,
    sections: [{ name: '白庙村', code: '4827 1936', rows }],
  });
  const pages = found.texts.length;
  expect(pages).toBeGreaterThan(8);
  for (const [index, text] of found.texts.entries()) {
    expect(text).toContain(`第 ${index + 1} 页 / 共 ${pages} 页`);
    expect(text).toContain('校验码 4827 1936');
    expect(text).toContain('姓名');
  }
  const text = found.texts.join('').replace(/\s/g, '');
  expect(text).toContain(long);
  expect(text).toContain('张䶮𬱖');
  expect(text.match(/12,345/g)).toHaveLength(300);
  expect(found.texts.at(-1)).toMatch(/欧阳小禾[^]*盖章处/);
});

test('a list that goes a few rows over the sheet is set smaller, on one', async () => {
  const poster = await first({ place: baimiao });
  const rows = Array.from({ length: 9 }, (_, index) => ({
    number: index + 1,
    listedName: '欧阳小禾',
    persons: 2,
    amountYuan: 12345,
    since: '2026-01' as Month,
  }));
  for (const paper of ['A3', 'A4'] as const) {
    const made = { ...poster, sections: [{ name: '白庙村', code: '4827 1936', rows }] };
    const { texts } = await printOne(made, paper);
    expect(texts).toHaveLength(1);
    expect(texts[0]?.match(/欧阳小禾/g)).toHaveLength(9);
  }
});

test('wherever a list ends, the seal is whole and beside its last rows', async () => {
  const poster = await first({ place: baimiao });
  const rowsOf = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      number: index + 1,
      listedName: '欧阳小禾',
      persons: 2,
      amountYuan: 12345,
      since: '2026-01' as Month,
    }));
  for (const count of [23, 25]) {
    const sections = [2, count].map((rows) => ({ name: '白庙村', code: '1', rows: rowsOf(rows) }));
    const { texts } = await printOne({ ...poster, sections }, 'A4');
    expect(texts.at(-1)).toMatch(/欧阳小禾[^]*合计：[^]*浚县民政局[^]*盖章处/);
    expect(texts.join('').match(/欧阳小禾/g)).toHaveLength(2 + count);
  }
});

test('places: one file each, those with nobody only when asked for', async () => {
  const places = async (request: Partial<PosterRequest>) =>
    (await plan(request)).map(({ place }) => place);
  expect(await places({})).toHaveLength(3);
  expect(await places({ by: 'township' })).toEqual(['410621101', '410621001']);
  expect(await places({ place: '410621101' })).toHaveLength(2);
  expect(await places({ place: '410621101202' })).toEqual([]);
  const empty = await first({ place: '410621101202', withEmpty: true });
  expect((await printOne(empty)).texts.join('')).toContain('石羊村这一期没有列入名单的家庭。');
});

test('a township’s poster names each village with its own code', async () => {
  const poster = await first({ by: 'township' });
  const { texts, outline } = await printOne(poster);
  expect(outline).toHaveLength(1);
  for (const { name, code = '' } of poster.sections) {
    expect(texts.join('')).toContain(name);
    expect(texts.join('')).toContain(`校验码 ${code}`);
  }
});

test.each([
  ['an unknown notice', { noticeId: 'x' }, '2026-11-20', /没有代号为“x”的公示/],
  ['an expired list', {}, '2026-12-06', /撤下/],
  ['a publicity period that is over', { noticeId: review }, '2026-11-24', /结束|撤下/],
  ['an unknown place', { place: '410621999' }, '2026-11-20', /登记表/],
  ['another county', { place: '410622100201' }, '2026-11-20', /不在这份公示的县/],
  ['a village by township', { place: baimiao, by: 'township' }, '2026-11-20', /按乡镇印/],
] as const)('refused: %s', async (_what, request, asOf, message) => {
  await expect(plan(request, readSettings({ AS_OF: asOf }, root))).rejects.toThrow(message);
});

test('a name with a character that no font has: nothing is left behind, the name is not told', async () => {
  const poster = await first({ place: baimiao });
  const [section] = poster.sections;
  if (!section) throw new Error('no section');
  const rows = section.rows.map((row) => ({ ...row, listedName: '白\u{323AF}生' }));
  const broken = { ...poster, sections: [{ ...section, rows }] };
  const place = await mkdtemp(join(out, 'glyph-'));
  const failure = printPosters([poster, broken], printer, settings, { ...run, out: place });
  await expect(failure).rejects.toThrow(ProblemsError);
  await expect(failure).rejects.toThrow(/U\+323AF/);
  await expect(failure).rejects.not.toThrow(/白\u{323AF}/u);
  expect(await readdir(place)).toEqual([]);
});

test('posters never go into a repository or a site', async () => {
  const project = readSettings({ OUT_DIR: join(out, 'site') }, process.cwd());
  await symlink(process.cwd(), join(out, 'link'));
  for (const folder of ['posters', 'dist/x', join(out, 'link', 'a', 'b'), join(out, 'site', 'x')])
    expect(await outFolderFault(project, folder)).toMatchObject({ field: '--out' });
  expect(await outFolderFault(project, join(out, 'new', 'folder'))).toBeUndefined();
});
