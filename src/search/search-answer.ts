/** Search answer: a query carried out on all indexes, ordered, counted and written out. */
import { makeExcerpt } from './excerpt.ts';
import {
  addCounts,
  countValues,
  isInRange,
  listPassing,
  passes,
  type FilterCounts,
} from './facets.ts';
import { foldText, type TraditionalPairs } from './fold.ts';
import { orListLost, type OpenIndexes, type Source } from './joined-indexes.ts';
import { findRows } from './list-rows.ts';
import { matchPages, type Match, type Matches } from './match.ts';
import { findNearest } from './nearest-queries.ts';
import type { PageDocument } from './page-document.ts';
import { openNumber, parseQuery, type QueryPart, type QueryPlan } from './query.ts';
import type { SearchAnswer, SearchOptions, SearchResult } from './site-search.ts';
import { findSpelled } from './spelled-names.ts';
import { textToSymbols } from './symbols.ts';

const DEFAULT_LIMIT = 10;

/** What one index says to a query. */
interface SourceMatches extends Matches {
  readonly source: Source;
  readonly facets?: FilterCounts;
}

/** A page of the answer before it is written out. */
export interface Hit extends Match {
  readonly source: Source;
  readonly date: string;
  readonly placesOn: Matches['placesOn'];
}

/** Everything that a query finds, in order. */
interface Found {
  readonly hits: readonly Hit[];
  readonly plan: QueryPlan;
  readonly insideNumbers: boolean;
  readonly facets: FilterCounts;
}

const nothing: Omit<SearchAnswer, 'missing'> = {
  total: 0,
  results: [],
  insideNumbers: false,
  nearest: [],
};

/** Finds the pages; `undefined` where nothing was asked for. */
export async function findHits(
  { sources, pairs }: OpenIndexes,
  query: string,
  options: SearchOptions,
): Promise<Found | undefined> {
  const { from, to, filters = {} } = options;
  const [lasting] = sources;
  const aliases = lasting.index.aliases;
  const terms = { fold: (text: string) => foldText(text, pairs), aliases };
  const typed = parseQuery(query, terms, options);
  const narrowed = Object.keys(filters).length > 0 || from !== undefined || to !== undefined;
  if (typed.required.length === 0 && !narrowed) return undefined;

  const { plan, insideNumbers } = await resolveNumbers(sources, await addNames(sources, typed));
  const found = await Promise.all(
    sources.map((source) => orListLost(source, matchSource(source, plan, options))),
  );
  return {
    hits: orderHits(found, options.sort),
    plan,
    insideNumbers,
    facets: addCounts(found.map(({ facets = {} }) => facets)),
  };
}

export async function answerQuery(
  indexes: OpenIndexes,
  baseUrl: string,
  query: string,
  options: SearchOptions,
): Promise<SearchAnswer> {
  const { missing, pairs } = indexes;
  const { offset = 0, limit = DEFAULT_LIMIT } = options;
  const found = await findHits(indexes, query, options);
  if (found === undefined) return { ...nothing, missing };
  const { hits, plan, insideNumbers, facets } = found;
  const shown = hits.slice(offset, offset + limit);
  const pages = await Promise.all(
    shown.map(({ source, page, placesOn }) =>
      orListLost(source, source.index.readPage(page, placesOn(page))),
    ),
  );
  return {
    total: hits.length,
    results: pages.map((page) => formatResult(page, baseUrl, plan.required, pairs)),
    missing,
    insideNumbers,
    nearest: hits.length === 0 ? await findNearest(indexes, plan, options) : [],
    ...(options.facets === true ? { facets } : {}),
  };
}

/** Adds what stands in the live lists to what was typed in pinyin. */
async function addNames(sources: readonly Source[], plan: QueryPlan): Promise<QueryPlan> {
  const lists = sources.filter(({ until }) => until !== undefined);
  const add = async (part: QueryPart): Promise<QueryPart> => {
    if (part.quoted === true) return part;
    const typed = part.texts[0]?.text ?? '';
    const found = await Promise.all(
      lists.map((source) => orListLost(source, findSpelled(source.index, typed))),
    );
    const known = new Set(part.texts.map(({ text }) => text));
    const names = new Set(found.flat().filter((name) => !known.has(name)));
    return {
      texts: [...part.texts, ...Array.from(names, (text) => ({ text, wholeNumber: false }))],
    };
  };
  return { ...plan, required: await Promise.all(plan.required.map(add)) };
}

/** Looks for a number inside longer ones where it stands nowhere by itself. */
async function resolveNumbers(
  sources: readonly Source[],
  plan: QueryPlan,
): Promise<{ plan: QueryPlan; insideNumbers: boolean }> {
  const stands = await Promise.all(
    plan.required.map(
      async (part) => part.texts[0]?.wholeNumber !== true || standsAnywhere(sources, part),
    ),
  );
  if (stands.every(Boolean)) return { plan, insideNumbers: false };
  const required = plan.required.map((part, i) => (stands[i] === true ? part : openNumber(part)));
  return { plan: { ...plan, required }, insideNumbers: true };
}

async function standsAnywhere(sources: readonly Source[], { texts }: QueryPart): Promise<boolean> {
  const found = await Promise.all(
    sources.flatMap((source) =>
      texts.map(async ({ text }) => {
        const places = source.index.findText(textToSymbols(text), true);
        return (await orListLost(source, places)).length > 0;
      }),
    ),
  );
  return found.some(Boolean);
}

/** The pages of one index, and the counts of its filters where those are asked for. */
async function matchSource(
  source: Source,
  plan: QueryPlan,
  options: SearchOptions,
): Promise<SourceMatches> {
  const { index } = source;
  const { filters = {}, facets: counted = false } = options;
  const inRange = (page: number): boolean => isInRange(index.dates[page] ?? '', options);
  const needsFacets = counted || Object.keys(filters).length > 0;
  const [{ matches, placesOn }, facets] = await Promise.all([
    matchPages(index, plan, inRange, options),
    needsFacets ? index.readFacets() : Promise.resolve({}),
  ]);
  const passing = listPassing(filters, facets);
  const pages = matches.map(({ page }) => page);
  return {
    source,
    matches: matches.filter(({ page }) => passes(page, passing)),
    placesOn,
    ...(counted ? { facets: countValues(pages, facets, passing) } : {}),
  };
}

/** The best first, or the newest; equals newest first, and in the order of the index. */
function orderHits(found: readonly SourceMatches[], sort: SearchOptions['sort']): Hit[] {
  const hits = found.flatMap(({ source, matches, placesOn }) =>
    matches.map((match): Hit => ({
      ...match,
      source,
      placesOn,
      date: source.index.dates[match.page] ?? '',
    })),
  );
  const byDate = (a: Hit, b: Hit): number => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0);
  if (sort === 'date') return hits.sort((a, b) => byDate(a, b) || b.score - a.score);
  return hits.sort((a, b) => b.score - a.score || byDate(a, b));
}

function formatResult(
  page: PageDocument,
  baseUrl: string,
  required: readonly QueryPart[],
  pairs: TraditionalPairs,
): SearchResult {
  const parts = required.map(({ texts }) => texts);
  const address = baseUrl.replace(/\/$/, '') + page.url;
  const { html, section } = makeExcerpt(page.blocks, parts.flat(), pairs);
  const found = findRows({ ...page, url: address }, parts, pairs);
  const { period = '', until = '' } = page;
  return {
    url: section === undefined ? address : `${address}#${encodeURIComponent(section.id)}`,
    title: page.title,
    excerpt: found?.rows[0]?.excerpt ?? html,
    date: page.date,
    kind: page.filters['kind']?.[0] ?? '',
    filters: page.filters,
    ...(section === undefined ? {} : { section: section.title }),
    ...(found === undefined ? {} : { rows: found.rows, rowTotal: found.total, period, until }),
  };
}
