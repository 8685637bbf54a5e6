import { expect, test } from 'vitest';
import { pageOf } from '../../testing/audit/test-page.ts';
import { checkLanguage } from './language.ts';

test('the language is Chinese as it is written on the mainland', () => {
  expect(checkLanguage(pageOf('<html lang="zh-CN">'))).toEqual([]);
  expect(checkLanguage(pageOf('<html lang="en">'))).toHaveLength(1);
  expect(checkLanguage(pageOf('<html>'))).toHaveLength(1);
});
