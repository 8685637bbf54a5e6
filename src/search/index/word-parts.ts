import { isNumber } from '../text/tokens.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** Longer words stand inside of others too rarely to be asked for. */
const wordLength = 2;
const mostKnown = 20_000;
const words = new Map<string, boolean>();
const bordersOf = new Map<string, ReadonlySet<number>>();

/** Whether two characters are a word where nothing stands around them. */
function isWord(text: string): boolean {
  const known = words.get(text);
  if (known !== undefined) return known;
  const [first] = segmenter.segment(text);
  const found = first?.segment === text && first.isWordLike === true && !isNumber(text);
  words.set(text, found);
  return found;
}

/** Where words begin and end in a block; many blocks stand on many pages. */
function findBorders(block: string): ReadonlySet<number> {
  const known = bordersOf.get(block);
  if (known !== undefined) return known;
  if (bordersOf.size > mostKnown) bordersOf.clear();
  const borders = new Set([block.length]);
  for (const { index } of segmenter.segment(block)) borders.add(index);
  bordersOf.set(block, borders);
  return borders;
}

/** The words of two letters that stand in folded texts only inside longer ones, as 民政 does in 市民政策. */
export function findWordParts(texts: readonly string[]): string[] {
  const standsWhole = new Map<string, boolean>();
  for (const block of texts) {
    const borders = findBorders(block);
    for (let start = 0; start + wordLength <= block.length; start += 1) {
      const text = block.slice(start, start + wordLength);
      if (standsWhole.get(text) === true || !isWord(text)) continue;
      standsWhole.set(text, borders.has(start) && borders.has(start + wordLength));
    }
  }
  return Array.from(standsWhole).flatMap(([word, whole]) => (whole ? [] : [word]));
}
