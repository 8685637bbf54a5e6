import { formatDate, type CalendarDate } from '../date.ts';
import { formatLaw, lawStateOn, successorOf, type Law } from '../law/law.ts';

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
  /(?<!没有|[未没])(?:废止|失效|停止执行)|旧规定|(?:过去|当时|以前)(?:听说)?的|(?:\d{4}年[^，。；]{0,8}|改革)(?:以前|之前)|不再(?:有|用|实行|执行|适用)/;

/** 2016年，…… · 2016年6月底……: what was done then. */
const datedStart = /^\s*(?:在|到)?(\d{4})年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:，|间|时|初|底|那时)/;
const presentMarks = /现在|目前|如今|今天|仍/;

/** True if a sentence tells of a time before `until`, and of nothing that is said to hold still. */
function isHistory(sentence: string, until: CalendarDate): boolean {
  if (historyMarks.test(sentence)) return true;
  const year = datedStart.exec(sentence)?.[1];
  return year !== undefined && year < until.slice(0, 4) && !presentMarks.test(sentence);
}

const markHint = '确实是讲过去的，请在同一句里写明“已废止”“旧规定”或“过去的”。';

/** Repealed rules and outdated wordings in a text that is read as true on `day`. */
export function findStale(text: string, day: CalendarDate, book: LawBook): StaleMention[] {
  return [...text.matchAll(/[^。！？；\n]+/g)].flatMap(({ 0: sentence, index }) => {
    const cites = findCites(sentence, day, book.laws);
    const found = cites.length > 0 ? cites : findWordings(sentence, day, book);
    return found.map((mention) => ({ ...mention, index: mention.index + index }));
  });
}

/** The patterns of a table's rows, each made once: thousands of sentences are held against them. */
const patterns = new WeakMap<object, RegExp>();

/** No title stands without one of these, and no number without 号. */
const citeMarks = /[《〔［[(（【]/;

function findCites(sentence: string, day: CalendarDate, laws: readonly Law[]): StaleMention[] {
  if (!citeMarks.test(sentence) && !/\d+\s*号/.test(sentence)) return [];
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
  const known = patterns.get(law);
  if (known) return known;
  const pattern = new RegExp(
    law.number
      .replace(/[.*+?^${}|\\]/g, '\\$&')
      .replace(
        /[〔［[(（](\d+)[〕］\])）]/g,
        '\\s*[〔［\\[(（【]?\\s*$1\\s*(?:[〕］\\])）】]|年)?\\s*第?\\s*',
      )
      .replace(/(?=号)/g, '\\s*'),
  );
  patterns.set(law, pattern);
  return pattern;
}

/** After the second word comes the verb of the same clause. What is denied is not said. */
const gaps = ['(?:(?!不再|不由|不归)[^。；]){0,12}?', '(?:(?![不没未])[^，。；]){0,12}?'] as const;
const notDenied = '(?<!不再|不搞|不能|不要|不得|不用|没有|取消|停止|禁止)';

function wordingPattern(words: readonly (readonly string[])[]): RegExp {
  const known = patterns.get(words);
  if (known) return known;
  const parts = words.map((choices, place) => {
    const gap = place === 0 ? notDenied : place === 1 ? gaps[0] : gaps[1];
    return `${gap}(?<![不没未])(?:${choices.join('|')})`;
  });
  const pattern = new RegExp(parts.join(''));
  patterns.set(words, pattern);
  return pattern;
}

function findWordings(sentence: string, day: CalendarDate, { laws, wordings }: LawBook) {
  return wordings
    .filter(({ until }) => until <= day)
    .flatMap(({ words, until, instead, law }): StaleMention[] => {
      const match = wordingPattern(words).exec(sentence);
      if (!match || isHistory(sentence, until)) return [];
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
