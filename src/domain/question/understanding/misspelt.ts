/** Slips of the pen: a place or a word that is written with another character of the same sound. */
import { isEverydayWord } from '../words/dictionary.ts';
import type { Knowledge } from './knowledge.ts';
import { wordMeanings } from '../words/vocabulary.ts';
import type { Token } from './token.ts';

const slipCost = 1.5;
const wordCost = 1;
const longest = 8;
/** The name of a place of two letters sounds like too much. */
const shortestPlace = 3;

/** 陈家勾 for 陈家沟, 底保 for 低保; never what is a word by itself. */
export function misspeltAt(text: string, at: number, known: Knowledge): Token[] {
  const [run = ''] = /^\p{Script=Han}+/u.exec(text.slice(at, at + longest)) ?? [];
  const syllables = [...run].map((char) => known.sounds.syllablesOf(char)[0] ?? '');
  const letters = syllables.join('');
  /** By length in letters, how many characters that is. */
  const lengths = new Map(
    syllables.map((_one, index) => [syllables.slice(0, index + 1).join('').length, index + 1]),
  );
  const resembles = (length: number, ...names: readonly string[]): boolean => {
    const piece = run.slice(0, length);
    if (names.includes(piece) || isEverydayWord(piece)) return false;
    return names.some((name) => [...piece].some((char) => name.includes(char)));
  };
  const places = known.forms.spelledAt(letters, 0).flatMap(({ end, places: { codes, cost } }) => {
    const length = lengths.get(end) ?? 0;
    const meant = codes.filter((code) => resembles(length, ...namesOf(code, known)));
    return length < shortestPlace || meant.length === 0
      ? []
      : [{ type: 'place' as const, codes: meant, end: at + length, cost: cost + slipCost }];
  });
  const words = known
    .spelledWordsAt(letters, 0)
    .flatMap(({ end, word: { text: word, meaning } }) => {
      const length = lengths.get(end) ?? 0;
      return length > 1 && resembles(length, word) && sharesMore(run.slice(0, length), word)
        ? [{ ...meaning, end: at + length, cost: wordCost + slipCost }]
        : [];
    });
  return [...places, ...words];
}

/** 底保 shares 保 with 低保; 讲了 shares only 了 with 降了, which stands behind any verb. */
const sharesMore = (piece: string, word: string): boolean =>
  [...piece].some((char) => word.includes(char) && wordMeanings.get(char)?.type !== 'filler');

const namesOf = (code: string, { places }: Knowledge): string[] => {
  const { name = '', aliases = [] } = places.get(code) ?? {};
  return [name, ...aliases];
};
