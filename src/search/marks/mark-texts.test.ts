import { expect, test } from 'vitest';
import { partPlaces } from './mark-texts.ts';

test('places that overlap, in any order, mark every letter once', () => {
  const places = partPlaces([
    [4, 7],
    [1, 5],
    [2, 3],
  ]);
  const marked = places.flatMap(([start, end]) =>
    Array.from({ length: end - start }, (_, i) => start + i),
  );
  expect(marked).toEqual([1, 2, 3, 4, 5, 6]);
});
