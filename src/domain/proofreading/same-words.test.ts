import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inSameWords } from './same-words.ts';

test.each([
  ['领养十四周岁以下的孩子', '收养14周岁以下的孩子'],
  ['三个月内', '3个月内'],
  ['两年以上', '2年以上'],
  ['满三十日', '满30日'],
  ['一律当场发证', '一律当天发证'],
  ['二十一天', '\u206021天'],
  ['年满六十五周岁', '年满\u206065周岁'],
  ['不论有没有子女', '不论有与否子女'],
  ['补贴在县里发，名单贴在村口', '补助在县里发，名单贴在村口'],
])('%s', (text, same) => {
  expect(inSameWords(text)).toBe(same);
});

test('every character keeps its place', () => {
  const letters = fc.constantFrom(...'领养未满当场户籍补贴有没一二两三十百年月个周岁天abc1');
  fc.assert(
    fc.property(fc.array(letters), (chars) => {
      expect(inSameWords(chars.join(''))).toHaveLength(chars.length);
    }),
  );
});
