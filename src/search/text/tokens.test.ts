import fc from 'fast-check';
import { expect, it } from 'vitest';
import { pairTokens, wholeNumbers } from './tokens.ts';

const char = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 1 })
  .map((text) => Array.from(text)[0] ?? 'a');

it('spells every pair otherwise, in letters that Pagefind keeps, and no pair begins another', () => {
  const known = new Map<string, string>();
  fc.assert(
    fc.property(char, char, char, char, (a, b, c, d) => {
      const [one = '', other = ''] = [pairTokens(a + b)[0], pairTokens(c + d)[0]];
      expect(one).toMatch(/^(?:\p{Script=Han}|[a-z0-9])+$/u);
      expect(known.get(one) ?? a + b).toBe(a + b);
      known.set(one, a + b);
      expect(one.startsWith(other)).toBe(a + b === c + d);
    }),
    { numRuns: 5_000 },
  );
});

it('has a pair for each two neighbours', () => {
  expect(pairTokens('低保户')).toEqual(['低保', '保户']);
  expect(pairTokens('低')).toEqual([]);
  expect(pairTokens('')).toEqual([]);
});

it.each([
  ['每月3480元', ['3480']],
  ['3,480元', ['3', '3480', '480']],
  ['1,113,480', ['1', '1113', '1113480', '113', '113480', '480']],
  ['2016,3480', ['2016', '3480']],
  ['0,480', ['0', '480']],
  ['a1b22', ['1', '22']],
])('knows the whole numbers in %s', (text, numbers) => {
  expect(wholeNumbers(text)).toEqual(numbers);
});
