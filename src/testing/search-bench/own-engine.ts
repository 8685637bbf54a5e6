/** The site's own search as an engine of the bench. */
import { openFolderFinder, openFolderSearch } from '../search-trial/folder-search.ts';
import type { Engine } from './engine.ts';

/** As many results as the search page shows. */
const shown = 10;
const startFiles = /(?:entry\.json|pages\.bin|\.pf_meta|\.pagefind)$/;

export async function openOwn(siteDir: string): Promise<Engine> {
  const find = await openFolderFinder(siteDir);
  const reader = openFolderSearch(siteDir, { waits: true });
  return {
    name: '本站',
    find: (query) => find(query),
    show: (query) => reader.search(query, { limit: shown }),
    weigh: async (query) => {
      const fresh = openFolderSearch(siteDir, { waits: true });
      await fresh.search(query, { limit: shown });
      const sum = (files: typeof fresh.served): number =>
        files.reduce((bytes, file) => bytes + file.bytes, 0);
      const start = sum(fresh.served.filter(({ path }) => startFiles.test(path)));
      return { start, query: sum(fresh.served) - start };
    },
    close: () => Promise.resolve(),
  };
}
