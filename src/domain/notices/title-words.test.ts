import { expect, test } from 'vitest';
import { areaNamedIn, namesMonthTwice } from './title-words.ts';

test.each([
  ['甲县2026年10月低保名单（2026年11月）', true],
  ['甲县低保名单（2026年11月）（2026年11月）', true],
  ['甲县低保名单（2026年11月）', false],
  ['甲县2026年10月至11月低保名单', false],
  ['甲县2026年11月低保名单（11月20日填报）', false],
])('%s', (title, twice) => {
  expect(namesMonthTwice(title)).toBe(twice);
});

test.each([
  ['甲县城市最低生活保障对象名单', '城市'],
  ['甲县农村低保名单', '农村'],
  ['甲县城镇低保名单', '城市'],
  ['甲县城市、农村低保名单', undefined],
  ['甲县城乡低保名单', undefined],
])('%s is of %s', (title, area) => {
  expect(areaNamedIn(title)).toBe(area);
});
