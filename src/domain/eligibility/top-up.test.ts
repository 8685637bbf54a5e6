import { expect, test } from 'vitest';
import { topUpYuan } from './top-up.ts';

const rural2018 = { amountYuan: 3480, per: 'year' } as const;

test.each([
  // 290 a month for each person.
  [rural2018, { persons: 1, incomeYuan: 0 }, 290],
  [rural2018, { persons: 3, incomeYuan: 400 }, 470],
  [rural2018, { persons: 3, incomeYuan: 869.99 }, 0.01],
  [rural2018, { persons: 3, incomeYuan: 870 }, 0],
  [rural2018, { persons: 3, incomeYuan: 2000 }, 0],
  [{ amountYuan: 700, per: 'month' }, { persons: 2, incomeYuan: 150.5 }, 1249.5],
  [{ amountYuan: 5000, per: 'year' }, { persons: 1, incomeYuan: 0 }, 416.67],
] as const)('standard %o, household %o: %d yuan', (standard, household, yuan) => {
  expect(topUpYuan(standard, household)).toBe(yuan);
});

test.each([
  { persons: 0, incomeYuan: 0 },
  { persons: 1.5, incomeYuan: 0 },
  { persons: 2, incomeYuan: -1 },
  { persons: 2, incomeYuan: Number.NaN },
])('refuses %o', (household) => {
  expect(() => topUpYuan(rural2018, household)).toThrow(RangeError);
});
