import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeIdentity } from '../../rosters/testing/people.ts';
import { readSettings, type Settings } from '../../sources/formats/settings.ts';
import { miniProject, removeProject, writeProject } from '../../testing/mini-project.ts';
import type { Printer } from '../printer.ts';
import { readPdf } from '../testing/read-pdf.ts';
import { planLetters } from './plan-letters.ts';
import { printLetters, type LetterPart } from './print-letters.ts';
import { openTestPrinter } from '../testing/test-printer.ts';

let printer: Printer;
let root: string;
let desk: string;
let settings: Settings;
beforeAll(async () => {
  root = await writeProject(miniProject());
  desk = await mkdtemp(join(tmpdir(), 'letters-'));
  settings = readSettings({ AS_OF: '2026-11-20' }, root);
  printer = await openTestPrinter();
});
afterAll(async () => {
  await removeProject(root);
  await rm(desk, { recursive: true });
});

const header = '乡镇,村,户主姓名,身份证号,家庭人口,月保障金额,家庭住址';
const ids = [1, 2, 3].map((serial) => makeIdentity('19600101', serial));
const rows = [
  `善堂镇,白庙村,白连生,${ids[0]},2,"1,280.00元",示例路5号`,
  `善堂镇,白庙村,欧阳小禾,${ids[1]},1,600,`,
  `卫溪街道,黎阳社区,买买提·艾力,${ids[2]},3,900,`,
];
async function roster(name: string, lines: readonly string[], head = header): Promise<string> {
  const path = join(desk, name);
  await writeFile(path, [head, ...lines, ''].join('\n'));
  return path;
}
const plan = (...rosters: string[]) => planLetters(settings, { rosters, county: '浚县' });
const print = async (by: LetterPart, ...rosters: string[]) => {
  const made = await plan(...rosters);
  const { site, hotlines, asOf: date } = made.project;
  const head = { site, hotlines, date };
  const run = { by, out: join(desk, 'out'), head, onPrinted: () => undefined };
  const { folder } = await printLetters(made, printer, run);
  const files = (await readdir(folder)).sort();
  const read = async (file: string) => readPdf(await readFile(join(folder, file)));
  return { files, pdfs: await Promise.all(files.map(read)) };
};

test('several programmes of a household come in one letter, with the sum of the months', async () => {
  const allowance = await roster('db.csv', rows);
  const once = await roster('ls.csv', [
    `善堂镇,白庙村,白连生,${ids[0]},2,2000,`,
    `卫溪街道,黎阳社区,买买提·艾力,${ids[2]},3,500,`,
  ]);
  const { files, pdfs } = await print(
    'village',
    `低保=${allowance}`,
    `temporaryAssistance=${once}`,
  );
  expect(files).toEqual(['410621001001-卫溪街道黎阳社区.pdf', '410621101201-善堂镇白庙村.pdf']);
  const [, village] = pdfs;
  expect(village?.sizes).toEqual(['210 × 297', '210 × 297']);
  const text = village?.texts[0]?.replace(/\s/g, '');
  for (const fact of [
    '白连生收',
    '示例路5号',
    '善堂镇白庙村',
    '每月1280元',
    '一次2000元',
    '盖章处',
  ])
    expect(text).toContain(fact);
  expect(village?.texts[1]).toContain('欧阳小禾 收');
  expect(village?.texts.join('')).not.toContain(ids[0]);
  expect(village).toMatchObject({ tagged: true, language: 'zh-CN' });
  expect(village?.fonts.missing).toEqual([]);
});

test('a household with all programmes loses nothing: what does not fit goes to a second sheet', async () => {
  const path = await roster('all.csv', [rows[0] ?? '']);
  const all = '低保 特困 临时救助 childrenInNeed disasterRelief elderlyService medicalAssistance';
  const { project } = await plan(`低保=${path}`);
  const known = all
    .split(' ')
    .filter((word) =>
      project.programmes.some(({ id, shortName }) => [id, shortName].includes(word)),
    );
  const { pdfs } = await print('village', ...known.map((word) => `${word}=${path}`));
  const text = pdfs[0]?.texts.join('').replace(/\s/g, '');
  expect(text?.match(/1280元/g)?.length).toBeGreaterThan(known.length - 1);
  expect(text).toContain('盖章处');
});

test('one file for each household bears no name', async () => {
  const { files } = await print('household', `低保=${await roster('hh.csv', rows)}`);
  expect(files).toEqual([
    '410621001001-卫溪街道黎阳社区-0001.pdf',
    '410621101201-善堂镇白庙村-0001.pdf',
    '410621101201-善堂镇白庙村-0002.pdf',
  ]);
});

test('everything that is wrong is told at once, with file and row, without names and numbers', async () => {
  const one = await roster('one.csv', [
    `善堂镇,白庙村,白连生,${ids[0]},2,600,`,
    `善堂镇,白庙村,石麦囤,${ids[0]},2,600,`,
    `善堂镇,没有村,石满仓,${ids[1]},2,-1,`,
    `善堂镇,白庙村,欧阳小禾,410621196001010000,2,600,`,
  ]);
  const two = await roster('two.csv', [`善堂镇,白庙村,张三,${ids[0]},2,600,`]);
  const failure = await plan(`低保=${one}`, `临时救助=${two}`, '别的=x.csv').catch(
    (error: unknown) => (error as Error).message,
  );
  expect(failure).toMatch(/one\.csv:3 .*出现两次/);
  expect(failure).toMatch(/one\.csv:4 .*村/);
  expect(failure).toMatch(/one\.csv:4 .*负数/);
  expect(failure).toMatch(/one\.csv:5 .*不是有效的号码/);
  expect(failure).toMatch(/two\.csv:2 .*姓名不同/);
  expect(failure).toMatch(/别的=x\.csv/);
  expect(failure).not.toMatch(/白连生|石麦囤|张三|\d{17}/);
});

test('a roster inside a repository, a missing file, an unknown county', async () => {
  await expect(plan('低保=data/reference/places.csv')).rejects.toThrow(/代码库/);
  await expect(plan('低保=/nowhere.csv')).rejects.toThrow(/文件打不开/);
  const path = await roster('ok.csv', rows);
  await expect(
    planLetters(settings, { rosters: [`低保=${path}`], county: '火星' }),
  ).rejects.toThrow(/没有叫“火星”的县/);
});

test('a roster without identity numbers or amounts is refused', async () => {
  const path = await roster('bare.csv', ['善堂镇,白庙村,白连生,2'], '乡镇,村,户主姓名,家庭人口');
  await expect(plan(`低保=${path}`)).rejects.toThrow(/缺少“保障金额”一列/);
  const noId = await roster(
    'noid.csv',
    ['善堂镇,白庙村,白连生,600'],
    '乡镇,村,户主姓名,月保障金额',
  );
  await expect(plan(`低保=${noId}`)).rejects.toThrow(/名册没有这一列/);
});
