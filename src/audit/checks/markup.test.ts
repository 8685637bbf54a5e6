import { expect, test } from 'vitest';
import { pageOf } from '../../testing/audit/test-page.ts';
import { checkMarkup } from './markup.ts';

const wrap = (body: string): string =>
  `<!doctype html><html lang="zh-CN"><head><title>文</title></head><body>${body}</body></html>`;

test('valid markup passes, invalid markup is told with its place', () => {
  expect(checkMarkup(pageOf(wrap('<p>文</p>')))).toEqual([]);
  const messages = checkMarkup(pageOf(wrap('<ul><p>文</p></ul>')));
  expect(messages[0]).toMatch(/^1:\d+ element-permitted-content：/);
});
