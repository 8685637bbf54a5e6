import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bare, fold, isWithin } from './fold.ts';

test('lines, widths and kinds of marks make no difference', () => {
  expect(fold('特 别 是\n老龄（１２３４９）,ＤＮＡ')).toBe('特别是老龄（12349），dna');
  expect(fold('2,418人')).toBe('2,418人');
});

test('folding twice is folding once', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(...'民 a０Ａ，,;:（"“1') }),
      (text) => fold(fold(text)) === fold(text),
    ),
  );
});

test('a name and its short form', () => {
  expect(bare('《慈善法》')).toBe('慈善法');
  expect(isWithin('市福利院', '来到市儿童福利院看望', 6)).toBe(true);
  expect(isWithin('温县中医院', '温县人民医院定期巡诊', 6)).toBe(false);
});
