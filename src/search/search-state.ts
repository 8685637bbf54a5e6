import { parseMonthText } from '../domain/month-text.ts';

/**
 * What a reader can ask for, by its name in the address: `q` in the search's own language (parts, `"…"`, `-…`); `phrase`,
 * one sentence as it stands in the page, spaces and all; texts of which a page must have one (`any`) or may have none,
 * separated by spaces; `in` = `title`, in headlines only; what a person did for an article (`role`: 记者, 通讯员, 摄) and
 * part of that person's name (`by`); months `YYYY-MM`, the last one included; `sort` = `date`, the newest first.
 */
export const fields = [
  'q',
  'phrase',
  'any',
  'none',
  'in',
  'role',
  'by',
  'from',
  'to',
  'sort',
] as const;
export type Field = (typeof fields)[number];

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

/**
 * What a reader asked for, as it stands in the address of the search page: behind the `#`, so that it never reaches the
 * server; `?q=…` is read as well, for links and for readers without a script. What is not asked for is empty.
 */
export type SearchState = Readonly<Record<Field, string>> & {
  /** By facet the values of which a page must have one. */
  readonly filters: Readonly<Partial<Record<Facet, readonly string[]>>>;
};

/** A question from its fields, as `read` has them. */
export const makeState = (
  read: (field: Field) => string,
  filters: SearchState['filters'],
): SearchState => ({
  ...(Object.fromEntries(fields.map((field) => [field, read(field)])) as Record<Field, string>),
  filters,
});

export const emptyState = makeState(() => '', {});

const only = (value: string) => (text: string) => (text === value ? text : '');
/** What of a field is understood. */
const understood: Partial<Record<Field, (text: string) => string>> = {
  in: only('title'),
  from: (text) => parseMonthText(text, 'first') ?? '',
  to: (text) => parseMonthText(text, 'last') ?? '',
  sort: only('date'),
};

/** `#q=低保&county=甲县&county=乙市&from=2016-06&sort=date` */
export function parseSearchState({ search, hash }: Pick<Location, 'search' | 'hash'>): SearchState {
  const params = new URLSearchParams(hash.length > 1 ? hash.slice(1) : search);
  const read = (field: Field): string => {
    const text = params.get(field)?.trim() ?? '';
    return understood[field]?.(text) ?? text;
  };
  const filters = facetNames.flatMap((name): [Facet, string[]][] => {
    const values = [...new Set(params.getAll(name).filter((value) => value !== ''))];
    return values.length === 0 ? [] : [[name, values]];
  });
  return makeState(read, Object.fromEntries(filters));
}

export function formatSearchState({ filters, ...asked }: SearchState): string {
  const chosen = facetNames.flatMap((name) => (filters[name] ?? []).map((value) => [name, value]));
  const written = [...Object.entries(asked), ...chosen].filter(([, value]) => value !== '');
  return written.length === 0 ? '' : `#${new URLSearchParams(written).toString()}`;
}

/** Whether anything was asked for: an order alone is no question. */
export const isQuestion = (state: SearchState): boolean =>
  formatSearchState({ ...state, sort: '', in: '' }) !== '';
