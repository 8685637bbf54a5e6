import type { SearchState } from '../search-state.ts';
import type { SearchAnswer, SearchOptions } from '../query/answer.ts';
import { splitQuery } from '../text/query-plan.ts';
import { siteSearch } from '../this-site.ts';

/** The texts of a query that a page must have. */
export const textsIn = (typed: string): string[] =>
  splitQuery(typed)
    .filter(({ excluded }) => !excluded)
    .map(({ text }) => text);

/** The texts that a page must have, for marking them in it. */
export const textsOf = ({ q, phrase, any }: SearchState): string[] => [
  ...textsIn(q),
  ...(phrase === '' ? [] : [phrase]),
  ...textsIn(any),
];

const quote = (text: string): string => `"${text.replaceAll('"', ' ').trim()}"`;

/** The box and the fields of words as one query. */
export const queryOf = ({ q, phrase, none }: SearchState): string =>
  [q, phrase && quote(phrase), ...splitQuery(none).map(({ text }) => `-${quote(text)}`)]
    .filter(Boolean)
    .join(' ');

/** A byline's mark is its role and its name: `记者 李新和`. */
const isCredit =
  ({ role, by }: SearchState) =>
  (mark: string): boolean => {
    const [roleOfMark = '', ...name] = mark.split(' ');
    return (role === '' || roleOfMark === role) && name.join(' ').includes(by);
  };

export function askSite(
  state: SearchState,
  part: Pick<SearchOptions, 'limit' | 'offset' | 'facets' | 'onPart'>,
): Promise<SearchAnswer> {
  const { any, from, to, filters } = state;
  const signed = state.role !== '' || state.by !== '';
  return siteSearch.search(queryOf(state), {
    ...part,
    filters: { ...filters, ...(signed ? { credit: isCredit(state) } : {}) },
    anyOf: textsIn(any),
    from: from || undefined,
    to: to || undefined,
    titleOnly: state.in === 'title',
    sort: state.sort === 'date' ? 'date' : 'relevance',
  });
}
