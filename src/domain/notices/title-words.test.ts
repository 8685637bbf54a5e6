import { expect, test } from 'vitest';
import { namesMonthTwice } from './title-words.ts';

test.each([
  ['甲县2026年10月低保名单（2026年11月）', true],
  ['甲县低保名单（2026年11月）（2026年11月）', true],
  ['甲县低保名单（2026年11月）', false],
  ['甲县2026年10月至11月低保名单', false],
  ['甲县2026年11月低保名单（11月20日填报）', false],
])('%s', (title, twice) => {
  expect(namesMonthTwice(title)).toBe(twice);
});
