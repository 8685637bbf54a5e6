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
    hasToken: async (token) => (await findPhrase([token])).size > 0,
    loadNumbers: () => Promise.resolve(parseNumbers(JSON.parse(numbers.format()))),
  };
}

async function find(pages: readonly string[], text: string): Promise<number[]> {
  const plan = { required: [{ texts: [text] }], excluded: [] };
  const found = await findPages(indexPages(pages), plan, 'inside', 64);
  return Array.from(found.pages.keys(), Number).sort((a, b) => a - b);
}

it('finds exactly the pages that contain a text, wherever it cuts a number', async () => {
  const page = fc.string({ unit: fc.constantFrom(...'0112年月-a'), minLength: 1, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(page, { minLength: 1, maxLength: 8 }),
      fc.string({ unit: fc.constantFrom(...'0112年-'), minLength: 1, maxLength: 5 }),
      async (pages, text) => {
        const truth = pages.flatMap((p, i) => (p.includes(text) ? [i] : []));
        expect(await find(pages, text)).toEqual(truth);
      },
    ),
    { numRuns: 500 },
  );
});
