import { expect, it } from 'vitest';
import { frameBlock, type PageBlock } from './page-blocks.ts';
import { orderBlocks } from './reading-order.ts';

const block = (left: number, top: number, more: Partial<PageBlock>): PageBlock => ({
  ...frameBlock({ left, top, right: left + 80, bottom: top + 40 }),
  isFrame: false,
  size: 10,
  ...more,
});
const head = (left: number, top: number): PageBlock =>
  block(left, top, { isHead: true, size: 20, bottom: top + 20 });
const text = (left: number, top: number): PageBlock =>
  block(left, top, {
    lines: [
      {
        text: '说完了。',
        size: 10,
        font: '',
        left: left + 20,
        right: left + 60,
        top,
        bottom: top + 10,
      },
    ],
  });

it('reads stories one above the other, each through all its columns', () => {
  const story = (top: number): PageBlock[] => [
    head(0, top),
    ...[0, 100, 200].map((left) => text(left, top + 25)),
  ];
  const stories = [...story(0), ...story(90), ...story(180)];
  expect(orderBlocks(stories, 10)).toEqual(stories);
});

it('reads the title of the page before the stories below it', () => {
  const title = head(110, 0);
  const story = [head(0, 60), text(0, 85), text(100, 85), text(200, 85)];
  expect(orderBlocks([...story, title], 10)).toEqual([title, ...story]);
});

it('reads columns with headlines of their own one after the other', () => {
  const columns = [0, 100].flatMap((left) => [
    head(left, 0),
    text(left, 25),
    head(left, 90),
    text(left, 115),
  ]);
  expect(orderBlocks(columns, 10)).toEqual(columns);
});

it('reads a subhead on top of a column with the story beside it, not with the one below', () => {
  const label = (left: number, top: number): PageBlock => {
    const own = text(left, top);
    const [line] = own.lines;
    return { ...own, bottom: top + 10, lines: line ? [{ ...line, text: '二看支出' }] : [] };
  };
  const above = [text(0, 0), text(100, 0), label(200, 0), text(200, 15)];
  const below = [head(0, 70), text(0, 95), text(100, 95)];
  const frame = frameBlock({ left: 200, top: 70, right: 280, bottom: 140 });
  expect(orderBlocks([...above, ...below, frame], 10).filter(({ isFrame }) => !isFrame)).toEqual([
    ...above,
    ...below,
  ]);
});

it('reads the kicker above a headline with that headline, and with none beside it', () => {
  const kicker = (left: number, top: number): PageBlock => ({
    ...text(left, top),
    bottom: top + 10,
    isAtHead: true,
  });
  const stories = [0, 100].flatMap((left) => [
    kicker(left, 60),
    head(left, 72),
    text(left, 95),
    text(left, 140),
  ]);
  expect(orderBlocks(stories, 10)).toEqual(stories);
});

it('reads the text of the first story in both columns before the headlines below it', () => {
  const lead = [head(50, 0), text(0, 25), text(100, 25)];
  const below = [0, 100].flatMap((left) => [head(left, 90), text(left, 115)]);
  expect(orderBlocks([...lead, ...below], 10)).toEqual([...lead, ...below]);
});
