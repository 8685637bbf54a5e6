/**
 * What a reader asked for, as it stands in the address of the search page: behind the `#`, so that it
 * never reaches the server; `?q=…` is read as well, for links and for readers without a script.
 */
export interface SearchState {
  query: string;
  sort: 'relevance' | 'date';
  /** One value a facet. */
  filters: Record<string, string>;
}

/** The facets, in the order in which the page offers them, and what readers call them. */
export const facets = {
  kind: '类型',
  programme: '项目',
  county: '县（市、区）',
  issue: '期',
} as const;
export type Facet = keyof typeof facets;
export const facetNames = Object.keys(facets) as Facet[];

/** `#q=低保&county=温县&sort=date` */
export function parseSearchState({ search, hash }: Pick<Location, 'search' | 'hash'>): SearchState {
  const params = new URLSearchParams(hash.length > 1 ? hash.slice(1) : search);
  return {
    query: params.get('q') ?? '',
    sort: params.get('sort') === 'date' ? 'date' : 'relevance',
    filters: Object.fromEntries(
      facetNames.flatMap((name) => {
        const value = params.get(name);
        return value ? [[name, value]] : [];
      }),
    ),
  };
}

export function formatSearchState({ query, sort, filters }: SearchState): string {
  const params = new URLSearchParams();
  if (query !== '') params.set('q', query);
  for (const [name, value] of Object.entries(filters)) params.set(name, value);
  if (sort === 'date') params.set('sort', sort);
  const text = params.toString();
  return text === '' ? '' : `#${text}`;
}
