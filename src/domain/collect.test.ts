import { expect, test } from 'vitest';
import { collect } from './collect.ts';

test('values are collected by their keys, in the order in which they come', () => {
  const pairs = [
    ['b', 1],
    ['a', 2],
    ['b', 3],
  ] as const;
  expect([...collect(pairs)]).toEqual([
    ['b', [1, 3]],
    ['a', [2]],
  ]);
});
