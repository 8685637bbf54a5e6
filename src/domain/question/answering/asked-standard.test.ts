import { expect, test } from 'vitest';
import { askedAreas, askedYears, asksForChange } from './asked-standard.ts';

test.each([
  ['2018年农村低保标准', [2018]],
  ['18年低保多少钱', [2018]],
  ['二〇一八年低保多少钱', [2018]],
  ['一八年低保多少钱', [2018]],
  ['去年低保多少钱', [2025]],
  ['前年低保多少钱', [2024]],
  ['大前年低保多少钱', [2023]],
  ['2017年和去年', [2017, 2025]],
  ['吃了十年低保', []],
  ['一年多少钱', []],
  ['410825104201低保', []],
])('%s asks about the years %j', (text, years) => {
  expect(askedYears(text, 2026)).toEqual(years);
});

test('areas are recognised by everyday words', () => {
  expect([askedAreas('城里低保'), askedAreas('乡下低保'), askedAreas('低保')]).toEqual([
    ['城市'],
    ['农村'],
    [],
  ]);
});

test('a comparison with another year asks for the change', () => {
  expect(['比去年多多少', '涨了没有', '去年多少'].map(asksForChange)).toEqual([true, true, false]);
});
