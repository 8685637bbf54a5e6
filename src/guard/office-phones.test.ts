import { afterEach, expect, test } from 'vitest';
import { readSettings } from '../sources/formats/settings.ts';
import { miniProject, removeProject, writeProject } from '../testing/mini-project.ts';
import { checkProject } from './check-project.ts';

let root = '';
afterEach(() => removeProject(root));

const article = [...miniProject().keys()].find((file) => file.endsWith('.mdx')) ?? '';

async function check(files: Map<string, string | Uint8Array>): Promise<string[]> {
  root = await writeProject(files);
  const { problems } = await checkProject(readSettings({ AS_OF: '2026-11-20' }, root));
  return problems.map(({ file, message }) => `${file} ${message}`);
}

test('a landline that stands in data may stand in an article, another may not', async () => {
  const files = miniProject();
  files.set(article, `${String(files.get(article))}\n有事请打0391-7653031。\n`);
  const [problem = ''] = await check(files);
  expect(problem).toContain(article);
  expect(problem).toContain('请先登记到 data/reference/windows.csv');
  await removeProject(root);
  const hotlines = 'data/reference/hotlines.csv';
  files.set(
    hotlines,
    String(files.get(hotlines)).replace(
      /12345,[^\n]*\n/,
      (line) => `${line}0391-7653031,救助热线,咨询,每天24小时\n`,
    ),
  );
  expect((await check(files)).filter((one) => one.includes('windows.csv'))).toEqual([]);
});
