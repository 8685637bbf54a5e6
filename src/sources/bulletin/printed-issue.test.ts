import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Month } from '../../domain/date.ts';
import { formatLayout } from '../../domain/bulletin/paper/layout.ts';
import { formatSeal } from '../../domain/bulletin/print-seal.ts';
import { miniProject, removeProject, writeProject } from '../../testing/mini-project.ts';
import { loadProject } from '../load-project.ts';
import { layoutFile, sealFile, sealIssue } from './printed-issue.ts';
import { readSettings } from '../formats/settings.ts';

const month = '2026-10' as Month;
const printed = Buffer.from('%PDF-1.4 a print');
const layout = {
  columns: 6,
  pages: [[{ slug: 'one', column: 0, columns: 6, top: 0, height: 90 }]],
};
let root: string;
let folder: string;

beforeEach(async () => {
  root = await writeProject(miniProject());
  folder = join(root, 'content/bulletin', month);
  const settings = readSettings({}, root);
  const { project } = await loadProject(settings);
  await writeFile(join(folder, 'issue.pdf'), printed);
  const print = { pdf: printed, layout: formatLayout(layout) };
  await writeFile(join(folder, layoutFile), print.layout);
  const seal = await sealIssue(month, project.articles, print, settings);
  await writeFile(join(folder, sealFile), formatSeal(seal));
});
afterEach(() => removeProject(root));

async function load() {
  const { project, problems } = await loadProject(readSettings({}, root));
  return { problems, print: project.issues.find((issue) => issue.month === month)?.print };
}

async function change(name: string, from: string | RegExp, to: string): Promise<void> {
  const text = await readFile(join(root, name), 'utf8');
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  await writeFile(join(root, name), changed);
}

const articleOf = async (): Promise<string> =>
  /\S+\.mdx$/m.exec(await readFile(join(folder, sealFile), 'utf8'))?.[0] ?? '';

test('a print that is what it was printed from is offered', async () => {
  expect(await load()).toEqual({
    problems: [],
    print: { offered: true, bytes: printed.length, layout },
  });
});

test('other ends of lines are no change', async () => {
  await change(`content/bulletin/${month}/${await articleOf()}`, /\n/g, '\r\n');
  expect((await load()).print?.offered).toBe(true);
});

test('the print is not offered when an article was corrected since, which is named', async () => {
  const article = await articleOf();
  await change(`content/bulletin/${month}/${article}`, /$/, '又一段。\n');
  expect(await load()).toEqual({ problems: [], print: { offered: false, changed: [article] } });
});

test('the print is not offered when a picture was changed since', async () => {
  await change('public/photos/dumplings.svg', /$/, '<!-- -->');
  expect((await load()).print).toEqual({
    offered: false,
    changed: ['public/photos/dumplings.svg'],
  });
});

test('the print is not offered with another layout', async () => {
  await change(`content/bulletin/${month}/${layoutFile}`, '"columns": 6', '"columns": 5');
  expect((await load()).print).toEqual({ offered: false, changed: [layoutFile] });
});

test('another file in the place of the print is refused', async () => {
  await writeFile(join(folder, 'issue.pdf'), '%PDF-1.4 somebody else’s');
  const { problems, print } = await load();
  expect(print).toBeUndefined();
  expect(problems.map(({ code }) => code)).toEqual(['print-seal']);
  expect(problems[0]?.message).toContain(`npm run issue:pdf -- ${month} --publish`);
});

test.each(['issue.pdf', layoutFile, sealFile])('without %s nothing is offered', async (name) => {
  await rm(join(folder, name));
  expect((await load()).problems.map(({ code }) => code)).toEqual(['print-seal']);
});

test('a problem of the issue itself is told first', async () => {
  await change(`content/bulletin/${month}/${await articleOf()}`, /^text:/m, 'texts:');
  expect((await load()).problems.some(({ code }) => code.startsWith('print-'))).toBe(false);
});
