/**
 * Search terms: the small file beside Pagefind's own that every query needs, with the traditional
 * characters, the pinyin aliases and the parts of the index. Written by the build, read by the
 * browser. The numbers of the site stand in a file of their own, which few queries need.
 */
import type { TraditionalPairs } from './fold.ts';

export const TERMS_FILE = 'search-terms.json';

/** A Han term and the latin spellings that stand for it: full pinyin, then initials. */
export interface Alias {
  readonly term: string;
  readonly spellings: readonly string[];
}

export interface SearchTerms {
  readonly pairs: TraditionalPairs;
  readonly aliases: readonly Alias[];
  /** Folders, inside the search folder, of the further parts of a large index, newest first. */
  readonly parts: readonly string[];
}

/** `traditional` is pairs of characters in one string; an alias is its term, then its spellings. */
interface TermsFile {
  readonly traditional: string;
  readonly aliases: readonly (readonly string[])[];
  readonly parts: readonly string[];
}

export function formatTerms({ pairs, aliases, parts }: SearchTerms): string {
  const file: TermsFile = {
    traditional: Array.from(pairs, (pair) => pair.join('')).join(''),
    aliases: aliases.map(({ term, spellings }) => [term, ...spellings]),
    parts,
  };
  return JSON.stringify(file);
}

export function parseTerms(json: unknown): SearchTerms {
  const { traditional, aliases, parts } = json as TermsFile;
  const chars = Array.from(traditional);
  const pairs = new Map<string, string>();
  for (let i = 0; i + 1 < chars.length; i += 2) pairs.set(chars[i] ?? '', chars[i + 1] ?? '');
  return {
    pairs,
    aliases: aliases.map(([term = '', ...spellings]) => ({ term, spellings })),
    parts,
  };
}
