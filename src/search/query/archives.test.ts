import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildIndex } from '../index/build-index.ts';
import {
  openFolderFinder,
  openFolderSearch,
  type Interference,
} from '../../testing/search-trial/folder-search.ts';
import { mark, writePages, type MiniPage } from '../../testing/search-trial/mini-site.ts';
import type { SearchAnswer } from './answer.ts';

/** So many articles of a month, every hundredth of which tells of an old people's home. */
const articles = (month: string, count: number): MiniPage[] =>
  Array.from({ length: count }, (_, i) => ({
    url: `/bulletin/${month}/a${String(i)}/`,
    blocks: [],
    html:
      `${mark('filter', 'kind', '文章')}${mark('meta', 'date', month)}<main data-pagefind-body>` +
      `<h1>第${String(i)}篇</h1><p>${i % 100 === 0 ? `${month}的敬老院` : '民政工作'}</p></main>`,
  }));

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archives-'));
  await writePages(folder, [
    ...articles('2016-06', 300),
    ...articles('2017-06', 300),
    ...articles('2018-07', 1000),
  ]);
  await buildIndex({ siteDir: folder, outDir: join(folder, 'pagefind'), aliasTerms: [] });
});
afterAll(() => rm(folder, { recursive: true }));

it('finds what stands in any year, the newest first, and says so as it grows', async () => {
  const parts: SearchAnswer[] = [];
  const search = openFolderSearch(folder);
  const answer = await search.search('敬老院', { onPart: (part) => parts.push(part), limit: 99 });
  expect(answer).toMatchObject({ total: 16, waitingYears: [], missingYears: [] });
  expect(parts.map(({ total, waitingYears }) => [total, waitingYears])).toEqual([
    [10, ['2017', '2016']],
    [13, ['2016']],
  ]);
  const dates = answer.results.map(({ date }) => date);
  expect(dates).toEqual(dates.toSorted().reverse());
  expect(new Set(await (await openFolderFinder(folder))('敬老院')).size).toBe(16);
});

it.each([
  ['pagefind-entry.json', 404],
  ['pf_meta', 410],
  ['pages.bin', 500],
  ['/index/', 500],
  ['/text/', 404],
])('names a year of which %s fails, and finds the rest', async (lost, status) => {
  const interfere: Interference = (path) =>
    path.includes('archive-2017') && path.includes(lost)
      ? new Response(null, { status })
      : undefined;
  const search = openFolderSearch(folder, { interfere });
  const { total, missingYears } = await search.search('敬老院', { limit: 99 });
  expect({ total, missingYears }).toEqual({ total: 13, missingYears: ['2017'] });
});

it('asks no year that cannot answer', async () => {
  const served = async (options: object): Promise<string[]> => {
    const search = openFolderSearch(folder);
    await search.search('敬老院', options);
    const years = search.served.flatMap(({ path }) => /archive-(\d+)/.exec(path)?.[1] ?? []);
    return Array.from(new Set(years)).sort();
  };
  expect(await served({})).toEqual(['2016', '2017']);
  expect(await served({ from: '2017-01' })).toEqual(['2017']);
  expect(await served({ to: '2016-12' })).toEqual(['2016']);
  expect(await served({ filters: { kind: '名单' } })).toEqual([]);
});
