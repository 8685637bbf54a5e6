import type { Slot } from '../slots.ts';
import type { Place } from '../masked-names.ts';
import type { Word } from '../words.ts';

/** One word of a sentence, or a few side by side, read as what somebody is called. */
export interface Reading extends Place {
  readonly sentence: string;
  /** The words that it is made of, and those beside it. */
  readonly words: readonly Word[];
  readonly last: Word | undefined;
  readonly next: Word | undefined;
  readonly slot: Slot;
}

/**
 * A piece of evidence: what it adds to the power of ten by which the reading is likelier a name than not, what it is,
 * and whether, or to what degree, it is there.
 */
export type Evidence = readonly [
  weight: number,
  what: string,
  value: (reading: Reading) => boolean | number,
];

export const weighAll = (evidence: readonly Evidence[], reading: Reading): number =>
  evidence.reduce((sum, [weight, , value]) => sum + weight * Number(value(reading)), 0);

export const isKind = (word: Word | undefined, kinds: RegExp): boolean =>
  word !== undefined && kinds.test(word.kind);
export const isHan = (char: string): boolean => /\p{Script=Han}/u.test(char);
/** In one piece a word of the dictionary. */
export const isWord = ({ words, name }: Reading): boolean => words.length === 1 && name.length > 1;

const longest = 4;

/** Every way to read the words of a sentence, up to four side by side, as a name of two to four characters. */
export function readingsOf(
  sentence: string,
  words: readonly Word[],
  slotAt: (place: Place) => Slot,
): Reading[] {
  return words.flatMap((first, at) =>
    [1, 2, 3, 4].flatMap((length) => {
      const own = words.slice(at, at + length);
      const name = own.map(({ text }) => text).join('');
      const isLong = own.length < length || name.length < 2 || name.length > longest;
      return isLong || !/^\p{Script=Han}+$/u.test(name)
        ? []
        : [readingAt(sentence, words, { name, index: first.index }, slotAt)];
    }),
  );
}

function readingAt(
  sentence: string,
  words: readonly Word[],
  { name, index }: Place,
  slotAt: (place: Place) => Slot,
): Reading {
  const end = index + name.length;
  return {
    name,
    index,
    sentence,
    words: words.filter((word) => word.index >= index && word.index < end),
    last: words.find((word) => word.index + word.text.length === index),
    next: words.find((word) => word.index >= end),
    slot: slotAt({ name, index }),
  };
}
