import type { TextFinding } from '../../handbook/text-finding.ts';
import { hasSurname } from '../persons/surnames.ts';
import { longest, type Lexicon } from './lexicon.ts';
import { lookAlike, soundAlike, soundNear } from './likeness.ts';

/** Characters on either side that are weighed together with a word. */
const around = 5;
/** How common a word is helps it up to here: 一个 is not what every 一格 was meant for. */
const mostUses = 300;
/** A lone character that is met more often than this may well be a word of its own. */
const rareCharacter = 400;

/** 五, 由 and 种 stand before many a word that ends like another. */
const commonCharacter = 20_000;

/**
 * Words with one character wrong: 按步就班, 户口薄, 民政居. Found where the dictionary has a word that differs in one
 * character of the same sound or the same look, and the sentence becomes much likelier by it.
 */
export const findMisspeltWords = (text: string, lexicon: Lexicon): TextFinding[] =>
  [...text.matchAll(/\p{Script=Han}{2,}/gu)].flatMap(({ 0: run, index }) =>
    isOwnWord(text, index, run)
      ? []
      : best(findInRun(run, lexicon)).map(({ at, said, meant }) => ({
          index: index + at,
          says: `“${said}”像是“${meant}”写错了一个字`,
        })),
  );

/** “郑好办” is a name that somebody has given. */
const isOwnWord = (text: string, index: number, run: string): boolean =>
  run.length <= 6 && text[index - 1] === '“' && text[index + run.length] === '”';

interface Guess {
  readonly at: number;
  readonly said: string;
  readonly meant: string;
  readonly gain: number;
}

/** One guess for each place: the one by which the sentence gains most. */
const best = (guesses: readonly Guess[]): Guess[] =>
  guesses.filter(
    (one) =>
      !guesses.some(
        (other) =>
          other !== one &&
          other.at < one.at + one.said.length &&
          one.at < other.at + other.said.length &&
          (other.gain > one.gain ||
            (other.gain === one.gain && guesses.indexOf(other) < guesses.indexOf(one))),
      ),
  );

function findInRun(run: string, lexicon: Lexicon): Guess[] {
  const words = wordsOf(run, lexicon);
  const guesses: Guess[] = [];
  for (let at = 0; at < run.length; at += 1)
    for (let length = 2; length <= longest && at + length <= run.length; length += 1)
      for (let place = 0; place < length; place += 1)
        if (
          isDoubtful(words[at + place] ?? '', length, lexicon) ||
          lexicon.nearNames(run.slice(at, at + length), place).length > 0
        )
          guesses.push(...guessesFor(run, at, length, place, lexicon, words[at + place] ?? ''));
  return guesses;
}

/** A character that is in a word already is doubted only where a longer word may hold it. */
const isDoubtful = (word: string, length: number, lexicon: Lexicon): boolean =>
  length === 2
    ? word.length === 1 && lexicon.uses(word) < rareCharacter
    : word.length === 1 || (length >= 4 && word.length === 2) || lexicon.uses(word) <= 5;

function guessesFor(
  run: string,
  at: number,
  length: number,
  place: number,
  lexicon: Lexicon,
  word: string,
): Guess[] {
  const said = run.slice(at, at + length);
  return lexicon.near(said, place).flatMap((meant) => {
    if (
      meant === said ||
      numerals.test(meant) ||
      isBeforePlace(run, at + length, said) ||
      !mayBeMeant(said, meant, lexicon)
    )
      return [];
    const isInWord = word.length === 2 && lexicon.uses(word) > 5;
    const isOtherIdiom =
      lexicon.isIdiom(meant) && soundAlike(said.charAt(place), meant.charAt(place));
    if (isInWord && !isOtherIdiom && !lexicon.nearNames(said, place).includes(meant)) return [];
    if (isNameOfFirm.test(said) || (said.length === 2 && isPartOfName(run, at))) return [];
    const least = leastGain(said, meant, place, lexicon);
    if (least === never) return [];
    const [from, to] = [Math.max(0, at - around), at + length + around];
    const [before, behind] = [run.slice(from, at), run.slice(at + length, to)];
    const gain =
      likelihood(before + meant + behind, lexicon) -
      likelihood(before + said + behind, lexicon) -
      Math.max(0, Math.log(lexicon.uses(meant) / mostUses));
    return gain > least ? [{ at, said, meant, gain }] : [];
  });
}

/** What is a word itself is doubted only where it is hardly ever met and four characters long: 按步就班. */
const mayBeMeant = (said: string, meant: string, lexicon: Lexicon): boolean => {
  const uses = lexicon.uses(said);
  return uses === 0 || (said.length >= 4 && uses <= 5 && lexicon.uses(meant) >= 5 * uses);
};

/** 海鑫 of 张海鑫 and of 海鑫集团 */
const isPartOfName = (run: string, at: number): boolean =>
  hasSurname(run.slice(at - 1, at + 2)) || namedThing.test(run.slice(at + 2));
const namedThing =
  /^(?:[省市县区镇乡村山河湖岭寨店坊路街矶庄屯]|集团|公司|先生|女士|大[爷娘妈叔]|老人|社区)/u;

const isNameOfFirm = /(?:集团|公司)$/u;
/** 一百五十两 is meant as little as a number. */
const numerals = /^[一二三四五六七八九十百千万]{3,}|^[一二三四五六七八九十百千万]+$/u;
/** 进碛口镇, 畈镇: a name of a place that no dictionary has. */
const isBeforePlace = (run: string, end: number, said: string): boolean =>
  /^(?:镇|乡|村|街道)/u.test(run.slice(end)) || /^\p{Script=Han}[镇乡村]$/u.test(said);
const never = Number.POSITIVE_INFINITY;

/** How much the sentence has to gain: less where sound and look speak for it, and the longer the word is. */
function leastGain(said: string, meant: string, place: number, lexicon: Lexicon): number {
  const [one, other] = [said.charAt(place), meant.charAt(place)];
  const sounds = soundAlike(one, other);
  const near = sounds || soundNear(one, other);
  const looks = near && said.length >= 4 ? 1 : lookAlike(one, other);
  if (lexicon.uses(said) > 0) return sounds ? 1.6 : never;
  const isAtEnd = place === 0 || place === said.length - 1;
  if (isAtEnd && lexicon.uses(one) > commonCharacter) return never;
  if (lexicon.isName(meant)) return near || looks >= 0.7 ? 3 : never;
  if (said.length >= 4) return near ? 5 : looks >= 0.75 ? 7 : never;
  if (said.length === 2) return sounds ? (looks >= 0.7 ? 8.5 : 10.5) : never;
  const rest = said.slice(0, place) + said.slice(place + 1);
  if (place !== 1 && lexicon.uses(rest) > 0) return sounds && looks >= 0.75 ? 4 : never;
  return sounds ? 7 : looks >= 0.75 ? 9 : never;
}

/** Of each character the word that it belongs to in the likeliest cut. */
function wordsOf(run: string, lexicon: Lexicon): string[] {
  const { from } = cut(run, lexicon);
  const words: string[] = [];
  for (let end = run.length; end > 0; end = from[end] ?? 0) {
    const start = from[end] ?? 0;
    for (let at = start; at < end; at += 1) words[at] = run.slice(start, end);
  }
  return words;
}

const likelihood = (run: string, lexicon: Lexicon): number =>
  cut(run, lexicon).best[run.length] ?? Number.NEGATIVE_INFINITY;

/** The likeliest cut of a run into words: how likely each beginning is, and where its last word begins. */
function cut(run: string, lexicon: Lexicon): { best: number[]; from: number[] } {
  const best = [0];
  const from = [0];
  for (let end = 1; end <= run.length; end += 1) {
    best[end] = Number.NEGATIVE_INFINITY;
    for (let start = Math.max(0, end - longest); start < end; start += 1) {
      const likely = (best[start] ?? 0) + lexicon.cost(run.slice(start, end));
      if (likely > (best[end] ?? 0)) [best[end], from[end]] = [likely, start];
    }
  }
  return { best, from };
}
