/**
 * Spelled names: a name of a live list that is typed in pinyin, in whole or in part (`zhang三`, `张san`).
 * The syllables stand in the list's own index, which is stopped with it on its day.
 */
import { pairKey, type Sounds } from './index-format.ts';
import type { SearchIndex } from './search-index.ts';

const SPELLED = /^(?=.*[a-z])[a-z\p{Script=Han}]+$/u;
const NAME_LENGTHS = { least: 2, most: 4 } as const;
const MOST_NAMES = 30;

/** For each character of a name those that it may be. */
type Pattern = readonly string[];

/** Every way to read a folded text as two to four characters, each typed itself or as a syllable. */
function readPatterns(text: string, sounds: Sounds): Pattern[] {
  if (!SPELLED.test(text)) return [];
  const patterns: Pattern[] = [];
  const read = (rest: string, pattern: Pattern): void => {
    if (rest === '') {
      if (pattern.length >= NAME_LENGTHS.least) patterns.push(pattern);
      return;
    }
    if (pattern.length === NAME_LENGTHS.most) return;
    const [char = ''] = Array.from(rest);
    if (/[a-z]/.test(char)) {
      for (let length = 1; length <= 6 && length <= rest.length; length += 1) {
        const chars = sounds[rest.slice(0, length)];
        if (chars !== undefined) read(rest.slice(length), [...pattern, chars]);
      }
    } else read(rest.slice(char.length), [...pattern, char]);
  };
  read(text, []);
  return patterns;
}

/** The texts of an index that can be read so. */
export async function findSpelled(index: SearchIndex, text: string): Promise<string[]> {
  if (!SPELLED.test(text)) return [];
  const patterns = readPatterns(text, await index.readSounds());
  const found = await Promise.all(patterns.map((pattern) => findPattern(index, pattern)));
  return Array.from(new Set(found.flat())).slice(0, MOST_NAMES);
}

/** Grows the texts that stand in the index a character at a time. */
async function findPattern(index: SearchIndex, [first = '', ...rest]: Pattern): Promise<string[]> {
  let texts = Array.from(first);
  for (const chars of rest) {
    const grown = await Promise.all(texts.map((text) => grow(index, text, chars)));
    texts = grown.flat();
  }
  return texts;
}

async function grow(index: SearchIndex, text: string, chars: string): Promise<string[]> {
  const last = Array.from(text).at(-1) ?? '';
  const keys = await index.findKeys(pairKey(last, ''));
  const next = keys
    .map(({ key }) => key.slice(key.indexOf('\t') + 1))
    .filter((second) => chars.includes(second));
  const there = await Promise.all(
    next.map(async (second) => {
      const whole = text + second;
      return (await index.findText(Array.from(whole))).length > 0 ? [whole] : [];
    }),
  );
  return there.flat();
}
