import fc from 'fast-check';
import { expect, test } from 'vitest';
import { topPositions } from './top-positions.ts';

test('gives the topPositions scores, of equal ones the earlier', () => {
  expect(topPositions([1, 3, 0, 3, 2], 3)).toEqual([1, 3, 4]);
});

test('gives what a sort of all would give', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(6)), fc.integer({ min: 1, max: 6 }), (scores, limit) => {
      const sorted = [...scores.entries()]
        .filter(([, score]) => score > 0)
        .sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || a - b)
        .map(([position]) => position);
      expect(topPositions(scores, limit)).toEqual(sorted.slice(0, limit));
    }),
  );
});
