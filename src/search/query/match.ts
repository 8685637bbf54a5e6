import type { QueryPart, QueryPlan, QueryText } from '../text/query-plan.ts';
import { isInRange, type DateRange } from './facets.ts';
import { scorePlace } from './ranking.ts';
import type { Shown, Source, Spots } from './source.ts';

/** A page that answers a query, with its score and the places to show. */
export interface Match extends Shown {
  readonly source: Source;
  readonly page: number;
  readonly date: string;
  readonly score: number;
}

export interface MatchOptions {
  /** Whether only titles are searched. */
  readonly titleOnly?: boolean | undefined;
}

/** The places of one text in an index. */
interface TextSpots {
  readonly text: string;
  readonly spots: Spots;
}

async function findOne(source: Source, asked: QueryText, titleOnly: boolean): Promise<TextSpots> {
  const { pageOf, firstOf, pages } = source;
  const { text } = asked;
  const found = await source.find(asked);
  if (!titleOnly) return { text, spots: found };
  const inTitle = Array.from(found).filter(([record, { first }]) => {
    const page = pageOf[record] ?? 0;
    return firstOf[page] === record && first < (pages.titles[page] ?? 0);
  });
  return { text, spots: new Map(inTitle) };
}

/** Whether any text of a part is found anywhere on the site. */
export async function standsSomewhere(
  sources: readonly Source[],
  { texts }: QueryPart,
): Promise<boolean> {
  const found = sources.flatMap((source) => texts.map((text) => source.find(text)));
  return (await Promise.all(found)).some(({ size }) => size > 0);
}

/** The texts of each part of a query; one of them is enough. */
type Parts = readonly (readonly TextSpots[])[];

/** The records of a page. The first concerns the whole page; only lists have more. */
function recordsOf({ firstOf, pages }: Source, page: number): number[] {
  const head = firstOf[page] ?? 0;
  return Array.from({ length: pages.records[page] ?? 0 }, (_, i) => head + i);
}

const standsIn =
  (record: number) =>
  (part: readonly TextSpots[]): boolean =>
    part.some(({ spots }) => spots.has(record));

/** The score of a part in a page is that of its best text. */
function scorePart(source: Source, part: readonly TextSpots[], page: number): number {
  const { titles, ends, names } = source.pages;
  const worth = part.map(({ text, spots }) => {
    const records = recordsOf(source, page).filter((one) => spots.has(one));
    const [record] = records;
    if (record === undefined) return 0;
    const isHead = record === source.firstOf[page];
    const titleLength = isHead ? (titles[page] ?? 0) : 0;
    return scorePlace({
      first: spots.get(record)?.first ?? 0,
      count: records.reduce((sum, own) => sum + (spots.get(own)?.count ?? 0), 0),
      length: Array.from(text).length,
      titleLength,
      nameLength: shortestWith(text, names[page]),
      headingsEnd: isHead ? (ends[record] ?? 0) : 0,
    });
  });
  return Math.max(...worth);
}

const shortestWith = (text: string, names: readonly string[] = []): number | undefined =>
  names
    .filter((name) => name.includes(text))
    .map(({ length }) => length)
    .sort((a, b) => a - b)[0];

/** The first place of any text below the headings, which a result shows anyway. */
function placeOn(source: Source, parts: Parts, page: number): number {
  const head = source.firstOf[page] ?? 0;
  const end = source.pages.ends[head] ?? 0;
  const places = parts.flat().map(({ spots }) => spots.get(head)?.first ?? 0);
  return Math.min(...places.filter((place) => place >= end));
}

/** The numbers of the sections that a result shows: of those that hold the whole query the ones with rows, else the first. */
function chooseSections(
  { pages, firstOf }: Source,
  page: number,
  parts: Parts,
  together: readonly number[],
): number[] {
  const head = firstOf[page] ?? 0;
  const inRows = (record: number): boolean =>
    parts
      .flat()
      .some(({ spots }) => (spots.get(record)?.first ?? Infinity) < (pages.ends[record] ?? 0));
  const sections = together.filter((record) => record > head);
  const found = sections.filter(inRows);
  return (found.length > 0 ? found : sections.slice(0, 1)).map((record) => record - head - 1);
}

/** The pages that answer a plan, newest first. */
export async function matchPages(
  source: Source,
  plan: QueryPlan,
  { titleOnly = false, ...range }: MatchOptions & DateRange,
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
    const records = recordsOf(source, page);
    if (records.some((record) => excluded.some(standsIn(record)))) continue;
    const isTogether = (record: number): boolean =>
      required.some(standsIn(record)) &&
      required.every((part) => standsIn(record)(part) || standsIn(head)(part));
    const together = records.filter(isTogether);
    if (together.length === 0 && required.length > 0) continue;
    matches.push({
      source,
      page,
      date,
      score:
        (source.pages.kinds[page] ?? 0) +
        required.reduce((sum, part) => sum + scorePart(source, part, page), 0),
      place: placeOn(source, required, page),
      sections: chooseSections(source, page, required, together),
    });
  }
  return matches;
}
