import { resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Month } from '../../domain/date.ts';
import { loadProject } from '../../sources/load-project.ts';
import { readSettings } from '../../sources/formats/settings.ts';
import { Html } from '../html.ts';
import type { Printer } from '../printer.ts';
import { readPdf } from '../testing/read-pdf.ts';
import type { Newspaper } from './newspaper.ts';
import { orderStories } from '../../domain/bulletin/paper/compose.ts';
import { printIssue } from './print-issue.ts';
import { readNewspaper } from './read-newspaper.ts';
import { openTestPrinter } from '../testing/test-printer.ts';

const city = resolve('src/testing/fixtures/second-city');
const fixture = { CONTENT_DIR: `${city}/content`, DATA_DIR: `${city}/data` };

let printer: Printer;
beforeAll(async () => {
  printer = await openTestPrinter();
});

async function readIssue(): Promise<Newspaper> {
  const settings = readSettings(fixture, process.cwd());
  const { project } = await loadProject(settings);
  const found = await readNewspaper('2026-10' as Month, project, settings);
  if (!found) throw new Error('no issue');
  return found;
}

const flat = (text: string): string => text.replace(/\s/g, '');
const plain = ({ markup }: Html): string =>
  flat(
    markup
      .replace(/<[^>]*>/g, '')
      .replace(/&#x([0-9A-F]+);/g, (_, code: string) =>
        String.fromCodePoint(Number.parseInt(code, 16)),
      ),
  );

/** Characters of the text that the pages do not have, or not so often. */
function missing(text: string, pages: string): string[] {
  const count = (characters: string) => Map.groupBy([...characters], (character) => character);
  const there = count(pages);
  return [...count(text)].flatMap(([character, all]) =>
    all.length > (there.get(character)?.length ?? 0) ? [character] : [],
  );
}

test('an issue with little text: one A3 page, tagged, fonts in the file, every article in the outline, every character on it', async () => {
  const plainIssue = await readIssue();
  const newspaper = { ...plainIssue, issue: { ...plainIssue.issue, founding: true } };
  const { pdf, layout } = await printIssue(newspaper, printer);
  const found = await readPdf(pdf);
  const pages = flat(found.texts.join(''));
  const placed = layout.pages.flatMap((blocks) => blocks.map(({ slug }) => slug));
  expect(placed.toSorted()).toEqual(
    newspaper.stories.map(({ article }) => article.slug).toSorted(),
  );
  expect(layout.pages[0]?.[0]).toMatchObject({ column: 0, top: 0 });
  expect(found).toMatchObject({
    tagged: true,
    language: 'zh-CN',
    fonts: { missing: [], drawn: [] },
  });
  expect(new Set(found.sizes)).toEqual(new Set(['297 × 420']));
  expect(found.texts).toHaveLength(1);
  const titles = newspaper.stories.map(({ article }) => article.title);
  expect(found.outline.toSorted()).toEqual(titles.toSorted());
  expect(missing(newspaper.stories.map(({ body }) => plain(body)).join(''), pages)).toEqual([]);
  expect(pages).toContain('创刊号');
  expect(pages).toContain('服务台');
  expect(pages.match(/图片未存档/g)).toHaveLength(1);
});

test('the paper keeps 版 after 版, and prints corrections with their day', async () => {
  const newspaper = await readIssue();
  const [first, second, third] = newspaper.stories;
  if (!first || !second || !third) throw new Error('too few stories');
  expect(plain(first.body)).toContain('更正（2026年11月3日）正文里的标准原写作');
  expect(first.body.markup).not.toContain('<a ');
  const editorial: typeof third = {
    ...third,
    article: { ...third.article, kind: '评论', page: 1 },
  };
  const later: typeof third = { ...editorial, article: { ...editorial.article, page: 2 } };
  expect(orderStories([first, second, editorial])).toEqual([first, editorial, second]);
  expect(orderStories([first, second, later])).toEqual([first, second, later]);
});

test('an article longer than a page goes on, and nothing of it is lost', async () => {
  const newspaper = await readIssue();
  const [first] = newspaper.stories;
  if (!first) throw new Error('no story');
  const body = new Html(
    Array.from(
      { length: 64 },
      (_, index) => `<p>${`第${index}段讲救助的事。`.repeat(12)}</p>`,
    ).join('\n'),
  );
  const long = { ...newspaper, stories: [{ ...first, body }, ...newspaper.stories.slice(1)] };
  const { pdf, layout } = await printIssue(long, printer);
  const found = await readPdf(pdf);
  const places = layout.pages.map(
    (blocks) => blocks.find(({ slug }) => slug === first.article.slug)?.from,
  );
  expect(places.slice(0, 2)).toEqual([undefined, 1]);
  const pages = flat(found.texts.join(''));
  expect(found.texts.length).toBeGreaterThan(1);
  expect(found.outline).toContain(`${first.article.title}（上接1版）`);
  expect(pages).toContain('（下转2版）');
  for (const number of [0, 40, 63]) expect(pages).toContain(`第${number}段`);
  expect(missing(plain(body), pages)).toEqual([]);
});
