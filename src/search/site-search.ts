/**
 * Site search: the one function through which every entrance of the site searches. Nothing is loaded
 * before the first call, and nothing typed leaves the reader's device.
 */
import { addCounts, type DateRange, type FilterCounts, type Filters } from './facets.ts';
import { JoinedIndexes, ListLost, type OpenIndexes } from './joined-indexes.ts';
import type { ListRow } from './list-rows.ts';
import type { PlanOptions } from './query.ts';
import { answerQuery } from './search-answer.ts';
import { SearchError } from './search-error.ts';
import { makeFiles, orSearchError, type Fetch } from './search-files.ts';

export interface SiteSearchOptions {
  /** Address of the search folder, with slashes at both ends: `/pagefind/`. */
  readonly bundlePath: string;
  /** Address of the site's root, put before the address of every result: `/`. */
  readonly baseUrl: string;
  /** The browser's own where nothing is said. */
  readonly fetch?: Fetch;
  readonly now: () => Date;
}

export interface SearchOptions extends PlanOptions, DateRange {
  readonly filters?: Filters | undefined;
  /** Only what stands in titles counts. */
  readonly titleOnly?: boolean | undefined;
  /** `relevance`: by the table in `ranking.ts`, then newest. `date`: newest first. */
  readonly sort?: 'relevance' | 'date' | undefined;
  /** How many results are returned; `total` counts all. */
  readonly limit?: number | undefined;
  /** How many results are passed over first. */
  readonly offset?: number | undefined;
  /** Whether `facets` are counted. */
  readonly facets?: boolean | undefined;
  /** Called once where the answer takes longer than a second. */
  readonly onSlow?: (() => void) | undefined;
}

export interface SearchResult {
  /** Address of the page, with `#id` of the section where the page has sections. */
  readonly url: string;
  readonly title: string;
  /** Escaped HTML of one line, matches in `<mark>`. */
  readonly excerpt: string;
  /** As the page's `date` mark; empty where it has none. */
  readonly date: string;
  /** As the page's `kind` filter; empty where it has none. */
  readonly kind: string;
  /** Every filter mark of the page. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** Heading of the section. */
  readonly section?: string;
  /** Of a list: the first rows that answer the query, their number, month and last day of the list. */
  readonly rows?: readonly ListRow[];
  readonly rowTotal?: number;
  readonly period?: string;
  readonly until?: string;
}

/** A query that finds something. */
export interface NearestQuery {
  readonly text: string;
  readonly total: number;
}

export interface SearchAnswer {
  readonly total: number;
  readonly results: readonly SearchResult[];
  /** Last days of live lists that could not be searched this time. */
  readonly missing: readonly string[];
  /** Whether a number that stands nowhere by itself was looked for inside longer ones. */
  readonly insideNumbers: boolean;
  /** Where nothing was found: what the site has instead, the likeliest first, and in how many pages. */
  readonly nearest: readonly NearestQuery[];
  /** Results by filter and value, where they were asked for. */
  readonly facets?: FilterCounts;
}

export interface SiteSearch {
  /**
   * Finds the pages that contain every part of a query. Nothing similar is ever put in the place of
   * what was asked for. An empty query finds every page that passes the filters, if there are any.
   * Rejects with `SearchError`.
   */
  search(query: string, options?: SearchOptions): Promise<SearchAnswer>;
  /** Every filter with its values and the number of pages of each. Rejects with `SearchError`. */
  filters(): Promise<FilterCounts>;
}

/** Milliseconds after which a reader is told that it takes longer. */
const SLOW_MS = 1_000;

/** Makes the search of a site. Nothing is loaded yet; a failed start is tried again at each call. */
export function createSiteSearch(options: SiteSearchOptions): SiteSearch {
  const { bundlePath, baseUrl, now } = options;
  const files = makeFiles(options.fetch ?? ((url, init) => fetch(url, init)));
  const joined = new JoinedIndexes(files, bundlePath, now);

  /** A list that is lost on the way is left out; after any other failure everything is loaded anew. */
  const use = async <T>(work: (indexes: OpenIndexes) => Promise<T>): Promise<T> => {
    try {
      for (;;) {
        try {
          return await orSearchError('query', joined.open().then(work));
        } catch (error) {
          if (!(error instanceof SearchError && error.cause instanceof ListLost)) throw error;
          joined.lose(error.cause.until);
        }
      }
    } catch (error) {
      joined.close();
      throw error;
    }
  };

  return {
    search: async (query, searchOptions = {}) => {
      const { onSlow } = searchOptions;
      const timer = onSlow === undefined ? undefined : setTimeout(onSlow, SLOW_MS);
      try {
        return await use((indexes) => answerQuery(indexes, baseUrl, query, searchOptions));
      } finally {
        clearTimeout(timer);
      }
    },
    filters: () => use(countAll),
  };
}

async function countAll({ sources }: OpenIndexes): Promise<FilterCounts> {
  const counts = sources.map(async ({ index }) =>
    Object.fromEntries(
      Object.entries(await index.readFacets()).map(([key, values]) => [
        key,
        Object.fromEntries(Object.entries(values).map(([value, { length }]) => [value, length])),
      ]),
    ),
  );
  return addCounts(await Promise.all(counts));
}
