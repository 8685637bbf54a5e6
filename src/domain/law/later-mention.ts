import { daysBetween, formatDate, parseDate, type CalendarDate } from '../date.ts';
import { formatLaw, heldFrom, type Law } from './law.ts';
import { sentenceAt } from '../proofreading/sentence-at.ts';

/** Something that a text mentions but that did not exist on the day of the text. */
export interface LaterMention {
  /** Place in the text, in UTF-16 units. */
  readonly index: number;
  /** What is wrong and what to do, in Chinese. */
  readonly message: string;
}

/** The last day that the text can know about: 这篇是 2016-06 的. */
export interface TextDay {
  day: CalendarDate;
  /** How messages call the text, with its time. */
  what: string;
}

const numbers = /[〔［[(（【]\s*(\d{4})\s*[〕］\])）】]\s*第?\s*\d+\s*号/gu;
/** Words of drafts, plans and announcements, which mention future things. */
const isComing = /草案|征求意见|送审|拟|即将|将于|将从|计划|规划|起草|制定|目标|力争|到时候/u;

/**
 * Document numbers of a later year, titles of rules that did not exist yet, and future years and days. Sentences about
 * a draft or a plan are skipped.
 */
export function findLaterMentions(
  text: string,
  told: TextDay,
  laws: readonly Law[],
): LaterMention[] {
  return [
    ...findLaterNumbers(text, told),
    ...findLaterTitles(text, told, laws),
    ...findLaterDays(text, told),
  ].sort((a, b) => a.index - b.index);
}

function findLaterNumbers(text: string, told: TextDay): LaterMention[] {
  if (!text.includes('号')) return [];
  const folded = text.normalize('NFKC');
  const plain = folded.length === text.length ? folded : text;
  return [...plain.matchAll(numbers)]
    .filter((match) => (match[1] ?? '') > told.day.slice(0, 4))
    .map(({ index, 0: number }) => ({
      index,
      message: tooEarly(told, text.slice(index, index + number.length)),
    }));
}

function findLaterTitles(text: string, told: TextDay, laws: readonly Law[]): LaterMention[] {
  if (!text.includes('《')) return [];
  const known = new Set(
    laws.filter((law) => (law.titleSince ?? heldFrom(law)) <= told.day).map(bareTitle),
  );
  return laws
    .filter((law) => !known.has(bareTitle(law)))
    .flatMap((law) => {
      const index = text.indexOf(`《${bareTitle(law)}》`);
      return index >= 0 && !isComing.test(sentenceAt(text, index))
        ? [{ index, message: tooEarly(told, formatLaw(law)) }]
        : [];
    });
}

/** Guides call a law by its short name: 《社会救助法》. */
const bareTitle = ({ title }: Law): string =>
  title.replace(/^《|》$/gu, '').replace(/^中华人民共和国/u, '');

const days = /(?<!\d)((?:19|20)\d{2})年(?:(\d{1,2})月(?:(\d{1,2})日)?)?/gu;

function findLaterDays(text: string, told: TextDay): LaterMention[] {
  return [...text.matchAll(days)]
    .filter(([, year = '', month, day]) => firstDayOf(year, month, day) > told.day)
    .filter(
      ({ index, 0: found, 1: year, 2: month, 3: day }) =>
        !isAhead(text, index, index + found.length) &&
        !isAnnounced(sentenceAt(text, index), firstDayOf(year ?? '', month, day), told),
    )
    .map(({ index, 0: found }) => ({ index, message: tooEarly(told, found) }));
}

const firstDayOf = (year: string, month = '1', day = '1'): CalendarDate =>
  parseDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`) ??
  (`${year}-12-31` as CalendarDate);

/** 到2020年, 2018～2020年, 2019年至2020年: a span that ends in the future is not a mention of the future. */
const isAhead = (text: string, start: number, end: number): boolean =>
  /(?:到|至|[—～~-])\s*$/u.test(text.slice(0, start)) ||
  /^\s*(?:到|至|[—～~-]|(?:以|之)?前|止|截止|为止)/u.test(text.slice(end)) ||
  isComing.test(sentenceAt(text, start));

/** A text of this month may tell what comes in the next two, unless it tells it as past. */
const mostDaysAhead = 62;
const past =
  /[了曾](?!解)|已|过(?![程节年期渡])|圆满|顺利|落下帷幕|同比|比去年|比前一|[共计](?:办理|发放|收到|接待|救助)/u;
const isAnnounced = (sentence: string, day: CalendarDate, told: TextDay): boolean =>
  daysBetween(told.day, day) <= mostDaysAhead && !past.test(sentence);

const tooEarly = ({ what, day }: TextDay, found: string): string =>
  `${what}，${formatDate(day)}那时还没有${found}；请核对，删去后来才有的，或者改正这里的日期。`;
