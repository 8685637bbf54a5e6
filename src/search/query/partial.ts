import { cutText } from '../../domain/question/words/content-words.ts';
import { free, typedOf, type QueryPart, type QueryPlan } from '../text/query-plan.ts';
import { standsSomewhere, type Match } from './match.ts';
import type { Near } from './nearest.ts';
import type { OpenSources } from './sources.ts';

const mostShown = 10;
/** What a piece is worth wherever it stands; `ranking.ts` adds what its place is worth. */
const anywhere = 35;
const longPart = /^(?=.*\p{Script=Han})[\p{L}\p{N}]{4,}$/u;

/** A page, the parts for which it is shown, and the typed parts that it lacks. */
type PartialMatch = readonly [hit: Match, required: readonly QueryPart[], lacks: readonly string[]];
/** A text to look for and the pages that have it. The fewer they are, the more it says. */
interface Piece {
  readonly part: QueryPart;
  /** The part of the query that it is, or is from. */
  readonly from: QueryPart;
  readonly hits: readonly Match[];
  readonly rarity: number;
}

/**
 * The pages with some parts of a query that finds nothing, or with at least two pieces of a long part that is nowhere on the
 * site. Texts that sound like a part (`heard`) count for it, except in lists, where they are another person's name. Quoted
 * and excluded parts remain conditions.
 */
export async function findPartial(
  indexes: OpenSources,
  plan: QueryPlan,
  near: readonly Near[],
  find: (plan: QueryPlan) => Promise<readonly Match[]>,
): Promise<PartialMatch[]> {
  const pages = indexes.sources.reduce((sum, { firstOf }) => sum + firstOf.length, 0);
  const quoted = plan.required.filter((part) => part.quoted === true);
  const open = plan.required.filter((part) => part.quoted !== true);
  const findAll = (parts: readonly QueryPart[]): Promise<readonly Match[]> =>
    find({ ...plan, required: [...quoted, ...parts] });
  const lookFor = async (from: QueryPart, part = from): Promise<Piece> => {
    const hits = await findAll([part]);
    return { part, from, hits, rarity: Math.log(1 + pages / hits.length) };
  };
  const whole = await Promise.all(open.map((part) => lookFor(part)));
  const nowhere = whole.filter(({ hits }) => hits.length === 0).map(({ part }) => part);
  const heard = near.flatMap((one) => one.heard ?? []);
  const [first, ...others] = nowhere;
  const alike = first === undefined ? [] : heard.map((text) => hear(lookFor, first, text));
  const strange = heard.length > 0 ? others : nowhere;
  const cut = strange.map(async (part) => {
    const own = await cutPart(indexes, typedOf(part));
    return Promise.all(own.map((piece) => lookFor(part, piece)));
  });
  const enough = [...whole, ...(await Promise.all(alike))];
  const pieces = [...enough, ...(await Promise.all(cut)).flat()];
  const likely = rankPages(pieces, open.length).filter(
    ({ own }) => own.length > 1 || enough.some((piece) => piece === own[0]),
  );
  const shown = likely.slice(0, mostShown).map(async ({ hit, own }): Promise<PartialMatch> => {
    const parts = own.map(({ part }) => part);
    const together = (await findAll(parts)).find((one) => keyOf(one) === keyOf(hit));
    // In a list they may stand in different sections.
    const had = together === undefined ? parts.slice(0, 1) : parts;
    const lacks = open.filter((part) => !had.includes(part)).map(typedOf);
    return [together ?? hit, [...quoted, ...had], lacks];
  });
  return Promise.all(shown);
}

const keyOf = ({ source, page }: Match): string => `${source.folder} ${String(page)}`;

/** Looks for a text that sounds like a part, but in no list, where it would be somebody else's name. */
async function hear(
  lookFor: (from: QueryPart, part: QueryPart) => Promise<Piece>,
  from: QueryPart,
  text: string,
): Promise<Piece> {
  const piece = await lookFor(from, { texts: [free(text)] });
  return { ...piece, hits: piece.hits.filter(({ source }) => source.kind !== 'lists') };
}

/**
 * Ranks pages by the rarity and the places of their pieces, times the share of the query's parts of which they have
 * something. A page is shown as it was found for its rarest piece.
 */
function rankPages(pieces: readonly Piece[], parts: number): { hit: Match; own: Piece[] }[] {
  const found = new Map<string, { hit: Match; own: Piece[]; worth: number }>();
  for (const piece of [...pieces].sort((a, b) => b.rarity - a.rarity))
    for (const hit of piece.hits) {
      const page = found.get(keyOf(hit)) ?? { hit, own: [], worth: 0 };
      page.own.push(piece);
      page.worth += piece.rarity * (anywhere + hit.score);
      found.set(keyOf(hit), page);
    }
  const worthOf = ({ own, worth }: { own: readonly Piece[]; worth: number }): number =>
    (worth * new Set(own.map(({ from }) => from)).size) / parts;
  return Array.from(found.values()).sort((a, b) => worthOf(b) - worthOf(a));
}

/** The pieces of a long text. A programme is looked for by all its names. */
async function cutPart({ sources }: OpenSources, text: string): Promise<QueryPart[]> {
  if (!longPart.test(text)) return [];
  const names = (await sources[0].readAliases()).map(({ term }) => term);
  // What lists have besides is names of people, which are no pieces of a question.
  const written = sources.filter(({ kind }) => kind !== 'lists');
  const stands = (piece: string): Promise<boolean> =>
    standsSomewhere(written, { texts: [free(piece)] });
  return (await cutText(text, names, stands)).map((piece) => {
    const others = Object.values(sources[0].pages.names).find((own) => own.includes(piece)) ?? [];
    return { texts: Array.from(new Set([piece, ...others]), free) };
  });
}
