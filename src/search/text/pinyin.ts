import type { Sounds } from './index-files.ts';

/** A Han term with a syllable for each of its characters, without tones. */
export interface Alias {
  readonly term: string;
  readonly syllables: readonly string[];
}

const withLatin = /^(?=.*[a-z])[a-z\p{Script=Han}]{2,}$/u;

/**
 * Whether `query` spells the term: each character by itself, by its syllable or by its initial
 * (`jiaozuo`, `jz`, `焦zuo`). `query` is folded.
 */
export function spells(query: string, { term, syllables }: Alias): boolean {
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
  if (!withLatin.test(text)) return [];
  return aliases.filter((alias) => spells(text, alias)).map(({ term }) => term);
}

/** By character the syllable that it sounds like. */
export function spellChars(sounds: Sounds): Map<string, string> {
  return new Map(
    Object.entries(sounds).flatMap(([syllable, chars]) =>
      Array.from(chars, (char): [string, string] => [char, syllable]),
    ),
  );
}
