import { describe, expect, test } from 'vitest';
import { isNoGivenName, nameOdds } from './name-odds.ts';

const odds = (sentence: string, name: string): number =>
  nameOdds(sentence, sentence.indexOf(name), name.length);

// Everybody in these sentences is invented.

describe('how likely characters are a name, by the counts of the dictionary', () => {
  test.each([
    ['单亲妈妈闪玉玲一夜愁白了头', '闪玉玲'],
    ['护理日志：谷香兰夜间咳嗽', '谷香兰'],
    ['那是欧阳念慈的轮椅', '欧阳念慈'],
    ['孤儿党小雨考上了大学', '党小雨'],
  ])('%s: %s is rather a name', (sentence, name) => {
    expect(odds(sentence, name)).toBeGreaterThan(-0.5);
  });

  test.each([
    ['把助餐点开到村里', '助餐点'],
    ['男孩经人脸比对找到家人', '经人脸'],
    ['辅导室的常客', '常客'],
    ['在发展过程中', '程中'],
    ['城乡居民', '乡居'],
    ['老人和未满16周岁的孩子', '和未满'],
  ])('%s: %s is rather words', (sentence, name) => {
    expect(odds(sentence, name)).toBeLessThan(-0.5);
  });

  test('a name that cuts a word on either side loses by it', () => {
    expect(odds('张晓明说', '张晓明')).toBeGreaterThan(odds('紧张晓明白', '张晓明') + 2);
  });

  test('tells words that nobody is called', () => {
    expect(isNoGivenName('咳嗽')).toBe(true);
    expect(isNoGivenName('建国')).toBe(false);
    expect(isNoGivenName('香兰')).toBe(false);
  });
});
