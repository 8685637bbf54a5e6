/**
 * Nearest: what the site does have where a text stands nowhere: one character other, too few, too many
 * or in the wrong order, or the same sound. Candidates come from the index, never from a dictionary.
 */
import type { FoundKey, SearchIndex } from './search-index.ts';
import type { Alias } from './pinyin.ts';
import { foldText, type TraditionalPairs } from './fold.ts';
import type { Sounds } from './index-format.ts';
import { keepFollowed, splitByPage, type Places } from './places.ts';
import { pairKey } from './index-format.ts';
import { textToSymbols } from './symbols.ts';

/** Pages that are read to see what stands in a gap, and texts that are looked for at most. */
const MOST_PAGES = 6;
const MOST_SYMBOLS = 12;

/** By character the syllable that it sounds like. */
export function spellChars(sounds: Sounds): Map<string, string> {
  return new Map(
    Object.entries(sounds).flatMap(([syllable, chars]) =>
      Array.from(chars, (char): [string, string] => [char, syllable]),
    ),
  );
}

/** The terms that sound like `text`. */
export function soundingTerms(
  text: string,
  aliases: readonly Alias[],
  spelling: ReadonlyMap<string, string>,
): string[] {
  const sound = Array.from(text, (char) => spelling.get(char) ?? char).join(' ');
  return aliases.filter(({ syllables }) => syllables.join(' ') === sound).map(({ term }) => term);
}

/** What stands in an index with one symbol of `text` replaced, left out, added or moved. */
export async function findNear(
  index: SearchIndex,
  text: string,
  pairs: TraditionalPairs,
  sameSound: (a: string, b: string) => boolean,
): Promise<string[]> {
  const symbols = textToSymbols(text);
  if (symbols.length < 2 || symbols.length > MOST_SYMBOLS) return [];
  const gaps = symbols.length === 2 ? [] : symbols.map((_, i) => findGap(index, symbols, i, pairs));
  const found = await Promise.all([
    ...symbols.map((_, i) => keepIfThere(index, leaveOut(symbols, i))),
    ...symbols.slice(1).map((_, i) => keepIfThere(index, swap(symbols, i))),
    findLastAlike(index, symbols, sameSound),
    ...gaps,
  ]);
  return Array.from(new Set(found.flat())).filter((one) => one !== text);
}

const leaveOut = (symbols: readonly string[], at: number): string[] =>
  symbols.length < 3 ? [] : symbols.filter((_, i) => i !== at);

const swap = (symbols: readonly string[], at: number): string[] =>
  symbols.map((symbol, i) => symbols[i === at ? at + 1 : i === at + 1 ? at : i] ?? symbol);

async function keepIfThere(index: SearchIndex, symbols: readonly string[]): Promise<string[]> {
  return (await index.findText(symbols)).length > 0 ? [symbols.join('')] : [];
}

/** What stands where the symbol at `at` was expected, or between it and the one before. */
async function findGap(
  index: SearchIndex,
  symbols: readonly string[],
  at: number,
  pairs: TraditionalPairs,
): Promise<string[]> {
  const left = symbols.slice(0, at);
  const replaced = await findAround(index, left, symbols.slice(at + 1), pairs);
  return at === 0
    ? replaced
    : [...replaced, ...(await findAround(index, left, symbols.slice(at), pairs))];
}

/** The texts that begin with `left`, go on with one symbol and end with `right`. */
async function findAround(
  index: SearchIndex,
  left: readonly string[],
  right: readonly string[],
  pairs: TraditionalPairs,
): Promise<string[]> {
  const [before, after] = await Promise.all([index.findText(left), index.findText(right)]);
  const starts =
    left.length === 0
      ? after
      : right.length === 0
        ? before
        : keepFollowed(before, after, left.length + 1);
  const documents = await Promise.all(
    firstPages(index, starts).map(({ page, places }) => index.readPage(page, places)),
  );
  const pattern = new RegExp(
    `${escapePattern(left.join(''))}(?:\\d+|[^\\s\\p{P}])${escapePattern(right.join(''))}`,
    'gu',
  );
  return documents.flatMap(({ heading, blocks }) =>
    [heading, ...blocks.map(({ text }) => text)].flatMap(
      (text) => foldText(text, pairs).match(pattern) ?? [],
    ),
  );
}

function escapePattern(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

/** The first pages on which some of these places lie, with their own. */
function firstPages(
  { starts, pageCount }: SearchIndex,
  places: Places,
): { page: number; places: Places }[] {
  const firsts = splitByPage(places, starts);
  const pages: { page: number; places: Places }[] = [];
  for (let page = 0; page < pageCount && pages.length < MOST_PAGES; page += 1) {
    const own = places.subarray(firsts[page], firsts[page + 1]);
    if (own.length > 0) pages.push({ page, places: own });
  }
  return pages;
}

/** The last symbol replaced by one that sounds the same: all that is cheap where a text has only two. */
async function findLastAlike(
  index: SearchIndex,
  symbols: readonly string[],
  sameSound: (a: string, b: string) => boolean,
): Promise<string[]> {
  const [first = '', last = ''] = symbols;
  if (symbols.length !== 2) return [];
  const keys: FoundKey[] = await index.findKeys(pairKey(first, ''));
  return keys
    .map(({ key }) => key.slice(key.indexOf('\t') + 1))
    .filter((second) => second !== last && sameSound(second, last))
    .map((second) => first + second);
}
