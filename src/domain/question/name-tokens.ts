/** Names of persons that can begin at a place of a question. */
import type { FoldedQuestion } from './fold-question.ts';
import type { Knowledge } from './knowledge.ts';
import { isGivenCharacter, isNeverInName, isPlainWord, surnameAt } from './name-characters.ts';
import type { NameCharacter, TypedName } from './name-typed.ts';
import { wordFrom, type Token } from './tokens.ts';

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
    if (characters.length >= 2) tokens.push(...nameToken(text, at, from, characters, known));
    if (characters.length === longestName || from >= text.length) return;
    for (const { character, end } of unitsAt(text, from, known))
      read(end, [...characters, character]);
  };
  read(at, []);
  return [...tokens, ...initialsAt(question, at)];
}

/** jyq beside a village: the initials of a name, typed as a word of their own. */
function initialsAt(question: FoldedQuestion, at: number): Token[] {
  const [characters = ''] = /^[a-z]{2,3}(?![a-z])/.exec(wordFrom(question, at)) ?? [];
  if (characters === '') return [];
  const name: TypedName = {
    characters: [...characters].map((initial) => ({ by: 'initial', initial })),
    shown: characters,
    certainty: 'possible',
  };
  return [{ type: 'name', name, end: at + characters.length, cost: 3.2 }];
}

function nameToken(
  text: string,
  at: number,
  end: number,
  characters: readonly NameCharacter[],
  known: Knowledge,
): Token[] {
  const surname = surnameOf(characters, known);
  const shown = text.slice(at, end);
  if (!surname || isPlainWord(shown)) return [];
  const given = characters.slice(surname.length);
  const written = given.flatMap((character) => (character.by === 'char' ? [character.char] : []));
  if (given.length === 0 || given.length > 3 || written.some(isNeverInName)) return [];
  const strange =
    written.filter((char) => !isGivenCharacter(char)).length +
    (isPlainWord(shown.slice(0, 2)) ? 1 : 0);
  const isLong = surname.length === 1 && given.length === 3;
  const spelled = characters.some(({ by }) => by === 'syllable');
  const cost =
    1.6 +
    (given.length === 1 && surname.length === 1 ? 0.8 : 0) +
    (surname.rare ? 0.8 : 0) +
    strange +
    (isLong ? 2.9 : 0) +
    (spelled ? 0.7 : 0);
  const name: TypedName = {
    characters,
    shown,
    certainty: spelled ? 'spelled' : certaintyOf(surname.rare, strange, given.length, isLong),
  };
  return [{ type: 'name', name, end, cost }];
}

/** An unusual character of a given name is believed beside a usual surname and one more character only. */
function certaintyOf(
  rareSurname: boolean,
  strange: number,
  given: number,
  isLong: boolean,
): TypedName['certainty'] {
  if (strange === 0) return rareSurname || isLong ? 'likely' : 'clear';
  return strange === 1 && given > 1 && !rareSurname && !isLong ? 'likely' : 'possible';
}

function surnameOf(
  characters: readonly NameCharacter[],
  { surnameSyllables }: Knowledge,
): { length: number; rare: boolean } | undefined {
  const [first, second] = characters;
  const charOf = (character: NameCharacter | undefined): string =>
    character?.by === 'char' ? character.char : '';
  if (first?.by === 'char') return surnameAt([first.char, charOf(second)]);
  if (first?.by !== 'syllable') return undefined;
  const pair = second?.by === 'syllable' ? `${first.syllable} ${second.syllable}` : '';
  if (characters.length > 2 && surnameSyllables.has(pair)) return { length: 2, rare: false };
  return surnameSyllables.has(first.syllable) ? { length: 1, rare: false } : undefined;
}
