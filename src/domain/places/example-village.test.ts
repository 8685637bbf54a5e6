import { expect, test } from 'vitest';
import { exampleVillage, villageQuestions } from './example-village.ts';

const places = [
  { code: '152921', name: '阿拉善左旗' },
  { code: '152921100', name: '温都尔勒图镇' },
  { code: '152921100001', name: '额尔克哈什哈社区居民委员会' },
  { code: '152921100201', name: '通湖嘎查委员会' },
  { code: '152921100202', name: '查汉村民委员会' },
];

test('a short name with a live list, else a short name, else the first, else none', () => {
  expect(exampleVillage(places, (code) => code.endsWith('202'))).toBe('查汉村');
  expect(exampleVillage(places, () => false)).toBe('通湖嘎查');
  expect(exampleVillage(places.slice(0, 3), () => false)).toBe('额尔克哈什哈社区');
  expect(exampleVillage(places.slice(0, 2), () => false)).toBeUndefined();
});

test('no hint names a village that is not there', () => {
  expect(villageQuestions('查汉村')).toBe('查汉村、查汉村王小明、');
  expect(villageQuestions(undefined)).toBe('');
});
