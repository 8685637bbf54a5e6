/**
 * Phrase search: which pages contain a text, from an index that knows only phrases of whole tokens.
 *
 * Only runs of digits are tokens that a text may cut. Where a text begins or ends with digits next
 * to something else, every number of the site that ends or begins so is tried in its place.
 */
import type { QueryPart, QueryPlan } from './query.ts';
import type { SiteNumbers } from './site-numbers.ts';
import { isNumber, textToTokens, tokenToText } from './tokens.ts';

/** Pages by id; the value is the position of the first place in the page. */
export type Hits = ReadonlyMap<string, number>;

export interface PhraseIndex {
  /** The pages in which these tokens stand one after another. */
  findPhrase(tokens: readonly string[]): Promise<Hits>;
  loadNumbers(): Promise<SiteNumbers>;
}

/** A text as it was looked for; `wholeNumber` where it was not looked for inside other numbers. */
export interface FoundText {
  readonly text: string;
  readonly wholeNumber: boolean;
}

export interface FoundPages {
  /** Pages with all required parts and no excluded one; the value is what the title says of them. */
  readonly pages: ReadonlyMap<string, number>;
  /** By required part the texts of which a page has one. */
  readonly parts: readonly (readonly FoundText[])[];
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

/** Those of `numbers` that make a phrase of the site, with the pages of the phrase. */
async function findVariants(
  index: PhraseIndex,
  numbers: readonly string[],
  phrase: (number: string) => string[],
): Promise<Map<string, Hits>> {
  const hits = await inBatches(numbers, (number) => index.findPhrase(phrase(number)));
  const variants = new Map<string, Hits>();
  for (const [i, number] of numbers.entries()) {
    const pages = hits[i];
    if (pages !== undefined && pages.size > 0) variants.set(number, pages);
  }
  return variants;
}

function haveCommonPage(a: Hits, b: Hits): boolean {
  return a.keys().some((page) => b.has(page));
}

/**
 * Pages with a text of several tokens whose first or last is a number that may be longer. Numbers
 * never stand side by side, so at least one token between them is certain.
 */
async function findCutText(index: PhraseIndex, tokens: readonly string[]): Promise<Hits> {
  const { before, after } = await index.loadNumbers();
  const first = tokens[0] ?? '';
  const last = tokens.at(-1) ?? '';
  const inner = tokens.slice(isNumber(first) ? 1 : 0, isNumber(last) ? -1 : undefined);

  const longerFirst = (before.get(tokenToText(inner[0] ?? '')) ?? []).filter((number) =>
    number.endsWith(first),
  );
  const longerLast = (after.get(tokenToText(inner.at(-1) ?? '')) ?? []).filter((number) =>
    number.startsWith(last),
  );
  const findFirsts = () => findVariants(index, longerFirst, (number) => [number, ...inner]);
  const findLasts = () => findVariants(index, longerLast, (number) => [...inner, number]);
  if (!isNumber(last)) return unite(Array.from((await findFirsts()).values()));
  const lasts = await findLasts();
  if (!isNumber(first)) return unite(Array.from(lasts.values()));

  const phrases: string[][] = [];
  for (const [head, headPages] of await findFirsts()) {
    for (const [tail, tailPages] of lasts) {
      if (haveCommonPage(headPages, tailPages)) phrases.push([head, ...inner, tail]);
    }
  }
  return unite(await inBatches(phrases, (phrase) => index.findPhrase(phrase)));
}

/** A digit alone is a number of its own: looking into every number for it would say nothing. */
async function findNumber(
  index: PhraseIndex,
  digits: string,
  whole: boolean,
): Promise<{ hits: Hits; wholeNumber: boolean }> {
  if (whole || digits.length === 1)
    return { hits: await index.findPhrase([digits]), wholeNumber: true };
  const { all } = await index.loadNumbers();
  const longer = all.filter((number) => number.includes(digits));
  const hits = unite(await inBatches(longer, (number) => index.findPhrase([number])));
  return { hits, wholeNumber: false };
}

/** The pages that contain a folded text. */
async function findText(
  index: PhraseIndex,
  text: string,
  whole: boolean,
): Promise<{ hits: Hits; wholeNumber: boolean }> {
  const tokens = textToTokens(text);
  if (tokens.length === 1 && isNumber(text)) return findNumber(index, text, whole);
  const cut = isNumber(tokens[0] ?? '') || isNumber(tokens.at(-1) ?? '');
  const hits = await (cut ? findCutText(index, tokens) : index.findPhrase(tokens));
  return { hits, wholeNumber: false };
}

async function findPart(
  index: PhraseIndex,
  part: QueryPart,
): Promise<{ hits: Hits; texts: FoundText[] }> {
  const whole = part.wholeNumber ?? false;
  const found = await Promise.all(part.texts.map((text) => findText(index, text, whole)));
  return {
    hits: unite(found.map(({ hits }) => hits)),
    texts: part.texts.map((text, i) => ({ text, wholeNumber: found[i]?.wholeNumber ?? false })),
  };
}

/** What a part is worth by its first place: most at the head of the title, then inside the title. */
function scorePlace(position: number, titlePositions: number): number {
  if (position === 0) return 2;
  return position < titlePositions ? 1 : 0;
}

/** Carries out a plan. `titlePositions` is how many positions at the head of a page are title. */
export async function findPages(
  index: PhraseIndex,
  plan: QueryPlan,
  titlePositions: number,
): Promise<FoundPages> {
  const required = await Promise.all(plan.required.map((part) => findPart(index, part)));
  const excluded = await Promise.all(plan.excluded.map((part) => findPart(index, part)));

  const smallest =
    required.toSorted((a, b) => a.hits.size - b.hits.size)[0]?.hits ?? new Map<string, number>();
  const pages = new Map<string, number>();
  for (const page of smallest.keys()) {
    if (!required.every(({ hits }) => hits.has(page))) continue;
    if (excluded.some(({ hits }) => hits.has(page))) continue;
    const places = required.map(({ hits }) => hits.get(page) ?? titlePositions);
    pages.set(
      page,
      places.reduce((sum, place) => sum + scorePlace(place, titlePositions), 0),
    );
  }
  return { pages, parts: required.map(({ texts }) => texts) };
}
