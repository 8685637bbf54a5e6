import { expect, it } from 'vitest';
import { frameBlock, type PageBlock } from './page-blocks.ts';
import type { Box, PageItems } from './page-items.ts';
import { picturePlaces, takePhotoPieces } from './photo-pieces.ts';

const box = (left: number, top: number, right: number, bottom: number): Box => ({
  left,
  top,
  right,
  bottom,
});
const block = (place: Box, more: Partial<PageBlock>): PageBlock => ({
  ...frameBlock(place),
  isFrame: false,
  size: 10,
  ...more,
});
const place = box(100, 50, 200, 120);
const caption = block(box(100, 123, 190, 131), { isCaption: true });

it('takes a photograph with a headline of its own out of the articles', () => {
  const head = block(box(120, 30, 180, 46), { isHead: true, size: 16 });
  const text = block(box(0, 30, 90, 200), {});
  expect(takePhotoPieces([head, text, caption], [place])).toEqual({
    pieces: [{ ...place, blocks: [head, caption] }],
    rest: [text],
  });
});

it('leaves the picture to the article whose headline is wider, or whose text is between', () => {
  const wide = block(box(0, 30, 200, 46), { isHead: true, size: 16 });
  expect(takePhotoPieces([wide, caption], [place]).pieces).toEqual([]);
  const head = block(box(120, 20, 180, 36), { isHead: true, size: 16 });
  const text = block(box(100, 38, 200, 48), {});
  expect(takePhotoPieces([head, text, caption], [place]).pieces).toEqual([]);
});

it('takes a ground without a word for a picture, and no frame around words', () => {
  const page: PageItems = { width: 600, height: 840, runs: [], frames: [place], pictures: [] };
  expect(picturePlaces(page, [])).toEqual([place]);
  const line = { ...box(110, 60, 180, 70), text: '开栏的话', size: 10, font: '' };
  expect(picturePlaces(page, [line])).toEqual([]);
});
