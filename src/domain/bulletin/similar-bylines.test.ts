import { expect, test } from 'vitest';
import { findSimilarBylines, type BylineUse } from './similar-bylines.ts';

const sounds: Record<string, string> = {
  小: 'xiao',
  晓: 'xiao',
  明: 'ming',
  鸣: 'ming',
  红: 'hong',
};
const soundsAlike = (one: string, other: string): boolean =>
  sounds[one] !== undefined && sounds[one] === sounds[other];

const under = (...names: string[]): BylineUse[] =>
  names.map((name, at) => ({ name, article: `2018-0${at + 1}/a` }));
const found = (uses: readonly BylineUse[]): string[] =>
  findSimilarBylines(uses, soundsAlike).map(({ use, usual }) => `${use.name} → ${usual}`);

test('the rarer of two names that sound alike is a rare', () => {
  expect(found(under('王晓明', '王晓明', '王小明'))).toEqual(['王小明 → 王晓明']);
  expect(found(under('王小明', '王晓明', '王晓明'))).toEqual(['王小明 → 王晓明']);
});

test('of equals the later', () => {
  expect(found(under('王晓明', '王小明'))).toEqual(['王小明 → 王晓明']);
});

test('two characters in the wrong order, but never the family name', () => {
  expect(found(under('王明小', '王明小', '王小明'))).toEqual(['王小明 → 王明小']);
  expect(found(under('明王小', '王明小'))).toEqual([]);
});

test('a rare may be made twice, what stands oftener is a name', () => {
  expect(found(under('王晓明', '王晓明', '王晓明', '王小明', '王小明'))).toHaveLength(2);
  expect(
    found(under(...Array.from({ length: 4 }, () => '王晓明'), '王小明', '王小明', '王小明')),
  ).toEqual([]);
});

test('new names, other sounds and other lengths are left alone', () => {
  expect(found(under('王晓明', '王晓红', '李晓明', '王晓', '欧阳晓明'))).toEqual([]);
  expect(found(under('王晓明', '王小鸣'))).toEqual([]);
});

test('somebody said that they are two', () => {
  const [usual, like] = under('王晓明', '王小明');
  expect(found([usual, { ...like, not: '王晓明' }] as BylineUse[])).toEqual([]);
  expect(found([{ ...usual, not: '王小明' }, like] as BylineUse[])).toEqual([]);
  expect(found([usual, { ...like, not: '王大明' }] as BylineUse[])).toHaveLength(1);
});

test('two under one article are two', () => {
  const one = { name: '王晓明', article: '2018-07/a' };
  expect(found([one, { ...one, name: '王小明' }, ...under('王小明')])).toEqual([]);
});
