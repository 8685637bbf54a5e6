/**
 * Query: what a reader typed, as a plan of what a page must contain.
 *
 * Parts are separated by spaces and all are required; `"…"` keeps spaces and the borders of a number, `-词` excludes. A query
 * that would only exclude is taken literally, as is a quotation mark that has no partner.
 */
import { foldText } from './fold.ts';
import type { SearchTerms } from './search-terms.ts';
import { isNumber } from './tokens.ts';

/** Something a page must contain: any one of `texts`, which are folded. The typed one is first. */
export interface QueryPart {
  readonly texts: readonly string[];
  /** A number in quotation marks is the number itself and no longer one that contains it. */
  readonly wholeNumber?: boolean;
}

export interface QueryPlan {
  readonly required: readonly QueryPart[];
  readonly excluded: readonly QueryPart[];
}

const PART = /(-?)"([^"]*[^"\s][^"]*)"(?=\s|$)|(\S+)/gu;
const LATIN = /^[a-z]{2,}$/;

function expandText(text: string, aliases: SearchTerms['aliases']): QueryPart {
  if (!LATIN.test(text)) return { texts: [text] };
  const terms = aliases.filter(({ spellings }) => spellings.includes(text));
  return { texts: [text, ...terms.map(({ term }) => term)] };
}

/** Folds and parses a query. An empty query gives a plan that requires nothing. */
export function parseQuery(query: string, { pairs, aliases }: SearchTerms): QueryPlan {
  const folded = foldText(query, pairs);
  const required: QueryPart[] = [];
  const excluded: QueryPart[] = [];
  for (const [, minus = '', quoted, bare = ''] of folded.matchAll(PART)) {
    const without = minus !== '' || (quoted === undefined && /^-./u.test(bare));
    const text = quoted?.trim() ?? (without ? bare.slice(1) : bare);
    const part = expandText(text, aliases);
    (without ? excluded : required).push(
      quoted !== undefined && isNumber(text) ? { ...part, wholeNumber: true } : part,
    );
  }
  if (required.length > 0 || folded === '') return { required, excluded };
  return { required: folded.split(' ').map((text) => ({ texts: [text] })), excluded: [] };
}
