import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, expect, it } from 'vitest';
import { parseMonth, type Month } from '../domain/date.ts';
import { formatProblem } from '../domain/problem.ts';
import { placeholder } from '../domain/placeholder.ts';
import { checkProject } from '../guard/check-project.ts';
import { centred, setArticle, type Look } from '../importers/bulletin/documents/testing/look.ts';
import { writeWord } from '../importers/bulletin/documents/testing/write-word.ts';
import {
  sampleArticles,
  type SampleArticle,
} from '../importers/bulletin/testing/sample-articles.ts';
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

it('an issue that comes as Word files, with a picture, passes the check when it is filled in', async () => {
  root = await writeProject(miniProject());
  const folder = join(root, 'content/bulletin/2026-11');
  const [first, second] = sampleArticles as [SampleArticle, SampleArticle];
  const picture = await sharp({
    create: { width: 640, height: 480, channels: 3, background: 'teal' },
  })
    .withExif({ IFD3: { GPSLatitude: '35/1 14/1 0/1', GPSLatitudeRef: 'N' } })
    .jpeg()
    .toBuffer();
  const photo: Look[] = [{ picture }, { text: '图为大厅里的长椅。', align: 'center', size: 10 }];
  const files = [
    [...setArticle(first, centred), ...photo],
    setArticle(second, { title: { level: 1 } }),
  ];
  for (const [at, looks] of files.entries()) {
    const path = join(root, `${at}.docx`);
    await writeFile(path, await writeWord(looks));
    const outcome = await importBulletinFile(path, month, folder, undefined, join(root, 'public'));
    expect(outcome).not.toHaveProperty('refusals');
    await rm(path);
  }
  const names = await readdir(folder);
  for (const name of names.filter((own) => own.startsWith('report'))) await rm(join(folder, name));
  await writeFile(join(folder, 'issue.yaml'), 'month: 2026-11\nnumber: 2\n');
  const drafts = names.filter((name) => name.endsWith('.mdx')).map((name) => join(folder, name));
  expect(drafts).toHaveLength(2);
  const refused = (await problemsOf()).join('\n');
  for (const file of drafts) expect(refused).toContain(file.slice(folder.length + 1));

  for (const [at, file] of drafts.entries())
    await writeFile(
      file,
      fillIn(await readFile(file, 'utf8'), at)
        .replace(`alt: ${placeholder}`, 'alt: 大厅里的一排长椅')
        .replace(`people: ${placeholder}`, 'people: 没有人物'),
    );
  expect(await problemsOf()).toEqual([]);
  const written = join(root, 'public/photos/2026-11');
  const [name = ''] = await readdir(written);
  expect((await sharp(join(written, name)).metadata()).exif).toBeUndefined();
});
