import { describe, expect, test } from 'vitest';
import type { CalendarDate } from '../date.ts';
import { formatGrowth, standardSeries, tellTwoLines, twoLines } from './standard-growth.ts';
import type { Standard } from './standard.ts';

const standard = (amountYuan: number, year: number, more: Partial<Standard> = {}): Standard => ({
  programme: 'subsistenceAllowance',
  kind: '保障标准',
  area: '农村',
  amountYuan,
  per: 'year',
  from: `${year}-01-01` as CalendarDate,
  until: `${year}-12-31` as CalendarDate,
  source: { type: 'law', law: 'x' },
  ...more,
});

describe('growth from year to year', () => {
  test('is told within a series, oldest first, whatever the order of the table', () => {
    const series = standardSeries([
      standard(3700, 2019),
      standard(4530, 2018, { programme: 'extremePovertySupport' }),
      standard(3480, 2018),
    ]);
    expect(
      series.map(({ programme, standards }) => [
        programme,
        ...standards.map(({ growth }) => formatGrowth(growth)),
      ]),
    ).toEqual([
      ['subsistenceAllowance', '—', '提高6.3%'],
      ['extremePovertySupport', '—'],
    ]);
  });

  test.each([
    [undefined, '—'],
    [0, '不变'],
    [0.06, '提高6.0%'],
    [-0.025, '降低2.5%'],
  ])('%s: %s', (growth, expected) => {
    expect(formatGrowth(growth)).toBe(expected);
  });

  test('towns and villages, months and years are series of their own', () => {
    const series = standardSeries([
      standard(300, 2018, { per: 'month' }),
      standard(3480, 2018),
      standard(500, 2018, { area: '城市', per: 'month' }),
    ]);
    expect(series).toHaveLength(3);
  });
});

describe('two lines', () => {
  const line = (amountYuan: number, year: number): Standard =>
    standard(amountYuan, year, { kind: '扶贫线' });

  test('stand side by side where both are known', () => {
    expect(twoLines([standard(3480, 2018), standard(3700, 2019), line(3200, 2018)])).toEqual([
      { from: '2018-01-01', allowanceYuan: 3480, povertyYuan: 3200, isSample: false },
    ]);
  });

  test('are compared by the year', () => {
    expect(
      twoLines([standard(300, 2018, { per: 'month' }), line(3200, 2018)]).map(
        ({ allowanceYuan }) => allowanceYuan,
      ),
    ).toEqual([3600]);
  });

  test('are not there without a source for both', () => {
    expect(twoLines([standard(3480, 2018)])).toEqual([]);
    expect(twoLines([standard(6000, 2018, { area: '城市' }), line(3200, 2018)])).toEqual([]);
  });
});

test('the sentence above the two lines counts and measures', () => {
  const pair = (year: number, allowanceYuan: number, povertyYuan: number) => ({
    from: `${year}-01-01` as CalendarDate,
    allowanceYuan,
    povertyYuan,
    isSample: false,
  });
  expect(tellTwoLines([pair(2016, 3090, 3000), pair(2017, 3280, 3180)])).toBe(
    '能对照的2次里，农村低保标准都不低于扶贫线；2017年农村低保标准高100元。',
  );
  expect(tellTwoLines([pair(2016, 2900, 3000), pair(2017, 3180, 3180)])).toBe(
    '能对照的2次里，农村低保标准有1次不低于扶贫线；2017年两条线一样高。',
  );
  expect(tellTwoLines([])).toBe('');
});
