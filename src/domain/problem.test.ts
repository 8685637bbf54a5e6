import { describe, expect, test } from 'vitest';
import {
  formatProblem,
  formatProblems,
  formatRanges,
  ProblemsError,
  sortProblems,
  type Problem,
} from './problem.ts';

const problem = (file: string, line: number, message = '应为日期。'): Problem => ({
  code: 'date',
  file,
  line,
  message,
});

describe('formatProblem', () => {
  test('file, line, field and message stand in one line', () => {
    expect(formatProblem({ ...problem('data/list.csv', 14), field: '保障金额' })).toBe(
      'data/list.csv:14 「保障金额」应为日期。',
    );
  });

  test('without a field the message follows at once', () => {
    expect(formatProblem(problem('data/list.csv', 1))).toBe('data/list.csv:1 应为日期。');
  });
});

describe('formatProblems', () => {
  test('the same mistake on many lines of a file is told once, with its lines', () => {
    const equal = [8, 7, 7, 12].map((line) => problem('a.csv', line));
    expect(formatProblems(equal)).toEqual(['a.csv:7 应为日期。共 3 行：7–8、12。']);
  });

  test('other files, fields and mistakes have lines of their own', () => {
    const other = [
      problem('a.csv', 1),
      problem('b.csv', 2),
      { ...problem('a.csv', 3), field: '保障金额' },
      problem('a.csv', 4, '应为整数。'),
    ];
    expect(formatProblems(other)).toHaveLength(4);
  });
});

test('ranges of numbers: runs are joined, after twelve the rest is left out', () => {
  expect(formatRanges([2, 3, 4, 9])).toBe('2–4、9');
  expect(formatRanges(Array.from({ length: 13 }, (_, at) => 1 + 2 * at))).toMatch(
    /^1、3、.*、23 等$/,
  );
});

describe('sortProblems', () => {
  test('files stand in order', () => {
    const sorted = sortProblems([problem('b.csv', 1), problem('a.csv', 9)]);
    expect(sorted.map(({ file }) => file)).toEqual(['a.csv', 'b.csv']);
  });

  test('lines of a file stand in the order of numbers', () => {
    const sorted = sortProblems([problem('a.csv', 10), problem('a.csv', 9)]);
    expect(sorted.map(({ line }) => line)).toEqual([9, 10]);
  });

  test('a fault that was found twice stands once', () => {
    expect(sortProblems([problem('a.csv', 1), problem('a.csv', 1)])).toHaveLength(1);
  });

  test('two faults of one line both stand', () => {
    const two = [problem('a.csv', 1, '甲'), problem('a.csv', 1, '乙')];
    expect(sortProblems(two)).toHaveLength(2);
  });

  test('what is handed in stays as it is', () => {
    const given = [problem('b.csv', 1), problem('a.csv', 1)];
    sortProblems(given);
    expect(given.map(({ file }) => file)).toEqual(['b.csv', 'a.csv']);
  });
});

describe('ProblemsError', () => {
  const error = new ProblemsError([problem('b.csv', 1), problem('a.csv', 2), problem('b.csv', 1)]);

  test('it says how many faults there are and lists them in order', () => {
    expect(error.message).toBe('发现 2 处问题：\na.csv:2 应为日期。\nb.csv:1 应为日期。');
  });

  test('it carries the faults as values', () => {
    expect(error.problems.map(({ file }) => file)).toEqual(['a.csv', 'b.csv']);
  });

  test('it is known by its name', () => {
    expect(error.name).toBe('ProblemsError');
  });
});
