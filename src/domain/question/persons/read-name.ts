/** Names of persons that can begin at a place of a question. */
import { isCompoundSurname } from '../../notices/name.ts';
import { type FoldedQuestion, wordFrom } from '../words/fold-question.ts';
import type { Knowledge } from '../understanding/knowledge.ts';
import { canPartAt, hasDictionary, isEverydayWord, wordBorders } from '../words/dictionary.ts';
import {
  isAnybody,
  isFamous,
  isGivenCharacter,
  isJoining,
  isNeverInName,
  isPersonWord,
  isSeldomInName,
  isWordySurname,
  surnameAt,
} from './name-characters.ts';
import type { NameCharacter, TypedName } from './typed-name.ts';
import type { Token } from '../understanding/token.ts';
import { wordMeanings } from '../words/vocabulary.ts';

const longestName = 4;

interface Unit {
  character: NameCharacter;
  end: number;
}

/** What one character of a name can be: the character, a hidden one, a syllable. */
function unitsAt(text: string, at: number, { sounds }: Knowledge): Unit[] {
  const char = text.charAt(at);
  if (char === '*' || char === '某') return [{ character: { by: 'any' }, end: at + 1 }];
  if (/[a-z]/.test(char))
    return sounds.lengthsAt(text, at).map((length) => ({
      character: { by: 'syllable', syllable: text.slice(at, at + length) },
      end: at + length,
    }));
  return /\p{Script=Han}/u.test(char) ? [{ character: { by: 'char', char }, end: at + 1 }] : [];
}

export function namesAt(question: FoldedQuestion, at: number, known: Knowledge): Token[] {
  const text = question.chars.join('');
  const tokens: Token[] = [];
  const read = (from: number, characters: readonly NameCharacter[]): void => {
    if (characters.length >= 2) tokens.push(...nameToken(question, at, from, characters, known));
    if (characters.length === longestName || from >= text.length) return;
    for (const { character, end } of unitsAt(text, from, known))
      read(end, [...characters, character]);
  };
  read(at, []);
  const others = [
    initialsAt(question, at),
    foreignNameAt(question, at),
    saidNameAt(question, at),
    surnameBehindAt(text, at),
  ];
  return [...tokens, ...strangeNameAt(question, at), ...others.flat()];
}

const toName = (
  characters: readonly NameCharacter[],
  shown: string,
  certainty: TypedName['certainty'],
  end: number,
  cost: number,
): Token => ({
  type: 'name',
  name: { characters, shown, isApart: false, isPiece: false, certainty },
  end,
  cost,
});

const written = (text: string): NameCharacter[] => [...text].map((char) => ({ by: 'char', char }));

/** 逮守岭 for 逯守岭: a misspelt surname and a given name, as a piece of its own or after a place. */
function strangeNameAt(question: FoldedQuestion, at: number): Token[] {
  const shown = question.chars.slice(at, at + 3).join('');
  const [first = '', ...given] = shown;
  const isName =
    /^\p{Script=Han}{3}$/u.test(shown) &&
    isClosedAt(question, at + 3) &&
    question.breaks.slice(at + 1, at + 3).every((kind) => kind === 'none') &&
    !surnameAt([first]) &&
    !isNeverInName(first) &&
    given.every((char) => isGivenCharacter(char)) &&
    !hasAskingWord(shown) &&
    wordBorders(shown)?.size === 4;
  return isName ? [toName(written(shown), shown, 'unsure', at + 3, strangeCost)] : [];
}

const strangeCost = 6;

const isClosedAt = ({ chars, breaks }: FoldedQuestion, at: number): boolean =>
  at === chars.length || (at < chars.length && breaks[at] !== 'none');

/** jyq beside a village: the initials of a name as a word of their own. */
function initialsAt(question: FoldedQuestion, at: number): Token[] {
  const [shown = ''] = /^[a-z]{2,4}(?![a-z])/.exec(wordFrom(question, at)) ?? [];
  const characters = [...shown].map((initial): NameCharacter => ({ by: 'initial', initial }));
  return shown === '' ? [] : [toName(characters, shown, 'possible', at + shown.length, 3.2)];
}

/** The Han characters from `at` to the next break that is no dot, and how many dots are among them. */
function pieceAt({ chars, breaks }: FoldedQuestion, at: number): { text: string; dots: number } {
  const next = breaks.findIndex((kind, index) => index > at && kind !== 'none' && kind !== 'dot');
  const end = next === -1 ? chars.length : next;
  const text = chars.slice(at, end).join('');
  const dots = breaks.slice(at + 1, end).filter((kind) => kind === 'dot').length;
  return /^\p{Script=Han}+$/u.test(text) ? { text, dots } : { text: '', dots: 0 };
}

/** 阿依古丽·买买提: only such names have a dot. */
function foreignNameAt(question: FoldedQuestion, at: number): Token[] {
  const { text, dots } = pieceAt(question, at);
  return dots > 0 && question.breaks[at] !== 'none'
    ? [toName(written(text), text, 'clear', at + text.length, 1.6)]
    : [];
}

/** 有没有一个叫扎西顿珠的人: what the writer calls a name is one. */
function saidNameAt(question: FoldedQuestion, at: number): Token[] {
  if (!saysName.test(question.chars.slice(0, at).join(''))) return [];
  const [shown = ''] = /^.{2,6}?(?=的人|的?$)/u.exec(pieceAt(question, at).text) ?? [];
  return shown === '' || [...shown].some(isNeverInName)
    ? []
    : [toName(written(shown), shown, 'certain', at + shown.length, 3.2)];
}

/** 春梅姓郑, 春梅，姓郑: the given name first. */
function surnameBehindAt(text: string, at: number): Token[] {
  const [said = '', given = '', surname = ''] =
    /^(\p{Script=Han}{1,2})姓(\p{Script=Han})/u.exec(text.slice(at, at + 4)) ?? [];
  const isName =
    said !== '' &&
    surnameAt([surname]) !== undefined &&
    [...given].every((char) => isGivenCharacter(char));
  const name = surname + given;
  return isName && !isEverydayWord(given)
    ? [toName(written(name), name, 'clear', at + said.length, 1.6)]
    : [];
}

/** 有没有个叫王小明的: words after which a name follows. */
export const saysName = /(?:[个我他她您]叫|叫做|名叫|名字叫|名字是|姓名是?|一个叫|有叫)$/;

function nameToken(
  question: FoldedQuestion,
  at: number,
  end: number,
  typed: readonly NameCharacter[],
  known: Knowledge,
): Token[] {
  const right = typed.length > 2 ? rightSurname(typed, known) : undefined;
  const characters = right === undefined ? typed : [...written(right), ...typed.slice(2)];
  const surname = surnameOf(characters, known);
  if (!surname) return [];
  const shown = question.chars.slice(at, end).join('');
  if (!isPartedLikeName(question, at, end, surname.length)) return [];
  const isClosed = isClosedAt(question, end);
  const given = characters.slice(surname.length);
  const chars = given.flatMap((character) => (character.by === 'char' ? [character.char] : []));
  if (given.length === 0 || given.length > 3 || chars.some(isNeverInName)) return [];
  if (isPersonWord(chars.join(''))) return [];
  if (hasAskingWord(shown) || (chars.some(isSeldomInName) && !isClosed)) return [];
  const isSingle = chars.length === 1 && surname.length === 1;
  const strange = isAnybody(shown)
    ? 0
    : chars.filter((char) => !isGivenCharacter(char, isSingle)).length;
  if (right !== undefined && strange > 0) return [];
  const look: NameLook = {
    surname,
    given: given.length,
    strange,
    isOpen: !isClosed && isJoining(shown.slice(-1)),
    isSpelled: right !== undefined || characters.some(({ by }) => by === 'syllable'),
    word: wordLook(shown, surname.length, strange),
  };
  return [toName(characters, shown, certaintyOf(look), end, costOf(look))];
}

/** Whether spaces separate all characters of a name, or its surname alone: 王 小明, but not 曲剧 林李庄. */
function isPartedLikeName(
  { breaks, chars }: FoldedQuestion,
  at: number,
  end: number,
  surname: number,
): boolean {
  const parted = breaks.slice(at + 1, end).map((kind) => kind !== 'none');
  const isSpelled = /[a-z]/.test(chars[at] ?? '');
  if (isSpelled || parted.every(Boolean) || !parted.includes(true)) return true;
  const isBehindSurname = parted.every((isBreak, index) => isBreak === (index === surname - 1));
  const given = chars.slice(at + surname, end).join('');
  return isBehindSurname && breaks[at] !== 'none' && !isEverydayWord(given);
}

/** Whether the text contains a word by which people ask: 金多少. */
function hasAskingWord(shown: string): boolean {
  const parts = [...shown].flatMap((_char, at) => [
    shown.slice(at, at + 2),
    shown.slice(at, at + 3),
  ]);
  return parts.some((part) => {
    const meaning = part.length > 1 ? wordMeanings.get(part) : undefined;
    return meaning?.type === 'asked' && meaning.asked !== 'elsewhere';
  });
}

/** Features of a text that can be a name. */
interface NameLook {
  surname: { length: number; rare: boolean };
  /** Characters of the given name. */
  given: number;
  /** The number of them that are unusual in given names. */
  strange: number;
  /** Whether its last character can belong to the following words. */
  isOpen: boolean;
  /** Whether only its sound is known. */
  isSpelled: boolean;
  /** `two words`: a surname that is a word, and another word: 高建国. */
  word: 'no word' | 'two words' | 'word' | 'famous';
}

/** A word or two of them are hardly a name: 高度, 金银花, 高血压. But 王国庆 is one. */
function wordLook(shown: string, surname: number, strange: number): NameLook['word'] {
  if (isFamous(shown)) return 'famous';
  if (isAnybody(shown) || !/^\p{Script=Han}+$/u.test(shown)) return 'no word';
  // 上官婉儿
  if (surname === 2 && shown.length === 4 && isEverydayWord(shown)) return 'famous';
  if (!hasDictionary || isEverydayWord(shown)) return 'word';
  const isMerged = !canPartAt(shown, surname);
  if (surname > 1 || !isWordySurname(shown.charAt(0)))
    return isMerged && strange > 0 ? 'word' : 'no word';
  if (isMerged) return 'word';
  return isEverydayWord(shown.slice(surname)) ? 'two words' : 'no word';
}

const isLong = ({ surname, given }: NameLook): boolean => surname.length === 1 && given === 3;

const costOf = (look: NameLook): number =>
  1.6 +
  (look.given === 1 && look.surname.length === 1 ? 0.8 : 0) +
  (look.surname.rare ? 0.8 : 0) +
  look.strange +
  (look.word === 'word' || look.word === 'two words' ? 1.4 : 0) +
  (isLong(look) ? 2.9 : 0) +
  (look.isSpelled ? 0.7 : 0);

/** An unusual given name is believed only with one more character and a usual surname. */
function certaintyOf(look: NameLook): TypedName['certainty'] {
  const { surname, given, strange, isOpen, isSpelled, word } = look;
  if (isSpelled) return 'spelled';
  if (word === 'two words' && strange === 0 && !isOpen) return 'likely';
  if (word !== 'no word') return word === 'famous' ? 'likely' : 'possible';
  const isUsual = !surname.rare && !isLong(look);
  if (isOpen || (surname.rare && given === 1)) return 'possible';
  if (strange === 0) return isUsual ? 'clear' : 'likely';
  if (given + surname.length === 2) return 'unsure';
  return strange === 1 && isUsual && given + surname.length > 2 ? 'likely' : 'possible';
}

/** 尉池, 蔚迟 for 尉迟: a compound surname with one character of the same sound; `undefined` for any other. */
function rightSurname(
  [first, second]: readonly NameCharacter[],
  { sounds, surnamesBySound }: Knowledge,
): string | undefined {
  if (first?.by !== 'char' || second?.by !== 'char') return undefined;
  const typed = first.char + second.char;
  if (isCompoundSurname(typed) || isEverydayWord(typed)) return undefined;
  return sounds
    .syllablesOf(first.char)
    .flatMap((one) => sounds.syllablesOf(second.char).map((other) => `${one} ${other}`))
    .flatMap((sound) => surnamesBySound.get(sound) ?? [])
    .find((surname) => surname.startsWith(first.char) || surname.endsWith(second.char));
}

function surnameOf(
  characters: readonly NameCharacter[],
  { surnamesBySound }: Knowledge,
): { length: number; rare: boolean } | undefined {
  const [first, second] = characters;
  const charOf = (character: NameCharacter | undefined): string =>
    character?.by === 'char' ? character.char : '';
  if (first?.by === 'char') return surnameAt([first.char, charOf(second)]);
  if (first?.by !== 'syllable') return undefined;
  const pair = second?.by === 'syllable' ? `${first.syllable} ${second.syllable}` : '';
  if (characters.length > 2 && surnamesBySound.has(pair)) return { length: 2, rare: false };
  return surnamesBySound.has(first.syllable) ? { length: 1, rare: false } : undefined;
}
