/**
 * Phrase search: which pages contain a text, from an index that knows only phrases of whole tokens.
 *
 * Only runs of digits are tokens that a text may cut. Where a text begins or ends with digits next
 * to something else, every number of the site that ends or begins so is tried in its place.
 */
import type { QueryPart, QueryPlan } from './query.ts';
import { isNumber, textToTokens } from './tokens.ts';

/** Pages by id; the value is the position of the first place in the page. */
export type Hits = ReadonlyMap<string, number>;

export interface PhraseIndex {
  /** The pages in which these tokens stand one after another. */
  findPhrase(tokens: readonly string[]): Promise<Hits>;
  /** Whether the token stands anywhere at all, whatever filters `findPhrase` applies. */
  hasToken(token: string): Promise<boolean>;
  /** Every run of digits of the site. */
  listNumbers(): Promise<readonly string[]>;
}

/**
 * How a query of nothing but digits is understood: `whole` finds the number itself, and only where
 * the site does not have it the numbers that contain it; `inside` finds all that contain it.
 */
export type NumberMatching = 'whole' | 'inside';

/** A text as it was looked for; `wholeNumber` where it was not looked for inside other numbers. */
export interface FoundText {
  readonly text: string;
  readonly wholeNumber: boolean;
}

export interface FoundPages {
  /** Pages with all required parts and no excluded one; the value counts parts in the title. */
  readonly pages: ReadonlyMap<string, number>;
  readonly texts: readonly FoundText[];
}

/** Searches that may run at once. */
const BATCH = 16;

async function inBatches<T, R>(items: readonly T[], run: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (let i = 0; i < items.length; i += BATCH) {
    results.push(...(await Promise.all(items.slice(i, i + BATCH).map(run))));
  }
  return results;
}

function unite(all: readonly Hits[]): Hits {
  const [first, ...rest] = all.filter((hits) => hits.size > 0);
  if (first === undefined) return new Map();
  const united = new Map(first);
  for (const hits of rest) {
    for (const [page, position] of hits) {
      united.set(page, Math.min(position, united.get(page) ?? position));
    }
  }
  return united;
}

/** The numbers that make `phrase` a phrase of the site. */
async function keepFound(
  index: PhraseIndex,
  numbers: readonly string[],
  phrase: (number: string) => string[],
): Promise<string[]> {
  const hits = await inBatches(numbers, (number) => index.findPhrase(phrase(number)));
  return numbers.filter((_, i) => (hits[i]?.size ?? 0) > 0);
}

/** Pages with a text of several tokens whose first or last is a number that may be longer. */
async function findCutText(index: PhraseIndex, tokens: readonly string[]): Promise<Hits> {
  const numbers = await index.listNumbers();
  const first = tokens[0] ?? '';
  const last = tokens.at(-1) ?? '';
  const cutFirst = isNumber(first);
  const cutLast = isNumber(last);
  const inner = tokens.slice(cutFirst ? 1 : 0, cutLast ? -1 : undefined);

  const longerFirst = numbers.filter((number) => number.endsWith(first));
  const longerLast = numbers.filter((number) => number.startsWith(last));
  const firsts = cutFirst
    ? (await keepFound(index, longerFirst, (number) => [number, ...inner])).map((n) => [n])
    : [[]];
  const lasts = cutLast
    ? (await keepFound(index, longerLast, (number) => [...inner, number])).map((n) => [n])
    : [[]];
  const phrases = firsts.flatMap((head) => lasts.map((tail) => [...head, ...inner, ...tail]));
  return unite(await inBatches(phrases, (phrase) => index.findPhrase(phrase)));
}

async function findNumber(
  index: PhraseIndex,
  digits: string,
  matching: NumberMatching,
): Promise<{ hits: Hits; wholeNumber: boolean }> {
  if (matching === 'whole' && (await index.hasToken(digits))) {
    return { hits: await index.findPhrase([digits]), wholeNumber: true };
  }
  const longer = (await index.listNumbers()).filter((number) => number.includes(digits));
  const hits = unite(await inBatches(longer, (number) => index.findPhrase([number])));
  return { hits, wholeNumber: false };
}

/** The pages that contain a folded text. */
export async function findText(
  index: PhraseIndex,
  text: string,
  matching: NumberMatching,
): Promise<{ hits: Hits; wholeNumber: boolean }> {
  const tokens = textToTokens(text);
  if (tokens.length === 1 && isNumber(text)) return findNumber(index, text, matching);
  const cut = isNumber(tokens[0] ?? '') || isNumber(tokens.at(-1) ?? '');
  const hits = await (cut ? findCutText(index, tokens) : index.findPhrase(tokens));
  return { hits, wholeNumber: false };
}

async function findPart(
  index: PhraseIndex,
  part: QueryPart,
  matching: NumberMatching,
): Promise<{ hits: Hits; texts: FoundText[] }> {
  const found = await Promise.all(part.texts.map((text) => findText(index, text, matching)));
  return {
    hits: unite(found.map(({ hits }) => hits)),
    texts: part.texts.map((text, i) => ({ text, wholeNumber: found[i]?.wholeNumber ?? false })),
  };
}

/** Carries out a plan. `titlePositions` is how many positions at the head of a page are title. */
export async function findPages(
  index: PhraseIndex,
  plan: QueryPlan,
  matching: NumberMatching,
  titlePositions: number,
): Promise<FoundPages> {
  const required = await Promise.all(plan.required.map((part) => findPart(index, part, matching)));
  const excluded = await Promise.all(plan.excluded.map((part) => findPart(index, part, matching)));
  const texts = required.flatMap((part) => part.texts);

  const smallest = required.toSorted((a, b) => a.hits.size - b.hits.size)[0]?.hits ?? new Map();
  const pages = new Map<string, number>();
  for (const page of smallest.keys()) {
    if (!required.every(({ hits }) => hits.has(page))) continue;
    if (excluded.some(({ hits }) => hits.has(page))) continue;
    const inTitle = required.filter(({ hits }) => (hits.get(page) ?? Infinity) < titlePositions);
    pages.set(page, inTitle.length);
  }
  return { pages, texts };
}
