import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNumber, textToTokens, tokenToText } from './tokens.ts';

describe('textToTokens', () => {
  it('cuts Han characters, letters, runs of digits and signs', () => {
    const tokens = textToTokens('dna比对2018年,');
    expect(tokens.map(tokenToText)).toEqual(['d', 'n', 'a', '比', '对', '2018', '年', ',']);
    expect(tokens.filter(isNumber)).toEqual(['2018']);
  });

  it('loses nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(textToTokens(text).map(tokenToText).join('')).toBe(text);
      }),
    );
  });

  it('writes different characters differently, each as letters that Pagefind leaves alone', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), (char) => {
        const [token = ''] = textToTokens(char);
        expect(token).toMatch(/^[\p{L}\d]{1,2}$/u);
        expect(token.normalize('NFD').toLowerCase() === token || /[A-Z]/.test(char)).toBe(true);
        expect(tokenToText(token)).toBe(char);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('tokenToText', () => {
  it.each(['ꀃ\u0016', 'ꀃ民', '\uA48C', '\uA48C\uA48C', '\uA000\uA000', '正民', ''])(
    'leaves a word alone that is no token: %j',
    (word) => {
      expect(tokenToText(word)).toBe(word);
    },
  );
});
