import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  emptyState,
  facetNames,
  formatSearchState,
  isQuestion,
  parseSearchState,
  type SearchState,
} from './search-state.ts';

const read = (hash: string): SearchState => parseSearchState({ search: '', hash });

test('an address says what was asked for', () => {
  const address =
    '#q=低保&phrase=每人+每月&any=城市+农村&none=特困&in=title&role=记者&by=李&from=2016-06&to=2018&county=温县&county=沁阳市&sort=date';
  expect(read(address)).toEqual({
    q: '低保',
    phrase: '每人 每月',
    any: '城市 农村',
    none: '特困',
    in: 'title',
    role: '记者',
    by: '李',
    from: '2016-06',
    to: '2018-12',
    sort: 'date',
    filters: { county: ['温县', '沁阳市'] },
  });
});

test('an address with a question mark is read as well', () => {
  expect(parseSearchState({ search: '?q=db', hash: '' })).toEqual({ ...emptyState, q: 'db' });
});

test('an unknown facet, order or month is left out', () => {
  expect(read('#q=x&colour=red&sort=random&from=soon&county=')).toEqual({
    ...emptyState,
    q: 'x',
  });
});

test('an order or a way to search is no question, a filter is one', () => {
  expect(isQuestion(read('#sort=date&in=title'))).toBe(false);
  expect(isQuestion(read('#kind=文章'))).toBe(true);
  expect(isQuestion(read('#by=李'))).toBe(true);
});

test('what is written into an address is read back', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 8 }).map((typed) => typed.trim());
  const month = fc.constantFrom('', '2016-06', '2018-12');
  const state = fc.record<SearchState>({
    q: text,
    phrase: text,
    any: text,
    none: text,
    in: fc.constantFrom('', 'title'),
    role: fc.constantFrom('', '记者', '摄'),
    by: text,
    from: month,
    to: month,
    sort: fc.constantFrom('', 'date'),
    filters: fc
      .uniqueArray(fc.constantFrom(...facetNames))
      .map((names) => Object.fromEntries(names.map((name) => [name, [`${name}之一`, '&二']]))),
  });
  fc.assert(
    fc.property(state, (asked) => {
      expect(read(formatSearchState(asked))).toEqual(asked);
    }),
  );
});
