import { contentWords } from '../../domain/question/words/content-words.ts';
import { free, typedOf, type QueryPart, type QueryPlan } from '../text/query-plan.ts';
import type { Match } from './match.ts';
import type { OpenSources } from './sources.ts';

const mostShown = 10;
/** Each one more doubles the choices. */
const mostPieces = 7;
const longPart = /^\p{Script=Han}{4,}$/u;

/** A page, the parts that it is shown for, and what was typed that it does not have. */
type PartialMatch = readonly [hit: Match, required: readonly QueryPart[], lacks: readonly string[]];

/**
 * The pages with some parts of a query that finds nothing, or with words of a long part that stands nowhere: first
 * those whose parts are the rarest together, then in the order of `find`. What is quoted or excluded stays a condition;
 * one word alone is too little.
 */
export async function findPartial(
  { sources }: OpenSources,
  plan: QueryPlan,
  find: (plan: QueryPlan) => Promise<readonly Match[]>,
): Promise<PartialMatch[]> {
  const pages = sources.reduce((sum, { firstOf }) => sum + firstOf.length, 0);
  const quoted = plan.required.filter((part) => part.quoted === true);
  const open = plan.required.filter((part) => part.quoted !== true);
  const weigh = async (part: QueryPart): Promise<{ part: QueryPart; rarity: number }> => {
    const { length } = await find({ ...plan, required: [...quoted, part] });
    return { part, rarity: length === 0 ? 0 : Math.log(1 + pages / length) };
  };
  const whole = await Promise.all(open.map(weigh));
  const nowhere = whole.filter(({ rarity }) => rarity === 0);
  const words = await Promise.all(nowhere.flatMap(({ part }) => wordsOf(part)).map(weigh));
  const pieces = [...whole, ...words].filter(({ rarity }) => rarity > 0).slice(0, mostPieces);
  const choices = Array.from({ length: 2 ** pieces.length }, (_, set) => {
    const some = pieces.filter((_, place) => ((set >> place) & 1) === 1);
    return { parts: some.map(({ part }) => part), rarity: some.reduce((a, b) => a + b.rarity, 0) };
  }).filter(({ parts }) => parts.length > 1 || parts.some((part) => open.includes(part)));
  const shown = new Map<string, PartialMatch>();
  for (const { parts } of choices.sort((a, b) => b.rarity - a.rarity)) {
    if (shown.size >= mostShown) break;
    const required = [...quoted, ...parts];
    const lacks = open.filter((part) => !parts.includes(part)).map(typedOf);
    for (const hit of await find({ ...plan, required })) {
      const page = `${hit.source.folder} ${String(hit.page)}`;
      if (!shown.has(page)) shown.set(page, [hit, required, lacks]);
    }
  }
  return Array.from(shown.values()).slice(0, mostShown);
}

function wordsOf(part: QueryPart): QueryPart[] {
  const text = typedOf(part);
  return longPart.test(text) ? contentWords(text).map((word) => ({ texts: [free(word)] })) : [];
}
