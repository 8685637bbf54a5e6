import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findInPages } from './truth.ts';

it('finds every text in exactly the pages that include it', () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab民'), minLength: 1, maxLength: 4 });
  const pages = fc.array(fc.string({ unit: fc.constantFrom(...'ab民\n'), maxLength: 20 }));
  fc.assert(
    fc.property(pages, fc.array(text), (all, texts) => {
      const truth = texts.map((one) =>
        all.flatMap((page, number) => (page.includes(one) ? [number] : [])),
      );
      expect(findInPages(all, texts)).toEqual(truth);
    }),
  );
});
