import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldPlainly } from '../plain-text.ts';
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

it('takes the brackets of a document’s number for one, as readers type what their keyboard has', () => {
  expect(['〔2021〕', '[2021]', '【2021】', '（2021）'].map(foldPlainly)).toEqual(
    Array.from({ length: 4 }, () => '(2021)'),
  );
});
