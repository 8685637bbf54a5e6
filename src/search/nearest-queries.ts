/** Nearest queries: what a reader may have meant whose query found nothing. */
import { orListLost, type OpenIndexes } from './joined-indexes.ts';
import { matchPages } from './match.ts';
import { findNear, soundingTerms, spellChars } from './nearest.ts';
import type { QueryPart, QueryPlan } from './query.ts';
import type { NearestQuery, SearchOptions } from './site-search.ts';

const MOST_NEAREST = 3;
/** Candidates whose pages are counted. */
const MOST_COUNTED = 12;

/**
 * The plan's first part that stands nowhere on the site, replaced by what is near to it. Empty where
 * every part stands somewhere: then they do not stand together, and no other spelling would help.
 */
export async function findNearest(
  indexes: OpenIndexes,
  plan: QueryPlan,
  options: SearchOptions,
): Promise<NearestQuery[]> {
  const { sources, pairs } = indexes;
  const missing = await findMissingPart(indexes, plan);
  const text = plan.required[missing]?.texts[0]?.text;
  if (text === undefined || /^\d+$/.test(text)) return [];
  const [lasting] = sources;
  const sounds = await Promise.all(
    sources.map((source) => orListLost(source, source.index.readSounds())),
  );
  const spelling = new Map(sounds.flatMap((own) => [...spellChars(own)]));
  const sound = (char: string): string => spelling.get(char) ?? char;
  const sameSound = (a: string, b: string): boolean => sound(a) === sound(b);
  const found = await Promise.all(
    sources.map((source) => orListLost(source, findNear(source.index, text, pairs, sameSound))),
  );
  const standing = new Set(found.flat());
  const sortedSound = (one: string): string => Array.from(one, sound).sort().join();
  /** The same sounds weigh most, then the same in another order, then that all was kept that was typed. */
  const alike = (other: string): number =>
    4 * Number(Array.from(other, sound).join() === Array.from(text, sound).join()) +
    2 * Number(sortedSound(other) === sortedSound(text)) +
    Number(other.length >= text.length) +
    Number(other.length > text.length);
  const candidates = [
    ...new Set([...soundingTerms(text, lasting.index.aliases, spelling), ...standing]),
  ].sort((a, b) => alike(b) - alike(a));

  const counted = await Promise.all(
    candidates.slice(0, MOST_COUNTED).map(async (candidate) => {
      const part: QueryPart = { texts: [{ text: candidate, wholeNumber: false }] };
      const changed = {
        ...plan,
        required: plan.required.map((own, i) => (i === missing ? part : own)),
      };
      return {
        text: changed.required.map(({ texts: [typed] }) => typed?.text ?? '').join(' '),
        total: await countPages(indexes, changed, options),
        likeness: alike(candidate),
      };
    }),
  );
  return counted
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.likeness - a.likeness || b.total - a.total)
    .slice(0, MOST_NEAREST)
    .map(({ text: near, total }) => ({ text: near, total }));
}

async function countPages(
  { sources }: OpenIndexes,
  plan: QueryPlan,
  options: SearchOptions,
): Promise<number> {
  const found = await Promise.all(
    sources.map((source) =>
      orListLost(
        source,
        matchPages(source.index, plan, () => true, options),
      ),
    ),
  );
  return found.reduce((sum, { matches }) => sum + matches.length, 0);
}

/** Place of the first required part without any page, -1 where there is none. */
async function findMissingPart(indexes: OpenIndexes, plan: QueryPlan): Promise<number> {
  for (const [i, part] of plan.required.entries())
    if ((await countPages(indexes, { required: [part], excluded: [] }, {})) === 0) return i;
  return -1;
}
