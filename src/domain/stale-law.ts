import { formatDate, type CalendarDate } from './date.ts';
import { formatLaw, lawStateOn, successorOf, type Law } from './law.ts';

/** A way of putting things that a rule has outdated: 长期公示, 医疗救助由民政部门审批. */
export interface OutdatedWording {
  /** Found where they stand in a sentence in this order, close to each other; each is one of some words. */
  words: readonly (readonly string[])[];
  /** First day on which it is wrong. */
  until: CalendarDate;
  /** What holds now, as a sentence. */
  instead: string;
  /** The rule that says so. */
  law: string;
}

/** What a text may be judged by. */
export interface LawBook {
  laws: readonly Law[];
  wordings: readonly OutdatedWording[];
}

/** A mention of what does not hold any more. */
export interface StaleMention {
  index: number;
  code: 'stale-law' | 'stale-wording';
  /** What is wrong and what to do, in Chinese. */
  message: string;
}

/** A sentence with one of these tells history, and says so to its readers. */
const historyMarks =
  /已(?:经|[于在][^，。；]{1,14})?废止|旧规定|(?:过去|当时|以前)(?:听说)?的|不再/;

const markHint = '确实是讲过去的，请在同一句里写明“已废止”“旧规定”或“过去的”。';

/** Repealed rules and outdated wordings in a text that is read as true on `day`. */
export function findStale(text: string, day: CalendarDate, book: LawBook): StaleMention[] {
  return [...text.matchAll(/[^。！？；\n]+/g)].flatMap(({ 0: sentence, index }) => {
    if (historyMarks.test(sentence)) return [];
    const cites = findCites(sentence, day, book.laws);
    const found = cites.length > 0 ? cites : findWordings(sentence, day, book);
    return found.map((mention) => ({ ...mention, index: mention.index + index }));
  });
}

/** No title and no number stands without one of these. */
const citeMarks = /[《〔［[(（【]/;

function findCites(sentence: string, day: CalendarDate, laws: readonly Law[]): StaleMention[] {
  if (!citeMarks.test(sentence)) return [];
  const held = laws.filter((law) => lawStateOn(law, day) === 'inForce');
  return laws
    .filter((law) => lawStateOn(law, day) === 'repealed')
    .flatMap((law): StaleMention[] => {
      const index = placeOf(law, sentence, held);
      if (index === undefined) return [];
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
  const byNumber = law.number === '' ? undefined : numberPattern(law.number).exec(sentence);
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

/** 民发〔2012〕220号 in any brackets, with or without 第. */
const numberPattern = (number: string): RegExp =>
  new RegExp(
    number
      .replace(/[.*+?^${}|\\]/g, '\\$&')
      .replace(/[〔［[(（]/g, '\\s*[〔［\\[(（【]')
      .replace(/[〕］\])）]/g, '[〕］\\])）】]\\s*第?'),
  );

/** After the second word comes the verb of the same clause. */
const gaps = ['[^。；]{0,12}?', '[^，。；]{0,12}?'] as const;

function findWordings(sentence: string, day: CalendarDate, { laws, wordings }: LawBook) {
  return wordings
    .filter(({ until }) => until <= day)
    .flatMap(({ words, instead, law }): StaleMention[] => {
      const pattern = words
        .map((choices, place) => {
          const gap = place === 0 ? '' : place === 1 ? gaps[0] : gaps[1];
          return `${gap}(?:${choices.join('|')})`;
        })
        .join('');
      const match = new RegExp(pattern).exec(sentence);
      if (!match) return [];
      const rule = laws.find(({ id }) => id === law);
      return [
        {
          index: match.index,
          code: 'stale-wording',
          message: `“${match[0]}”不再是现行规定。${instead}${rule ? `，见${formatLaw(rule)}` : ''}。请改正；${markHint}`,
        },
      ];
    });
}
