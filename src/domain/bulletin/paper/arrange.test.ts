import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrangePages, type Arrangement, type Block, type PageShape } from './arrange.ts';

const shape: PageShape = {
  columns: 6,
  gap: 6,
  leastFiller: 28,
  mostFiller: 120,
  room: (page, isLast) => 390 - (page === 1 ? 50 : 10) - (isLast ? 20 : 0),
};

/** A story of so many millimetres of one column, with a headline. */
const story = (id: string, length: number): Block => {
  const textHeights = Array.from({ length: 6 }, (_, index) => length / (index + 1));
  return { id, textHeights, heights: textHeights.map((text) => text + 18) };
};

const arrange = (blocks: readonly Block[]): Arrangement => {
  for (let pages = 1; pages <= blocks.length; pages += 1) {
    const found = arrangePages(blocks, shape, pages);
    if (found) return found;
  }
  throw new Error('fits nowhere');
};

const issues = fc
  .array(fc.integer({ min: 20, max: 900 }), { minLength: 1, maxLength: 14 })
  .map((lengths) => lengths.map((length, index) => story(`s${index}`, length)));

test('each story stands once, inside the page, higher than its closest setting, beside no other', () => {
  fc.assert(
    fc.property(issues, (blocks) => {
      const { pages } = arrange(blocks);
      const ids = pages.flatMap((page) => page.blocks.map(({ id }) => id));
      expect(ids.toSorted()).toEqual(blocks.map(({ id }) => id).toSorted());
      for (const [index, page] of pages.entries())
        for (const one of page.blocks) {
          const least = blocks.find(({ id }) => id === one.id)?.heights[one.columns - 1] ?? 0;
          expect(one.height).toBeGreaterThan(least - 0.01);
          expect(one.column + one.columns).toBeLessThanOrEqual(6);
          expect(one.top + one.height).toBeLessThanOrEqual(
            shape.room(index + 1, index === pages.length - 1) + 0.01,
          );
          for (const other of page.blocks)
            if (other !== one) {
              const beside =
                one.column >= other.column + other.columns ||
                other.column >= one.column + one.columns;
              const apart =
                one.top >= other.top + other.height || other.top >= one.top + one.height;
              expect(beside || apart, `${one.id} and ${other.id}`).toBe(true);
            }
        }
    }),
    { numRuns: 12 },
  );
});

test('a later page holds later stories', () => {
  fc.assert(
    fc.property(issues, (blocks) => {
      const { pages } = arrange(blocks);
      const numbers = pages.map((page) => page.blocks.map(({ id }) => Number(id.slice(1))));
      for (const [index, own] of numbers.entries())
        for (const later of numbers.slice(index + 1))
          expect(Math.max(...own)).toBeLessThan(Math.min(...later));
    }),
    { numRuns: 12 },
  );
});

test('stories that may only stand narrow stand side by side', () => {
  const narrow = (id: string): Block => ({
    id,
    textHeights: [120, 60, 40, 0, 0, 0],
    heights: [150, 80, 60, Infinity, Infinity, Infinity],
  });
  const [page] = arrange([narrow('a'), narrow('b')]).pages;
  expect(
    page?.blocks.map(({ column, columns, height }) => [column, columns, Math.round(height)]),
  ).toEqual([
    [0, 3, 60],
    [3, 3, 60],
  ]);
});

test('what fits on no page is refused', () => {
  expect(arrangePages([story('a', 9000)], shape, 1)).toBeUndefined();
});

test('room that lines cannot take up is left for what fills a foot', () => {
  const [page] = arrange([story('a', 300)]).pages;
  expect(page?.filler?.height).toBeGreaterThan(shape.leastFiller);
  expect(page?.filler?.top).toBeGreaterThan(68);
});
