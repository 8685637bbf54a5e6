import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Fetch, Pagefind } from '../../search/query/pagefind-files.ts';
import { findHits } from '../../search/query/search-answer.ts';
import { createSiteSearch, type SiteSearch } from '../../search/query/site-search.ts';
import type { SearchOptions } from '../../search/query/answer.ts';
import type { Source } from '../../search/query/source.ts';
import { Sources } from '../../search/query/sources.ts';

interface ServedFile {
  readonly path: string;
  /** None where it is not there. */
  readonly bytes: number;
}

export interface FolderSearch extends SiteSearch {
  /** Every file that was asked for, in order. */
  readonly served: readonly ServedFile[];
}

/** Intercepts requests of the search: it may answer for some files, by their paths. */
export type Interference = (path: string) => Response | Promise<Response> | undefined;

/** A day on which the sample's lists are live. */
const sampleNow = new Date('2026-11-20T12:00:00+08:00');
let made = 0;

/** Rejects when a request is aborted, as in a browser. */
const givenUp = (signal: AbortSignal | null | undefined): Promise<never> =>
  new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason as Error));
  });

/** The search folder of a site under an address that no other search of this process uses. */
function openFolder(siteDir: string, interfere: Interference, served: ServedFile[]) {
  made += 1;
  const origin = `http://folder-${String(made)}.test`;
  const fetchFile: Fetch = async (url, init) => {
    const path = url.slice(origin.length);
    const answer = await Promise.race([interfere(path), givenUp(init?.signal)]);
    if (answer !== undefined) return answer;
    const bytes = await readFile(join(siteDir, path)).catch(() => undefined);
    served.push({ path, bytes: bytes?.length ?? 0 });
    return bytes === undefined
      ? new Response(null, { status: 404 })
      : new Response(new Uint8Array(bytes));
  };
  const loadScript = async (url: string): Promise<Pagefind> => {
    const path = url.slice(origin.length);
    if ((await interfere(path)) !== undefined) throw new Error(path);
    return import(pathToFileURL(join(siteDir, path)).href) as Promise<Pagefind>;
  };
  return { bundlePath: `${origin}/pagefind/`, fetch: fetchFile, loadScript };
}

/**
 * Searches `siteDir`, whose `pagefind/` contains an index, as a browser would, and counts the bytes transferred.
 */
export function openFolderSearch(
  siteDir: string,
  {
    interfere,
    now = () => sampleNow,
    // A busy machine must not look like a site that does not answer.
    waits = interfere === undefined,
  }: { interfere?: Interference | undefined; now?: () => Date; waits?: boolean } = {},
): FolderSearch {
  const served: ServedFile[] = [];
  const folder = openFolder(siteDir, interfere ?? (() => undefined), served);
  return { ...createSiteSearch({ ...folder, now, waits }, '/'), served };
}

/** Finds the addresses of all pages that match a query, in order, without loading their texts. */
export type FolderFinder = (query: string, options?: SearchOptions) => Promise<string[]>;

/** Opens all indexes in `siteDir`, archives included, for questions about sets of pages. */
export async function openFolderFinder(siteDir: string): Promise<FolderFinder> {
  const folder = openFolder(siteDir, () => undefined, []);
  const joined = new Sources({ ...folder, now: () => sampleNow, waits: true });
  let indexes = await joined.open();
  for (const name of await joined.listArchives({}, {}))
    indexes = (await joined.addArchive(indexes, name)) ?? indexes;
  const addresses = new Map<Source, string[]>();
  for (const source of indexes.sources) {
    const own: string[] = [];
    for (const page of source.firstOf.keys())
      own.push(decodeURI((await source.readWindow(page, 0)).url));
    addresses.set(source, own);
  }
  return async (query, options = {}) => {
    for (const source of indexes.sources) source.forget();
    const found = await findHits(indexes, query, options);
    return (found?.hits ?? []).map(({ source, page }) => addresses.get(source)?.[page] ?? '');
  };
}
