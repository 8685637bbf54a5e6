import type { DateRange, FilterCounts, Filters } from './facets.ts';
import type { ListRow } from './list-rows.ts';
import type { MatchOptions } from './match.ts';

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
