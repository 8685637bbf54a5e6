import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tidyAnswer } from './answer.ts';

test.each([
  ['2026-07', '2026-07'],
  ['2026-7', '2026-07'],
  ['2026年7月', '2026-07'],
  ['２０２６－０７', '2026-07'],
  ['2026/7', '2026-07'],
  [' 2026.12 ', '2026-12'],
  ['2027年1月1日', '2027-01-01'],
  ['2027.1.1', '2027-01-01'],
  ['2026-13', '2026-13'],
  ['202607', '202607'],
  ['ａction-plan', 'action-plan'],
  ['温县', '温县'],
  ['', ''],
])('%s → %s', (typed, tidy) => {
  expect(tidyAnswer(typed)).toBe(tidy);
});

test('what is tidy stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
      const tidy = tidyAnswer(typed);
      expect(tidyAnswer(tidy)).toBe(tidy);
    }),
  );
});
