/** What a dictionary of everyday words says to a text: the one of the engine that runs this. */

// Browsers of 2022 have none; there nothing is known.
const dictionary =
  'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : undefined;

export const hasDictionary = dictionary !== undefined;

/** Where a word of the text begins, and its length at last; `undefined` without a dictionary. */
export function wordBorders(text: string): ReadonlySet<number> | undefined {
  if (!dictionary) return undefined;
  const borders = new Set([text.length]);
  for (const { index } of dictionary.segment(text)) borders.add(index);
  return borders;
}

/** Whether the text is one word of the dictionary; false without one. */
export const isEverydayWord = (text: string): boolean =>
  text.length > 1 && wordBorders(text)?.size === 2;

/** Whether the letters behind `at` are no part of the word before: 王|建国, and not 金银|花. */
export const canPartAt = (text: string, at: number): boolean => wordBorders(text)?.has(at) ?? false;
