import type { Entry } from '../entries/entry.ts';
import { plainText } from '../entries/signature.ts';

/** How much of a headline's words are in an entry; words that are in every entry say little. */
export interface Likeness {
  /** Sum over the pairs of characters of `text` that are in the entry, rare ones counting more. */
  between(text: string, entry: number): number;
}

const half = (text: string): string =>
  text.replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0));

/** Pairs of neighbouring characters, and numbers as a whole. */
export function toPairs(text: string): string[] {
  const plain = half(text).replace(/[^\p{Script=Han}\p{N}A-Za-z]/gu, ' ');
  const numbers = [...plain.matchAll(/\d{2,}/g)].map(({ 0: number }) => number);
  const chars = [...plain];
  const pairs = chars.slice(1).map((char, at) => `${chars[at] ?? ''}${char}`);
  return [...numbers, ...pairs.filter((pair) => !/\s|\d\d/.test(pair))];
}

export function makeLikeness(entries: readonly Entry[]): Likeness {
  const bags = entries.map((entry) => new Set(toPairs(wholeText(entry))));
  const singles = entries.map((entry) => new Set(wholeText(entry)));
  const weigh = (bagsOf: readonly ReadonlySet<string>[], mark: string): number => {
    const holding = bagsOf.filter((bag) => bag.has(mark)).length;
    return holding === 0 ? 0 : Math.log((bagsOf.length + 0.5) / holding);
  };
  const known = new Map<string, number>();
  const compare = (text: string, entry: number): number => {
    const pairs = [...new Set(toPairs(text))].filter((pair) => bags[entry]?.has(pair));
    const chars = [...new Set(half(text))].filter(
      (char) => /\p{Script=Han}/u.test(char) && singles[entry]?.has(char),
    );
    const ofPairs = pairs.reduce((sum, pair) => sum + weigh(bags, pair), 0);
    return ofPairs + 0.25 * chars.reduce((sum, char) => sum + weigh(singles, char), 0);
  };
  return {
    between: (text, entry) => {
      const key = `${entry}/${text}`;
      const value = known.get(key) ?? compare(text, entry);
      known.set(key, value);
      return value;
    },
  };
}

const wholeText = (entry: Entry): string =>
  plainText([...entry.parts.flatMap(({ glyphs }) => glyphs), ...(entry.caption ?? [])]);
