import { parseMonthText } from './page/month-text.ts';

/**
 * What a reader asked for, as it stands in the address of the search page: behind the `#`, so that it never reaches the
 * server; `?q=…` is read as well, for links and for readers without a script.
 */
export interface SearchState {
  /** In the search's own language: parts, `"…"`, `-…`. */
  query: string;
  /** One sentence as it stands in the page, spaces and all. */
  phrase: string;
  /** Texts of which a page must have one, separated by spaces. */
  any: string;
  /** Texts of which a page may have none, separated by spaces. */
  none: string;
  titleOnly: boolean;
  /** What a person did for an article: 记者, 通讯员, 摄; empty for any. */
  role: string;
  /** Part of the name of a person who did it. */
  signedBy: string;
  /** Months `YYYY-MM`, the last one included; empty for an open end. */
  from: string;
  to: string;
  sort: 'relevance' | 'date';
  /** By facet the values of which a page must have one. */
  filters: Partial<Record<Facet, readonly string[]>>;
}

/** The facets, in the order in which the page offers them, and what readers call them. */
export const facets = {
  kind: '类型',
  year: '年份',
  programme: '项目',
  county: '县（市、区）',
  section: '栏目',
  genre: '体裁',
  byline: '署名',
} as const;
export type Facet = keyof typeof facets;
export const facetNames = Object.keys(facets) as Facet[];

export const emptyState: SearchState = {
  query: '',
  phrase: '',
  any: '',
  none: '',
  titleOnly: false,
  role: '',
  signedBy: '',
  from: '',
  to: '',
  sort: 'relevance',
  filters: {},
};

/** What is written as it is, by its name in the address. */
const written = {
  q: 'query',
  phrase: 'phrase',
  any: 'any',
  none: 'none',
  role: 'role',
  by: 'signedBy',
} as const;

/** `#q=低保&county=甲县&county=乙市&from=2016-06&sort=date` */
export function parseSearchState({ search, hash }: Pick<Location, 'search' | 'hash'>): SearchState {
  const params = new URLSearchParams(hash.length > 1 ? hash.slice(1) : search);
  const text = (name: string): string => params.get(name)?.trim() ?? '';
  const texts = Object.entries(written).map(([name, field]): [string, string] => [
    field,
    text(name),
  ]);
  return {
    ...emptyState,
    ...Object.fromEntries(texts),
    titleOnly: params.get('in') === 'title',
    from: parseMonthText(text('from'), 'first') ?? '',
    to: parseMonthText(text('to'), 'last') ?? '',
    sort: params.get('sort') === 'date' ? 'date' : 'relevance',
    filters: Object.fromEntries(
      facetNames.flatMap((name) => {
        const values = [...new Set(params.getAll(name).filter((value) => value !== ''))];
        return values.length === 0 ? [] : [[name, values]];
      }),
    ),
  };
}

export function formatSearchState(state: SearchState): string {
  const { titleOnly, from, to, sort, filters } = state;
  const params = new URLSearchParams(
    [
      ...Object.entries(written).map(([name, field]) => [name, state[field]]),
      ['in', titleOnly ? 'title' : ''],
      ['from', from],
      ['to', to],
      ...facetNames.flatMap((name) => (filters[name] ?? []).map((value) => [name, value])),
      ['sort', sort === 'date' ? 'date' : ''],
    ].filter(([, value]) => value !== ''),
  );
  const text = params.toString();
  return text === '' ? '' : `#${text}`;
}

/** Whether anything was asked for: an order alone is no question. */
export const isQuestion = (state: SearchState): boolean =>
  formatSearchState({ ...state, sort: 'relevance', titleOnly: false }) !== '';
