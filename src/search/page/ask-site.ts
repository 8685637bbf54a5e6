import type { SearchState } from '../search-state.ts';
import type { SearchAnswer, SearchOptions } from '../query/site-search.ts';
import { textsOf } from './query-fields.ts';
import { siteSearch } from '../this-site.ts';

/** A byline's mark is its role and its name: `记者 李新和`. */
async function findCredits({ role, signedBy }: SearchState): Promise<string[]> {
  const { credit = {} } = await siteSearch.filters();
  const found = Object.keys(credit).filter((mark) => {
    const [roleOfMark = '', ...name] = mark.split(' ');
    return (role === '' || roleOfMark === role) && name.join(' ').includes(signedBy);
  });
  // Without anyone of that name a value that no page has.
  return found.length > 0 ? found : [`${role} ${signedBy}`];
}

export async function askSite(
  state: SearchState,
  part: Pick<SearchOptions, 'limit' | 'offset' | 'facets' | 'onPart'>,
): Promise<SearchAnswer> {
  const { query, any, titleOnly, insideNumbers, from, to, sort, filters } = state;
  const signed = state.role !== '' || state.signedBy !== '';
  return siteSearch.search(query, {
    ...part,
    filters: { ...filters, ...(signed ? { credit: await findCredits(state) } : {}) },
    anyOf: textsOf(any),
    from: from || undefined,
    to: to || undefined,
    titleOnly,
    insideNumbers,
    sort,
  });
}
