import { expect, it } from 'vitest';
import { frameBlock, type PageBlock } from './page-blocks.ts';
import type { Box } from './page-items.ts';
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
