import { plainLetters, spellName } from './plain-names.ts';

/** Names by how they are written in letters. */
export interface SpelledNames {
  /** zhaoguoqing → the names that sound so. */
  byLetters: ReadonlyMap<string, readonly string[]>;
  /** Words with which a name may begin: zhao, zhaoguo, guoqing … */
  beginnings: ReadonlySet<string>;
}

/** Shorter names sound like words of many languages. */
const fewestSyllables = 3;

/** Names of three characters and more, ready to be looked for in letters. */
export function spellNames(names: Iterable<string>): SpelledNames {
  const byLetters = new Map<string, string[]>();
  const beginnings = new Set<string>();
  for (const name of names)
    for (const syllables of spellName(name)) {
      if (syllables.length < fewestSyllables) continue;
      const letters = syllables.join('');
      const same = byLetters.get(letters) ?? [];
      if (!same.includes(name)) byLetters.set(letters, [...same, name]);
      for (let end = 1; end <= syllables.length; end += 1)
        beginnings.add(syllables.slice(0, end).join(''));
    }
  return { byLetters, beginnings };
}

/** Zhao, zhao, ZHAO; ZhaoGuoQing is three words, zhaoguoqing one. */
const word = /[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g;
/** What may stand between the syllables of one name: a tone, a blank, a hyphen. */
const joint = /^[1-5]?[\s'’_.,·-]{0,3}$/;
const mostWords = 4;

/** A name in letters and where it stands. */
interface Spelled {
  names: readonly string[];
  index: number;
  length: number;
}

/** The names that a text spells in letters, in any order, tone marks or not. `text` has plain letters. */
function findSpelled(text: string, { byLetters, beginnings }: SpelledNames): Spelled[] {
  const words = [...text.matchAll(word)];
  const found: Spelled[] = [];
  for (let from = 0; from < words.length; from += 1) {
    const first = words[from];
    if (!first || !beginnings.has(first[0].toLowerCase())) continue;
    let letters = '';
    for (let to = from; to < Math.min(words.length, from + mostWords); to += 1) {
      const last = words[to];
      const before = words[to - 1];
      if (!last) break;
      const gap =
        before && to > from ? text.slice(before.index + before[0].length, last.index) : '';
      if (!joint.test(gap)) break;
      letters += last[0].toLowerCase();
      const names = byLetters.get(letters);
      if (!names) continue;
      const end = last.index + last[0].length;
      found.push({ names, index: first.index, length: end - first.index });
      from = to;
      break;
    }
  }
  return found;
}

/** What each text says where the names that it spells in letters are put in characters; none where it spells none. */
export function withSpelledNames(text: string, spelled: SpelledNames): string[] {
  if (spelled.byLetters.size === 0) return [];
  const plain = plainLetters(text);
  const found = findSpelled(plain, spelled);
  if (found.length === 0) return [];
  // Names that sound alike: a text for the first of each, one for the second …
  const most = Math.max(...found.map(({ names }) => names.length));
  return Array.from({ length: Math.min(most, mostAlike) }, (_, turn) => {
    let from = 0;
    const parts = found.flatMap(({ names, index, length }) => {
      const before = plain.slice(from, index);
      from = index + length;
      return [before, names[turn % names.length] ?? ''];
    });
    return [...parts, plain.slice(from)].join('');
  });
}
const mostAlike = 8;
