import { cutText } from '../../domain/question/words/content-words.ts';
import { free, typedOf, type QueryPart, type QueryPlan } from '../text/query-plan.ts';
import { standsSomewhere, type Match } from './match.ts';
import type { Near } from './nearest.ts';
import type { OpenSources } from './sources.ts';

const mostShown = 10;
/** What a piece is worth anywhere, beside its place in the page by `ranking.ts`. */
const anywhere = 20;
const longPart = /^(?=.*\p{Script=Han})[\p{L}\p{N}]{4,}$/u;

/** A page, the parts that it is shown for, and what was typed that it does not have. */
type PartialMatch = readonly [hit: Match, required: readonly QueryPart[], lacks: readonly string[]];
/** A part of a query with the pages that have it; the fewer these are, the more it says. */
interface Piece {
  readonly part: QueryPart;
  readonly hits: readonly Match[];
  readonly rarity: number;
}

/**
 * The pages with some parts of a query that finds nothing, or with pieces of a long part that stands nowhere: first those
 * where the rarest stand in the best places. Texts that were `heard` stand for the part that sounds so, in no list: a name is
 * another's there. What is quoted or excluded stays a condition; one piece alone is too little.
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
  const lookFor = async (part: QueryPart): Promise<Piece> => {
    const hits = await findAll([part]);
    return { part, hits, rarity: Math.log(1 + pages / hits.length) };
  };
  const whole = await Promise.all(open.map(lookFor));
  const nowhere = whole.filter(({ hits }) => hits.length === 0);
  // The first of them was heard.
  const strange = nowhere.slice(near.some(({ heard }) => heard !== undefined) ? 1 : 0);
  const cut = await Promise.all(strange.map(({ part }) => cutPart(indexes, typedOf(part))));
  const alike = near
    .flatMap(({ heard = [] }) => heard)
    .map(async (text): Promise<Piece> => {
      const piece = await lookFor({ texts: [free(text)] });
      return { ...piece, hits: piece.hits.filter(({ source }) => source.kind !== 'lists') };
    });
  const enough = [...whole, ...(await Promise.all(alike))];
  const pieces = [...enough, ...(await Promise.all(cut.flat().map(lookFor)))];
  const likely = rankPages(pieces).filter(
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

/** Pages with the pieces that they have, the rarest first, and as they are found for that one; the best page first. */
function rankPages(pieces: readonly Piece[]): { hit: Match; own: Piece[] }[] {
  const found = new Map<string, { hit: Match; own: Piece[]; worth: number }>();
  for (const piece of [...pieces].sort((a, b) => b.rarity - a.rarity))
    for (const hit of piece.hits) {
      const page = found.get(keyOf(hit)) ?? { hit, own: [], worth: 0 };
      page.own.push(piece);
      page.worth += piece.rarity * (anywhere + hit.score);
      found.set(keyOf(hit), page);
    }
  return Array.from(found.values()).sort((a, b) => b.worth - a.worth);
}

/** The pieces of a long text; a programme is meant by each of its names. */
async function cutPart({ sources }: OpenSources, text: string): Promise<QueryPart[]> {
  if (!longPart.test(text)) return [];
  const names = (await sources[0].readAliases()).map(({ term }) => term);
  const stands = (piece: string): Promise<boolean> =>
    standsSomewhere(sources, { texts: [free(piece)] });
  return (await cutText(text, names, stands)).map((piece) => {
    const others = Object.values(sources[0].pages.names).find((own) => own.includes(piece)) ?? [];
    return { texts: Array.from(new Set([piece, ...others]), free) };
  });
}
