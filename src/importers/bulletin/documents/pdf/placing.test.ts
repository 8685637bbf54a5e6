import { expect, it } from 'vitest';
import { buildBlocks, frameBlock, type PageBlock } from './page-blocks.ts';
import { takeEdges } from './page-edges.ts';
import type { Box, Run } from './page-items.ts';
import { readLines, type PageLine } from './page-lines.ts';
import { partByRules } from './page-regions.ts';
import { isPhotograph, placePictures } from './place-pictures.ts';
import { takeVerticalArticles } from './vertical-heads.ts';

const box = (left: number, top: number, right: number, bottom: number): Box => ({
  left,
  top,
  right,
  bottom,
});
const block = (place: Box, more: Partial<PageBlock> = {}): PageBlock => ({
  ...frameBlock(place),
  isFrame: false,
  size: 10,
  ...more,
});
const head = (place: Box): PageBlock => block(place, { isHead: true, size: 24 });

it('puts a picture before its caption, and one without at the end of the nearest article', () => {
  const [first, text, caption] = [
    head(box(0, 0, 200, 24)),
    block(box(0, 40, 100, 200)),
    block(box(110, 102, 200, 110), { isCaption: true }),
  ];
  const [second, more] = [head(box(0, 220, 200, 244)), block(box(0, 260, 100, 400))];
  const told = box(110, 40, 200, 100);
  const bare = box(110, 260, 200, 330);
  const [items] = placePictures([[first, text, caption, second, more]], [told, bare]);
  expect(items).toEqual([first, text, { picture: told }, caption, second, more, { picture: bare }]);
});

it.each([
  [box(0, 0, 20, 200), false],
  [box(0, 0, 590, 830), false],
  [box(0, 0, 200, 150), true],
])('tells a photograph from an ornament and from the ground of the page: %j', (place, is) => {
  expect(isPhotograph(place, { width: 600, height: 840 })).toBe(is);
});

it('gives a vertical headline the columns beside it, up to those below another headline', () => {
  const other = head(box(0, 0, 200, 24));
  const [far, near, next] = [
    block(box(0, 40, 200, 300)),
    block(box(220, 4, 320, 200)),
    block(box(330, 4, 430, 180)),
  ];
  const name = block(box(440, 4, 450, 90), { isVertical: true });
  const vertical = block(box(460, 4, 484, 300), { isVertical: true, isHead: true, size: 24 });
  const { articles, rest } = takeVerticalArticles([other, far, near, next, name, vertical]);
  expect(articles.map(({ head: lines, body }) => [lines, body])).toEqual([
    [
      [vertical, name],
      [next, near],
    ],
  ]);
  expect(rest).toEqual([other, far]);
});

const run = (text: string, left: number, bottom: number, width: number): Run => ({
  text,
  left,
  right: left + width,
  top: bottom - 10,
  bottom,
  size: 10,
  font: 'song',
});

it('joins a byline across the space that its file has set, and no two columns', () => {
  const byline = [run('本报记者', 0, 10, 40), run(' ', 40, 10, 14), run('高明远', 50, 10, 30)];
  const columns = [run('大厅添了长椅，', 0, 30, 70), run('楼道换了新灯，', 80, 30, 70)];
  expect(readLines([...byline, ...columns], 10).map(({ text }) => text)).toEqual([
    '本报记者 高明远',
    '大厅添了长椅，',
    '楼道换了新灯，',
  ]);
});

it('parts what stands above a line across the page from what is below', () => {
  const [left, right, below] = [box(0, 0, 90, 40), box(110, 0, 200, 40), box(0, 60, 200, 90)];
  const across = box(0, 50, 200, 51);
  expect(partByRules([left, right, below], [across])).toEqual([[left, right], [below]]);
  expect(partByRules([left, right, below], [box(0, 50, 90, 51)])).toEqual([[left, right, below]]);
  const beside = box(110, 0, 200, 90);
  expect(partByRules([left, beside, below], [across])).toEqual([[left, beside, below]]);
});

it('takes the first row for the page, and no row on which a column ends with 下转', () => {
  const line = (text: string, left: number, bottom: number): PageLine => ({
    ...run(text, left, bottom, text.length * 10),
    isVertical: false,
  });
  const [name, end, turn] = [
    line('4版　综合　河湾民政', 0, 10),
    line('楼道换了新灯，', 0, 40),
    line('（下转第2版）', 120, 40),
  ];
  const { furniture, rest } = takeEdges([name, end, turn], new Set(), 10);
  expect([furniture, rest]).toEqual([[name], [end, turn]]);
});

it('knows the row of number, day and editors', () => {
  const editors: PageLine = run('A06 2018.10.12 主编 高明远 责编 陶静', 200, 10, 240);
  const text: PageLine = run('大厅添了一排长椅。', 0, 60, 100);
  expect(takeEdges([editors, text], new Set(), 10).furniture).toEqual([editors]);
});

it('takes small words beside a picture for its caption, and no text of a column', () => {
  const small: PageLine = { ...run('图为大厅里的长椅。', 110, 40, 60), size: 8 };
  const column: PageLine = run('楼道换了新灯。', 110, 60, 80);
  const blocks = buildBlocks([small, column], 10, [box(0, 0, 100, 80)]);
  expect(blocks.map(({ isCaption }) => isCaption)).toEqual([true, false]);
});

it('parts the names from a deck at the left that is as large as they are', () => {
  const deck: PageLine = run('——走进河湾县的大厅', 0, 40, 110);
  const byline: PageLine = run('记者 高明远', 0, 54, 60);
  expect(buildBlocks([deck, byline], 10, [])).toHaveLength(2);
});

it('parts two columns where a mark that hangs over the edge has narrowed the gap', () => {
  const rows = [0, 1, 2, 3, 4].flatMap((row) => {
    const words = row === 2 ? '大厅添了长椅。' : '大厅添了长椅';
    return [run(words, 0, row * 14, words.length * 10), run('楼道换了新灯', 75, row * 14, 60)];
  });
  expect(readLines(rows, 10).map(({ text }) => text)).toContain('大厅添了长椅。');
});

it('takes the kicker above a headline out of the text above it', () => {
  const above: PageLine = run('楼道换了新灯。', 60, 20, 80);
  const kicker: PageLine = run('防患于未然', 75, 34, 50);
  const headline: PageLine = { ...run('河湾县演练', 50, 58, 100), size: 20, top: 38 };
  expect(buildBlocks([above, kicker, headline], 10, [])).toHaveLength(3);
});

it('takes the row of day, issue and page below the name of the paper for the page', () => {
  const name: PageLine = { ...run('河湾日报', 0, 20, 80), size: 20, top: 0 };
  const row: PageLine = run('2018年3月 第29期 星期四 第一版', 100, 32, 180);
  const kicker: PageLine = run('十年坚守', 150, 44, 40);
  expect(takeEdges([name, row, kicker], new Set(), 10).furniture).toContain(row);
});

it('takes what stands above the line across the page for its head, whatever its name is', () => {
  const name: PageLine = { ...run('河湾民政', 0, 20, 80), size: 20, top: 0 };
  const row: PageLine = run('2019年8月 第15期 第二版', 200, 20, 100);
  const headline: PageLine = { ...run('窗口搬进了超市', 50, 60, 140), size: 20, top: 40 };
  const body: PageLine = run('大厅添了一排长椅。', 0, 80, 300);
  const page = [name, row, headline, body];
  const across = box(0, 28, 300, 29);
  expect(takeEdges(page, new Set(), 10, [across]).furniture).toEqual([name, row]);
  // Nothing above it says that it is the page's.
  expect(takeEdges([name, headline, body], new Set(), 10, [across]).furniture).not.toContain(name);
});
