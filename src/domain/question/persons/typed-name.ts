/** The name of a person as somebody typed it, and whether a name of a list can be it. */
import { surnameAt } from './name-characters.ts';
import { isCompoundSurname } from '../../notices/name.ts';
import { blur, type Sounds } from '../words/sounds.ts';

/** One character of a name: written, hidden, by its syllable or by its first Latin letter. */
export type NameCharacter =
  | { by: 'char'; char: string }
  | { by: 'any' }
  | { by: 'syllable'; syllable: string }
  | { by: 'initial'; initial: string };

export interface TypedName {
  characters: readonly NameCharacter[];
  /** As it was typed. */
  shown: string;
  /** Whether it stands alone, between breaks or beside a place. */
  isApart: boolean;
  /** Whether the writer made a break before and behind it, and none inside. */
  isPiece: boolean;
  /**
   * `certain`: the writer calls it a name. `clear`: it can hardly be anything else. `likely`: a name if a place or a list is
   * mentioned too. `spelled`: the same, in Latin letters. `unsure`: a row with it is believed. `possible`: a row with it is
   * believed beside a place, or if it is there in full.
   */
  certainty: 'certain' | 'clear' | 'likely' | 'spelled' | 'unsure' | 'possible';
}

/** `same`: every character is the same; `maybe`: what is hidden or only spelled could be. */
export type NameFit = 'same' | 'maybe' | 'no';

/** `listed`: simplified, as the typed name is. */
export function fitName(listed: string, { characters }: TypedName, sounds: Sounds): NameFit {
  const chars = [...listed.replace(/·/g, '')];
  if (chars.length !== characters.length) return 'no';
  let same = true;
  for (const [at, character] of characters.entries()) {
    const char = chars[at] ?? '';
    if (!fitsCharacter(char, character, sounds)) return 'no';
    same &&= character.by === 'char' && char === character.char;
  }
  return same ? 'same' : 'maybe';
}

function fitsCharacter(char: string, character: NameCharacter, sounds: Sounds): boolean {
  if (char === '*' || character.by === 'any') return true;
  if (character.by === 'char') return character.char === char;
  const syllables = sounds.syllablesOf(char);
  return character.by === 'syllable'
    ? syllables.includes(character.syllable)
    : syllables.some((syllable) => syllable.startsWith(character.initial));
}

/**
 * Whether a listed name differs by one character of about the same sound, or a spelled one by any number of them, by a first character that is no surname, or by a
 * missing last character after a compound surname.
 */
export function isNearName(listed: string, { characters }: TypedName, sounds: Sounds): boolean {
  const chars = [...listed.replace(/·/g, '')];
  if (chars.length === characters.length + 1 && isCompoundSurname(chars.slice(0, 2).join('')))
    return characters.every((character, at) => fitsCharacter(chars[at] ?? '', character, sounds));
  if (chars.length !== characters.length || chars.length < 2) return false;
  const differing = characters.filter(
    (character, at) => !fitsCharacter(chars[at] ?? '', character, sounds),
  ).length;
  // Who spells a name often spells all of it by ear: zhanxiaqin for zhangxiaqing.
  const isSpelled = characters.every(({ by }) => by === 'syllable');
  if (isSpelled ? differing === 0 : differing !== 1) return false;
  return characters.every((character, at) => {
    const char = chars[at] ?? '';
    if (fitsCharacter(char, character, sounds)) return true;
    const heard = sounds.syllablesOf(char).map(blur);
    if (character.by === 'syllable') return heard.includes(blur(character.syllable));
    if (character.by !== 'char') return false;
    if (at === 0 && !surnameAt([character.char])) return true;
    return sounds.syllablesOf(character.char).some((syllable) => heard.includes(blur(syllable)));
  });
}

/** The name in plain characters; `undefined` where characters are hidden or only spelled. */
export function plainName({ characters }: TypedName): string | undefined {
  const chars = characters.map((character) => (character.by === 'char' ? character.char : ''));
  return chars.includes('') ? undefined : chars.join('');
}
