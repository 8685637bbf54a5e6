import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSentences, sayDigits, sayMasked } from './sentences.ts';

const read = (text: string): string[] =>
  findSentences(text).map(([start, end]) => text.slice(start, end));

describe('findSentences', () => {
  it('ends a sentence after its mark and the quotation mark behind it', () => {
    expect(read('他说：“可以申请。”您带上身份证！ 去窗口')).toEqual([
      '他说：“可以申请。”',
      '您带上身份证！',
      '去窗口',
    ]);
  });

  it('cuts a long sentence at commas', () => {
    const part = '一二三四五六七八九十一二三四五六七八九十，';
    expect(read(part.repeat(5))).toEqual([part.repeat(2), part.repeat(2), part]);
  });

  it('loses nothing but blanks, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('低', '保', '。', '，', '”', ' ', '\n', '1') }),
        (text) => {
          expect(read(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        },
      ),
    );
  });
});

describe('what a voice says', () => {
  it('says the star of a masked name as a word', () => {
    expect(sayMasked('张*明')).toBe('张某明');
  });

  it('says a telephone number digit by digit', () => {
    expect(sayDigits('0391-1234567')).toBe('0 3 9 1 1 2 3 4 5 6 7');
  });
});
