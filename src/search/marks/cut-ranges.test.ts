import { expect, test } from 'vitest';
import { cutRanges } from './cut-ranges.ts';

test('a range inside one piece is one cut, over a border it is two', () => {
  expect(cutRanges([4, 4], [[1, 3]])).toEqual([{ piece: 0, start: 1, end: 3 }]);
  expect(cutRanges([4, 4], [[3, 6]])).toEqual([
    { piece: 0, start: 3, end: 4 },
    { piece: 1, start: 0, end: 2 },
  ]);
});

test('ranges that overlap, in any order, mark every letter once', () => {
  const cuts = cutRanges(
    [3, 0, 5],
    [
      [4, 7],
      [1, 5],
      [2, 3],
    ],
  );
  const marked = cuts.flatMap(({ piece, start, end }) =>
    Array.from({ length: end - start }, (_, i) => (piece === 0 ? 0 : 3) + start + i),
  );
  expect(marked).toEqual([1, 2, 3, 4, 5, 6]);
});
