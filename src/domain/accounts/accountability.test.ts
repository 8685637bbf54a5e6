import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatShare } from './accountability.ts';

test.each([
  [2161, 2161, '100%'],
  [488, 488, '100%'],
  [1, 3, '33.3%'],
  [1, 2, '50%'],
  [0, 5, '0%'],
  [0, 0, '—'],
  [undefined, 5, '—'],
  [9999, 10000, '99.9%'],
  [1, 100000, '0.1%'],
])('%s of %s is %s', (part, whole, expected) => {
  expect(formatShare(part, whole)).toBe(expected);
});

test('all is said of all alone, nothing of nothing', () => {
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.nat(1_000_000), (a, b) => {
      const [part, whole] = a < b ? [a, b] : [b, a];
      fc.pre(whole > 0);
      expect(formatShare(part, whole) === '100%').toBe(part === whole);
      expect(formatShare(part, whole) === '0%').toBe(part === 0);
    }),
  );
});
