import { expect, test } from 'vitest';
import { pageOf } from '../../testing/audit/test-page.ts';
import { checkTitle, checkUniqueTitles } from './title.ts';

test('a page has one title with a text; titles of pictures do not count', () => {
  expect(checkTitle(pageOf('<title>云溪</title><svg><title>图</title></svg>'))).toEqual([]);
  expect(checkTitle(pageOf('<p>云溪</p>'))).toHaveLength(1);
  expect(checkTitle(pageOf('<title> </title>'))).toHaveLength(1);
  expect(checkTitle(pageOf('<title>甲</title><title>乙</title>'))).toHaveLength(1);
});

test('two pages with the same title name each other', () => {
  const pages = [
    { address: '/a/', title: '甲' },
    { address: '/b/', title: '乙' },
    { address: '/c/', title: '甲' },
  ];
  expect(checkUniqueTitles(pages)).toEqual([
    { address: '/a/', message: '标题“甲”与 /c/ 重复' },
    { address: '/c/', message: '标题“甲”与 /a/ 重复' },
  ]);
});
