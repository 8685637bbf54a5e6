import fc from 'fast-check';
import { expect, it } from 'vitest';
import { findPages, type PhraseIndex } from './phrase-search.ts';
import { NumberCollector, parseNumbers } from './site-numbers.ts';
import { textToTokens } from './tokens.ts';

/** An index that knows whole tokens only, as Pagefind does. */
function indexPages(pages: readonly string[]): PhraseIndex {
  const tokens = pages.map(textToTokens);
  const numbers = new NumberCollector();
  for (const page of tokens) numbers.addBlock(page);
  const findPhrase = (phrase: readonly string[]) => {
    const hits = new Map<string, number>();
    for (const [i, page] of tokens.entries()) {
      const at = page.findIndex((_, start) => phrase.every((t, j) => page[start + j] === t));
      if (at >= 0) hits.set(String(i), at);
    }
    return Promise.resolve(hits);
  };
  return {
    findPhrase,
    loadNumbers: () => Promise.resolve(parseNumbers(JSON.parse(numbers.format()))),
  };
}

async function find(
  pages: readonly string[],
  text: string,
  wholeNumber = false,
): Promise<number[]> {
  const plan = { required: [{ texts: [text], wholeNumber }], excluded: [] };
  const found = await findPages(indexPages(pages), plan, 64);
  return Array.from(found.pages.keys(), Number).sort((a, b) => a - b);
}

it('finds exactly the pages that contain a text, wherever it cuts a number', async () => {
  const page = fc.string({ unit: fc.constantFrom(...'0112年月-a'), minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(page, { minLength: 1, maxLength: 8 }),
      fc
        .string({ unit: fc.constantFrom(...'0112年-'), minLength: 1, maxLength: 5 })
        .filter((text) => !/^\d$/.test(text)),
      async (pages, text) => {
        const truth = pages.flatMap((p, i) => (p.includes(text) ? [i] : []));
        expect(await find(pages, text)).toEqual(truth);
      },
    ),
    { numRuns: 500 },
  );
});

it('finds a number for itself where that is asked for', async () => {
  expect(await find(['3480元', '13480元', '34801'], '3480', true)).toEqual([0]);
  expect(await find(['3480元', '13480元', '34801'], '3480')).toEqual([0, 1, 2]);
});

it('finds a single digit as a number of its own', async () => {
  expect(await find(['3人', '13人', '2023年'], '3')).toEqual([0]);
});
