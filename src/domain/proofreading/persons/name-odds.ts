import { entriesFrom, findEntry, type Entry } from '../spelling/dictionary.ts';
import { ordinaryWords } from './common-words.ts';
import {
  beginsWithConjunction,
  hasDoubleSurname,
  homeSurnames,
  allSurnames,
  townSurnames,
} from './surnames.ts';

/**
 * How much likelier the characters from `index` on are a surname with a given name than part of words, as a power of ten:
 * 闪玉玲 stands above 5, 解民忧 about 1, 程中 of 过程中 below -3. Both sides are counted in the dictionary: how its
 * persons are called, and how often its words are used.
 */
export function nameOdds(sentence: string, index: number, length: number): number {
  const before = hanBefore.exec(sentence.slice(Math.max(0, index - reach), index))?.[0] ?? '';
  const behind = hanBehind.exec(sentence.slice(index + length, index + length + reach))?.[0] ?? '';
  const name = sentence.slice(index, index + length);
  const asName = logOfWords(before) + logOfName(name) + logOfWords(behind);
  return asName - logOfWords(before + name + behind);
}

/** How many of the dictionary's persons have the given name. */
export function givenTimes(text: string): number {
  counted ??= countPersons();
  return counted.givens.get(text) ?? 0;
}

/** Whether they are a word that next to none of the dictionary's persons is called. */
export function isNoGivenName(text: string): boolean {
  counted ??= countPersons();
  const isWord = timesOf(text) !== undefined || ordinaryWords.has(text);
  return isWord && (counted.givens.get(text) ?? 0) < 2;
}

/** How far words that a name would cut may reach. */
const reach = 3;
/** How often the dictionary would count 敬老院 if it were of this trade. */
const ofTheTrade = 3000;
const hanBefore = /\p{Script=Han}*$/u;
const hanBehind = /^\p{Script=Han}*/u;

/** The persons of the dictionary by the parts of their names. */
interface Counts {
  readonly surnames: ReadonlyMap<string, number>;
  readonly firsts: ReadonlyMap<string, number>;
  readonly seconds: ReadonlyMap<string, number>;
  readonly givens: ReadonlyMap<string, number>;
  readonly persons: number;
}

let counted: Counts | undefined;

/** A surname and two characters: a person, in the dictionary's letters. */
const isPerson = ({ word, kind }: Entry): boolean =>
  kind === 'nr' && word.length === 3 && allSurnames.has(word.charAt(0));

function countPersons(): Counts {
  const persons = [...allSurnames].flatMap((surname) =>
    Array.from(entriesFrom(surname).values().filter(isPerson), ({ word }) => word),
  );
  return {
    surnames: countBy(persons, (name) => name.charAt(0)),
    firsts: countBy(persons, (name) => name.charAt(1)),
    seconds: countBy(persons, (name) => name.charAt(2)),
    givens: countBy(persons, (name) => name.slice(1)),
    persons: persons.length,
  };
}

const fewHan = /^\p{Script=Han}{1,4}$/u;

/** Whether a dictionary's entry is a word that a name may cut, and not itself somebody's name. */
export const countsAsWord = ({ word, kind }: Entry): boolean =>
  fewHan.test(word) && (!kind.startsWith('nr') || word.length < 3);

/** Of all such words together. */
export const occurrencesOfWords = 58_776_339;

/** How often a word occurs; `undefined` if it is none. */
function timesOf(word: string): number | undefined {
  const entry = findEntry(word);
  return entry && countsAsWord(entry) ? entry.count : undefined;
}

function countBy(names: readonly string[], part: (name: string) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(part(name), (counts.get(part(name)) ?? 0) + 1);
  return counts;
}

/** Every character may be in a name, though none of the dictionary's persons has it. */
const unseen = 0.3;
const characters = 3000;
const shareOf = (counts: ReadonlyMap<string, number>, key: string, all: number): number =>
  ((counts.get(key) ?? 0) + unseen) / (all + unseen * characters);

/** Of names: with a given name of one character, and with two surnames' characters. */
const ofOneCharacter = 0.15;
const ofDoubleSurname = 1e-3;
/** 民, 福: with a surname that a children's home gives. */
const ofHomeSurname = 3e-3;
/** 沁: and with the short name of its town. */
const ofTownSurname = 3e-4;
/** 和, 都: the dictionary's persons of old times are more than those who live. */
const ofConjunction = 2e-5;
/** How far a given name is taken as a whole: 建国. */
const asWhole = 0.2;

function logOfName(text: string): number {
  counted ??= countPersons();
  const isDouble = hasDoubleSurname(text) && text.length > 2;
  const surname = isDouble ? ofDoubleSurname : shareOfSurname(text, counted);
  const given = shareOfGiven(text.slice(isDouble ? 2 : 1), counted);
  return Math.log10(surname) + Math.log10(given);
}

function shareOfSurname(name: string, counts: Counts): number {
  const surname = name.charAt(0);
  if (townSurnames.includes(surname)) return ofTownSurname;
  if (homeSurnames.includes(surname)) return name.length > 2 ? ofHomeSurname : ofHomeSurname / 3;
  const share = shareOf(counts.surnames, surname, counts.persons);
  return beginsWithConjunction(surname) ? Math.min(share, ofConjunction) : share;
}

function shareOfGiven(given: string, { firsts, seconds, givens, persons }: Counts): number {
  if (given.length === 1) return ofOneCharacter * shareOf(seconds, given, persons);
  const whole = (givens.get(given) ?? 0) / persons;
  const parts =
    shareOf(firsts, given.charAt(0), persons) * shareOf(seconds, given.charAt(1), persons);
  return asWhole * whole + (1 - asWhole) * parts;
}

/** The likeliest way to read the characters as words. */
function logOfWords(text: string): number {
  const best = [0];
  for (let end = 1; end <= text.length; end += 1) {
    const ways = best.map((before, start) => {
      const word = text.slice(start, end);
      const least = ordinaryWords.has(word) ? ofTheTrade : word.length === 1 ? unseen : 0;
      return before + Math.log10(Math.max(timesOf(word) ?? 0, least) / occurrencesOfWords);
    });
    best.push(Math.max(...ways));
  }
  return best[text.length] ?? 0;
}
