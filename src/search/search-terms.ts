/**
 * Search terms: the two small files that stand beside Pagefind's own in the search folder.
 *
 * `search-terms.json` is needed for every query: the traditional characters and pinyin aliases.
 * `search-numbers.json` holds every run of digits on the site and is needed only for queries that
 * may cut one. Written by the build, read by the browser.
 */
import type { TraditionalPairs } from './fold.ts';

export const TERMS_FILE = 'search-terms.json';
export const NUMBERS_FILE = 'search-numbers.json';

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

interface NumbersFile {
  readonly numbers: string;
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

export function formatNumbers(numbers: Iterable<string>): string {
  const file: NumbersFile = { numbers: Array.from(numbers).sort().join(' ') };
  return JSON.stringify(file);
}

export function parseNumbers(json: unknown): readonly string[] {
  const { numbers } = json as NumbersFile;
  return numbers === '' ? [] : numbers.split(' ');
}
