import { expect, test } from 'vitest';
import { findKeywordEntries, initialOf } from './keyword-entries.ts';

const all = { first: 1, last: 9 };

test('a word stands with every page that has it; a word on no page is left out', () => {
  const texts = ['特困供养', '低保', '特困供养和低保', ''];
  expect(findKeywordEntries(['低保', '特困供养', '异议'], texts, all)).toEqual([
    { term: '低保', pages: [2, 3] },
    { term: '特困供养', pages: [1, 3] },
  ]);
});

test('a word inside a longer one is the longer one', () => {
  expect(findKeywordEntries(['低保', '低保标准'], ['低保标准'], all)).toEqual([
    { term: '低保标准', pages: [1] },
  ]);
});

test('a word outside of the chapters does not count', () => {
  const texts = ['低保', '低保', '低保'];
  expect(findKeywordEntries(['低保'], texts, { first: 2, last: 2 })).toEqual([
    { term: '低保', pages: [2] },
  ]);
});

test('of many pages those stay that say most', () => {
  const texts = ['低保', '低保低保', '低保低保', '低保低保', '低保低保', '低保低保', '低保低保'];
  expect(findKeywordEntries(['低保'], texts, all)[0]?.pages).toEqual([2, 3, 4, 5, 6, 7]);
});

test('signs of patterns are letters like any other', () => {
  expect(findKeywordEntries(['334（+）', '.'], ['社区“334（+）”模式'], all)).toEqual([
    { term: '334（+）', pages: [1] },
  ]);
});

test.each([
  ['低保', 'D'],
  ['特困供养', 'T'],
  ['一门受理', 'Y'],
  ['长期公示', 'C'],
  ['重度残疾人护理补贴', 'Z'],
  ['养老服务', 'Y'],
  ['啊', 'A'],
  ['12345', '#'],
])('%s stands under %s', (term, letter) => {
  expect(initialOf(term, new Map([['长期公示', 'chang qi gong shi']]))).toBe(letter);
});
