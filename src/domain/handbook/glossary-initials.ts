import type { GlossaryTerm } from './service.ts';

/** Terms that begin with the same letter of pinyin. */
export interface GlossaryInitial {
  /** A to Z. */
  letter: string;
  /** By pinyin, syllable by syllable: bao before bao zhang. */
  terms: readonly GlossaryTerm[];
}

/** The glossary from A to Z. */
export function groupGlossary(glossary: readonly GlossaryTerm[]): GlossaryInitial[] {
  const sorted = glossary.toSorted((a, b) => (isBefore(a, b) ? -1 : isBefore(b, a) ? 1 : 0));
  return [...Map.groupBy(sorted, ({ pinyin }) => pinyin.slice(0, 1).toUpperCase())].map(
    ([letter, terms]) => ({ letter, terms }),
  );
}

/** A space sorts before every letter, so a short syllable is before a longer one; ü counts as v. */
const isBefore = (one: GlossaryTerm, other: GlossaryTerm): boolean => {
  const [a, b] = [one, other].map(({ pinyin }) => pinyin.replaceAll('ü', 'v'));
  return a === b ? one.term < other.term : (a ?? '') < (b ?? '');
};
