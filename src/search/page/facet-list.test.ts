import { expect, test } from 'vitest';
import { listChoices } from './facet-list.ts';

const valuesOf = (choices: ReturnType<typeof listChoices>) => choices.map(({ value }) => value);

test('most pages first, chosen values before all, values without a page left out', () => {
  const choices = listChoices('kind', { 文章: 3, 名单: 9, 公示: 0, 指南: 3 }, ['指南']);
  expect(valuesOf(choices)).toEqual(['指南', '名单', '文章']);
});

test('years come from the newest', () => {
  expect(valuesOf(listChoices('year', { 2016: 9, 2026: 1, 2018: 4 }, []))).toEqual([
    '2026',
    '2018',
    '2016',
  ]);
});

test('a chosen value stays, so that it can be taken back', () => {
  expect(listChoices('byline', {}, ['李新和'])).toEqual([
    { value: '李新和', count: 0, chosen: true },
  ]);
});
