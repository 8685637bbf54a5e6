import { dict } from '@node-rs/jieba/dict.js';

/** Words with how often they are met, and which of them a word may have been meant for. */
export interface Lexicon {
  readonly uses: (word: string) => number;
  readonly isName: (word: string) => boolean;
  /** 人情世故 has a sense of its own beside that of 人情 and 世故. */
  readonly isIdiom: (word: string) => boolean;
  /** Words that have every character of `said` but the one at `place`. */
  readonly near: (said: string, place: number) => readonly string[];
  /** Of them counties of this site. */
  readonly nearNames: (said: string, place: number) => readonly string[];
  /** Logarithm of the probability of a word; a lone character may always stand. */
  readonly cost: (word: string) => number;
}

/** Words that are met more rarely are no better than what was said, by their length. */
const leastUses: Readonly<Record<number, number>> = { 2: 60, 3: 12, 4: 6, 5: 3 };
/** The uses of a name of this site, which the dictionary does not have. */
const usesOfNames = 200;
export const longest = 5;
const firstHan = '一';

/** The dictionary with the names of this site: counties, offices, programmes, laws. */
export function lexiconWith(names: readonly string[]): Lexicon {
  const base = dictionary();
  const own = new Map(names.map((name) => [name, usesOfNames]));
  const ownNear = indexOf(own);
  const uses = (word: string): number => own.get(word) ?? base.uses.get(word) ?? 0;
  return {
    uses,
    isName: (word) => own.has(word),
    isIdiom: (word) => base.idioms.has(word),
    near: (said, place) => {
      const key = keyOf(said, place);
      const [known = none, named] = [base.near.get(key), ownNear.get(key)];
      return named ? [...known, ...named] : known;
    },
    nearNames: (said, place) =>
      (ownNear.get(keyOf(said, place)) ?? none).filter((name) => isOfArea.test(name)),
    cost: (word) => {
      const found = uses(word);
      if (found > 0) return Math.log(found) - base.all;
      return word.length === 1 ? -base.all - 2 : Number.NEGATIVE_INFINITY;
    },
  };
}

const isOfArea = /^\p{Script=Han}{2,}[县市区旗]$/u;
const none: readonly string[] = [];

interface Dictionary {
  readonly uses: ReadonlyMap<string, number>;
  readonly idioms: ReadonlySet<string>;
  readonly near: ReadonlyMap<string, readonly string[]>;
  /** Logarithm of all uses together. */
  readonly all: number;
}

let read: Dictionary | undefined;

function dictionary(): Dictionary {
  if (read) return read;
  const uses = new Map<string, number>();
  const meant = new Map<string, number>();
  const idioms = new Set<string>();
  let all = 0;
  for (const line of new TextDecoder().decode(dict).split('\n')) {
    const [word = '', count, kind = ''] = line.split(' ');
    if (word.length > longest || word < firstHan) continue;
    uses.set(word, Number(count));
    all += Number(count);
    if (kind.startsWith('i')) idioms.add(word);
    // Nobody is taken for a famous person.
    if (!kind.startsWith('nr')) meant.set(word, Number(count));
  }
  read = { uses, idioms, near: indexOf(meant), all: Math.log(all) };
  return read;
}

function indexOf(words: ReadonlyMap<string, number>): Map<string, string[]> {
  const near = new Map<string, string[]>();
  for (const [word, uses] of words) {
    const least = leastUses[word.length];
    if (least === undefined || uses < least) continue;
    for (let place = 0; place < word.length; place += 1) {
      const key = keyOf(word, place);
      const found = near.get(key);
      if (found) found.push(word);
      else near.set(key, [word]);
    }
  }
  return near;
}

const keyOf = (word: string, place: number): string =>
  `${word.slice(0, place)}*${word.slice(place + 1)}`;
