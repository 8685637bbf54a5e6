import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildIndex } from './build-index.ts';
import { BLOCK_END } from './symbols.ts';
import { openFolderSearch } from './testing/folder-search.ts';
import { writePages } from './testing/mini-site.ts';
import { WordParts } from './word-parts.ts';

const symbolsOf = (...blocks: string[]): string[] => [...blocks.join(BLOCK_END), BLOCK_END];

it('lists the pages on which a word is only a part of longer ones', () => {
  const parts = new WordParts();
  parts.addPage(symbolsOf('民政工作会议'), false);
  parts.addPage(symbolsOf('方便市民政策咨询'), false);
  parts.addPage(symbolsOf('市民政策咨询', '民政为民'), false);
  expect(parts.listPages().get('民政')).toEqual([1]);
});

it('takes a short cell of a list for one word: a name', () => {
  const parts = new WordParts();
  parts.addPage(symbolsOf('张国', '张国强'), true);
  parts.addPage(symbolsOf('张国强'), true);
  expect(Array.from(parts.listPages())).toEqual([['张国', [1]]]);
});

it('puts whole words before parts of words, however often and however new', async () => {
  const page = (date: string, ...texts: string[]) =>
    `<title>页</title><main data-pagefind-body data-pagefind-sort="date:${date}"><h1>页</h1>` +
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
