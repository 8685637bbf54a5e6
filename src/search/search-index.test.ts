import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeIndex } from './index-writer.ts';
import { formatDocument } from './page-document.ts';
import { makeFiles } from './search-files.ts';
import { SearchIndex } from './search-index.ts';
import { textToSymbols } from './symbols.ts';
import { fetchFrom } from './testing/folder-search.ts';

async function indexPages(folder: string, pages: readonly string[]): Promise<SearchIndex> {
  const documents = pages.map((text, i) => ({
    url: `/${String(i).padStart(2, '0')}/`,
    date: '',
    headings: [],
    names: [],
    document: Buffer.from(
      formatDocument({
        url: `/${String(i)}/`,
        title: '',
        date: '',
        filters: {},
        heading: '',
        blocks: [{ text, cell: false }],
      }),
    ),
  }));
  await rm(folder, { recursive: true, force: true });
  await writeIndex(folder, {
    pages: documents,
    areLists: false,
    pairs: new Map(),
    aliases: [],
    entry: {},
  });
  return SearchIndex.open(makeFiles(fetchFrom(folder)), '/');
}

it('finds exactly the pages that contain a text, wherever it cuts a number', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'search-index-'));
  const page = fc.string({ unit: fc.constantFrom(...'0112年月-a😀'), minLength: 1, maxLength: 14 });
  const texts = fc.array(
    fc
      .string({ unit: fc.constantFrom(...'0112年-😀'), minLength: 1, maxLength: 5 })
      .filter((text) => !/^\d+$/.test(text)),
    { minLength: 5, maxLength: 5 },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(page, { minLength: 1, maxLength: 8 }), texts, async (pages, all) => {
      const index = await indexPages(folder, pages);
      for (const text of all) {
        const places = await index.findText(textToSymbols(text));
        const found = new Set(
          Array.from(places, (place) => index.starts.findLastIndex((start) => start <= place)),
        );
        const truth = pages.flatMap((one, i) => (one.includes(text) ? [i] : []));
        expect({ text, found: Array.from(found) }).toEqual({ text, found: truth });
      }
    }),
    { numRuns: 40 },
  );
  await rm(folder, { recursive: true });
});
