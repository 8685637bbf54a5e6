import { isEverydayWord, wordBorders } from '../../domain/question/words/dictionary.ts';

/** Longer words stand inside of others too rarely to be asked for. */
const wordLength = 2;
const words = new Map<string, boolean>();

/** Whether two characters are a word where nothing stands around them. */
function isWord(text: string): boolean {
  let known = words.get(text);
  if (known === undefined)
    words.set(text, (known = /^[\p{L}\p{M}]+$/u.test(text) && isEverydayWord(text)));
  return known;
}

/** The words of two letters that stand in folded texts only inside longer ones, as 民政 does in 市民政策. */
export function findWordParts(texts: readonly string[]): string[] {
  const standsWhole = new Map<string, boolean>();
  for (const block of texts) {
    const borders = wordBorders(block) ?? new Set<number>();
    for (let start = 0; start + wordLength <= block.length; start += 1) {
      const text = block.slice(start, start + wordLength);
      if (standsWhole.get(text) === true || !isWord(text)) continue;
      standsWhole.set(text, borders.has(start) && borders.has(start + wordLength));
    }
  }
  return Array.from(standsWhole).flatMap(([word, whole]) => (whole ? [] : [word]));
}
