import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alignLists, likenessOf } from './align.ts';

const told = (before: readonly string[], after: readonly string[]): string[] =>
  alignLists(before, after, likenessOf).map((pair) =>
    pair.kind === 'new'
      ? `+${pair.after}`
      : pair.kind === 'gone'
        ? `-${pair.before}`
        : pair.before === pair.after
          ? pair.after
          : `${pair.before}→${pair.after}`,
  );

test.each([
  [[], [], []],
  [['申请书'], ['申请书'], ['申请书']],
  [
    ['最低生活保障申请书', '户口簿'],
    ['身份证', '户口簿'],
    ['-最低生活保障申请书', '+身份证', '户口簿'],
  ],
  [['居民户口簿原件'], ['居民户口簿复印件'], ['居民户口簿原件→居民户口簿复印件']],
  [
    ['提出申请', '民主评议', '初审公示'],
    ['提出申请', '初审公示', '发放'],
    ['提出申请', '-民主评议', '初审公示', '+发放'],
  ],
])('%j and %j', (before, after, expected) => {
  expect(told(before, after)).toEqual(expected);
});

const lists = fc.array(fc.constantFrom('甲乙丙丁', '甲乙丙戊', '子丑寅', '子丑卯', '春夏秋冬'), {
  maxLength: 7,
});

test('each item of both lists stands in it once, in its order', () => {
  fc.assert(
    fc.property(lists, lists, (before, after) => {
      const aligned = alignLists(before, after, likenessOf);
      expect(aligned.flatMap((pair) => ('before' in pair ? pair.before : []))).toEqual(before);
      expect(aligned.flatMap((pair) => ('after' in pair ? pair.after : []))).toEqual(after);
    }),
  );
});

test('a list beside itself has only pairs', () => {
  fc.assert(
    fc.property(lists, (list) => {
      expect(told(list, list)).toEqual(list);
    }),
  );
});

test('likeness is 1 for the same, 0 for nothing in common, and the same both ways', () => {
  expect(likenessOf('低保', '低保')).toBe(1);
  expect(likenessOf('低保', '特困')).toBe(0);
  expect(likenessOf('a', 'b')).toBe(0);
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => {
      expect(likenessOf(one, other)).toBe(likenessOf(other, one));
      expect(likenessOf(one, other)).toBeLessThanOrEqual(1);
    }),
  );
});
