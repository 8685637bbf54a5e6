/** Queries as residents, editors and journalists type them, each with the page that should come first. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './site-test.ts';

const leastFirst = 0.95;

/** A query and the address of its page, with a tab between, one a line; `|` parts addresses that are as good. */
async function readJudged(): Promise<{ query: string; addresses: string[] }[]> {
  const text = await readFile(join(import.meta.dirname, '..', 'judged-queries.tsv'), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [query = '', address = ''] = line.split('\t');
      return { query, addresses: address.split('|') };
    });
}

test('the page that people mean comes first, and always among the first three', async ({
  page,
}) => {
  const judged = await readJudged();
  expect(judged.length).toBeGreaterThanOrEqual(80);
  await page.goto('/about/');
  const found = await page.evaluate(
    async (queries) => {
      const answers = [];
      for (const query of queries) answers.push(await window.siteSearch(query, { limit: 3 }));
      return answers.map(({ results, partial }) =>
        [...results, ...partial.slice(0, 3)].map(({ url }) => url.replace(/#.*/, '')),
      );
    },
    judged.map(({ query }) => query),
  );
  const places = judged.map(
    ({ addresses }, i) => found[i]?.findIndex((url) => addresses.includes(url)) ?? -1,
  );
  expect(judged.filter((_, i) => places[i] === -1)).toEqual([]);
  const later = judged.filter((_, i) => places[i] !== 0);
  expect(later.length, JSON.stringify(later)).toBeLessThanOrEqual(judged.length * (1 - leastFirst));
});
