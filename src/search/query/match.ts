import type { QueryPart, QueryPlan, QueryText } from '../text/query-plan.ts';
import { isNumber } from '../text/tokens.ts';
import { isInRange, type DateRange } from './facets.ts';
import { scorePlace } from './ranking.ts';
import type { Shown, Source, Spots } from './source.ts';

/** A page of one index with its worth and what of it answers. */
export interface Match extends Shown {
  readonly source: Source;
  readonly page: number;
  readonly date: string;
  readonly score: number;
}

export interface MatchOptions {
  /** Only what stands in titles counts. */
  readonly titleOnly?: boolean | undefined;
  /** Rows are wanted also of a list whose own title answers. */
  readonly everyRow?: boolean | undefined;
}

/** Where one text stands in an index, by page and record. */
interface TextSpots {
  readonly text: string;
  readonly spots: Spots;
  readonly byPage: ReadonlyMap<number, readonly number[]>;
  /** Records in which it stands only inside longer words. */
  readonly inside: Spots;
}

async function findOne(source: Source, text: QueryText, titleOnly: boolean): Promise<TextSpots> {
  const { pageOf, firstOf, pages } = source;
  const found = await source.find(text);
  const isWord = found.size > 0 && !isNumber(text.text);
  const inside: Spots = isWord ? await source.findParts(text.text) : new Map();
  const byPage = new Map<number, number[]>();
  for (const [record, { first }] of found) {
    const page = pageOf[record] ?? 0;
    const inTitle = firstOf[page] === record && first < (pages.titles[page] ?? 0);
    if (titleOnly && !inTitle) continue;
    const own = byPage.get(page);
    if (own === undefined) byPage.set(page, [record]);
    else own.push(record);
  }
  return { text: text.text, spots: found, byPage, inside };
}

const recordsOn = (part: readonly TextSpots[], page: number): readonly number[] =>
  part.flatMap(({ byPage }) => byPage.get(page) ?? []);

/**
 * The records of a page in which all parts stand, or in it and in what concerns the whole page. A page that is no list
 * is one record.
 */
function findTogether(head: number, parts: readonly (readonly number[])[]): number[] {
  const sets = parts.map((own) => new Set(own));
  const candidates = Array.from(new Set(parts.flat())).sort((a, b) => a - b);
  return candidates.filter((record) => sets.every((own) => own.has(record) || own.has(head)));
}

/** The worth of a part in a page: that of its best text. */
function scorePart({ pages, firstOf }: Source, part: readonly TextSpots[], page: number): number {
  const { titles, ends, names } = pages;
  const worth = part.map(({ text, spots, byPage, inside }) => {
    const records = byPage.get(page) ?? [];
    if (records.length === 0) return 0;
    const record = Math.min(...records);
    const isHead = record === firstOf[page];
    const titleLength = isHead ? (titles[page] ?? 0) : 0;
    return scorePlace({
      first: spots.get(record)?.first ?? 0,
      count: records.reduce((sum, own) => sum + (spots.get(own)?.count ?? 0), 0),
      length: Array.from(text).length,
      isName: names[page]?.includes(text) ?? false,
      isWhole: records.some((own) => !inside.has(own)),
      titleLength,
      headingsEnd: isHead ? (ends[record] ?? 0) : 0,
    });
  });
  return Math.max(...worth);
}

/** Where in a page the first of its texts stands below the headings, which a result shows anyway. */
function placeOn(source: Source, parts: readonly (readonly TextSpots[])[], page: number): number {
  const head = source.firstOf[page] ?? 0;
  const end = source.pages.ends[head] ?? 0;
  const places = parts.flat().map(({ spots }) => spots.get(head)?.first ?? 0);
  return Math.min(...places.filter((place) => place >= end));
}

/** So few sections are shown although what they say of their rows answers: somebody may be called so. */
const mostBeside = 3;

/** The sections of a page, by number, that a result shows of those in which all stands together: some, or every one. */
function chooseSections(
  { pages, firstOf }: Source,
  page: number,
  parts: readonly (readonly TextSpots[])[],
  together: readonly number[],
  everyRow: boolean,
): number[] {
  const head = firstOf[page] ?? 0;
  const inRows = (record: number): boolean =>
    parts.flat().some(({ spots }) => (spots.get(record)?.first ?? -1) >= (pages.ends[record] ?? 0));
  const sections = together.filter((record) => record > head);
  const found = !everyRow && sections.length > mostBeside ? sections.filter(inRows) : sections;
  const shown = found.length > 0 || together[0] === head ? found : sections.slice(0, 1);
  return shown.map((record) => record - head - 1);
}

/** The pages that answer the plan, newest first. */
export async function matchPages(
  source: Source,
  plan: QueryPlan,
  { titleOnly = false, everyRow = false, ...range }: MatchOptions & DateRange,
): Promise<Match[]> {
  const find = (parts: readonly QueryPart[]): Promise<TextSpots[][]> =>
    Promise.all(
      parts.map(({ texts }) => Promise.all(texts.map((one) => findOne(source, one, titleOnly)))),
    );
  const [required, excluded] = await Promise.all([find(plan.required), find(plan.excluded)]);
  const matches: Match[] = [];
  for (const [page, head] of source.firstOf.entries()) {
    const date = source.pages.dates[page] ?? '';
    if (!isInRange(date, range)) continue;
    const own = required.map((part) => recordsOn(part, page));
    if (own.some(({ length }) => length === 0)) continue;
    if (excluded.some((part) => recordsOn(part, page).length > 0)) continue;
    const together = findTogether(head, own);
    if (together.length === 0 && required.length > 0) continue;
    matches.push({
      source,
      page,
      date,
      score:
        (source.pages.kinds[page] ?? 0) +
        required.reduce((sum, part) => sum + scorePart(source, part, page), 0),
      place: placeOn(source, required, page),
      sections: chooseSections(source, page, required, together, everyRow),
    });
  }
  return matches;
}
