import { describe, expect, test } from 'vitest';
import { findPlaces, placePath, type FinderPlace } from './place-finder.ts';

const place = (code: string, name: string, pinyin: string): FinderPlace => ({
  code,
  name,
  pinyin,
  notices: [],
});
const places = [
  place('410825', '温县', 'wen xian'),
  place('410825101', '番田镇', 'fan tian zhen'),
  place('410825101201', '王庄村', 'wang zhuang cun'),
  place('410825101202', '东王庄村', 'dong wang zhuang cun'),
  place('410825102', '祥云镇', 'xiang yun zhen'),
  place('410825102201', '王庄村', 'wang zhuang cun'),
  place('410825102202', '新华社区', 'xin hua she qu'),
];
const codesFor = (typed: string): string[] => findPlaces(places, typed).map(({ code }) => code);

describe('a place is found', () => {
  test.each([
    ['王庄村', ['410825101201', '410825102201', '410825101202']],
    ['王庄', ['410825101201', '410825102201', '410825101202']],
    ['王庄 村', ['410825101201', '410825102201', '410825101202']],
    ['祥云镇王庄', ['410825102201']],
    ['祥云王庄村', ['410825102201']],
    ['温县番田镇东王庄村', ['410825101202']],
    ['温县东王庄', ['410825101202']],
    ['wangzhuang', ['410825101201', '410825102201', '410825101202']],
    ['Wang Zhuang Cun', ['410825101201', '410825102201', '410825101202']],
    ['wzc', ['410825101201', '410825102201']],
    ['dwz', ['410825101202']],
    ['xh', ['410825102202']],
    ['ｗｘ', ['410825']],
    ['温', ['410825']],
  ])('%s', (typed, codes) => {
    expect(codesFor(typed)).toEqual(codes);
  });

  test.each(['', '  ', '张三', 'zhangsan', '王庄镇'])('not by “%s”', (typed) => {
    expect(codesFor(typed)).toEqual([]);
  });

  test('with its path', () => {
    expect(placePath(places, '410825102201')).toBe('温县 · 祥云镇 · 王庄村');
  });
});
