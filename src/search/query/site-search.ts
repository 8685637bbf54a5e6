import { readFolder } from '../text/index-files.ts';
import type { DateRange, FilterCounts, Filters } from './facets.ts';
import type { ListRow } from './list-rows.ts';
import type { MatchOptions } from './match.ts';
import type { SearchFolder } from './pagefind-files.ts';
import { answerQuery, isNarrowed } from './search-answer.ts';
import { SearchError } from './search-error.ts';
import { SourceLost } from './source.ts';
import { Sources, type OpenSources } from './sources.ts';

export interface SearchOptions extends DateRange, MatchOptions {
  /** Texts of which a page must have one. */
  readonly anyOf?: readonly string[] | undefined;
  readonly filters?: Filters | undefined;
  /** `relevance`: by the table in `ranking.ts`, then newest. `date`: newest first. */
  readonly sort?: 'relevance' | 'date' | undefined;
  /** How many results are returned; `total` counts all. */
  readonly limit?: number | undefined;
  /** How many results are passed over first. */
  readonly offset?: number | undefined;
  /** Whether `facets` are counted. */
  readonly facets?: boolean | undefined;
  /** Called with what has been found so far while old articles are still being searched. */
  readonly onPart?: ((answer: SearchAnswer) => void) | undefined;
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
  /** Of a page with some of the parts: those that it does not have. */
  readonly lacks?: readonly string[];
  /** Of a list: the first rows that answer the query, their number, month and last day of the list. */
  readonly rows?: readonly ListRow[];
  readonly rowTotal?: number;
  readonly period?: string;
  readonly until?: string;
}

export interface SearchAnswer {
  readonly total: number;
  readonly results: readonly SearchResult[];
  /** Last days of live lists that could not be searched this time. */
  readonly missing: readonly string[];
  /** Parts of the archive of articles, by year, that could not be searched, and those that are still to answer. */
  readonly missingYears: readonly string[];
  readonly waitingYears: readonly string[];
  /** Whether a number that stands nowhere by itself was looked for inside longer ones. */
  readonly insideNumbers: boolean;
  /** Where nothing was found: what the site has instead, the likeliest first, and in how many pages. */
  readonly nearest: readonly { readonly text: string; readonly total: number }[];
  /** Where nothing was found: pages with some of the parts, the rarest first. They are no results. */
  readonly partial: readonly SearchResult[];
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
}

/**
 * Makes the search of a site: the one function through which every entrance searches. Nothing is loaded before the
 * first call, nothing typed leaves the reader's device, and a failed start is tried again at each call. `baseUrl`, the
 * address of the site's root, is put before the address of every result.
 */
export function createSiteSearch(folder: SearchFolder, baseUrl: string): SiteSearch {
  const joined = new Sources(folder);

  /**
   * Where the site was built anew meanwhile, everything is loaded anew; else an index that is lost on the way is left
   * out, and after any other failure the next search begins anew.
   */
  const use = async <T>(work: (indexes: OpenSources) => Promise<T>): Promise<T> => {
    for (let renewed = false; ;) {
      try {
        return await work(await joined.open());
      } catch (cause) {
        if (!renewed && (await joined.isOutdated().catch(() => false))) {
          renewed = true;
          joined.close();
        } else if (cause instanceof SourceLost) joined.lose(cause.message);
        else {
          joined.close();
          throw SearchError.from(cause);
        }
      }
    }
  };

  /** The answer of what is open, then with one part of the archive after the other. */
  const answerInParts = async (
    opened: OpenSources,
    query: string,
    asked: SearchOptions,
  ): Promise<SearchAnswer> => {
    const isAsked = query !== '' || isNarrowed(asked);
    const archives = isAsked ? await joined.listArchives(asked.filters ?? {}, asked) : [];
    const waitingYears = archives.map((archive) => readFolder(archive).name);
    const missingYears: string[] = [];
    let indexes = opened;
    for (const archive of archives) {
      if (asked.onPart !== undefined) {
        const part = await answerQuery(indexes, baseUrl, query, asked, false);
        asked.onPart({ ...part, missingYears, waitingYears: [...waitingYears] });
      }
      const more = await joined.addArchive(indexes, archive);
      const year = waitingYears.shift() ?? '';
      if (more === undefined) missingYears.push(year);
      else indexes = more;
    }
    const answer = await answerQuery(indexes, baseUrl, query, asked);
    return { ...answer, missingYears, waitingYears };
  };

  return {
    search: (query, asked = {}) => use((indexes) => answerInParts(indexes, query, asked)),
  };
}
