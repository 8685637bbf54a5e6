/** The search over a folder of files, as a browser would run it, with what it transfers. Tests and benches. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { JoinedIndexes } from '../joined-indexes.ts';
import { findHits } from '../search-answer.ts';
import { makeFiles, type Fetch } from '../search-files.ts';
import { createSiteSearch, type SearchOptions, type SiteSearch } from '../site-search.ts';

interface ServedFile {
  readonly path: string;
  /** None where it is not there. */
  readonly bytes: number;
}

export interface FolderSearch extends SiteSearch {
  /** Every file that was asked for, in order. */
  readonly served: readonly ServedFile[];
}

/** What stands between the folder and the search: an answer of its own for some of the files. */
export type Interference = (path: string) => Response | Promise<Response> | undefined;

/** Answers from the files of a folder, as a web server does. */
export function fetchFrom(folder: string, served: ServedFile[] = []): Fetch {
  return async (path) => {
    const bytes = await readFile(join(folder, path)).catch(() => undefined);
    served.push({ path, bytes: bytes?.length ?? 0 });
    return bytes === undefined
      ? new Response(null, { status: 404 })
      : new Response(new Uint8Array(bytes));
  };
}

/** A day on which the sample's lists are live. */
const SAMPLE_NOW = new Date('2026-11-20T12:00:00+08:00');

/** Searches `siteDir`, which holds an index in `pagefind/`. */
export function openFolderSearch(
  siteDir: string,
  { interfere, now = () => SAMPLE_NOW }: { interfere?: Interference; now?: () => Date } = {},
): FolderSearch {
  const served: ServedFile[] = [];
  const fetchFile = fetchFrom(siteDir, served);
  const search = createSiteSearch({
    bundlePath: '/pagefind/',
    baseUrl: '/',
    now,
    fetch: async (path, init) => (await interfere?.(path)) ?? fetchFile(path, init),
  });
  return { ...search, served };
}

/** Finds the addresses of all pages that answer a query, in order, and writes nothing of them out. */
export type FolderFinder = (query: string, options?: SearchOptions) => Promise<string[]>;

const nowhere = new Uint32Array();

/** Opens the indexes in `siteDir` for questions that are about sets of pages alone. */
export async function openFolderFinder(siteDir: string): Promise<FolderFinder> {
  const files = makeFiles(fetchFrom(siteDir));
  const indexes = await new JoinedIndexes(files, '/pagefind/', () => SAMPLE_NOW).open();
  const addresses = new Map(
    await Promise.all(
      indexes.sources.map(async ({ index }) => {
        const urls: string[] = [];
        for (let page = 0; page < index.pageCount; page += 1)
          urls.push(decodeURI((await index.readPage(page, nowhere)).url));
        return [index, urls] as const;
      }),
    ),
  );
  return async (query, options = {}) => {
    const found = await findHits(indexes, query, options);
    return (found?.hits ?? []).map(({ source, page }) => addresses.get(source.index)?.[page] ?? '');
  };
}
