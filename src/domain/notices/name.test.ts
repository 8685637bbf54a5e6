import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maskName } from './name.ts';

const han = fc.constantFrom(...'张王李欧阳司马三明娜艾力买提𬍛𠮷〇');
const name = fc
  .array(han, { minLength: 2, maxLength: 12 })
  .map((characters) => characters.join(''));
const segmenter = new Intl.Segmenter('zh', { granularity: 'grapheme' });
const characters = (text: string): string[] =>
  [...segmenter.segment(text)].map(({ segment }) => segment);

describe('masked names', () => {
  test.each([
    ['张三', '张*'],
    ['张三明', '张*明'],
    ['欧阳娜娜', '欧阳**'],
    ['欧阳', '欧*'],
    ['买买提·艾力', '买**·*力'],
    ['𬍛三', '𬍛*'],
    ['王', '*'],
    ['张*明', '张*明'],
  ])('%s → %s', (full, masked) => expect(maskName(full)).toBe(masked));

  test('hide at least one character, show at least one, keep the length and whole characters', () => {
    fc.assert(
      fc.property(name, (full) => {
        const masked = maskName(full);
        expect(characters(masked)).toHaveLength(characters(full).length);
        expect(masked).toContain('*');
        expect(masked.replaceAll('*', '')).not.toBe('');
        expect(masked.isWellFormed()).toBe(true);
      }),
    );
  });

  test('do not change when masked again', () => {
    fc.assert(
      fc.property(name, (full) => {
        expect(maskName(maskName(full))).toBe(maskName(full));
      }),
    );
  });
});
