import { expect, test } from 'vitest';
import { emptyState } from '../search-state.ts';
import { splitQuery } from '../text/query-plan.ts';
import { queryOf, textsOf } from './ask-site.ts';

test('the box and the fields of words are one query', () => {
  const state = { ...emptyState, q: '低保 -农村', phrase: '每人 每月', none: '特困 "一 类"' };
  expect(queryOf(state)).toBe('低保 -农村 "每人 每月" -"特困" -"一 类"');
  expect(splitQuery(queryOf(state)).map(({ text, excluded }) => [text, excluded])).toEqual([
    ['低保', false],
    ['农村', true],
    ['每人 每月', false],
    ['特困', true],
    ['一 类', true],
  ]);
});

test('an empty form asks for nothing, and a field alone for itself', () => {
  expect(queryOf(emptyState)).toBe('');
  expect(queryOf({ ...emptyState, phrase: '说"你好' })).toBe('"说 你好"');
});

test('what must be in a page is marked in it, and nothing else', () => {
  const state = {
    ...emptyState,
    q: '低保 -农村',
    phrase: '每人 每月',
    any: '温县 博爱',
    none: '特困',
  };
  expect(textsOf(state)).toEqual(['低保', '每人 每月', '温县', '博爱']);
});
