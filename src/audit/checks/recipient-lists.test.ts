import { expect, test } from 'vitest';
import { pageOf } from '../../testing/audit/test-page.ts';
import { checkRecipientLists } from './recipient-lists.ts';

const robots = '<meta name="robots" content="noindex, noarchive, nosnippet">';
const list = '<table><tr><th>姓名</th></tr><tr><td>张三</td></tr></table>';
const rows = '<table><tr id="r1-a"><td>张三</td></tr></table>';
const listPage = 'places/990101001001/index.html';

test('the sheet of a village keeps out of outside search engines', () => {
  expect(checkRecipientLists(pageOf(robots + list, listPage))).toEqual([]);
  expect(checkRecipientLists(pageOf(list, listPage))).toEqual([
    '名单页的 robots 缺少 noindex、noarchive、nosnippet',
  ]);
  const noindex = '<meta name="robots" content="noindex">';
  expect(checkRecipientLists(pageOf(noindex + rows, listPage))).toEqual([
    '名单页的 robots 缺少 noarchive、nosnippet',
  ]);
});

const others = [
  'notices/a/index.html',
  'notices/a/990101001/index.html',
  'places/990101001001/nameless/index.html',
];

test.each(others.flatMap((file) => [list, rows].map((html) => [file, html])))(
  '%s holds no list: %s',
  (file, html) => {
    expect(checkRecipientLists(pageOf(robots + html, file))).toEqual([
      '受助人名单只能在村的名单页',
    ]);
  },
);

test('other tables may stand anywhere', () => {
  const html = '<table><tr><th>标准</th></tr></table>';
  expect(checkRecipientLists(pageOf(html))).toEqual([]);
});
