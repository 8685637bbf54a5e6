import { foldText } from '../text/fold.ts';
import { textsOf, type PageDocument } from '../text/page-document.ts';
import {
  free,
  openNumber,
  parseQuery,
  type QueryPart,
  type QueryPlan,
} from '../text/query-plan.ts';
import { holdsText, makeExcerpt } from './excerpt.ts';
import { addCounts, countValues, listPassing, passes, type FilterCounts } from './facets.ts';
import { findRows } from './list-rows.ts';
import { matchPages, standsSomewhere, type Match } from './match.ts';
import type { SearchAnswer, SearchResult, SearchOptions } from './answer.ts';
import type { Source } from './source.ts';
import type { OpenSources } from './sources.ts';

const defaultLimit = 10;

/** Everything that a query finds, in order. */
interface Found {
  readonly hits: readonly Match[];
  readonly plan: QueryPlan;
  readonly insideNumbers: boolean;
  readonly facets: FilterCounts;
}

/** Whether a question without words asks for something: pages of a kind, or of a time. */
export const isNarrowed = ({ filters = {}, from, to }: SearchOptions): boolean =>
  Object.keys(filters).length > 0 || from !== undefined || to !== undefined;

/** Finds the pages; `undefined` where nothing was asked for. */
export async function findHits(
  { sources, pairs }: OpenSources,
  query: string,
  options: SearchOptions,
): Promise<Found | undefined> {
  const [lasting] = sources;
  const asked = [query, ...(options.anyOf ?? [])].join(' ');
  // Only Latin letters can be pinyin.
  const aliases = /[a-z\uFF21-\uFF5A]/i.test(asked) ? await lasting.readAliases() : [];
  const fold = (text: string): string => foldText(text, pairs);
  const typed = parseQuery(query, fold, aliases, options.anyOf);
  if (typed.required.length === 0 && !isNarrowed(options)) return undefined;

  const named = await addNames(sources, typed);
  const { plan, insideNumbers } = await resolveNumbers(sources, named);
  return { ...(await findPages(sources, plan, options)), plan, insideNumbers };
}

/** The pages of all indexes, in order. */
async function findPages(
  sources: readonly Source[],
  plan: QueryPlan,
  options: SearchOptions,
): Promise<Pick<Found, 'hits' | 'facets'>> {
  const found = await Promise.all(sources.map((source) => matchSource(source, plan, options)));
  const hits = found.flatMap((own) => own.hits);
  const facets = addCounts(found.map(({ counts }) => counts));
  return { hits: orderHits(hits, options.sort), facets };
}

/** An answer of the indexes that are open. */
export async function answerQuery(
  indexes: OpenSources,
  baseUrl: string,
  query: string,
  options: SearchOptions,
  isWhole = true,
): Promise<Omit<SearchAnswer, 'missingYears' | 'waitingYears'>> {
  const { missing } = indexes;
  const { offset = 0, limit = defaultLimit } = options;
  const found = await findHits(indexes, query, options);
  if (found === undefined)
    return { total: 0, results: [], missing, insideNumbers: false, nearest: [], partial: [] };
  const { hits, plan, insideNumbers, facets } = found;
  const shown = hits.slice(offset, offset + limit);
  const show = async (hit: Match, required: readonly QueryPart[]): Promise<SearchResult> =>
    formatResult(await readHit(hit, required), baseUrl, required, indexes.pairs);
  const find = async (some: QueryPlan): Promise<readonly Match[]> =>
    (await findPages(indexes.sources, some, { ...options, facets: false })).hits;
  // Few readers need these, so their programs are loaded on demand.
  const isLost = isWhole && hits.length === 0;
  const nearest = isLost
    ? await (await import('./nearest.ts')).findNearest(indexes, plan, find)
    : [];
  const some =
    isLost && (options.anyOf ?? []).length === 0
      ? await (await import('./partial.ts')).findPartial(indexes, plan, nearest, find)
      : [];
  return {
    total: hits.length,
    results: await Promise.all(shown.map((hit) => show(hit, plan.required))),
    missing,
    insideNumbers,
    nearest,
    partial: await Promise.all(
      some.map(async ([hit, parts, lacks]) => ({ ...(await show(hit, parts)), lacks })),
    ),
    ...(options.facets === true ? { facets } : {}),
  };
}

/** Reads the part of a page that a result shows. A text without a position in the index is looked for file by file. */
async function readHit(
  { source, page, place, sections }: Match,
  required: readonly QueryPart[],
): Promise<PageDocument> {
  const first = await source.readPage(page, { place, sections });
  const texts = required.flatMap((part) => part.texts);
  const holds = (document: PageDocument): boolean =>
    textsOf(document).some((block) =>
      texts.some((text) => holdsText(block, text, source.traditional)),
    );
  if (texts.length === 0 || Number.isFinite(place)) return first;
  let shown = first;
  for (let window = 1; window < (first.windows ?? 1) && !holds(shown); window += 1)
    shown = await source.readWindow(page, window);
  return holds(shown) ? shown : first;
}

/** Adds the names in live lists that a part typed in pinyin can mean. */
async function addNames(sources: readonly Source[], plan: QueryPlan): Promise<QueryPlan> {
  const lists = sources.filter(({ kind }) => kind === 'lists');
  const add = async (part: QueryPart): Promise<QueryPart> => {
    const typed = part.texts[0]?.text ?? '';
    if (part.quoted === true || !/[a-z]/.test(typed)) return part;
    const { findSpelled } = await import('./spelled-names.ts');
    const found = await Promise.all(lists.map((source) => findSpelled(source, typed)));
    const known = new Set(part.texts.map(({ text }) => text));
    const names = new Set(found.flat().filter((name) => !known.has(name)));
    return { texts: [...part.texts, ...Array.from(names, free)] };
  };
  return { ...plan, required: await Promise.all(plan.required.map(add)) };
}

/** Looks for a number inside longer ones if it is nowhere a number of its own. */
async function resolveNumbers(
  sources: readonly Source[],
  plan: QueryPlan,
): Promise<{ plan: QueryPlan; insideNumbers: boolean }> {
  const open = async (part: QueryPart): Promise<QueryPart> =>
    part.texts[0]?.wholeNumber !== true || (await standsSomewhere(sources, part))
      ? part
      : openNumber(part);
  const required = await Promise.all(plan.required.map(open));
  const insideNumbers = required.some((part, i) => part !== plan.required[i]);
  return { plan: { ...plan, required }, insideNumbers };
}

/** The matching pages of one index, and its filter counts if they are wanted. */
async function matchSource(
  source: Source,
  plan: QueryPlan,
  options: SearchOptions,
): Promise<{ hits: Match[]; counts: FilterCounts }> {
  const { filters = {}, facets: counted = false } = options;
  const needsFacets = counted || Object.keys(filters).length > 0;
  const [matches, facets] = await Promise.all([
    matchPages(source, plan, options),
    needsFacets ? source.readFacets() : {},
  ]);
  const passing = listPassing(filters, facets);
  const pages = matches.map(({ page }) => page);
  return {
    hits: matches.filter(({ page }) => passes(page, passing)),
    counts: counted ? countValues(pages, facets, passing) : {},
  };
}

/** Sorts by score, then date, or by date, then score; equals keep the order of the index. */
function orderHits(hits: Match[], sort: SearchOptions['sort']): Match[] {
  const byDate = (a: Match, b: Match): number => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0);
  const byScore = (a: Match, b: Match): number => b.score - a.score;
  const [first, second] = sort === 'date' ? [byDate, byScore] : [byScore, byDate];
  return hits.sort((a, b) => first(a, b) || second(a, b));
}

function formatResult(
  page: PageDocument,
  baseUrl: string,
  required: readonly QueryPart[],
  pairs: OpenSources['pairs'],
): SearchResult {
  const parts = required.map(({ texts }) => texts);
  const root = baseUrl.replace(/\/$/, '');
  const { html, section } = makeExcerpt(page.sections, parts.flat(), pairs);
  const found = findRows(page, root, parts, pairs);
  const { period = '', until = '' } = page;
  return {
    url: `${root}${page.url}${section === undefined ? '' : `#${encodeURIComponent(section.id ?? '')}`}`,
    title: page.title,
    excerpt: found?.rows[0]?.cells.map((cell) => cell.excerpt).join(' ') ?? html,
    date: page.date,
    kind: page.filters['kind']?.[0] ?? '',
    filters: page.filters,
    ...(section === undefined ? {} : { section: section.title }),
    ...(found === undefined ? {} : { rows: found.rows, rowTotal: found.total, period, until }),
  };
}
