import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeIdentity } from '../src/rosters/testing/people.ts';
import { readPdf } from '../src/print/testing/read-pdf.ts';
import { miniProject, removeProject, writeProject } from '../src/testing/mini-project.ts';
import { runScript, startScript } from '../src/testing/run-script.ts';

const notice = '410621-subsistence-allowance-2026-11';
const identity = makeIdentity('19600101', 1);
let root: string;
let desk: string;
beforeAll(async () => {
  root = await writeProject(miniProject());
  desk = await mkdtemp(join(tmpdir(), 'print-commands-'));
});
afterAll(async () => {
  await removeProject(root);
  await rm(desk, { recursive: true });
});

/** Inside the mini project. */
const where = () => ({ cwd: root, env: { AS_OF: '2026-11-20' } });
const command = (script: string, ...args: string[]) => runScript(script, args, where());
const startCommand = (script: string, ...args: string[]) => startScript(script, args, where());

const roster = async (name: string, number: string): Promise<string> => {
  const path = join(desk, name);
  const head = '乡镇,村,户主姓名,身份证号,家庭人口,月保障金额';
  await writeFile(path, `${head}\n善堂镇,白庙村,白连生,${number},2,1280\n`);
  return path;
};

test('posters: one file for a village, how many, where, and what to do with them', async () => {
  const out = join(desk, 'posters');
  const args = ['--notice', notice, '--place', '410621101201', '--paper', 'a4', '--out', out];
  const { code, output } = await startCommand('posters.ts', ...args);
  expect(output).toMatch(/印好 1 份公示（A4），用时 .*posters/);
  expect(output).toContain('不要发到网上');
  expect(output).not.toContain('白连生');
  expect(code).toBe(0);
  const [folder = ''] = await readdir(out);
  expect(await readdir(join(out, folder))).toEqual(['410621101201-善堂镇白庙村-A4.pdf']);
});

test('letters: one for a household, neither name nor number on the screen', async () => {
  const out = join(desk, 'letters');
  const path = await roster('allowance.csv', identity);
  const { code, output } = await startCommand(
    'letters.ts',
    `低保=${path}`,
    '--county',
    '浚县',
    '--out',
    out,
  );
  expect(output).toMatch(/印好 1 封告知书，1 个文件，用时/);
  expect(output).not.toMatch(new RegExp(`白连生|${identity}`));
  expect(code).toBe(0);
  const [folder = ''] = await readdir(out);
  const [file = ''] = await readdir(join(out, folder));
  const { texts } = await readPdf(await readFile(join(out, folder, file)));
  expect(texts.join('')).toContain('白连生');
  expect(texts.join('')).not.toContain(identity);
});

test('every fault of a request is told at once, and nothing is written', async () => {
  const posters = await command(
    'posters.ts',
    '--notice',
    'x',
    '--place',
    '1',
    '--out',
    join(root, 'dist'),
  );
  expect(posters.code).toBe(1);
  for (const fault of ['--out', '没有代号为“x”的公示', '没有“1”', '什么也没有写'])
    expect(posters.output).toContain(fault);
  const path = await roster('broken.csv', '12345');
  const letters = await command('letters.ts', `低保=${path}`, '--county', '浚县', '--out', root);
  expect(letters.code).toBe(1);
  for (const fault of ['--out', 'broken.csv:2', '什么也没有写'])
    expect(letters.output).toContain(fault);
  expect((await readdir(root)).sort()).toEqual(['content', 'data', 'public']);
});

test('docx: an article and a notice by their names, and nothing where one is unknown', async () => {
  const out = join(desk, 'docx');
  const unknown = await command('docx.ts', notice, '2026-10/nothing', '--out', out);
  expect(unknown.code).toBe(1);
  expect(unknown.output).toContain('没有这篇文章或这份公示：2026-10/nothing');
  const { code, output } = await startCommand(
    'docx.ts',
    notice,
    '2026-10/first-news',
    '--out',
    out,
  );
  expect(output).toContain('已写到');
  expect(code).toBe(0);
  expect((await readdir(out)).sort()).toEqual(['2026-10-first-news.docx', `${notice}.docx`]);
});

test.each([
  ['posters.ts', ['--notice', notice]],
  ['posters.ts', ['--notice', notice, '--out', 'x', '--paper', 'B5']],
  ['posters.ts', ['--strange']],
  ['letters.ts', ['低保=a.csv', '--out', 'x']],
  ['docx.ts', [notice]],
])('%s %j is told how it is used', async (script, args) => {
  const { code, output } = await command(script, ...args);
  expect(code).toBe(1);
  expect(output).toContain('用法：npm run');
});
