import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldQuestion } from './fold-question.ts';

const fold = (typed: string): string => foldQuestion(typed, new Map()).chars.join('');

test.each([
  ['huángzhuāng cūn', 'huangzhuangcun'],
  ['lǚ gǔ', 'lvgu'],
  ['lü', 'lv'],
  ['ＨＵＡＮＧ', 'huang'],
  ['黄庄村 王×才', '黄庄村王*才'],
  ['0391 - 123', '0391123'],
])('%s is read as %s', (typed, chars) => {
  expect(fold(typed)).toBe(chars);
});

test('tones change nothing', () => {
  const tone = fc.constantFrom('', '\u0300', '\u0301', '\u0304', '\u030C');
  const toned = fc.array(fc.tuple(fc.constantFrom(...'aoei'), tone), { maxLength: 20 });
  fc.assert(
    fc.property(toned, (letters) => {
      const plain = letters.map(([letter]) => letter).join('');
      expect(fold(letters.map((pair) => pair.join('')).join(''))).toBe(plain);
    }),
  );
});
