import { isGivenCharacter } from '../../question/persons/name-characters.ts';
import { ordinaryWords, particles } from './common-words.ts';
import type { Place } from './masked-names.ts';
import {
  beginsWithConjunction,
  hasDoubleSurname,
  hasPlainSurname,
  hasSurname,
} from './surnames.ts';
import type { Word } from './words.ts';

/**
 * Characters that the dictionary knows as no words, beginning with a surname and with a given name's characters: 祝卿安.
 * Wherever they stand, no phrase is built so.
 */
export const findUnknownRuns = (words: readonly Word[]): Place[] =>
  words.flatMap((word, at) => {
    const given = givenAt(words, at + 1) ?? '';
    const name = word.text + given;
    return (isSurname(word.text) || isOutOfDictionary(word)) &&
      isGivenName(given, word.text) &&
      !holdsWord(name)
      ? [{ name, index: word.index }]
      : [];
  });

const holdsWord = (name: string): boolean =>
  ordinaryWords.has(name) || ordinaryWords.has(name.slice(0, 2));

const isSurname = (text: string): boolean =>
  hasDoubleSurname(text)
    ? text.length === 2
    : text.length === 1 && hasSurname(text) && !beginsWithConjunction(text);

/** 贠: a character that nothing but a rare surname is written with. */
const isOutOfDictionary = ({ text, kind }: Word): boolean =>
  kind === 'x' && /^\p{Script=Han}$/u.test(text);

/** Two single characters, or a word of two. */
function givenAt(words: readonly Word[], at: number): string | undefined {
  const [first, second] = [words[at]?.text ?? '', words[at + 1]?.text ?? ''];
  if (first.length === 2) return first;
  return first.length === 1 && second.length === 1 ? first + second : undefined;
}

const isGivenName = (given: string, surname: string): boolean => {
  const chars = [...given];
  if (
    given === '' ||
    ordinaryWords.has(given) ||
    !chars.every((char) => /\p{Script=Han}/u.test(char))
  )
    return false;
  if (chars.some((char) => particles.has(char) || '狗猫鸡鸭鹅鸟'.includes(char))) return false;
  const usual = chars.filter((char) => isGivenCharacter(char)).length;
  return usual === 2 || (usual === 1 && hasPlainSurname(surname));
};
