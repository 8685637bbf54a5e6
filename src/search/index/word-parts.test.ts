import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildIndex } from './build-index.ts';
import { openFolderSearch } from '../../testing/search-trial/folder-search.ts';
import { mark, writePages } from '../../testing/search-trial/mini-site.ts';
import { findWordParts } from './word-parts.ts';

it.each([
  ['民政工作会议', false],
  ['方便市民政策咨询', true],
  ['市民政策咨询，民政为民', false],
])('knows of %s whether 民政 is only a part of longer words', (text, isPart) => {
  expect(findWordParts([text]).includes('民政')).toBe(isPart);
});

it('puts whole words before parts of words, however often and however new', async () => {
  const page = (date: string, ...texts: string[]) =>
    `<title>页</title>${mark('meta', 'date', date)}<main data-pagefind-body><h1>页</h1>` +
    `${texts.map((text) => `<p>${text}</p>`).join('')}</main>`;
  const folder = await mkdtemp(join(tmpdir(), 'word-parts-'));
  await writePages(folder, [
    {
      url: '/part/',
      blocks: [],
      html: page('2026-01-01', ...Array<string>(9).fill('市民政策咨询')),
    },
    { url: '/whole/', blocks: [], html: page('2016-01-01', '民政工作会议') },
  ]);
  await buildIndex({ siteDir: folder, outDir: join(folder, 'pagefind'), aliasTerms: [] });
  const { results } = await openFolderSearch(folder).search('民政');
  expect(results.map(({ url }) => url)).toEqual(['/whole/', '/part/']);
  await rm(folder, { recursive: true });
});
