import { describe, expect, test } from 'vitest';
import {
  buildPlaceTree,
  countyCode,
  formatPlacePath,
  sayAliases,
  shortPlaceName,
  townshipCode,
  type Place,
} from './place.ts';

const county: Place = { code: '410825', name: '温县', level: 'county', parent: '4108' };
const township: Place = {
  code: '410825104',
  name: '番田镇',
  level: 'township',
  parent: '410825',
};
const village: Place = {
  code: '410825104201',
  name: '东王贺村村民委员会',
  level: 'village',
  parent: '410825104',
};
const other: Place = { ...village, code: '410825104202', name: '西王贺村民委员会' };
const tree = buildPlaceTree([county, township, village, other]);

test('a place is told by its other names too', () => {
  expect(sayAliases({ ...village, aliases: ['王贺', '东王'] })).toBe('也叫王贺、东王');
  expect(sayAliases(village)).toBe('');
});

describe('buildPlaceTree', () => {
  test('counties are where the walk begins', () => {
    expect(tree.counties).toEqual([county]);
  });

  test('a place is found by its code', () => {
    expect(tree.get('410825104')).toBe(township);
  });

  test('an unknown code finds nothing', () => {
    expect(tree.get('410825999')).toBeUndefined();
  });

  test('children stand in the order of the register', () => {
    expect(tree.childrenOf('410825104')).toEqual([village, other]);
  });

  test('a village has no children', () => {
    expect(tree.childrenOf(village.code)).toEqual([]);
  });

  test('the path leads from the county down to the place', () => {
    expect(tree.pathOf(village.code)).toEqual([county, township, village]);
  });

  test('the path of an unknown code is empty', () => {
    expect(tree.pathOf('410825999')).toEqual([]);
  });
});

test('the county of a village is in its first six digits', () => {
  expect(countyCode('410825104201')).toBe('410825');
});

test('the township of a village is in its first nine digits', () => {
  expect(townshipCode('410825104201')).toBe('410825104');
});

test('a path is written with short names', () => {
  expect(formatPlacePath(tree.pathOf(village.code))).toBe('温县 · 番田镇 · 东王贺村');
});

test.each([
  ['东王贺村村民委员会', '东王贺村'],
  ['西王贺村民委员会', '西王贺村'],
  ['东王贺村村委会', '东王贺村'],
  ['东王贺村委会', '东王贺村'],
  ['建设社区居民委员会', '建设社区'],
  ['银闸社区居委会', '银闸社区'],
  ['番田镇', '番田镇'],
  ['温县', '温县'],
  ['巴彦芒哈嘎查委员会', '巴彦芒哈嘎查'],
  ['第一嘎查村民委员会', '第一嘎查'],
  ['东沟社区村民委员会', '东沟社区'],
  ['苏秀苑社区居民居委会', '苏秀苑社区'],
  ['峨堡村牧民委员会', '峨堡村'],
  ['前刘庄村民委会', '前刘庄村'],
  ['华江里社区第一居委会', '华江里社区第一居委会'],
  ['经济开发区管理委员会', '经济开发区管理委员会'],
  ['居委会', '居委会'],
  ['华润·凌江社区居民委员会', '华润·凌江社区'],
])('people call %s %s', (name, short) => {
  expect(shortPlaceName(name)).toBe(short);
});
