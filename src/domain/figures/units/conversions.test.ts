import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkConversions } from './conversions.ts';

test.each([
  '占地15亩（约1.5万平方米）。',
  '共2公顷，合40亩。',
  '大米500斤（即500公斤）。',
  '全长6公里（约6里）。',
])('not the same: %s', (text) => {
  expect(checkConversions(text)).toHaveLength(1);
});

test.each([
  '占地15亩（约1万平方米）。',
  '共2公顷，合30亩。',
  '大米500斤（即250公斤）。',
  '15亩（其中建设用地3亩）',
])('the same: %s', (text) => {
  expect(checkConversions(text)).toEqual([]);
});

test('any number of 公顷 is fifteen times as many 亩', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), (count) => {
      expect(checkConversions(`${count}公顷（合${count * 15}亩）`)).toEqual([]);
    }),
  );
});
