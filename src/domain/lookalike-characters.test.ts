import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldLookalikes, putCharactersRight } from './lookalike-characters.ts';

test('radicals and compatibility forms become the characters that they look like', () => {
  expect(foldLookalikes('⻢⼩明，⺠政，⻓者⻝堂')).toBe('马小明，民政，长者食堂');
  expect(foldLookalikes('葛\u{E0100}明')).toBe('葛明');
});

test('everything else stays, and what is folded once is folded', () => {
  const character = fc
    .integer({ min: 0x3400, max: 0x9fff })
    .map((code) => String.fromCodePoint(code));
  fc.assert(fc.property(character, (text) => foldLookalikes(text) === text));
  const radical = fc
    .integer({ min: 0x2e80, max: 0x2fd5 })
    .map((code) => String.fromCodePoint(code));
  fc.assert(
    fc.property(fc.oneof(radical, fc.string()), (text) => {
      const once = foldLookalikes(text);
      expect(foldLookalikes(once)).toBe(once);
    }),
  );
});

test.each([
  ['⼾口、⾭年、⿈庄', '户口、青年、黄庄'],
  ['低\u200B保\u00AD标\uFEFF准⺠', '低保标准民'],
])('%j is put right as %j', (text, right) => {
  expect(putCharactersRight(text)).toBe(right);
});
