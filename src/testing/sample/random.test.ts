import { expect, test } from 'vitest';
import { createRandom } from './random.ts';

const draw = (seed: string): number[] => {
  const random = createRandom(seed);
  return Array.from({ length: 5 }, () => random.int(0, 1_000_000));
};

test('a seed always gives the same numbers, another seed gives others', () => {
  expect(draw('甲')).toEqual(draw('甲'));
  expect(draw('甲')).not.toEqual(draw('乙'));
});

test('whole numbers reach both bounds and stay inside', () => {
  const random = createRandom('bounds');
  const numbers = new Set(Array.from({ length: 500 }, () => random.int(-1, 2)));
  expect([...numbers].sort((a, b) => a - b)).toEqual([-1, 0, 1, 2]);
});

test('early choices come up more often', () => {
  const random = createRandom('early');
  const picks = Array.from({ length: 2000 }, () => random.pickEarly(['first', 'last']));
  expect(picks.filter((pick) => pick === 'first').length).toBeGreaterThan(1200);
});

test('dealing hands out every choice once before any comes again', () => {
  const deal = createRandom('deal').deal(['a', 'b', 'c', 'd']);
  const hands = Array.from({ length: 8 }, deal);
  expect(hands.slice(0, 4).sort()).toEqual(['a', 'b', 'c', 'd']);
  expect(hands.slice(4).sort()).toEqual(['a', 'b', 'c', 'd']);
});
