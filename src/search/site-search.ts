/**
 * Site search: the one function through which every entrance of the site searches. Browser only;
 * nothing is loaded before the first call, and nothing typed leaves the reader's device.
 */
import { makeExcerpt } from './excerpt.ts';
import { findRows, type ListRow } from './list-rows.ts';
import { readContent, revealText, TITLE_POSITIONS } from './page-content.ts';
import {
  startPagefind,
  type FilterCounts,
  type PagefindFragment,
  type PagefindInstance,
  type PagefindResult,
} from './pagefind-browser.ts';
import {
  findPages,
  type FoundPages,
  type FoundText,
  type Hits,
  type PhraseIndex,
} from './phrase-search.ts';
import { parseQuery, type QueryPlan } from './query.ts';
import { SearchError, type SearchErrorCode } from './search-error.ts';
import { parseTerms, TERMS_FILE, type SearchTerms } from './search-terms.ts';
import { NUMBERS_FILE, parseNumbers, type SiteNumbers } from './site-numbers.ts';
import { isNumber, textToTokens } from './tokens.ts';

export interface SiteSearchOptions {
  /** Address of the search folder, with slashes at both ends: `/pagefind/`. */
  readonly bundlePath: string;
  /** Address of the site's root, put before the address of every result: `/`. */
  readonly baseUrl: string;
}

export interface SearchOptions {
  /** By filter the value a page must have, or several of which it must have one. */
  readonly filters?: Readonly<Record<string, string | readonly string[]>> | undefined;
  /** `relevance`: title before text, then score, then newest. `date`: newest first. */
  readonly sort?: 'relevance' | 'date' | undefined;
  /** How many results are returned; `total` counts all. */
  readonly limit?: number | undefined;
  /** How many results are passed over first. */
  readonly offset?: number | undefined;
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
  /** Heading of the section. */
  readonly section?: string;
  /** Of a list: the first rows that answer the query, their number, month and last day of the list. */
  readonly rows?: readonly ListRow[];
  readonly rowTotal?: number;
  readonly period?: string;
  readonly until?: string;
}

export interface SearchAnswer {
  readonly total: number;
  readonly results: readonly SearchResult[];
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

const DEFAULT_LIMIT = 20;
/** Above this many pages a score says little and costs much: they are ordered by date alone. */
const MAX_SCORED = 500;

async function orSearchError<T>(code: SearchErrorCode, promise: Promise<T>): Promise<T> {
  try {
    return await promise;
  } catch (cause) {
    throw cause instanceof SearchError ? cause : new SearchError(code, cause);
  }
}

async function fetchJson(url: string): Promise<unknown> {
  const response = await fetch(url, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${url}: ${String(response.status)}`);
  return response.json();
}

/** What is loaded once: Pagefind and the terms, and the numbers when first needed. */
class LoadedIndex {
  readonly pagefind: PagefindInstance;
  readonly terms: SearchTerms;
  readonly #numbersUrl: string;
  #numbers: Promise<SiteNumbers> | undefined;
  #newestFirst: Promise<ReadonlyMap<string, number>> | undefined;

  constructor(pagefind: PagefindInstance, terms: SearchTerms, numbersUrl: string) {
    this.pagefind = pagefind;
    this.terms = terms;
    this.#numbersUrl = numbersUrl;
  }

  static async load({ bundlePath, baseUrl }: SiteSearchOptions): Promise<LoadedIndex> {
    const file = fetchJson(`${bundlePath}${TERMS_FILE}`);
    const terms = await orSearchError('index', file.then(parseTerms));
    const further = terms.parts.map((part) => `${bundlePath}${part}/`);
    const basePaths = [bundlePath, ...further] as const;
    const pagefind = await orSearchError('program', startPagefind({ basePaths, baseUrl }));
    return new LoadedIndex(pagefind, terms, `${bundlePath}${NUMBERS_FILE}`);
  }

  loadNumbers(): Promise<SiteNumbers> {
    this.#numbers ??= fetchJson(this.#numbersUrl).then(parseNumbers);
    return this.#numbers;
  }

  /** Every page with its place when the newest comes first. */
  rankByDate(): Promise<ReadonlyMap<string, number>> {
    this.#newestFirst ??= this.pagefind
      .search(null, { filters: {} })
      .then(({ results }) => new Map(results.map(({ id }, i) => [id, i])));
    return this.#newestFirst;
  }
}

/** One search: the index as this query's filters show it. */
class FilteredIndex implements PhraseIndex {
  readonly #index: LoadedIndex;
  readonly #filters: unknown;
  readonly results = new Map<string, PagefindResult>();
  /** Whether pages may no longer be in the order of the index. */
  searches = 0;

  constructor(index: LoadedIndex, filters: SearchOptions['filters'] = {}) {
    this.#index = index;
    this.#filters = Object.fromEntries(
      Object.entries(filters).map(([key, value]) => [
        key,
        typeof value === 'string' ? value : { any: value },
      ]),
    );
  }

  async #search(term: string | null, filters: unknown): Promise<readonly PagefindResult[]> {
    return (await this.#index.pagefind.search(term, { filters })).results;
  }

  async findPhrase(tokens: readonly string[]): Promise<Hits> {
    this.searches += 1;
    const results = await this.#search(`"${tokens.join(' ')}"`, this.#filters);
    const hits = new Map<string, number>();
    for (const result of results) {
      this.results.set(result.id, result);
      hits.set(result.id, Math.min(...result.words));
    }
    return hits;
  }

  loadNumbers(): Promise<SiteNumbers> {
    return this.#index.loadNumbers();
  }

  /** Every page that passes the filters, newest first. */
  async findAll(): Promise<FoundPages> {
    const results = await this.#search(null, this.#filters);
    for (const result of results) this.results.set(result.id, result);
    return { pages: new Map(results.map(({ id }) => [id, 0])), parts: [] };
  }

  /** Pagefind's scores of the pages that contain these tokens anywhere. */
  async score(tokens: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const results = await this.#search(tokens.join(' '), this.#filters);
    return new Map(results.map(({ id, score }) => [id, score]));
  }
}

/** What pages are scored by: for each spelling of a single part, or for all parts at once. */
function listScoredTokens({ required }: QueryPlan): string[][] {
  const [first, ...others] = required;
  const spellings = others.length === 0 ? (first?.texts ?? []) : [];
  const certain = required.flatMap(({ texts }) => (texts.length === 1 ? texts : []));
  return (spellings.length > 0 ? spellings : [certain.join('')])
    .map((text) => textToTokens(text).filter((token) => !isNumber(token)))
    .filter((tokens) => tokens.length > 0);
}

async function orderPages(
  index: LoadedIndex,
  filtered: FilteredIndex,
  plan: QueryPlan,
  { pages }: FoundPages,
  sort: SearchOptions['sort'],
): Promise<string[]> {
  const ids = Array.from(pages.keys());
  // One phrase is answered in the order of the index; several are put together in any order.
  const rank = filtered.searches > 1 && ids.length > 1 ? await index.rankByDate() : undefined;
  if (rank !== undefined) ids.sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
  if (sort === 'date') return ids;

  const scores = new Map<string, number>();
  for (const tokens of ids.length > 1 && ids.length <= MAX_SCORED ? listScoredTokens(plan) : []) {
    for (const [id, score] of await filtered.score(tokens)) {
      scores.set(id, Math.max(score, scores.get(id) ?? 0));
    }
  }
  return ids.sort(
    (a, b) =>
      (pages.get(b) ?? 0) - (pages.get(a) ?? 0) || (scores.get(b) ?? 0) - (scores.get(a) ?? 0),
  );
}

function formatResult(
  fragment: PagefindFragment,
  parts: readonly (readonly FoundText[])[],
  { pairs }: SearchTerms,
): SearchResult {
  const { heading, blocks } = readContent(fragment.content);
  const { html, section } = makeExcerpt(blocks, parts.flat(), pairs);
  const found = findRows({ url: fragment.url, heading, blocks }, parts, pairs);
  const [firstRow] = found?.rows ?? [];
  return {
    url: section === undefined ? fragment.url : `${fragment.url}#${encodeURIComponent(section.id)}`,
    title: revealText(fragment.meta['title'] ?? ''),
    excerpt: firstRow?.excerpt ?? html,
    date: revealText(fragment.meta['date'] ?? ''),
    kind: fragment.filters['kind']?.[0] ?? '',
    ...(section === undefined ? {} : { section: section.title }),
    ...(found === undefined
      ? {}
      : {
          rows: found.rows,
          rowTotal: found.total,
          period: revealText(fragment.meta['period'] ?? ''),
          until: revealText(fragment.meta['until'] ?? ''),
        }),
  };
}

async function answer(
  index: LoadedIndex,
  query: string,
  options: SearchOptions,
): Promise<SearchAnswer> {
  const { filters, sort, offset = 0, limit = DEFAULT_LIMIT } = options;
  const plan = parseQuery(query, index.terms);
  const filtered = new FilteredIndex(index, filters);
  const browsing = plan.required.length === 0;
  if (browsing && Object.keys(filters ?? {}).length === 0) return { total: 0, results: [] };

  const found = browsing
    ? await filtered.findAll()
    : await findPages(filtered, plan, TITLE_POSITIONS);
  const ids = await orderPages(index, filtered, plan, found, sort);
  const shown = ids.slice(offset, offset + limit).flatMap((id) => filtered.results.get(id) ?? []);
  const fragments = await Promise.all(shown.map((result) => result.data()));
  return {
    total: ids.length,
    results: fragments.map((fragment) => formatResult(fragment, found.parts, index.terms)),
  };
}

/** Makes the search of a site. Nothing is loaded yet; a failed start is tried again at each call. */
export function createSiteSearch(options: SiteSearchOptions): SiteSearch {
  let loading: Promise<LoadedIndex> | undefined;

  const load = (): Promise<LoadedIndex> => {
    loading ??= LoadedIndex.load(options);
    return loading;
  };
  /** After a failure everything is loaded anew by the next call: Pagefind does not recover. */
  const run = async <T>(use: (index: LoadedIndex) => Promise<T>): Promise<T> => {
    try {
      return await use(await load());
    } catch (cause) {
      const failed = loading;
      loading = undefined;
      void failed?.then(({ pagefind }) => pagefind.destroy()).catch(() => undefined);
      throw cause instanceof SearchError ? cause : new SearchError('query', cause);
    }
  };

  return {
    search: (query, searchOptions = {}) => run((index) => answer(index, query, searchOptions)),
    filters: () => run((index) => index.pagefind.filters()),
  };
}
