/** The site's own search as an engine of the bench. */
import { JoinedIndexes } from '../../search/joined-indexes.ts';
import { findHits } from '../../search/search-answer.ts';
import { makeFiles } from '../../search/search-files.ts';
import { fetchFrom, openFolderSearch, SAMPLE_NOW } from '../../search/testing/folder-search.ts';
import type { Engine } from './engine.ts';

/** As many results as the search page shows. */
const shown = 20;
const startFiles = /(?:entry\.json|index\.bin)$/;

export async function openOwn(siteDir: string): Promise<Engine> {
  const indexes = await new JoinedIndexes(
    makeFiles(fetchFrom(siteDir)),
    '/pagefind/',
    () => SAMPLE_NOW,
  ).open();
  const addresses = new Map(
    await Promise.all(
      indexes.sources.map(async ({ index }) => {
        const urls: string[] = [];
        for (let page = 0; page < index.pageCount; page += 1)
          urls.push((await index.readPage(page)).url);
        return [index, urls] as const;
      }),
    ),
  );
  const reader = openFolderSearch(siteDir);
  return {
    name: '本站',
    find: async (query) => {
      const found = await findHits(indexes, query, {});
      return (found?.hits ?? []).map(({ source, page }) =>
        decodeURI(addresses.get(source.index)?.[page] ?? ''),
      );
    },
    show: (query) => reader.search(query, { limit: shown }),
    weigh: async (query) => {
      const fresh = openFolderSearch(siteDir);
      await fresh.search(query, { limit: shown });
      const sum = (files: typeof fresh.served): number =>
        files.reduce((bytes, file) => bytes + file.bytes, 0);
      const start = sum(fresh.served.filter(({ path }) => startFiles.test(path)));
      return { start, query: sum(fresh.served) - start };
    },
    close: () => Promise.resolve(),
  };
}
