import type { LabelledLine } from '../headlines/headline-lines.ts';
import { toPairs } from '../headlines/likeness.ts';

/** Lines of one article: a bit for each index, and how many. */
export interface ArticleLines {
  readonly bits: bigint;
  readonly count: number;
}

export const noLines: ArticleLines = { bits: 0n, count: 0 };

const singleBits: bigint[] = [];
/** Made once: of a long text they are long. */
const bitOf = (at: number): bigint => (singleBits[at] ??= 1n << BigInt(at));

export const withLine = ({ bits, count }: ArticleLines, at: number): ArticleLines => ({
  bits: bits | bitOf(at),
  count: count + 1,
});

/** What an article is about: the words that it uses again. */
export interface Subjects {
  /**
   * The natural logarithm of the odds that line `at` belongs to the article with these lines so far, judged by words
   * that also occur further up on the page.
   */
  weigh(article: ArticleLines, at: number): number;
}

/**
 * How much more often than by chance a word's later occurrences are in the same article, as a share; counted in
 * newspapers, for words in few lines and in many.
 */
const kept = { few: 0.35, many: 0.2 };
const few = 6;
/** An article of so many lines has told half of what it is about. */
const newLines = 8;
/** Words of a line depend on one another. */
const weight = 0.35;
const most = 1.5;
/** Words in more lines than this are ignored. */
const mostPlaces = 12;

/** Who speaks: 记者：, 庄晓禾：; and that the article is a talk at all. */
const speakersOf = (text: string): string[] => {
  const speaker = /^[\p{Script=Han}·]{2,4}[：:](?=.)/u.exec(text)?.[0];
  return speaker === undefined ? [] : ['：', speaker];
};

export function readSubjects(marked: readonly LabelledLine[]): Subjects {
  const places = new Map<string, number[]>();
  const pairsOf = marked.map(({ line, kind }) =>
    kind === 'text' || kind === 'lead'
      ? [...new Set([...toPairs(line.flat), ...speakersOf(line.flat)])]
      : [],
  );
  pairsOf.forEach((pairs, at) => {
    for (const pair of pairs) {
      const own = places.get(pair);
      if (own) own.push(at);
      else places.set(pair, [at]);
    }
  });
  const told = pairsOf.map((pairs, at) =>
    pairs.flatMap((pair) => {
      // They are in order: of a word in many lines the first ones tell that it is.
      const others = (places.get(pair) ?? [])
        .slice(0, mostPlaces + 1)
        .filter((place) => place < at);
      if (others.length === 0 || others.length > mostPlaces) return [];
      return [{ others: others.length, set: others.reduce(withLine, noLines).bits }];
    }),
  );
  return {
    weigh: ({ bits, count }, at) => {
      const byChance = Math.min(0.9, count / (at + 1));
      const known = count / (count + newLines);
      let sum = 0;
      for (const { others, set } of told[at] ?? []) {
        const elsewhere = (1 - byChance) ** others;
        const share = (others < few ? kept.few : kept.many) * known;
        const ifSame = elsewhere * (1 - share) ** others;
        const isHere = (set & bits) !== 0n;
        sum += Math.log(isHere ? (1 - ifSame) / (1 - elsewhere) : ifSame / elsewhere);
      }
      return Math.max(-most, Math.min(most, weight * sum));
    },
  };
}
