import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { parseMonth, type Month } from '../domain/date.ts';
import { formatProblem } from '../domain/problem.ts';
import { placeholder } from '../domain/placeholder.ts';
import { checkProject } from '../guard/check-project.ts';
import { sampleArticles } from '../importers/bulletin/testing/sample-articles.ts';
import { makeNewspaper, usualHabits } from '../importers/bulletin/testing/raw-newspaper.ts';
import { importBulletinFile } from '../importers/bulletin/write-drafts.ts';
import { readSettings } from '../sources/formats/settings.ts';
import { miniProject, removeProject, writeProject } from './mini-project.ts';

const month = parseMonth('2026-11') as Month;
let root = '';
afterEach(() => removeProject(root));

/** What an editor writes into a draft, as the report asks. */
const fillIn = (draft: string, at: number): string =>
  draft
    .replace(`title: ${placeholder}`, `title: 补上的第${at}条标题`)
    .replace(`summary: ${placeholder}`, 'summary: 编辑写的一句提要。')
    .replace(`topics: [${placeholder}]`, 'topics: [社会救助, 民政新闻]')
    .replace(`\n${placeholder}\n`, '\n编辑写的一段说明。\n');

const problemsOf = async (): Promise<string[]> => {
  const settings = readSettings({ AS_OF: '2026-11-20' }, root);
  return (await checkProject(settings)).problems.map(formatProblem);
};

it('drafts are refused as they come and pass the check when they are filled in', async () => {
  root = await writeProject(miniProject());
  const folder = join(root, 'content/bulletin/2026-11');
  const page = makeNewspaper(sampleArticles, 4, usualHabits);
  const raw = join(root, 'raw.txt');
  await writeFile(raw, page.text);
  const outcome = await importBulletinFile(raw, month, folder);
  const files = 'files' in outcome ? outcome.files.filter((file) => file.endsWith('.mdx')) : [];
  await rm(raw);
  await rm(join(folder, 'report.md'));
  await writeFile(join(folder, 'issue.yaml'), 'month: 2026-11\nnumber: 2\n');
  expect(files.length).toBeGreaterThan(10);
  const refused = (await problemsOf()).join('\n');
  for (const file of files) expect(refused).toContain(file.slice(folder.length + 1));

  for (const [at, file] of files.entries())
    await writeFile(file, fillIn(await readFile(file, 'utf8'), at));
  expect(await problemsOf()).toEqual([]);
});
