import { expect, test } from 'vitest';
import type { Month } from '../date.ts';
import { countByYear, isLong, newestIssues, onFirstPage, splitByPage } from './article-paging.ts';

const issues = (...months: string[]) => months.map((issue) => ({ issue: issue as Month }));

test('years are counted from the first to the last, the empty ones too, newest first', () => {
  expect(countByYear(issues('2018-07', '2016-06', '2018-01'))).toEqual([
    { year: '2018', count: 2 },
    { year: '2017', count: 0 },
    { year: '2016', count: 1 },
  ]);
  expect(countByYear([])).toEqual([]);
});

test('many articles are split by year, and the first page shows the newest', () => {
  const numbers = Array.from({ length: 41 }, (_, index) => index);
  expect(isLong(numbers)).toBe(true);
  expect(onFirstPage(numbers)).toEqual(numbers.slice(0, 20));
  expect(isLong(numbers.slice(1))).toBe(false);
  expect(onFirstPage(numbers.slice(1))).toHaveLength(40);
});

test('an issue is split by its pages; without pages it is one', () => {
  const [a, b, c, d] = [{ page: 1 }, { page: 1 }, {}, { page: 2 }];
  expect(splitByPage([a, b, c, d])).toEqual([
    { page: 1, articles: [a, b, c] },
    { page: 2, articles: [d] },
  ]);
  expect(splitByPage([c, c])).toEqual([{ articles: [c, c] }]);
});

test('a short archive shows every issue in its year, a long one the newest apart', () => {
  const issues = Array.from({ length: 25 }, (_, index) => index);
  expect(newestIssues(issues.slice(1))).toEqual([]);
  expect(newestIssues(issues)).toEqual(issues.slice(0, 12));
});
