import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldLikeLetters } from './like-letters.ts';

test('radicals and compatibility forms become the letters that they look like', () => {
  expect(foldLikeLetters('⻢⼩明，⺠政，⻓者⻝堂')).toBe('马小明，民政，长者食堂');
  expect(foldLikeLetters('葛\u{E0100}明')).toBe('葛明');
});

test('everything else stays, and what is folded once is folded', () => {
  const letter = fc.integer({ min: 0x3400, max: 0x9fff }).map((code) => String.fromCodePoint(code));
  fc.assert(fc.property(letter, (text) => foldLikeLetters(text) === text));
  const radical = fc
    .integer({ min: 0x2e80, max: 0x2fd5 })
    .map((code) => String.fromCodePoint(code));
  fc.assert(
    fc.property(fc.oneof(radical, fc.string()), (text) => {
      const once = foldLikeLetters(text);
      expect(foldLikeLetters(once)).toBe(once);
    }),
  );
});
