import { pinyin } from 'pinyin-pro';

/** Names under one letter. */
export interface LetterGroup<Entry> {
  /** `A` to `Z`; `#` for names that begin with a digit or a sign. */
  readonly letter: string;
  readonly syllables: readonly SyllableGroup<Entry>[];
}

/** Names whose first character sounds alike. */
export interface SyllableGroup<Entry> {
  /** Without its tone: `wang`; the character itself where it is not Han. */
  readonly syllable: string;
  readonly entries: readonly Entry[];
}

interface Reading<Entry> {
  readonly entry: Entry;
  readonly name: string;
  readonly syllables: readonly string[];
}

const otherLetter = '#';

const spell = (name: string, surname: 'head' | 'off'): string[] =>
  pinyin(name, { toneType: 'none', type: 'array', v: true, surname }).map((syllable) =>
    syllable.toLowerCase(),
  );

/** A name that begins with a surname can sound otherwise: 解 is jie in 解放路, xie as a surname. */
function readingsOf<Entry>(entry: Entry, name: string): Reading<Entry>[] {
  const plain = spell(name, 'off');
  const asSurname = spell(name, 'head');
  const readings = plain[0] === asSurname[0] ? [plain] : [plain, asSurname];
  return readings.map((syllables) => ({ entry, name, syllables }));
}

const letterOf = (syllable: string): string => {
  const letter = syllable.charAt(0).toUpperCase();
  return /[A-Z]/.test(letter) ? letter : otherLetter;
};

function bySound<Entry>(a: Reading<Entry>, b: Reading<Entry>): number {
  const [left, right] = [a, b].map(({ syllables }) => syllables.join(' ')) as [string, string];
  if (left !== right) return left < right ? -1 : 1;
  return a.name < b.name ? -1 : Number(a.name > b.name);
}

/** Letters from A to Z, signs last; in each, names by their sound. A name with two readings stands under both. */
export function groupByPinyin<Entry>(
  entries: readonly Entry[],
  nameOf: (entry: Entry) => string,
): LetterGroup<Entry>[] {
  const readings = entries.flatMap((entry) => readingsOf(entry, nameOf(entry))).sort(bySound);
  const letters = Map.groupBy(readings, ({ syllables }) => letterOf(syllables[0] ?? ''));
  return Array.from(letters, ([letter, inLetter]) => ({
    letter,
    syllables: Array.from(
      Map.groupBy(inLetter, ({ syllables }) => syllables[0] ?? ''),
      ([syllable, found]) => ({ syllable, entries: found.map(({ entry }) => entry) }),
    ),
  })).sort((a, b) => letterRank(a.letter) - letterRank(b.letter));
}

const letterRank = (letter: string): number =>
  letter === otherLetter ? Infinity : letter.charCodeAt(0);
