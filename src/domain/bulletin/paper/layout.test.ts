import { expect, test } from 'vitest';
import { beginningsOf, formatLayout, parseLayout, type PaperLayout } from './layout.ts';

const place = { column: 0, columns: 6, top: 0, height: 90 };
const layout: PaperLayout = {
  columns: 6,
  pages: [
    [{ slug: 'one', ...place }],
    [
      { slug: 'one', ...place, from: 1 },
      { slug: 'two', ...place, top: 96 },
    ],
  ],
};

test('a layout is read as it was written', () => {
  expect(parseLayout(formatLayout(layout))).toEqual(layout);
});

test.each(['', '{}', '[]', 'null', '{"columns":6,"pages":[]}', '{"columns":6,"pages":[[{}]]}'])(
  'no layout: %s',
  (text) => {
    expect(parseLayout(text)).toBeUndefined();
  },
);

test('a story begins on one page', () => {
  expect(beginningsOf(layout)).toEqual([['one'], ['two']]);
});
