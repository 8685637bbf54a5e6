import { expect, test } from 'vitest';
import { hanToNumber, mayOverlap, readArticles } from './articles.ts';

test.each([
  ['九', 9],
  ['十', 10],
  ['十四', 14],
  ['二十', 20],
  ['九十三', 93],
  ['一百', 100],
  ['一百零三', 103],
  ['一百一十二', 112],
])('%s is %i', (text, number) => {
  expect(hanToNumber(text)).toBe(number);
});

test('ranges, single articles and parts', () => {
  expect(readArticles('第九条至第十三条、第四条第三项')).toEqual([
    { unit: '条', from: 9, to: 13 },
    { unit: '条', from: 4, to: 4 },
  ]);
  expect(readArticles('第二部分至第四部分')).toEqual([{ unit: '部分', from: 2, to: 4 }]);
  expect(readArticles('关于制度衔接的规定')).toEqual([]);
});

test.each([
  ['第九条至第十三条', '第三条、第二十五条', false],
  ['第二十条至第二十六条', '第三条、第二十五条', true],
  ['第十九条', '第十九条', true],
  ['全文', '第三条', true],
  ['第九条', undefined, true],
  ['第一部分', '第九条', true],
])('%s and %s', (one, other, expected) => {
  expect(mayOverlap(one, other)).toBe(expected);
});
