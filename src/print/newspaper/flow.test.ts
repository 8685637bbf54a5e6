import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PageShape } from '../../domain/bulletin/paper/arrange.ts';
import { flowPages, type FlowingStory } from './flow.ts';

const columns = 6;
const shape: PageShape = {
  columns,
  gap: 6,
  leastFiller: 28,
  mostFiller: 120,
  room: (page, isLast) => 390 - (page === 1 ? 50 : 10) - (isLast ? 20 : 0),
};

/** A story of paragraphs of 40 mm of one column, with a headline. */
function story(id: string, paragraphs: number, isWhole = false): FlowingStory {
  const textHeights = Array.from(
    { length: columns },
    (_, index) => (paragraphs * 40) / (index + 1),
  );
  return {
    block: { id, textHeights, heights: textHeights.map((text) => text + 18) },
    spans: textHeights.map(() => true),
    pieces: isWhole ? [] : Array.from({ length: paragraphs }, () => 40),
  };
}

const issues = fc
  .array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 9 })
  .map((lengths) => lengths.map((paragraphs, index) => story(`s${index}`, paragraphs)));

test('every piece stands once, in its order; a story goes on at the head of the next page', () => {
  fc.assert(
    fc.property(issues, (stories) => {
      const pages = flowPages(stories, shape, 1) ?? [];
      for (const [index, { pieces }] of stories.entries()) {
        const parts = pages.flat().filter((part) => part.story === index);
        expect(parts.flatMap(({ from, to }) => [from, to])).toEqual([
          0,
          ...parts.slice(1).flatMap(({ from }) => [from, from]),
          pieces.length,
        ]);
      }
      for (const page of pages) expect(page.slice(1).filter(({ from }) => from > 0)).toEqual([]);
    }),
    { numRuns: 12 },
  );
});

test('long stories fill every page but the last', () => {
  const stories = [70, 12, 60, 55].map((paragraphs, index) => story(`s${index}`, paragraphs));
  const pages = flowPages(stories, shape, 1) ?? [];
  expect(pages.length).toBeGreaterThan(2);
  for (const [index, page] of pages.slice(0, -1).entries()) {
    const length = page.reduce((sum, { from, to }) => sum + (to - from) * 40, 0);
    expect(length / (shape.room(index + 1, false) * columns)).toBeGreaterThan(0.75);
  }
});

test('a front page has other news beside a long lead', () => {
  const [front] =
    flowPages([story('lead', 80), story('news', 10), story('more', 12)], shape, 1) ?? [];
  expect(front?.length).toBeGreaterThan(1);
  expect(front?.[0]).toMatchObject({ story: 0, from: 0 });
});

test('what may not be cut and fits on no page is refused', () => {
  expect(flowPages([story('a', 90, true)], shape, 1)).toBeUndefined();
});
