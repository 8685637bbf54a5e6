import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Article } from '../article.ts';
import type { Month } from '../../date.ts';
import type { Site } from '../../site/site.ts';
import { lengthOf, type BodyPiece } from './body-piece.ts';
import { guideTo, labelOf, mastheadOf, orderStories, weightOf } from './compose.ts';
import { deskPages } from './desk.ts';
import { widenNarrow } from './desk-columns.ts';
import { estimateLayout, type PaperStory } from './estimate.ts';
import { gridStyle } from './grid-style.ts';
import type { PaperBlock, PaperLayout } from './layout.ts';
import { miniatureOf } from './miniature.ts';

const article = (order: number, changes: Partial<Article> = {}): Article => ({
  issue: '2026-10' as Month,
  slug: `s${order}`,
  order,
  title: '长期公示',
  titleSupplied: false,
  text: 'original',
  kind: '消息',
  date: '2026-10' as Month,
  bylines: [],
  summary: '',
  topics: [],
  places: [],
  programmes: [],
  hanCount: 1,
  ...changes,
});

const story = (order: number, sentences: number, changes: Partial<Article> = {}): PaperStory => ({
  article: article(order, changes),
  pieces: [{ paragraphs: [`名单公示七天，听取意见。`.repeat(sentences)] }],
});

const issues = fc
  .array(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 9 })
  .map((lengths) => lengths.map((length, index) => story(index + 1, length)));

test('the lead is the first piece that is news; it weighs most, an editorial is boxed', () => {
  const stories = [story(1, 1, { kind: '图片' }), story(2, 1), story(3, 1, { kind: '评论' })];
  expect(orderStories(stories).map(({ article: { slug } }) => slug)).toEqual(['s2', 's3', 's1']);
  expect(weightOf({ kind: '评论' }, false)).toBe('editorial');
  expect(weightOf({ kind: '消息' }, true)).toBe('lead');
  expect(labelOf({ kind: '图片', titleSupplied: true })).toBe('图片　拟题');
});

test('the masthead names the paper, the issue and how much there is', () => {
  const site = { masthead: '晨报·民政专刊', frequency: '月刊' } as Site;
  const issue = { month: '2026-10' as Month, number: 3, founding: false };
  const twice = [article(1), article(1), article(2, { text: 'retold' })];
  expect(mastheadOf(site, issue, twice, 2)).toEqual({
    paper: '晨报',
    name: '民政专刊',
    left: ['2026年10月', '月刊　第3期', '本期2篇　共2版'],
    founding: false,
    right: ['改写版'],
  });
});

test('the guide leads to the pages behind the first', () => {
  expect(guideTo([['a'], ['b', 'c', 'd', 'e'], ['f', 'g']])).toEqual([
    { story: 'b', page: 2 },
    { story: 'c', page: 2 },
    { story: 'd', page: 2 },
    { story: 'f', page: 3 },
  ]);
});

test('an issue that nobody printed gets a layout with each story once', () => {
  fc.assert(
    fc.property(issues, (stories) => {
      const layout = estimateLayout(stories);
      const slugs = layout.pages.flatMap((blocks) => blocks.map(({ slug }) => slug));
      expect(slugs.toSorted()).toEqual(stories.map(({ article: { slug } }) => slug).toSorted());
    }),
    { numRuns: 8 },
  );
});

test('on a screen no two stories of a page share a field of the grid, and they keep the paper’s order', () => {
  fc.assert(
    fc.property(issues, (stories) => {
      for (const { blocks } of deskPages(estimateLayout(stories), stories)) {
        const orders = blocks.map(({ slug }) => Number(slug.slice(1)));
        expect(orders).toEqual(orders.toSorted((a, b) => a - b));
        const fields = blocks.flatMap(({ area: [row, column, endRow, endColumn] }) => {
          expect(endRow).toBeGreaterThan(row);
          return range(row, endRow).flatMap((r) =>
            range(column, endColumn).map((c) => `${r}/${c}`),
          );
        });
        expect(new Set(fields).size).toBe(fields.length);
      }
    }),
    { numRuns: 8 },
  );
});

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);

const layout: PaperLayout = {
  columns: 6,
  pages: [
    [
      { slug: 's1', column: 0, columns: 4, top: 0, height: 200 },
      { slug: 's2', column: 4, columns: 2, top: 0, height: 90 },
      { slug: 's3', column: 4, columns: 2, top: 96, height: 104 },
    ],
    [{ slug: 's1', column: 0, columns: 6, top: 0, height: 90, from: 1 }],
  ],
};
const printed = [
  { ...story(1, 60), pieces: [...story(1, 40).pieces, { paragraphs: ['后面的一段。'] }] },
  story(2, 20, { kind: '评论' }),
  story(3, 30),
];

const textOf = (pieces: readonly BodyPiece[]): string =>
  pieces.map(({ paragraphs }) => paragraphs.join('')).join('');

test('a page on the screen stands as it was printed, a part that goes on begins where it was cut', () => {
  const [first, second] = deskPages(layout, printed);
  expect(first?.blocks.map(({ slug, area, weight }) => [slug, area, weight])).toEqual([
    ['s1', [1, 1, 3, 5], 'lead'],
    ['s2', [1, 5, 2, 7], 'editorial'],
    ['s3', [2, 5, 3, 7], 'story'],
  ]);
  const [part] = second?.blocks ?? [];
  expect(part?.from).toBe(1);
  expect(first?.blocks[0]?.to).toBe(2);
  const read = [...(first?.blocks[0]?.opening ?? []), ...(part?.opening ?? [])];
  expect(textOf(read)).toBe(textOf(printed[0]?.pieces ?? []));
});

test('beside the story that is as high as its text the others fill what it leaves', () => {
  const [page] = deskPages(layout, printed);
  const free = page?.blocks.filter(({ lines }) => lines === undefined).map(({ slug }) => slug);
  expect(free).not.toEqual([]);
  for (const { lines, opening } of page?.blocks ?? [])
    if (lines !== undefined) expect(lengthOf(opening)).toBeGreaterThan(lines);
  expect(new Set(page?.blocks.map(({ area: [, , foot] }) => foot)).has(3)).toBe(true);
});

const block = (column: number, columns: number): PaperBlock => ({
  slug: `s${column}`,
  column,
  columns,
  top: 0,
  height: 100,
});

test.each([
  [
    [block(0, 5), block(5, 1)],
    [
      [0, 4],
      [4, 2],
    ],
  ],
  [
    [block(0, 1), block(1, 1), block(2, 4)],
    [
      [0, 2],
      [2, 2],
      [4, 2],
    ],
  ],
  [
    [block(0, 1), block(1, 1), block(2, 2), block(4, 2)],
    [
      [0, 1],
      [1, 1],
      [2, 2],
      [4, 2],
    ],
  ],
  [
    [block(0, 1), block(2, 4)],
    [
      [0, 1],
      [2, 4],
    ],
  ],
])('%#: a story of one column takes what the widest beside it can spare', (blocks, wanted) => {
  expect(widenNarrow(blocks).map(({ column, columns }) => [column, columns])).toEqual(wanted);
});

test('the places of the stories are a sheet for wide screens', () => {
  const pages = [{ blocks: [{ area: [1, 1, 3, 5] as const, lines: 4 }] }];
  expect(gridStyle(pages)).toBe(
    '@media screen and (width >= 60rem){#p1>.paper-grid>:nth-child(1){grid-area:1/1/3/5;--lines:4}}\n',
  );
});

test('a front page in small has a bar for each headline and a stroke for each column of text', () => {
  const { text, ink, grey } = miniatureOf(
    layout,
    printed.map((one) => one.article),
  );
  expect(text.match(/M/g)).toHaveLength(8);
  expect(ink).toContain('z');
  expect(grey).toBe('');
});
