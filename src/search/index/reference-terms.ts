import { syllablesOf } from '../../domain/syllables.ts';
import type { Alias } from '../text/pinyin.ts';

const placeKind = /^(.{2,})(?:省|市|县|区|镇|乡|街道|街道办事处)$/u;

/** Pinyin aliases of terms; a place name is also known without its 县, 镇, 街道 …. */
export function spellTerms(terms: Iterable<string>): Alias[] {
  const all = Array.from(terms).flatMap((term) => [term, placeKind.exec(term)?.[1] ?? term]);
  return Array.from(new Set(all))
    .filter((term) => /^\p{Script=Han}{2,}$/u.test(term))
    .map((term) => ({ term, syllables: syllablesOf(term) }));
}
