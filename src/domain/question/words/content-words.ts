import { wordBorders } from './dictionary.ts';
import { wordMeanings } from './vocabulary.ts';

const isFiller = (word: string): boolean => wordMeanings.get(word)?.type === 'filler';
/** The words by which people call programmes. */
export const programmeWords: readonly string[] = Array.from(wordMeanings).flatMap(
  ([word, meaning]) => (meaning.type === 'programme' && meaning.named ? [word] : []),
);

/**
 * The words of a text without those that say nothing in a question (怎么, 已经) and without single characters. Single
 * characters side by side count as one word, as in a name that no dictionary has. Empty without a dictionary.
 */
export function contentWords(text: string): string[] {
  const borders = Array.from(wordBorders(text) ?? []).sort((a, b) => a - b);
  const words = borders.map((border, i) => text.slice(border, borders[i + 1])).join(' ');
  return (words.match(/\S{2,}|\S(?: \S(?!\S))*/gu) ?? [])
    .map((word) => word.replaceAll(' ', ''))
    .filter((word) => word.length > 1 && !isFiller(word));
}

/**
 * The pieces of a text by which it can be found: the `names` in it, between them the longest pieces that pass `stands`, and
 * the words of all.
 */
export async function cutText(
  text: string,
  names: readonly string[],
  stands: (piece: string) => Promise<boolean>,
): Promise<string[]> {
  const terms = [...names].sort((a, b) => b.length - a.length);
  const termAt = (at: number): string | undefined =>
    terms.find((term) => text.startsWith(term, at));
  const pieces: string[] = [];
  for (let at = 0, end = 0; at < text.length; at = end) {
    const term = termAt(at);
    const goesOn = async (): Promise<boolean> =>
      term === undefined && end < text.length && termAt(end) === undefined
        ? stands(text.slice(at, end + 1))
        : false;
    end = at + (term?.length ?? 1);
    while (await goesOn()) end += 1;
    pieces.push(text.slice(at, end), ...contentWords(term ?? ''));
  }
  const telling = pieces.filter((piece) => piece.length > 1 && !isFiller(piece));
  return Array.from(new Set([...telling, ...contentWords(text)]));
}
