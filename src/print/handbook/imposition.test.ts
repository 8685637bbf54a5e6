import fc from 'fast-check';
import { expect, test } from 'vitest';
import { imposeSaddleStitch, pagesToFillSheets, type Sheet } from './imposition.ts';

const sheetCounts = fc.integer({ min: 1, max: 60 });

/** Turns the leaves of the folded stack from the front: right halves on the way in, left halves on the way out. */
const readFolded = (sheets: readonly Sheet[]): number[] => [
  ...sheets.flatMap(({ front, back }) => [front.right, back.left]),
  ...sheets.toReversed().flatMap(({ front, back }) => [back.right, front.left]),
];

test('eight pages lie on two sheets as every printer knows them', () => {
  expect(imposeSaddleStitch(8)).toEqual([
    { front: { left: 8, right: 1 }, back: { left: 2, right: 7 } },
    { front: { left: 6, right: 3 }, back: { left: 4, right: 5 } },
  ]);
});

test('folded in the middle, the pages come one after the other', () => {
  fc.assert(
    fc.property(sheetCounts, (count) => {
      const pages = readFolded(imposeSaddleStitch(count * 4));
      expect(pages).toEqual(Array.from({ length: count * 4 }, (_, index) => index + 1));
    }),
  );
});

test('pages that fill no sheet are refused, and it is known how many are missing', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), (pages) => {
      const missing = pagesToFillSheets(pages);
      expect(missing).toBeLessThan(4);
      expect(imposeSaddleStitch(pages + missing)).toHaveLength((pages + missing) / 4);
      if (missing > 0) expect(() => imposeSaddleStitch(pages)).toThrow(RangeError);
    }),
  );
});
