import type { Month } from '../date.ts';

/** An impossible statement of a text about a day. */
export interface WrongDay {
  /** Place in the text, in UTF-16 units. */
  readonly index: number;
  readonly says: string;
}

const numeral = '[\\d〇零一二三四五六七八九十]';
const day = new RegExp(
  `(?:(?<year>[\\d〇零一二三四五六七八九]{4})年)?(?<month>${numeral}{1,3})月(?<day>${numeral}{1,3})日(?:[，（(]?是?(?:周|星期|礼拜)(?<weekday>[一二三四五六日天]))?`,
  'gu',
);
const weekdays = '日一二三四五六';
const elsewhere = /(?:去|前|明|后|次|农历|阴历|旧历|每|当)年?[^，。；\d]{0,3}$/u;
const ahead = /计划|将|拟|力争|预计|定于|届时|施行|执行|实施|起|到期|截止|以前|之前|原文如此/u;
const done = /[了已过]/u;

/**
 * Dates after the issue for which a text reports past events, and weekdays that do not belong to dates without a year,
 * which are taken to be in the issue's year.
 */
export function findWrongDays(text: string, issue: Month): WrongDay[] {
  return [...text.matchAll(day)].flatMap((found) => {
    const { groups = {}, index } = found;
    const before = text.slice(Math.max(0, index - 8), index);
    if (groups['year'] === undefined && elsewhere.test(before)) return [];
    const wrong = groups['year'] === undefined ? wrongWeekday(found, issue) : [];
    if (wrong.length > 0) return wrong;
    const sentence = /^[^。！？]*/u.exec(text.slice(index))?.[0] ?? '';
    const date = dateOf(groups, issue);
    return isAfter(date, issue) && done.test(sentence) && !ahead.test(`${before}${sentence}`)
      ? [{ index, says: `这一期是${issue}，这一天还没有到` }]
      : [];
  });
}

type Groups = Readonly<Record<string, string | undefined>>;

/** `undefined` where a part of it is no number; a day too many is one of the next month. */
function dateOf(groups: Groups, issue: string): Date | undefined {
  const date = new Date(
    Date.UTC(
      toNumber(groups['year'] ?? issue.slice(0, 4)),
      toNumber(groups['month'] ?? '') - 1,
      toNumber(groups['day'] ?? ''),
    ),
  );
  return Number.isNaN(date.getTime()) ? undefined : date;
}

const isAfter = (date: Date | undefined, issue: Month): boolean =>
  date !== undefined && date.toISOString().slice(0, 7) > issue;

function wrongWeekday({ groups = {}, index }: RegExpExecArray, issue: string): WrongDay[] {
  const date = dateOf(groups, issue);
  const told = groups['weekday']?.replace('天', '日');
  const real = date && weekdays.charAt(date.getUTCDay());
  return told === undefined || real === undefined || told === real
    ? []
    : [{ index, says: `这一天是星期${real}` }];
}

/** 2026年7月1日（星期二）: weekdays that do not belong to their dates, where the year is written. */
export const findWrongWeekdays = (text: string): WrongDay[] =>
  [...text.matchAll(day)].flatMap((found) =>
    found.groups?.['year'] === undefined ? [] : wrongWeekday(found, ''),
  );

const birth =
  /(?<year>\d{4})年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:出生|生人|生的?)[^。；\d]{0,12}?(?:今年|现年)已?经?(?:满|有)?(?<age>\d{1,3})岁/gu;

const birthBehind =
  /(?:今年|现年)(?<age>\d{1,3})岁[^。；\d]{0,20}?(?:生于|出生于|出生在)(?<year>\d{4})年/gu;
const bornIn = /(?:生于|出生于)(?<year>\d{4})年[^。；\d]{0,16}?(?:今年|现年)(?<age>\d{1,3})岁/gu;

/** 1930年出生，今年98岁: ages that differ from the issue's year by more than a way of counting. */
export const findWrongAges = (text: string, issue: Month): WrongDay[] =>
  [birth, birthBehind, bornIn]
    .flatMap((pattern) => [...text.matchAll(pattern)])
    .flatMap(({ groups = {}, index }) => {
      const age = Number(issue.slice(0, 4)) - Number(groups['year']);
      return Math.abs(age - Number(groups['age'])) > 1
        ? [{ index, says: `${groups['year']}年出生，这一年是${age}岁` }]
        : [];
    });

/** 2018, 二〇一八, 十二, 二十三. */
function toNumber(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text);
  const digitsOf = (part: string): number =>
    Number([...part].map((character) => digitOf(character)).join(''));
  const [tens = '', ones = ''] = text.split('十');
  return text.includes('十') ? (digitsOf(tens) || 1) * 10 + digitsOf(ones) : digitsOf(text);
}

const digitOf = (character: string): string =>
  /\d/u.test(character)
    ? character
    : String(Math.max(0, '〇一二三四五六七八九'.indexOf(character)));
