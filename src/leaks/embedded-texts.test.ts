import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordsAmongBytes } from './embedded-texts.ts';

/** The same as an expression says it. */
const words = /[\t\x20-\x7E\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFFEF\p{N}·—‘’“”]{4,}/gu;

test('words are runs of four characters and more, whatever stands between them', () => {
  const unit = fc.oneof(
    fc.constantFrom('1', 'a', '村', '𝟙', '𝟚', '\u0000', '\uD835', '\uDFD9', '😀', '①', 'é'),
    fc.string({ unit: 'binary', maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(unit, { maxLength: 40 }), (units) => {
      const text = units.join('');
      expect(wordsAmongBytes(text)).toBe((text.match(words) ?? []).join('\n'));
    }),
    { numRuns: 500 },
  );
});
