/** Pagefind in the browser: the part of its interface that is used, and how it is started. */

export interface PagefindFragment {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

export interface PagefindResult {
  readonly id: string;
  readonly score: number;
  /** Positions of the words that were found; for a phrase, of the first place in the page. */
  readonly words: readonly number[];
  data(): Promise<PagefindFragment>;
}

/** Counts of pages by filter and value. */
export type FilterCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface PagefindInstance {
  init(): Promise<void>;
  destroy(): Promise<void>;
  /** `null` finds every page. */
  search(
    term: string | null,
    options: { filters: unknown },
  ): Promise<{ readonly results: readonly PagefindResult[] }>;
  filters(): Promise<FilterCounts>;
  mergeIndex(basePath: string, options: { baseUrl: string }): Promise<void>;
}

interface PagefindModule {
  createInstance(options: { basePath: string; baseUrl: string }): PagefindInstance;
}

export interface PagefindLocation {
  /** Folders of the index, the one with the script first; each ends with a slash. */
  readonly basePaths: readonly [string, ...string[]];
  readonly baseUrl: string;
}

/**
 * Loads Pagefind's script and starts it on all parts of the index. An empty search answers only once
 * WASM and index are there; without it, joining a part would wait for them for ever.
 */
export async function startPagefind(location: PagefindLocation): Promise<PagefindInstance> {
  const { baseUrl } = location;
  const [basePath, ...furtherPaths] = location.basePaths;
  const script = `${basePath}pagefind.js`;
  const module = (await import(/* @vite-ignore */ script)) as PagefindModule;
  const instance = module.createInstance({ basePath, baseUrl });
  try {
    await instance.init();
    await instance.search('', { filters: {} });
    for (const furtherPath of furtherPaths) await instance.mergeIndex(furtherPath, { baseUrl });
    await instance.search('', { filters: {} });
  } catch (error) {
    await instance.destroy();
    throw error;
  }
  return instance;
}
