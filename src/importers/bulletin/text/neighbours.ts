/**
 * Which characters follow one another in Chinese text, counted in texts that are known to be in order and within the
 * lines of the text being read.
 */
export interface Neighbours {
  /** Natural logarithm of how much oftener `second` follows `first` than by chance; 0 where nothing is known. */
  affinity(first: string, second: string): number;
  /** True if the characters were seen together in this order. */
  has(characters: string): boolean;
  /** How seldom a character is a word by itself: 0 always, 1 never. */
  bound(char: string): number;
}

/** How much counting it takes until a pair is believed. */
const caution = 30;
const mostAffinity = 4;
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** How often characters were seen together, and words of one character. */
interface Counts {
  readonly together: ReadonlyMap<string, number>;
  readonly alone: ReadonlyMap<string, number>;
  readonly total: number;
}

/** What was counted in texts that are in order; it is counted once and serves many pages. */
export type PublishedText = Counts;

export const noPublishedText: PublishedText = { together: new Map(), alone: new Map(), total: 0 };

/** Counts in `texts`, each a line or paragraph without spaces. */
export function countNeighbours(texts: readonly string[]): Counts {
  const together = new Map<string, number>();
  const alone = new Map<string, number>();
  let total = 0;
  for (const raw of texts) {
    const text = foldPunctuation(raw);
    const chars = [...text];
    total += chars.length;
    chars.forEach((char, at) => {
      const [second, third] = [chars[at + 1], chars[at + 2]];
      add(together, char);
      if (second !== undefined) add(together, char + second);
      if (second !== undefined && third !== undefined) add(together, char + second + third);
    });
    for (const { segment } of segmenter.segment(text))
      if (segment.length === 1) add(alone, segment);
  }
  return { together, alone, total };
}

function add(map: Map<string, number>, key: string): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}

/** Learns from the lines of a page and from what is known. */
export function learnNeighbours(texts: readonly string[], known: PublishedText): Neighbours {
  const own = countNeighbours(texts);
  const total = own.total + known.total;
  const countOf = (key: string): number =>
    (own.together.get(key) ?? 0) + (known.together.get(key) ?? 0);
  const aloneOf = (key: string): number => (own.alone.get(key) ?? 0) + (known.alone.get(key) ?? 0);
  return {
    affinity: (first, second) => {
      const share = (countOf(second) + 0.5) / (total + 2000);
      const seen = countOf(first + second) + caution * share;
      const odds = Math.log(seen / ((countOf(first) + caution) * share));
      return Math.max(-mostAffinity, Math.min(mostAffinity, odds));
    },
    has: (characters) => countOf(characters) > 0,
    bound: (char) => 1 - Math.min(1, (aloneOf(char) + 0.3) / (countOf(char) + 1)),
  };
}

const fullPunctuation: Record<string, string> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};

/** One form for what stands half-width or full-width: digits and letters half, marks full. */
export const foldPunctuation = (text: string): string =>
  text
    .replace(/[０-９Ａ-Ｚａ-ｚ]/gu, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[,;:?!()]/gu, (mark) => fullPunctuation[mark] ?? mark);
