/** How Han is read, without tones; ü is v. Build only: the dictionary is large. */
import { pinyin } from 'pinyin-pro';

const inLetters = { toneType: 'none', type: 'array', v: true } as const;
const isSyllable = (text: string): boolean => /^[a-z]+$/.test(text);

/** The syllable of each character as it is read in this text: 太行 is tai hang. */
export const syllablesOf = (text: string): string[] =>
  pinyin(text, inLetters).map((syllable) => syllable.toLowerCase());

/** Every reading of one character, the usual one first; none of what is no Han. */
export function readingsOf(char: string): string[] {
  if (!/^\p{Script=Han}$/u.test(char)) return [];
  const all = [...syllablesOf(char), ...pinyin(char, { ...inLetters, multiple: true })];
  return Array.from(new Set(all.map((syllable) => syllable.toLowerCase()))).filter(isSyllable);
}

const usual = new Map<string, string>();

/** The usual reading of one character; empty of what is no Han. */
export function syllableOf(char: string): string {
  let syllable = usual.get(char);
  if (syllable === undefined) usual.set(char, (syllable = readingsOf(char)[0] ?? ''));
  return syllable;
}

/** Characters by syllable: by their usual readings, or by those that `choose` takes of all. */
export function listSounds(
  chars: Iterable<string>,
  choose: (readings: readonly string[]) => readonly string[] = (all) => all.slice(0, 1),
): Record<string, string> {
  const sounds: Record<string, string> = {};
  for (const char of new Set(chars))
    for (const syllable of choose(readingsOf(char)))
      sounds[syllable] = (sounds[syllable] ?? '') + char;
  return sounds;
}
