import { parseMonthText } from './page/month-text.ts';

/**
 * What a reader asked for, as it stands in the address of the search page: behind the `#`, so that it never reaches the
 * server; `?q=…` is read as well, for links and for readers without a script.
 */
export interface SearchState {
  /** In the search's own language: parts, `"…"`, `-…`. */
  query: string;
  /** Texts of which a page must have one, separated by spaces. */
  any: string;
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
  any: '',
  titleOnly: false,
  role: '',
  signedBy: '',
  from: '',
  to: '',
  sort: 'relevance',
  filters: {},
};

/** `#q=低保&county=甲县&county=乙市&from=2016-06&sort=date` */
export function parseSearchState({ search, hash }: Pick<Location, 'search' | 'hash'>): SearchState {
  const params = new URLSearchParams(hash.length > 1 ? hash.slice(1) : search);
  const text = (name: string): string => params.get(name)?.trim() ?? '';
  const month = (name: string, end: 'first' | 'last'): string =>
    parseMonthText(text(name), end) ?? '';
  return {
    query: text('q'),
    any: text('any'),
    titleOnly: params.get('in') === 'title',
    role: text('role'),
    signedBy: text('by'),
    from: month('from', 'first'),
    to: month('to', 'last'),
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
  const params = new URLSearchParams();
  const set = (name: string, value: string): void => {
    if (value !== '') params.set(name, value);
  };
  set('q', state.query);
  set('any', state.any);
  set('in', state.titleOnly ? 'title' : '');
  set('role', state.role);
  set('by', state.signedBy);
  set('from', state.from);
  set('to', state.to);
  for (const name of facetNames)
    for (const value of state.filters[name] ?? []) params.append(name, value);
  set('sort', state.sort === 'date' ? 'date' : '');
  const text = params.toString();
  return text === '' ? '' : `#${text}`;
}

/** Whether anything was asked for: an order alone is no question. */
export const isQuestion = (state: SearchState): boolean =>
  formatSearchState({ ...state, sort: 'relevance', titleOnly: false }) !== '';
