import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { Problem } from '../src/domain/problem.ts';
import { placeholder } from '../src/domain/placeholder.ts';
import { loadProject } from '../src/sources/load-project.ts';
import type { Project } from '../src/sources/project.ts';
import { readSettings } from '../src/sources/formats/settings.ts';
import { StepFailure } from '../src/terminal/steps.mjs';
import { miniProject, removeProject, writeProject } from '../src/testing/mini-project.ts';
import { makeStartingFiles } from './starting-files.ts';

const roots: string[] = [];
afterEach(async () => {
  for (const root of roots.splice(0)) await removeProject(root);
});

/** The mini project, changed. */
async function startProject(change?: (files: ReturnType<typeof miniProject>) => void) {
  const files = miniProject();
  change?.(files);
  const root = await writeProject(files);
  roots.push(root);
  return root;
}

/** Makes what cannot fail, and answers with the files that it names. */
async function made(root: string, ...words: string[]): Promise<string[]> {
  const lines = await makeStartingFiles(words, readSettings({}, root));
  return [...lines.join('\n').matchAll(/^已生成 (.+)$/gm)].map(([, file = '']) => file);
}

const load = (root: string): Promise<{ project: Project; problems: readonly Problem[] }> =>
  loadProject(readSettings({}, root));

/** What an editor would write, by the words before the mark. */
const answers: readonly (readonly [RegExp, string])[] = [
  [/phone: $/, '0392-0000009'],
  [/mail: $/, 'mz@example.cn'],
  [/(?:rows|persons): $/, '1'],
  [/amountYuan: $/, '500'],
  [/ends: $/, '2026-12-31'],
  [/inForce: $/, '2021-07-01'],
  [/law: $/, 'confirmation-measures'],
  [/^ {2}- $/, '《特困人员认定办法》第十五条'],
  [/topics: \[$/, '敬老爱老'],
  [/topics: .+, $/, '邻里互助'],
  [/name: $/, '白晓禾'],
];

/** Replaces every mark; a row of the list by `row`. */
async function fill(root: string, file: string, row = ''): Promise<void> {
  const path = join(root, file);
  const lines = (await readFile(path, 'utf8')).split('\n').map((line) => {
    if (row !== '' && line.startsWith(`${placeholder},`)) return row;
    let filled = line;
    for (let at = filled.indexOf(placeholder); at !== -1; at = filled.indexOf(placeholder)) {
      const before = filled.slice(0, at);
      const answer = answers.find(([pattern]) => pattern.test(before))?.[1] ?? '已经写好了';
      filled = filled.replace(
        placeholder,
        before.endsWith('title: ') ? `${answer}${file.slice(-8, -4)}` : answer,
      );
    }
    return filled;
  });
  await writeFile(path, lines.join('\n'));
}

/** The starting files have no problem but the marks, and each mark's line is one. */
async function expectMarks(root: string, files: readonly string[]) {
  const { problems } = await load(root);
  expect(problems.filter(({ code }) => code !== 'unfilled')).toEqual([]);
  expect(problems.length).toBeGreaterThan(0);
  for (const { file, line } of problems) {
    expect(files).toContain(file);
    const text = await readFile(join(root, file), 'utf8');
    expect(text.split('\n')[line - 1]).toContain(placeholder);
  }
}

/** The starting files have no problem but the marks, and filled in they have none. */
async function expectOnlyMarks(root: string, files: readonly string[], row?: string) {
  await expectMarks(root, files);
  for (const file of files) await fill(root, file, row);
  return loadFilled(root);
}

async function loadFilled(root: string) {
  const { problems, project } = await load(root);
  expect(problems).toEqual([]);
  return project;
}

describe('an issue', () => {
  test('has the next number and the articles in the order in which they were begun', async () => {
    const root = await startProject();
    const issue = await made(root, '专刊', '2026年11月');
    expect(issue).toEqual(['content/bulletin/2026-11/issue.yaml']);
    const first = await made(root, 'article', '2026-11', 'shared-kitchen');
    const second = await made(root, 'article', '2026-11', 'warm-soup', '图片');
    const third = await made(root, 'article', '2026-11', 'our-view', '评论');
    expect([...first, ...second, ...third]).toEqual([
      'content/bulletin/2026-11/01-shared-kitchen.mdx',
      'content/bulletin/2026-11/02-warm-soup.mdx',
      'content/bulletin/2026-11/03-our-view.mdx',
    ]);
    const project = await expectOnlyMarks(root, [...first, ...second, ...third]);
    expect(project.issues.at(-1)).toEqual({ month: '2026-11', number: 2, founding: false });
    expect(project.articles.map(({ id }) => id).slice(-3)).toEqual([
      '2026-11/shared-kitchen',
      '2026-11/warm-soup',
      '2026-11/our-view',
    ]);
  });

  test('goes without a number where the one before has none', async () => {
    const root = await startProject((files) => {
      files.set('content/bulletin/2026-10/issue.yaml', 'month: 2026-10\n');
    });
    await made(root, 'issue', '2026-11');
    const text = await readFile(join(root, 'content/bulletin/2026-11/issue.yaml'), 'utf8');
    expect(text).toContain('\n# number: ');
  });
});

describe('a notice', () => {
  test('of a confirmed list follows the last one of the county', async () => {
    const root = await startProject();
    const files = await made(
      root,
      'notice',
      '410621',
      'subsistence-allowance',
      'confirmed',
      '2026-12',
    );
    expect(files).toEqual([
      'data/notices/410621-subsistence-allowance-2026-12/notice.yaml',
      'data/notices/410621-subsistence-allowance-2026-12/list.csv',
    ]);
    const row = '410621101201,白连生,1,500,2024-03';
    const project = await expectOnlyMarks(root, files, row);
    expect(project.notices.find(({ period }) => period === '2026-12')).toMatchObject({
      title: '浚县最低生活保障对象名单（2026年12月）',
      indexNumber: '410621-MZ-2026-0003',
      published: '2026-12-01',
      // As long as November's list.
      ends: '2026-12-30',
      issuer: '浚县民政局',
      legalBasis: ['《最低生活保障审核确认办法》（民发〔2021〕57号）第二十四条'],
      contact: { office: '浚县民政局社会救助股', phone: '0392-0000001', sample: true },
      totals: { rows: 1, persons: 1, amountYuan: 500 },
      sample: false,
    });
  });

  test('of a part of the county says which, in its folder, title and fields', async () => {
    const root = await startProject();
    const words = ['notice', '浚县', '低保', 'confirmed', '2026-12'];
    const rural = await made(root, ...words, '农村');
    expect(rural[0]).toBe('data/notices/410621-subsistence-allowance-rural-2026-12/notice.yaml');
    const street = await made(root, ...words, '卫溪街道、城市');
    expect(street[0]).toContain('/410621-subsistence-allowance-urban-2026-12-001/');
    const town = await made(root, ...words, '浚县善堂镇、城市');
    await expectMarks(root, [...rural, ...street, ...town]);
    for (const file of rural) await fill(root, file, '410621101201,白连生,1,500,2024-03');
    for (const file of street) await fill(root, file, '410621001001,石有粮,1,500,2024-03');
    for (const file of town) await fill(root, file, '410621101201,何满囤,1,500,2024-03');
    const project = await loadFilled(root);
    expect(project.notices.filter(({ period }) => period === '2026-12')).toMatchObject([
      { title: '浚县农村最低生活保障对象名单（2026年12月）', area: '农村' },
      {
        title: '浚县卫溪街道城市最低生活保障对象名单（2026年12月）',
        area: '城市',
        within: ['410621001'],
      },
      { area: '城市', within: ['410621101'] },
    ]);
    await expect(made(root, ...words, '牧区')).rejects.toThrow('「范围」');
  });

  test('in its publicity period ends on the earliest lawful day, in Chinese words as well', async () => {
    const root = await startProject();
    const files = await made(root, 'notice', '浚县', '低保', '初审公示', '2026-12');
    const project = await expectOnlyMarks(root, files, '410621101201,白连生,1,500,2026-12');
    expect(
      project.notices.find(({ id }) => id === '410621-subsistence-allowance-review-2026-12'),
    ).toMatchObject({ published: '2026-12-01', ends: '2026-12-10' });
  });

  test('that is not filled in keeps its index number', async () => {
    const root = await startProject();
    await made(root, 'notice', '410621', 'extremePovertySupport', 'confirmed', '2026-12');
    const [second = ''] = await made(root, 'notice', '410621', '特困供养', '拟终止公示', '2026-12');
    expect(await readFile(join(root, second), 'utf8')).toContain(
      '\nindexNumber: 410621-MZ-2026-0004\n',
    );
  });

  test('of a county without any, beyond the table of holidays, asks for what is not known', async () => {
    const root = await startProject();
    const files = await made(root, 'notice', '淇县', '临时救助', 'expense', '2028-01');
    const text = await readFile(join(root, files[0] ?? ''), 'utf8');
    for (const line of [
      'indexNumber: 410622-MZ-2028-0001',
      `ends: ${placeholder}`,
      `issuer: ${placeholder}`,
      `  - ${placeholder}`,
    ])
      expect(text).toContain(`\n${line}\n`);
    const { problems } = await load(root);
    expect(problems.filter(({ code }) => code !== 'unfilled')).toEqual([]);
  });
});

describe('a guide', () => {
  test('has the laws in force and the standards of its programme', async () => {
    const root = await startProject();
    const files = await made(root, 'handbook', 'extreme-poverty-support');
    expect(files).toEqual(['content/handbook/extreme-poverty-support/2021-04-26.mdx']);
    const project = await expectOnlyMarks(root, files);
    expect(
      project.guides.find(({ id }) => id.startsWith('extreme-poverty-support/'))?.value,
    ).toMatchObject({
      title: '特困人员救助供养',
      inForce: '2021-04-26',
      reviewed: '2026-11-20',
      bases: [{ law: 'support-rules' }],
      standards: ['extremePovertySupport'],
    });
  });

  test('that is there goes on from the version before, which stays as it is', async () => {
    const root = await startProject();
    const old = join(root, 'content/handbook/subsistence-allowance/2021-07-01.mdx');
    const before = await readFile(old, 'utf8');
    const files = await made(root, 'handbook', '低保', '2027-01-01');
    expect(files).toEqual(['content/handbook/subsistence-allowance/2027-01-01.mdx']);
    const project = await expectOnlyMarks(root, files);
    const [first, second] = project.guides.map(({ value }) => value);
    expect(second).toEqual({
      ...first,
      inForce: '2027-01-01',
      reviewed: '2026-11-20',
      changes: [{ date: '2026-11-20', text: expect.any(String) as string }],
    });
    expect(await readFile(old, 'utf8')).toBe(before);
  });

  test('without laws and standards asks for them', async () => {
    const root = await startProject();
    await expectOnlyMarks(root, await made(root, 'handbook', '儿童保障'));
  });
});

describe('what is refused', () => {
  test.each([
    ['nothing said', [], '用法：'],
    ['an unknown kind', ['poster'], '不能生成“poster”'],
    ['a missing word', ['article', '2026-10'], '「短名」没有写：网址里的短名'],
    ['one word too many', ['issue', '2026-11', 'x'], '多写了“x”'],
    ['a month that does not exist', ['issue', '2026-13'], '「年月」年月写作'],
    ['an issue that is not there', ['article', '2026-11', 'a'], 'npm run new -- issue 2026-11'],
    ['a short name with capitals', ['article', '2026-10', 'Soup'], '「短名」短名用小写'],
    ['a short name twice', ['article', '2026-10', 'dumplings'], '已经有 02-dumplings.mdx'],
    [
      'a list of children',
      ['notice', '浚县', '儿童保障', 'confirmed', '2026-12'],
      '不得在网上公布',
    ],
    ['a stage of another programme', ['notice', '浚县', '低保', 'expense', '2026-12'], '「环节」'],
    ['a version without its date', ['handbook', '低保'], '「施行日期」没有写：已经有这一项的指南'],
    ['a day that does not exist', ['handbook', '低保', '2027-02-29'], '「施行日期」'],
    ['a version that is there', ['handbook', '低保', '2021-07-01'], '已经有 content/handbook/'],
    ['an issue that is there', ['issue', '2026-10'], '没有改动任何文件'],
  ])('%s', async (_case, words, message) => {
    const root = await startProject();
    const making = makeStartingFiles(words, readSettings({}, root));
    await expect(making).rejects.toThrow(StepFailure);
    await expect(making).rejects.toThrow(message);
    expect((await load(root)).problems).toEqual([]);
  });
});

test('the command prints what it has made, and a refusal alone with exit code 1', async () => {
  const root = await startProject();
  const run = (...words: string[]) =>
    spawnSync(process.execPath, [resolve('scripts/new.ts'), ...words], {
      cwd: root,
      encoding: 'utf8',
    });
  expect(run('issue', '2026-11')).toMatchObject({ status: 0, stderr: '' });
  const { status, stdout, stderr } = run('issue', '2026-11');
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toContain('没有改动任何文件');
});

test('the mark is refused in every kind of file, with its line', async () => {
  const root = await startProject((files) => {
    const mark = (path: string, from: string) => {
      files.set(path, String(files.get(path)).replace(from, placeholder));
    };
    mark('content/site.yaml', '鹤壁日报·民政专刊');
    mark('content/pages/about.mdx', '这是关于本站一页。');
    mark('data/reference/windows.csv', '善堂镇人民路1号');
    mark('data/notices/410621-subsistence-allowance-2026-11/list.csv', '白连生');
  });
  const { problems } = await load(root);
  expect(problems.map(({ code, file, line }) => `${code} ${file}:${line}`)).toEqual([
    'unfilled content/pages/about.mdx:6',
    'unfilled content/site.yaml:5',
    'unfilled data/notices/410621-subsistence-allowance-2026-11/list.csv:2',
    'unfilled data/reference/windows.csv:2',
  ]);
});
