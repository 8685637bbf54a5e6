/** The name of a person as somebody typed it, and whether a name of a list can be it. */
import type { Sounds } from './sounds.ts';

/** One letter of a name: written, hidden, by its syllable or by its first letter. */
export type NameLetter =
  | { by: 'char'; char: string }
  | { by: 'any' }
  | { by: 'syllable'; syllable: string }
  | { by: 'initial'; initial: string };

export interface TypedName {
  letters: readonly NameLetter[];
  /** As it was typed. */
  shown: string;
  /**
   * `clear`: it can hardly be anything else. `likely`: a name where a place or a list is mentioned too. `spelled`:
   * in Latin letters, likewise. `possible`: it is believed where it is found.
   */
  certainty: 'clear' | 'likely' | 'spelled' | 'possible';
}

/** `same`: every letter is the same; `maybe`: what is hidden or only spelled could be. */
export type NameFit = 'same' | 'maybe' | 'no';

export function fitName(listed: string, { letters }: TypedName, sounds: Sounds): NameFit {
  const chars = [...listed.replace(/·/g, '')];
  if (chars.length !== letters.length) return 'no';
  let same = true;
  for (const [at, letter] of letters.entries()) {
    const char = chars[at] ?? '';
    if (!fitsLetter(char, letter, sounds)) return 'no';
    same &&= letter.by === 'char' && char === letter.char;
  }
  return same ? 'same' : 'maybe';
}

function fitsLetter(char: string, letter: NameLetter, sounds: Sounds): boolean {
  if (char === '*' || letter.by === 'any') return true;
  if (letter.by === 'char') return letter.char === char;
  const syllables = sounds.syllablesOf(char);
  return letter.by === 'syllable'
    ? syllables.includes(letter.syllable)
    : syllables.some((syllable) => syllable.startsWith(letter.initial));
}

/** True where one letter is another one of the same sound, or all are and two have changed places. */
export function isNearName(listed: string, { letters }: TypedName, sounds: Sounds): boolean {
  const chars = [...listed.replace(/·/g, '')];
  if (chars.length !== letters.length || chars.length < 2) return false;
  const differing = letters.filter(
    (letter, at) => !fitsLetter(chars[at] ?? '', letter, sounds),
  ).length;
  if (differing !== 1) return false;
  return letters.every((letter, at) => {
    const char = chars[at] ?? '';
    if (fitsLetter(char, letter, sounds)) return true;
    if (letter.by !== 'char') return false;
    const heard = sounds.syllablesOf(char);
    return sounds.syllablesOf(letter.char).some((syllable) => heard.includes(syllable));
  });
}

/** The name in plain characters; `undefined` where letters are hidden or only spelled. */
export function plainName({ letters }: TypedName): string | undefined {
  const chars = letters.map((letter) => (letter.by === 'char' ? letter.char : ''));
  return chars.includes('') ? undefined : chars.join('');
}
