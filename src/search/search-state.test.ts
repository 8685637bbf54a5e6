import fc from 'fast-check';
import { expect, test } from 'vitest';
import { facetNames, formatSearchState, parseSearchState } from './search-state.ts';

test('an address says what was asked for', () => {
  const hash = '#q=%E4%BD%8E%E4%BF%9D&county=%E6%B8%A9%E5%8E%BF&sort=date';
  expect(parseSearchState({ search: '', hash })).toEqual({
    query: '低保',
    sort: 'date',
    filters: { county: '温县' },
  });
});

test('an address with a question mark is read as well', () => {
  expect(parseSearchState({ search: '?q=db', hash: '' }).query).toBe('db');
});

test('an unknown facet or order is left out', () => {
  expect(parseSearchState({ search: '', hash: '#q=x&colour=red&sort=random' })).toEqual({
    query: 'x',
    sort: 'relevance',
    filters: {},
  });
});

test('what is written into an address is read back', () => {
  const state = fc.record({
    query: fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed()),
    sort: fc.constantFrom('relevance' as const, 'date' as const),
    filters: fc
      .uniqueArray(fc.constantFrom(...facetNames))
      .map((names) => Object.fromEntries(names.map((name) => [name, `${name}之值`]))),
  });
  fc.assert(
    fc.property(state, (asked) => {
      expect(parseSearchState({ search: '', hash: formatSearchState(asked) })).toEqual(asked);
    }),
  );
});
