import { expect, test } from 'vitest';
import { findMistyped } from './mistyped.ts';

const text = '标准提高到3480元，收到善款6万余元，2018年有52家。';

test.each([
  [3840, 3480],
  [3490, 3480],
  [600_000, 60_000],
])('%d is a slip of %d', (value, meant) => {
  expect(findMistyped(value, text)).toBe(meant);
});

test.each([3480, 60_000, 7800, 62])('%d is none', (value) => {
  expect(findMistyped(value, text)).toBeUndefined();
});
