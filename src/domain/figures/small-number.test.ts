import fc from 'fast-check';
import { expect, it } from 'vitest';
import { smallNumber } from './small-number.ts';

const digits = ['', ...'一二三四五六七八九'];
const inWords = (value: number): string => {
  const tens = Math.floor(value / 10);
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${digits[value % 10] ?? ''}`;
};

it('reads figures and words alike', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99 }), (value) => {
      expect([smallNumber(String(value)), smallNumber(inWords(value))]).toEqual([value, value]);
    }),
  );
});

it('knows what is no number', () => {
  expect([smallNumber('几'), smallNumber('')]).toEqual([NaN, NaN]);
});
