import { afterEach, expect, test } from 'vitest';
import { miniProject, removeProject, writeProject } from '../mini-project.ts';
import { readSettings } from '../../sources/formats/settings.ts';
import { checkProject } from '../../guard/check-project.ts';
import { inspectSite } from '../../guard/inspect-site.ts';

const roots: string[] = [];
afterEach(async () => {
  for (const root of roots.splice(0)) await removeProject(root);
});

type Files = ReturnType<typeof miniProject>;

async function inspect(change: (files: Files) => void, day?: string) {
  const files = miniProject();
  change(files);
  const root = await writeProject(files);
  roots.push(root);
  const settings = readSettings(day === undefined ? {} : { AS_OF: day }, root);
  const { project, problems } = await checkProject(settings);
  return inspectSite(project, settings, problems);
}

const places = (found: readonly { code: string; file: string; line: number }[]) =>
  found.map(({ code, file, line }) => `${code} ${file}:${line}`);

const remove =
  (...beginnings: string[]) =>
  (files: Files): void => {
    for (const path of [...files.keys()])
      if (beginnings.some((beginning) => path.startsWith(beginning))) files.delete(path);
  };

const edit =
  (path: string, from: string, to: string) =>
  (files: Files): void => {
    const text = files.get(path);
    if (typeof text !== 'string' || !text.includes(from)) throw new Error(`${path}: no ${from}`);
    files.set(path, text.replace(from, to));
  };

const site = 'content/site.yaml';
const columns = `columns:
  - name: 民政专刊
    description: 各期文章。
  - name: 救助公示
    description: 名单。
  - name: 惠民手册
    description: 指南。
  - name: 保障标准
    description: 标准。
`;

test('a whole site with news passes', async () => {
  const { problems, overdue } = await inspect(() => undefined);
  expect({ problems, overdue }).toEqual({ problems: [], overdue: undefined });
});

test.each([
  ['content/handbook/', '惠民手册'],
  ['data/notices/', '救助公示'],
])('without %s a column is empty', async (folder, name) => {
  const { problems } = await inspect(remove(folder));
  expect(places(problems)).toEqual([
    expect.stringMatching(/^empty-column content\/site.yaml:\d+$/),
  ]);
  expect(problems[0]?.message).toContain(`“${name}”`);
});

test('a column whose only notice is still to come is empty today', async () => {
  const { problems } = await inspect(() => undefined, '2026-11-05');
  expect(places(problems)).toEqual([expect.stringContaining('empty-column')]);
});

test('a column that could not be read is not called empty', async () => {
  const { problems } = await inspect(
    edit('content/handbook/subsistence-allowance/2021-07-01.mdx', 'title: 最低生活保障\n', ''),
  );
  expect(problems).toEqual([]);
});

test('every column has its tags, and none is made up', async () => {
  const lacking = await inspect(edit(site, '  - name: 惠民手册\n    description: 指南。\n', ''));
  expect(places(lacking.problems)).toEqual([expect.stringMatching(/^column-tags .*site.yaml:22$/)]);
  const more = await inspect(
    edit(site, columns, `${columns}  - name: 政策解读\n    description: 解读。\n`),
  );
  expect(places(more.problems)).toEqual([expect.stringMatching(/^column-tags .*site.yaml:31$/)]);
});

test('a site that is no demonstration any more has real tags', async () => {
  const { problems } = await inspect(
    edit(site, "sample:\n  asOf: '2026-11-20'\n  banner: 本站为演示。\n", ''),
    '2026-11-20',
  );
  expect(places(problems)).toEqual(
    [11, 12, 14, 15, 21].map((line) => `placeholder-tag content/site.yaml:${line}`),
  );
});

test('after two weeks without news the site is overdue, at the file of the last news', async () => {
  const notice = 'data/notices/410621-extreme-poverty-support-review-2026-11/notice.yaml';
  expect((await inspect(() => undefined, '2026-11-26')).overdue).toBeUndefined();
  const { overdue } = await inspect(() => undefined, '2026-11-27');
  expect(overdue && places([overdue])).toEqual([`no-update ${notice}:7`]);
  expect(overdue?.message).toContain('15天前');
});

test('an issue that went online is news', async () => {
  const change = edit(
    'content/bulletin/2026-10/issue.yaml',
    'number: 1',
    'number: 1\nonline: 2026-11-20',
  );
  expect((await inspect(change, '2026-12-04')).overdue).toBeUndefined();
});
