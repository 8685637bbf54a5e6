/** The characters that the question box must be able to read aloud and to simplify. Build only. */
import { allSurnames, givenCharacters } from '../persons/name-characters.ts';
import { wordMeanings } from './vocabulary.ts';

/** The characters of everyday writing: the first level of GB 2312. */
export function listCommonChars(): string[] {
  const rows = Array.from({ length: 0xd8 - 0xb0 }, (_, row) => 0xb0 + row);
  const columns = Array.from({ length: 0xff - 0xa1 }, (_, column) => 0xa1 + column);
  const bytes = rows.flatMap((row) => columns.flatMap((column) => [row, column]));
  const text = new TextDecoder('gb18030').decode(Uint8Array.from(bytes));
  return [...text].filter((char) => /\p{Script=Han}/u.test(char));
}

/** The characters of everyday writing, names, question words and `texts`. */
export const listCharacters = (texts: readonly string[]): string[] => [
  ...new Set(
    [
      ...givenCharacters,
      ...[...texts, ...allSurnames, ...wordMeanings.keys()].flatMap((text) => [...text]),
      ...listCommonChars(),
    ].filter((char) => /^\p{Script=Han}$/u.test(char)),
  ),
];
