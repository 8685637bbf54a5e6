import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseCount, parseYuan } from './money.ts';

describe('whole yuan', () => {
  test('plain digits are read as their number', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2_000_000_000 }), (amount) => {
        expect(parseYuan(String(amount))).toBe(amount);
      }),
    );
  });

  test.each([
    '',
    ' ',
    '-1',
    '+1',
    '1.0',
    '1e3',
    '0x10',
    '1,000',
    '１００',
    '007',
    '一百',
    '100元',
    ' 100',
    'NaN',
    'Infinity',
  ])('%j is none', (text) => expect(parseYuan(text)).toBeUndefined());

  test('nothing but digits is ever a count', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        if (parseCount(text) !== undefined) expect(text).toMatch(/^\d+$/);
      }),
    );
  });
});
