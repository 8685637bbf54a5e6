/** Match: which pages of one index answer a plan, and what they are worth. */
import type { PageSections } from './index-format.ts';
import { splitByPage, unitePlaces, type Places } from './places.ts';
import type { QueryPart, QueryPlan, QueryText } from './query.ts';
import { scoreKind, scorePlace } from './ranking.ts';
import type { SearchIndex } from './search-index.ts';
import { isNumber, textToSymbols } from './symbols.ts';

/** A page of one index with its worth. */
export interface Match {
  readonly page: number;
  readonly score: number;
}

export interface MatchOptions {
  /** Only what stands in titles counts. */
  readonly titleOnly?: boolean | undefined;
}

/** Where one text stands in an index. */
interface TextPlaces {
  readonly text: string;
  readonly length: number;
  readonly places: Places;
  /** Where each page's own places begin, as `splitByPage`. */
  readonly firsts: Uint32Array;
  /** Pages on which it stands only inside longer words. */
  readonly inside: ReadonlySet<number>;
}

async function findPlaces(index: SearchIndex, { text, wholeNumber }: QueryText): Promise<Places> {
  const symbols = textToSymbols(text);
  if (symbols.length > 1 || wholeNumber || !isNumber(text))
    return index.findText(symbols, wholeNumber);
  const longer = (await index.readNumbers()).filter((number) => number.includes(text));
  return unitePlaces(await Promise.all(longer.map((number) => index.findText([number], true))));
}

/** Without what stands outside titles. */
function keepTitles({ head, starts }: SearchIndex, places: Places): Places {
  const firsts = splitByPage(places, starts);
  return places.filter((place, i) => {
    const page = pageAt(firsts, i);
    return place < (starts[page] ?? 0) + (head.titles[page] ?? 0);
  });
}

/** The page to which the place number `i` belongs. */
function pageAt(firsts: Uint32Array, i: number): number {
  let low = 0;
  let high = firsts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((firsts[middle] ?? 0) <= i) low = middle;
    else high = middle - 1;
  }
  return low;
}

async function findPart(
  index: SearchIndex,
  part: QueryPart,
  { titleOnly = false }: MatchOptions,
): Promise<TextPlaces[]> {
  return Promise.all(
    part.texts.map(async (text) => {
      const symbols = textToSymbols(text.text);
      const [found, inside] = await Promise.all([
        findPlaces(index, text),
        index.findParts(symbols),
      ]);
      const places = titleOnly ? keepTitles(index, found) : found;
      const firsts = splitByPage(places, index.starts);
      return { text: text.text, length: symbols.length, places, firsts, inside };
    }),
  );
}

const placesIn = ({ places, firsts }: TextPlaces, page: number): Places =>
  places.subarray(firsts[page], firsts[page + 1]);

const standsIn = (part: readonly TextPlaces[], page: number): boolean =>
  part.some(({ firsts }) => (firsts[page] ?? 0) < (firsts[page + 1] ?? 0));

/**
 * Whether all parts stand in one section of a list, or in what the page says before its sections. A
 * page without sections is one section.
 */
function standTogether(
  { starts }: SearchIndex,
  sections: readonly number[] | undefined,
  parts: readonly (readonly TextPlaces[])[],
  page: number,
): boolean {
  if (sections === undefined) return true;
  const start = starts[page] ?? 0;
  const bySection = parts.map((part) => {
    const own = new Set<number>();
    for (const text of part)
      for (const place of placesIn(text, page))
        own.add(sections.findLastIndex((first) => first <= place - start));
    return own;
  });
  // -1 is what comes before the first section and holds for all of them.
  return [-1, ...sections.keys()].some((section) =>
    bySection.every((own) => own.has(section) || own.has(-1)),
  );
}

function scorePage(
  { head, starts, headingsEnds }: SearchIndex,
  parts: readonly (readonly TextPlaces[])[],
  page: number,
): number {
  const [titleLength = 0, headingsEnd = 0] = [head.titles[page], headingsEnds[page]];
  const start = starts[page] ?? 0;
  let score = scoreKind(head.kinds[page]);
  for (const part of parts) {
    const worth = part.map((text) => {
      const places = placesIn(text, page);
      const [first] = places;
      if (first === undefined) return 0;
      const { length } = text;
      const isName = head.names[page]?.includes(text.text) ?? false;
      return scorePlace({
        first: first - start,
        count: places.length,
        length,
        isName,
        isWhole: !text.inside.has(page),
        titleLength,
        headingsEnd,
      });
    });
    score += Math.max(...worth);
  }
  return score;
}

const noSections: PageSections = {};

export interface Matches {
  /** Newest first. */
  readonly matches: readonly Match[];
  /** Where on a page the required texts stand. */
  readonly placesOn: (page: number) => Places;
}

/** The pages among `allowed` that answer the plan. */
export async function matchPages(
  index: SearchIndex,
  plan: QueryPlan,
  allowed: (page: number) => boolean,
  options: MatchOptions,
): Promise<Matches> {
  const find = (parts: readonly QueryPart[]): Promise<TextPlaces[][]> =>
    Promise.all(parts.map((part) => findPart(index, part, options)));
  const [required, excluded, sections] = await Promise.all([
    find(plan.required),
    find(plan.excluded),
    plan.required.length < 2 ? noSections : index.readSections(),
  ]);
  const matches: Match[] = [];
  for (let page = 0; page < index.pageCount; page += 1) {
    if (!required.every((part) => standsIn(part, page)) || !allowed(page)) continue;
    if (excluded.some((part) => standsIn(part, page))) continue;
    if (!standTogether(index, sections[page], required, page)) continue;
    matches.push({ page, score: scorePage(index, required, page) });
  }
  const texts = required.flat();
  return { matches, placesOn: (page) => unitePlaces(texts.map((text) => placesIn(text, page))) };
}
