/** Words of a text by the dictionary of the browser or of Node. */

// Some browsers of 2022 have none.
const dictionary =
  'Segmenter' in Intl ? new Intl.Segmenter('zh', { granularity: 'word' }) : undefined;

export const hasDictionary = dictionary !== undefined;

/** The positions at which words begin, and the length of the text; `undefined` without a dictionary. */
export function wordBorders(text: string): ReadonlySet<number> | undefined {
  if (!dictionary) return undefined;
  const borders = new Set([text.length]);
  for (const { index } of dictionary.segment(text)) borders.add(index);
  return borders;
}

/** Whether the text is one word of the dictionary; false without one. */
export const isEverydayWord = (text: string): boolean =>
  text.length > 1 && wordBorders(text)?.size === 2;

/** Whether a word ends at `at`: 王|建国, but not 金银|花. */
export const canPartAt = (text: string, at: number): boolean => wordBorders(text)?.has(at) ?? false;
