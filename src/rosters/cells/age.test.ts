import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CalendarDate } from '../../domain/date.ts';
import { parseAge, parseBirth } from './age.ts';
import { parseChineseNumber } from './chinese-number.ts';

const today = '2026-11-06' as CalendarDate;

test.each([
  ['2014-05-03', '2014-05-03'],
  ['2014.5', '2014-05-31'],
  [2014.5, '2014-05-31'],
  ['2014年5月', '2014-05-31'],
  ['2014年2月', '2014-02-28'],
  ['2014', '2014-12-31'],
  ['201405', '2014-05-31'],
  [20140503, '2014-05-03'],
  [22002, '1960-03-27'],
  ['2014/5/3', '2014-05-03'],
  ['1963年生', '1963-12-31'],
  ['生于1963年5月', '1963-05-31'],
])('born %s', (cell, value) => {
  expect(parseBirth(cell, today)).toEqual({ value });
});

test.each(['属马', '60.5', '2014-13', '2027-01-01', '1780-01-01', 'x'])(
  '“%s” is no birth',
  (cell) => {
    expect(parseBirth(cell, today)).toBe('unreadable');
  },
);

test.each([
  [12, 12],
  ['12岁', 12],
  ['12岁半', 12],
  ['12.5', 12],
  [17.9, 17],
  ['十二', 12],
  ['六十五周岁', 65],
  ['１２', 12],
  ['8个月', 0],
  ['12岁6个月', 12],
  ['虚岁79', 77],
  ['19虚岁', 17],
  ['十九（虚岁）', 17],
])('aged %s', (cell, value) => {
  expect(parseAge(cell)).toEqual({ value });
});

test.each(['属马', '不详', '老', '999', '1960'])('“%s” is no age', (cell) => {
  expect(parseAge(cell)).toBe('unreadable');
});

test('Chinese numbers up to 199', () => {
  const write = (value: number): string => {
    const digit = '零一二三四五六七八九';
    const [hundred, rest] = [value >= 100 ? '一百' : '', value % 100];
    const tens =
      rest >= 10
        ? `${rest >= 20 || hundred ? digit[Math.floor(rest / 10)] : ''}十`
        : hundred && rest
          ? '零'
          : '';
    return `${hundred}${tens}${rest % 10 ? digit[rest % 10] : ''}`;
  };
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 199 }),
      (value) => parseChineseNumber(write(value)) === value,
    ),
  );
});
