import { collect } from '../../collect.ts';

/** How characters are read, and which syllables a text in Latin letters begins with. */
export interface Sounds {
  /** Syllables without tones, the usual one first; empty for a character that is not known. */
  syllablesOf(char: string): readonly string[];
  charsOf(syllable: string): readonly string[];
  /** Lengths of the syllables with which the letters from `from` on can begin, longest first. */
  lengthsAt(text: string, from: number): number[];
  /** The word in Latin letters, by every reading of its characters, with `between` its syllables. */
  spellings(word: string, between?: string): readonly string[];
}

/** Joins syllables that many do not tell apart: shi and si, min and ming. */
export const blur = (syllable: string): string =>
  syllable.replace(/^([zcs])h/, '$1').replace(/ng$/, 'n');

const longestSyllable = 6;

type SoundTable = Readonly<Record<string, string>>;

export function buildSounds(usual: SoundTable, others: SoundTable): Sounds {
  const syllables = collect(
    [usual, others]
      .flatMap((table) => Object.entries(table))
      .flatMap(([syllable, chars]) => [...chars].map((char) => [char, syllable] as const)),
  );
  const syllablesOf = (char: string): readonly string[] => syllables.get(char) ?? [];
  return {
    syllablesOf,
    charsOf: (syllable) => [...(usual[syllable] ?? ''), ...(others[syllable] ?? '')],
    lengthsAt: (text, from) => {
      const lengths: number[] = [];
      for (let length = Math.min(longestSyllable, text.length - from); length > 0; length -= 1)
        if (text.slice(from, from + length) in usual) lengths.push(length);
      return lengths;
    },
    spellings: (word, between = '') =>
      [...word]
        .map(syllablesOf)
        .reduce((before, own) =>
          before.flatMap((start) => own.map((syllable) => start + between + syllable)),
        ),
  };
}
