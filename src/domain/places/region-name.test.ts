import { expect, test } from 'vitest';
import { regionNameIn } from './region-name.ts';

test.each([
  ['焦作市民政局', '焦作市', '焦作市'],
  ['河南省焦作市温县民政局', '温县', '温县'],
  ['凉山州民政局', '凉山彝族自治州', '凉山州'],
  ['四川省凉山彝族自治州民政局', '凉山彝族自治州', '凉山彝族自治州'],
  ['黔东南州民政局', '黔东南苗族侗族自治州', '黔东南州'],
  ['前郭县民政局', '前郭尔罗斯蒙古族自治县', '前郭县'],
  ['巴州民政局', '巴音郭楞蒙古自治州', '巴州'],
  ['鄂伦春旗民政局', '鄂伦春自治旗', '鄂伦春旗'],
])('%s is an office of %s, which it calls %s', (office, region, name) => {
  expect(regionNameIn(office, region)).toBe(name);
});

test.each([
  ['某某县民政局', '温县'],
  ['安阳市民政局', '鹤壁市'],
  ['甘孜州民政局', '凉山彝族自治州'],
  ['凉山县民政局', '凉山彝族自治州'],
  ['民政局', '温县'],
])('%s is no office of %s', (office, region) => {
  expect(regionNameIn(office, region)).toBeUndefined();
});
