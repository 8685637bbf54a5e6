import { Converter } from 'opencc-js/t2cn';
import { pinyin } from 'pinyin-pro';
import { listCommonChars } from '../../domain/question/words/characters.ts';
import type { TraditionalPairs } from '../text/fold.ts';
import type { Alias } from '../text/pinyin.ts';

const firstHan = 0x3400;
const lastHan = 0x9fff;

/** Every traditional character that OpenCC turns into one simplified character. */
export function readTraditionalPairs(): TraditionalPairs {
  const simplify = Converter({ from: 't', to: 'cn' });
  const pairs = new Map<string, string>();
  for (let code = firstHan; code <= lastHan; code += 1) {
    const char = String.fromCharCode(code);
    const simplified = simplify(char);
    if (simplified !== char && Array.from(simplified).length === 1) pairs.set(char, simplified);
  }
  return pairs;
}

/** The pairs whose simplified character is among `chars`; the others cannot find anything. */
export function selectPairs(pairs: TraditionalPairs, chars: ReadonlySet<string>): TraditionalPairs {
  return new Map(Array.from(pairs).filter(([, simplified]) => chars.has(simplified)));
}

const syllables = new Map<string, string>();

/** The syllable of a Han character without its tone; empty for any other character. */
export function syllableOf(char: string): string {
  let syllable = syllables.get(char);
  if (syllable !== undefined) return syllable;
  const isHan = /^\p{Script=Han}$/u.test(char);
  syllable = isHan ? pinyin(char, { toneType: 'none', v: true }).toLowerCase() : '';
  if (!/^[a-z]+$/.test(syllable)) syllable = '';
  syllables.set(char, syllable);
  return syllable;
}

/** Han characters by syllable; `withCommon` adds the characters of everyday writing. */
export function listSounds(chars: Iterable<string>, withCommon: boolean): Record<string, string> {
  const sounds: Record<string, string> = {};
  for (const char of new Set([...chars, ...(withCommon ? listCommonChars() : [])])) {
    const syllable = syllableOf(char);
    if (syllable !== '') sounds[syllable] = (sounds[syllable] ?? '') + char;
  }
  return sounds;
}

const placeKind = /^(.{2,})(?:省|市|县|区|镇|乡|街道|街道办事处)$/u;

/** Pinyin aliases of terms; a place name is also known without its 县, 镇, 街道 …. */
export function spellTerms(terms: Iterable<string>): Alias[] {
  const all = Array.from(terms).flatMap((term) => [term, placeKind.exec(term)?.[1] ?? term]);
  return Array.from(new Set(all))
    .filter((term) => /^\p{Script=Han}{2,}$/u.test(term))
    .map((term) => {
      const syllables = pinyin(term, { toneType: 'none', type: 'array', v: true });
      return { term, syllables: syllables.map((syllable) => syllable.toLowerCase()) };
    });
}
