import { wordBorders } from './dictionary.ts';
import { wordMeanings } from './vocabulary.ts';

/**
 * The words of a text without those that say nothing in a question (怎么, 已经) and without single letters; such that
 * stand side by side are one word, as in a name that no dictionary has. Empty without a dictionary.
 */
export function contentWords(text: string): string[] {
  const borders = Array.from(wordBorders(text) ?? []).sort((a, b) => a - b);
  const words = borders.map((border, i) => text.slice(border, borders[i + 1])).join(' ');
  return (words.match(/\S{2,}|\S(?: \S(?!\S))*/gu) ?? [])
    .map((word) => word.replaceAll(' ', ''))
    .filter((word) => word.length > 1 && wordMeanings.get(word)?.type !== 'filler');
}
