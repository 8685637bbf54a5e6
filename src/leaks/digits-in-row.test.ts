import { expect, test } from 'vitest';
import { findDigitRows } from './digits-in-row.ts';

const digits = (length: number, digit = '7'): string => digit.repeat(length);

test('a row is found wherever it begins, whole', () => {
  for (let before = 0; before < 24; before += 1)
    for (const behind of [0, 1, 30]) {
      const find = (row: string): unknown =>
        findDigitRows('a'.repeat(before) + row + '字'.repeat(behind), 11);
      for (const length of [11, 12, 40])
        expect(find(digits(length))).toEqual([[before, before + length]]);
      expect(find(digits(10))).toEqual([]);
    }
});

test('every row is found', () => {
  const row = digits(11);
  for (let between = 1; between < 24; between += 1)
    expect(findDigitRows([row, row, row].join('-'.repeat(between)), 11)).toEqual(
      [0, 1, 2].map((at) => [at * (11 + between), at * (11 + between) + 11]),
    );
});

test('digits of every script count', () => {
  for (const digit of ['７', '٧', '\u{1D7D5}'])
    expect(findDigitRows(`是${digits(11, digit)}`, 11)).toHaveLength(1);
});

test('rows that something parts do not join', () => {
  expect(findDigitRows([digits(10), digits(10), digits(10)].join(' '), 11)).toEqual([]);
  expect(findDigitRows('', 11)).toEqual([]);
});
