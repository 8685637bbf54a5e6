import { expect, test } from 'vitest';
import { pageOf } from '../../testing/audit/test-page.ts';
import { checkHeadings } from './headings.ts';

test.each([
  ['no h1', '<h2>乙</h2>'],
  ['two h1', '<h1>甲</h1><h1>乙</h1>'],
  ['h1 is not the first', '<h2>乙</h2><h1>甲</h1>'],
  ['a level is left out', '<h1>甲</h1><h3>乙</h3>'],
  ['an empty heading', '<h1>甲</h1><h2> </h2>'],
])('%s', (_what, html) => {
  expect(checkHeadings(pageOf(html))).toHaveLength(1);
});

test('levels may end together', () => {
  expect(checkHeadings(pageOf('<h1>甲</h1><h2>乙</h2><h3>丙</h3><h2>丁</h2>'))).toEqual([]);
});
