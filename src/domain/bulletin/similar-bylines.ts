/** A name under one article. */
export interface BylineUse {
  name: string;
  /** Sorts by time: `2018-07/01-action-plan.mdx`. */
  article: string;
  /** The editor's word that this is another person than the one of that name. */
  not?: string;
}

/** A name that is probably another one, miswritten. */
export interface SimilarByline<Use extends BylineUse> {
  use: Use;
  /** The name that is usual. */
  usual: string;
  /** Articles under the usual name. */
  articles: number;
}

/** A name used more often than this is not taken for a mistake. */
const mostSlips = 2;

/**
 * Names that differ from a more usual one in a single character that sounds alike, or in the order of two characters:
 * 王小明 and 王晓明. The rarer name is reported as the mistake; of two that are equally rare, the later one. A name is left
 * alone where somebody said that it is another person's, and where both are under one article. A name that is new and
 * like none is never touched.
 */
export function findSimilarBylines<Use extends BylineUse>(
  uses: readonly Use[],
  soundsAlike: (one: string, other: string) => boolean,
): SimilarByline<Use>[] {
  const byName = Map.groupBy(uses, ({ name }) => name);
  const articlesOf = (name: string): ReadonlySet<string> =>
    new Set(byName.get(name)?.map(({ article }) => article));
  return pairsOf([...byName.keys()])
    .filter(([one, other]) => isLike(one, other, soundsAlike) && !isSettled(one, other, byName))
    .flatMap(([one, other]) => {
      const [rare, usual] = isRarer(articlesOf(one), articlesOf(other))
        ? [one, other]
        : [other, one];
      if (articlesOf(rare).size > mostSlips) return [];
      return (byName.get(rare) ?? []).map((use) => ({
        use,
        usual,
        articles: articlesOf(usual).size,
      }));
    });
}

/** Pairs of names that have all characters but one in common, or the same characters. */
function pairsOf(names: readonly string[]): [one: string, other: string][] {
  const keys = names.flatMap((name) => {
    const characters = [...name];
    const gaps = characters.map((_, at) => characters.with(at, '_').join(''));
    return [...gaps, `=${characters.toSorted().join('')}`].map((key) => ({ key, name }));
  });
  const pairs = [...Map.groupBy(keys, ({ key }) => key).values()].flatMap((group) =>
    group.flatMap(({ name: one }, at) =>
      group.slice(at + 1).map(({ name: other }): [string, string] => [one, other]),
    ),
  );
  return [...new Map(pairs.map((pair) => [pair.join(' '), pair])).values()];
}

function isLike(
  one: string,
  other: string,
  soundsAlike: (one: string, other: string) => boolean,
): boolean {
  const characters = [...other];
  const differing = [...one].flatMap((character, at) =>
    character === characters[at] ? [] : [[character, characters[at] ?? '', at] as const],
  );
  const [first, second] = differing;
  if (!first) return false;
  if (!second) return soundsAlike(first[0], first[1]);
  const isSwapped = second[2] === first[2] + 1 && first[0] === second[1] && first[1] === second[0];
  return differing.length === 2 && first[2] > 0 && isSwapped;
}

function isSettled<Use extends BylineUse>(
  one: string,
  other: string,
  byName: ReadonlyMap<string, readonly Use[]>,
): boolean {
  const [ones, others] = [byName.get(one) ?? [], byName.get(other) ?? []];
  return (
    ones.some(({ not }) => not === other) ||
    others.some(({ not }) => not === one) ||
    ones.some(({ article }) => others.some((use) => use.article === article))
  );
}

function isRarer(articles: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  if (articles.size !== others.size) return articles.size < others.size;
  const firstOf = (ids: ReadonlySet<string>): string => [...ids].toSorted()[0] ?? '';
  return firstOf(articles) > firstOf(others);
}
