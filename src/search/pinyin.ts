/** Pinyin: which Han terms a query means that is written in Latin letters, in whole or in part. */

/** A Han term with a syllable for each of its characters, without tones. */
export interface Alias {
  readonly term: string;
  readonly syllables: readonly string[];
}

const WITH_LATIN = /^(?=.*[a-z])[a-z\p{Script=Han}]{2,}$/u;

/**
 * Whether `query` spells the term: each character by itself, by its syllable or by its initial
 * (`jiaozuo`, `jz`, `焦zuo`). `query` is folded.
 */
function spells(query: string, { term, syllables }: Alias): boolean {
  let rests = new Set([query]);
  for (const [i, char] of Array.from(term).entries()) {
    const syllable = syllables[i] ?? char;
    const initials = [/^[zcs]h/.exec(syllable)?.[0] ?? syllable.charAt(0), syllable.charAt(0)];
    const next = new Set<string>();
    for (const rest of rests)
      for (const beginning of [char, syllable, ...initials])
        if (rest.startsWith(beginning)) next.add(rest.slice(beginning.length));
    rests = next;
  }
  return rests.has('');
}

/** The terms that a folded text spells; none for a text without Latin letters. */
export function spelledTerms(text: string, aliases: readonly Alias[]): string[] {
  if (!WITH_LATIN.test(text)) return [];
  return aliases.filter((alias) => spells(text, alias)).map(({ term }) => term);
}
