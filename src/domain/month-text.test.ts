import { expect, test } from 'vitest';
import { parseMonthText } from './month-text.ts';

test.each([
  '2016-06',
  '2016-6',
  '2016年6月',
  '2016年06月',
  '201606',
  '2016/6',
  '２０１６．６',
  ' 2016 年 6 月 ',
])('%s is June 2016', (text) => {
  expect(parseMonthText(text, 'first')).toBe('2016-06');
});

test('a year alone is its first month or its last', () => {
  expect(parseMonthText('2018', 'first')).toBe('2018-01');
  expect(parseMonthText('2018年', 'last')).toBe('2018-12');
});

test.each(['', '六月', '2016-13', '2016-00', '16-06', '2016-06-01', '20166月x'])(
  '“%s” is no month',
  (text) => {
    expect(parseMonthText(text, 'first')).toBeUndefined();
  },
);
