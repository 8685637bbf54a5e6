import { expect, test } from 'vitest';
import { findListedTotals } from './listed-totals.ts';

const list = (last: number): string =>
  `全县现有养老床位338张，分布如下：\n\n县中心196张，其中护理型110张；\n\n马厂镇97张；\n\n柳河乡${last}张。`;

test('a total that the items of its list do not add up to', () => {
  expect(findListedTotals(list(35)).map(({ says }) => says)).toEqual([
    '总数写作 338张，下面各项相加是 328张',
  ]);
});

test('a total that is right, and one that is said to be of more', () => {
  expect(findListedTotals(list(45))).toEqual([]);
  expect(findListedTotals(list(35).replace('338张', '约338张'))).toEqual([]);
});
