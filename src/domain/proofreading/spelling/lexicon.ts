import { entriesFrom, entriesWithSecond, findEntry, type Entry } from './dictionary.ts';

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
  const own = new Map(names.map((name) => [name, usesOfNames]));
  const ownNear = indexNames(own);
  const uses = (word: string): number => own.get(word) ?? entryOf(word)?.count ?? 0;
  return {
    uses,
    isName: (word) => own.has(word),
    isIdiom: (word) => entryOf(word)?.kind.startsWith('i') === true,
    near: (said, place) => {
      const [known, named] = [nearWords(said, place), ownNear.get(keyOf(said, place))];
      return named ? [...known, ...named] : known;
    },
    nearNames: (said, place) =>
      (ownNear.get(keyOf(said, place)) ?? none).filter((name) => isOfArea.test(name)),
    cost: (word) => {
      const found = uses(word);
      if (found > 0) return Math.log(found) - all;
      return word.length === 1 ? -all - 2 : Number.NEGATIVE_INFINITY;
    },
  };
}

const isOfArea = /^\p{Script=Han}{2,}[县市区旗]$/u;
const none: readonly string[] = [];

/** Whether a dictionary's entry is a word of the lexicon. */
export const isInLexicon = ({ word }: Entry): boolean => word.length <= longest && word >= firstHan;

/** Of all words of the lexicon together. */
export const occurrencesInLexicon = 59_949_623;
const all = Math.log(occurrencesInLexicon);

function entryOf(word: string): Entry | undefined {
  const entry = findEntry(word);
  return entry && isInLexicon(entry) ? entry : undefined;
}

/** Words by all of their characters but one, for the characters that were asked for. */
const near = new Map<string, string[]>();
const indexed = new Set<string>();

/** Words of the dictionary that have every character of `said` but the one at `place`. */
function nearWords(said: string, place: number): readonly string[] {
  const isFirst = place === 0;
  const anchor = said.charAt(isFirst ? 1 : 0);
  const asked = `${isFirst ? 'second' : 'first'} ${anchor}`;
  if (!indexed.has(asked)) {
    indexed.add(asked);
    const entries = isFirst ? entriesWithSecond(anchor) : entriesFrom(anchor).values();
    for (const entry of entries) if (mayBeMeant(entry)) addNear(near, entry.word, isFirst);
  }
  return near.get(keyOf(said, place)) ?? none;
}

/** Nobody is taken for a famous person. */
const mayBeMeant = (entry: Entry): boolean =>
  isInLexicon(entry) && !entry.kind.startsWith('nr') && isUsedEnough(entry.word, entry.count);

function isUsedEnough(word: string, uses: number): boolean {
  const least = leastUses[word.length];
  return least !== undefined && uses >= least;
}

/** Indexes a word without its first character, or without each of the others. */
function addNear(index: Map<string, string[]>, word: string, isFirst: boolean): void {
  for (let place = isFirst ? 0 : 1; place < (isFirst ? 1 : word.length); place += 1) {
    const key = keyOf(word, place);
    const found = index.get(key);
    if (found) found.push(word);
    else index.set(key, [word]);
  }
}

function indexNames(names: ReadonlyMap<string, number>): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const [name, uses] of names)
    if (isUsedEnough(name, uses))
      for (const isFirst of [true, false]) addNear(index, name, isFirst);
  return index;
}

const keyOf = (word: string, place: number): string =>
  `${word.slice(0, place)}*${word.slice(place + 1)}`;
