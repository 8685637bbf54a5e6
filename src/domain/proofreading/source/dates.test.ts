import { expect, test } from 'vitest';
import { readDates, saysDate, withoutDates } from './dates.ts';

const says = (source: string, article: string): boolean =>
  readDates(article).every((said) =>
    readDates(source).some((known) => saysDate(known, said, '2018')),
  );

test.each([
  ['7月9日', '2018年7月9日', true],
  ['7月9日', '2017年7月9日', false],
  ['去年3月', '前年3月', false],
  ['去年3月', '3月', true],
  ['11月底前', '11月底', true],
  ['11月底前', '11月初', false],
  ['5月31日到6月2日', '6月2日', true],
  ['2018～2020年', '到2020年', true],
  ['2018～2020年', '2021年', false],
  ['7月22日', '22日晚', true],
])('%s says %s: %s', (source, article, right) => {
  expect(says(source, article)).toBe(right);
});

test('the digits of a date are no numbers', () => {
  expect(withoutDates('7月9日换床126张')).toMatch(/^·+换床126张$/);
});
