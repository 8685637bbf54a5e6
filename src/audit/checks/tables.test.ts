import { expect, test } from 'vitest';
import { pageOf } from '../../testing/audit/test-page.ts';
import { checkTables } from './tables.ts';

const caption = '<caption>标准</caption>';
const head = '<tr><th scope="col">年</th></tr>';

test('a table has a caption and headers that say what they head', () => {
  expect(checkTables(pageOf(`<table>${caption}${head}</table>`))).toEqual([]);
});

test('a table in running text is introduced by the text', () => {
  expect(checkTables(pageOf(`<table class="text-table">${head}</table>`))).toEqual([]);
});

test.each([
  ['no caption', `<table>${head}</table>`],
  ['an empty caption', `<table><caption> </caption>${head}</table>`],
  ['no headers', `<table>${caption}<tr><td>1</td></tr></table>`],
  ['headers without a scope', `<table>${caption}<tr><th>年</th><th scope="x">月</th></tr></table>`],
])('%s', (_what, html) => {
  expect(checkTables(pageOf(html))).toHaveLength(1);
});
