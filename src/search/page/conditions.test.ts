import { expect, test } from 'vitest';
import { emptyState, type SearchState } from '../search-state.ts';
import { listConditions, toggleFilter } from './conditions.ts';

const state: SearchState = {
  ...emptyState,
  q: '低保',
  role: '摄',
  by: '李',
  from: '2016-06',
  filters: { kind: ['文章', '名单'] },
};

test('each condition can be taken back by itself', () => {
  const conditions = listConditions(state);
  expect(conditions.map(({ label }) => label)).toEqual([
    '署名：摄影 李',
    '2016年6月以后',
    '类型：文章',
    '类型：名单',
  ]);
  expect(conditions[0]?.without).toEqual({ ...state, role: '', by: '' });
  expect(conditions[2]?.without.filters).toEqual({ kind: ['名单'] });
});

test('words and order are no conditions', () => {
  expect(listConditions({ ...emptyState, q: '低保', sort: 'date' })).toEqual([]);
});

test.each([
  ['2016-06', '2018-07', '2016年6月至2018年7月'],
  ['2016-06', '2016-06', '2016年6月'],
  ['', '2018-07', '2018年7月以前'],
])('from %s to %s reads %s', (from, to, label) => {
  expect(listConditions({ ...emptyState, from, to })[0]?.label).toBe(label);
});

test('a filter is set and taken back', () => {
  const set = toggleFilter({}, 'county', '温县');
  expect(set).toEqual({ county: ['温县'] });
  expect(toggleFilter(set, 'county', '温县')).toEqual({});
});
