import type { SearchState } from '../search-state.ts';
import type { SearchAnswer, SearchOptions } from '../query/site-search.ts';
import { textsOf } from './query-fields.ts';
import { siteSearch } from '../this-site.ts';

/** A byline's mark is its role and its name: `记者 李新和`. */
const isCredit =
  ({ role, signedBy }: SearchState) =>
  (mark: string): boolean => {
    const [roleOfMark = '', ...name] = mark.split(' ');
    return (role === '' || roleOfMark === role) && name.join(' ').includes(signedBy);
  };

export function askSite(
  state: SearchState,
  part: Pick<SearchOptions, 'limit' | 'offset' | 'facets' | 'onPart'>,
): Promise<SearchAnswer> {
  const { query, any, titleOnly, from, to, sort, filters } = state;
  const signed = state.role !== '' || state.signedBy !== '';
  return siteSearch.search(query, {
    ...part,
    filters: { ...filters, ...(signed ? { credit: isCredit(state) } : {}) },
    anyOf: textsOf(any),
    from: from || undefined,
    to: to || undefined,
    titleOnly,
    sort,
  });
}
