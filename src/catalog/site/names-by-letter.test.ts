import fc from 'fast-check';
import { expect, test } from 'vitest';
import { groupByPinyin } from './names-by-letter.ts';

const group = (...names: string[]) =>
  groupByPinyin(names, (name) => name).map(
    ({ letter, syllables }) =>
      `${letter}: ${syllables.map(({ syllable, entries }) => `${syllable} ${entries.join('、')}`).join('; ')}`,
  );

test('names stand under the letter and the syllable they begin with, by their sound', () => {
  expect(group('温县', '武陟县', '王村', '汪庄', '博爱县')).toEqual([
    'B: bo 博爱县',
    'W: wang 王村、汪庄; wen 温县; wu 武陟县',
  ]);
});

test('a name that may begin with a surname stands under both of its readings', () => {
  expect(group('解放区', '单庄')).toEqual([
    'D: dan 单庄',
    'J: jie 解放区',
    'S: shan 单庄',
    'X: xie 解放区',
  ]);
});

test('letters have their place, digits and signs stand last', () => {
  expect(group('95社区', 'a区', '安乐村')).toEqual(['A: a a区; an 安乐村', '#: 9 95社区']);
});

test('no name is lost, no letter comes twice', () => {
  const name = fc.string({ unit: fc.constantFrom(...'温县王村解放区单庄乐A9·龘ü'), minLength: 1 });
  fc.assert(
    fc.property(fc.array(name), (names) => {
      const groups = groupByPinyin(names, (one) => one);
      const found = groups.flatMap(({ syllables }) => syllables.flatMap(({ entries }) => entries));
      expect(new Set(found)).toEqual(new Set(names));
      expect(new Set(groups.map(({ letter }) => letter)).size).toBe(groups.length);
    }),
  );
});
