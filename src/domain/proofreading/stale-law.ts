import { formatDate, type CalendarDate } from '../date.ts';
import { findWrongLawDates } from './law-date.ts';
import { inSameWords } from './same-words.ts';
import { isDenied, isHistory, isOver, isRefused, notDenied } from './told-as-past.ts';
import { formatLaw, lawStateOn, successorOf, type Law } from '../law/law.ts';

/** A way of putting things that a rule has outdated: 长期公示, 医疗救助由民政部门审批. */
export interface OutdatedWording {
  /** Wordings of one rule share it: 设立许可 … */
  rule: string;
  /**
   * Alternatives for each word, with … for a few characters and # for a number; the wording is found where one of each
   * is in the same sentence.
   */
  words: readonly (readonly string[])[];
  /** They may be in any order; without it in this one, close to each other. */
  inAnyOrder?: true;
  /** A sentence with one of these states the present rule or reports history. */
  unless: readonly string[];
  /** First day on which it is wrong. */
  until: CalendarDate;
  /** The present rule, as a sentence. */
  instead: string;
  /** The rule that says so. */
  law: string;
}

/** What a text may be judged by. */
export interface LawBook {
  laws: readonly Law[];
  wordings: readonly OutdatedWording[];
}

/** A mention of a rule that is no longer in force, or of a wrong day for one that is. */
export interface StaleMention {
  index: number;
  code: 'stale-law' | 'stale-wording' | 'law-date';
  /** What is wrong and what to do, in Chinese. */
  message: string;
}

const markHint = '确实是讲过去的，请在同一句里写明“已废止”“旧规定”或“过去的”。';

/** Repealed rules and outdated wordings in a text that is read as true on `day`. */
export function findStale(text: string, day: CalendarDate, book: LawBook): StaleMention[] {
  return sentencesOf(text).flatMap((sentence) => {
    const cites = findCites(sentence.text, day, book.laws);
    const found = cites.length > 0 ? cites : findWordings(sentence, day, book);
    const dates = findWrongLawDates(sentence.text, book.laws).map(
      ({ index, message }): StaleMention => ({ index, code: 'law-date', message }),
    );
    return [...found, ...dates].map((mention) => ({
      ...mention,
      index: mention.index + sentence.index,
    }));
  });
}

interface Sentence {
  index: number;
  text: string;
  /** The text with one word for each meaning, read once for hundreds of wordings. */
  same: string;
  asks: boolean;
  /** The question that it answers: 低保金怎么发？一个季度一次。 */
  question: string;
}

function sentencesOf(text: string): Sentence[] {
  let question = '';
  return [...text.matchAll(/[^。！？；\n]+/g)].map(({ 0: sentence, index }) => {
    const asks = text[index + sentence.length] === '？';
    const same = inSameWords(sentence);
    const said = { index, text: sentence, same, asks, question: asks ? '' : question };
    question = asks ? sentence : '';
    return said;
  });
}

/** The patterns of a table's rows, each compiled once because thousands of sentences are matched against them. */
const patterns = new WeakMap<object, RegExp>();

function patternOf(key: object, make: () => RegExp): RegExp {
  const pattern = patterns.get(key) ?? make();
  patterns.set(key, pattern);
  return pattern;
}

/** Every title is written with one of these, and every document number with 号. */
const citeBrackets = /[《〔［[(（【]/;

function findCites(sentence: string, day: CalendarDate, laws: readonly Law[]): StaleMention[] {
  if (!citeBrackets.test(sentence) && !/\d\s*号/.test(sentence)) return [];
  const held = laws.filter((law) => lawStateOn(law, day) === 'inForce');
  return laws
    .filter((law) => lawStateOn(law, day) === 'repealed')
    .flatMap((law): StaleMention[] => {
      const index = placeOf(law, sentence, held);
      if (index === undefined || isHistory(sentence, law.repealed ?? day)) return [];
      const successor = successorOf(law, laws, day);
      const instead = successor
        ? `现行的是${formatLaw(successor)}，请换成它，并核对条款`
        : '请换成现行的文件';
      return [
        {
          index,
          code: 'stale-law',
          message: `${formatLaw(law)}已于${law.repealed ? formatDate(law.repealed) : ''}废止。${instead}；${markHint}`,
        },
      ];
    });
}

/** By its number; by its title in 《》 unless a rule in force is called the same. */
function placeOf(law: Law, sentence: string, held: readonly Law[]): number | undefined {
  const byNumber = law.number === '' ? undefined : numberPattern(law).exec(sentence);
  if (byNumber) return byNumber.index;
  if (held.some((other) => bareTitle(other.title) === bareTitle(law.title))) return undefined;
  for (const { 0: cite, index } of sentence.matchAll(/《[^》]+》/g))
    if (bareTitle(cite) === bareTitle(law.title)) return index;
  return undefined;
}

/** 《最低生活保障审核审批办法（试行）》 → 最低生活保障审核审批办法 */
const bareTitle = (title: string): string =>
  title
    .replace(/[（(]试行[）)]/g, '')
    .replace(/[《》〈〉\s]/g, '')
    .replace(/^中华人民共和国/, '');

/** 民发〔2012〕220号 in any brackets or none, with or without 年, 第 and spaces. */
function numberPattern(law: Law): RegExp {
  return patternOf(
    law,
    () =>
      new RegExp(
        law.number
          .replace(/[.*+?^${}|\\]/g, '\\$&')
          .replace(
            /[〔［[(（](\d+)[〕］\])）]/g,
            '\\s*[〔［\\[(（【]?\\s*$1\\s*(?:[〕］\\])）】]|年)?\\s*第?\\s*',
          )
          .replace(/(?=号)/g, '\\s*'),
      ),
  );
}

/**
 * Source of a pattern for a word of the table: … is a few characters of the same clause, # a number. A number is whole and
 * no day of a month: 2年 is not in 2022年, #日 not in 7月1日.
 */
const sourceOf = (word: string): string =>
  inSameWords(word)
    .replace(/(?<!\d)(?=\d)/gu, '(?<!\\d)')
    .replaceAll('…', '[^，。；]{0,6}?')
    .replaceAll('#', '(?<![\\d月])[\\d一二两三四五六七八九十百千几半]+');

/** After the second word comes the verb of the same clause. What is denied is not said. */
const gaps = ['(?:(?!不再|不由|不归)[^。；]){0,12}?', '(?:(?![不没未])[^，。；]){0,12}?'] as const;
const wordingPattern = (words: readonly (readonly string[])[]): RegExp =>
  patternOf(words, () => {
    const parts = words.map((choices, place) => {
      const gap = place === 0 ? notDenied : place === 1 ? gaps[0] : gaps[1];
      return `${gap}(?<![不没未])(?:${choices.map(sourceOf).join('|')})`;
    });
    return new RegExp(parts.join(''));
  });

const anyPattern = (choices: readonly string[]): RegExp =>
  patternOf(choices, () => new RegExp(choices.map(sourceOf).join('|')));

/** The first match of each of the words; `undefined` as soon as one is missing. */
function matchesOf(words: OutdatedWording['words'], same: string): RegExpExecArray[] | undefined {
  const found: RegExpExecArray[] = [];
  for (const choices of words) {
    const match = anyPattern(choices).exec(same);
    if (!match) return undefined;
    found.push(match);
  }
  return found;
}

/** Where the first of the words stands, if all are in the sentence and nothing says that it is over. */
function findInAnyOrder(sentence: string, same: string, { words, unless }: OutdatedWording) {
  const matches = matchesOf(words, same);
  if (!matches || isOver(sentence)) return undefined;
  if (unless.length > 0 && anyPattern(unless).test(same)) return undefined;
  const denies = words.length === 1 ? isRefused : isDenied;
  if (matches.some(({ index }) => denies(same.slice(0, index)))) return undefined;
  return {
    index: Math.min(...matches.map(({ index }) => index)),
    words: matches.map((match) => asWritten(sentence, match)).join('……'),
  };
}

function findInOrder(sentence: string, same: string, { words, unless }: OutdatedWording) {
  if (unless.length > 0 && anyPattern(unless).test(same)) return undefined;
  const match = wordingPattern(words).exec(same);
  return match ? { index: match.index, words: asWritten(sentence, match) } : undefined;
}

const asWritten = (sentence: string, { index, 0: { length } }: RegExpExecArray): string =>
  sentence.slice(index, index + length);

/** What the sentence says by itself, or as the answer to the question before it. */
function findWording({ text, same, question }: Sentence, wording: OutdatedWording) {
  if (!wording.inAnyOrder) return findInOrder(text, same, wording);
  const alone = findInAnyOrder(text, same, wording);
  if (alone || question === '') return alone;
  if (!wording.words.some((choices) => anyPattern(choices).test(same))) return undefined;
  const asked = `${question}？`;
  const found = findInAnyOrder(asked + text, inSameWords(asked + text), wording);
  return found && { ...found, index: Math.max(0, found.index - asked.length) };
}

function findWordings(
  sentence: Sentence,
  day: CalendarDate,
  { laws, wordings }: LawBook,
): StaleMention[] {
  const told = new Set<string>();
  return wordings
    .filter(({ until, inAnyOrder }) => until <= day && !(inAnyOrder && sentence.asks))
    .flatMap((wording): StaleMention[] => {
      const { rule, until, instead } = wording;
      const found = findWording(sentence, wording);
      if (!found || told.has(rule) || isHistory(sentence.text, until)) return [];
      told.add(rule);
      const law = laws.find(({ id }) => id === wording.law);
      return [
        {
          index: found.index,
          code: 'stale-wording',
          message: `“${found.words}”不再是现行规定。${instead}${law ? `，见${formatLaw(law)}` : ''}。请改正；${markHint}`,
        },
      ];
    });
}
