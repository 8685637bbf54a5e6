import { smallNumber } from '../../figures/small-number.ts';
import type { Month } from '../../date.ts';

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
/** 9月5日是“中华慈善日”，恰逢星期天: a weekday or 周末 that a few words part from its date. */
const loosely =
  /^(?<gap>[^。；！？\d]{0,18}?)(?:[恰正适又]逢|[恰正]值|恰是|正是|正好是?|刚好是?|正赶上|赶上|(?:当天|这天|这一天|那天|当日)，?(?:正?是|为|恰逢|正好是?|刚好是?)|是个?|为|，)(?:一个)?(?:(?:周|星期|礼拜)(?<weekday>[一二三四五六日天])|(?<weekend>周末|双休日))(?!前|后|到|至|起|以|之|下班|[和与、—至到]?(?:周|星期)?[一二三四五六日天])/u;
const otherDay =
  /前|后|次|翌|隔|下|上周|第|每|至|到|截止|以来|起|通知|明天|昨|原定|改|推迟|提前|调/u;
const weekdays = '日一二三四五六';
const elsewhere = /(?:去|前|明|后|次|农历|阴历|旧历|每|当)年?[^，。；\d]{0,3}$/u;
const ahead = /计划|将|拟|力争|预计|定于|届时|施行|执行|实施|起|到期|截止|以前|之前|原文如此/u;
const done = /[了已过]|头一天|首日|第一天|当[天日][就便共]|卖出|迎来|吸引/u;

/**
 * Dates after the issue for which a text reports past events, and weekdays that do not belong to dates without a year,
 * which are taken to be in the issue's year.
 */
export function findWrongDays(text: string, issue: Month): WrongDay[] {
  return [...text.matchAll(day)].flatMap((found) => {
    const { groups = {}, index } = found;
    const before = text.slice(Math.max(0, index - 8), index);
    if (groups['year'] === undefined && elsewhere.test(before)) return [];
    const wrong =
      groups['year'] === undefined
        ? [
            ...wrongWeekday(groups, index, issue),
            ...(isInOtherYear(text, index, issue) ? [] : wrongLooseDay(text, found, issue)),
          ]
        : [];
    if (wrong.length > 0) return wrong;
    const sentence = /^[^。！？]*/u.exec(text.slice(index))?.[0] ?? '';
    const date = dateOf(groups, issue);
    if (endsWhatBegan(text.slice(0, index), date, issue)) return [];
    return isAfter(date, issue) && done.test(sentence) && !ahead.test(`${before}${sentence}`)
      ? [{ index, says: `这一期是${issue}，这一天还没有到` }]
      : [];
  });
}

const daysOfSpan = 14;

/** 11月30日开班，12月4日结业: told in the month in which it began, some days before the end. */
function endsWhatBegan(before: string, date: Date | undefined, issue: Month): boolean {
  const first = /(?<month>\d{1,2})月\d{1,2}日[^。！？月]*$/u.exec(before)?.groups?.['month'];
  const last = Date.UTC(Number(issue.slice(0, 4)), Number(issue.slice(5)), 0);
  return (
    date !== undefined &&
    Number(first) === Number(issue.slice(5)) &&
    date.getTime() - last <= daysOfSpan * 86_400_000
  );
}

/** A paragraph that has named another year may still speak of it. */
const isInOtherYear = (text: string, index: number, issue: Month): boolean =>
  /去年|前年|上年|当年|那年|明年/u.test(text.slice(0, index)) ||
  [...text.slice(0, index).matchAll(/(\d{4})年/gu)].some(([, year]) => year !== issue.slice(0, 4));

function wrongLooseDay(text: string, found: RegExpMatchArray, issue: string): WrongDay[] {
  const { 0: said, groups: date = {}, index = 0 } = found;
  const told = loosely.exec(text.slice(index + said.length))?.groups;
  if (date['weekday'] !== undefined || !told || otherDay.test(told['gap'] ?? '')) return [];
  if (told['weekend'] === undefined)
    return wrongWeekday({ ...date, weekday: told['weekday'] }, index, issue);
  const real = dateOf(date, issue)?.getUTCDay();
  return real === undefined || Number.isNaN(real) || real % 6 === 0
    ? []
    : [{ index, says: `这一天是星期${weekdays.charAt(real)}，不是周末` }];
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

function wrongWeekday(groups: Groups, index: number, issue: string): WrongDay[] {
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
    found.groups?.['year'] === undefined
      ? []
      : [...wrongWeekday(found.groups, found.index, ''), ...wrongLooseDay(text, found, '')],
  );

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

const weekdayFirst = new RegExp(
  `(?:周|星期|礼拜)(?<weekday>[一二三四五六日天])[（(，]?(?<year>[\\d〇零一二三四五六七八九]{4})?年?(?<month>${numeral}{1,3})月(?<day>${numeral}{1,3})日`,
  'gu',
);

/** 本周五（11月19日） */
export const findWrongDaysBehind = (text: string, issue: Month): WrongDay[] =>
  [...text.matchAll(weekdayFirst)].flatMap(({ groups = {}, index }) =>
    /去年|前年|明年/u.test(text.slice(0, index)) ? [] : wrongWeekday(groups, index, issue),
  );

const thisMonth =
  /(?:本|当)月(?<day>\d{1,2})日[，（(]?(?:周|星期|礼拜)(?<weekday>[一二三四五六日天])/gu;

/** 本月26日（周五） */
export const findWrongDaysOfMonth = (text: string, issue: Month): WrongDay[] =>
  [...text.matchAll(thisMonth)].flatMap(({ groups, index }) =>
    wrongWeekday({ ...groups, month: issue.slice(5) }, index, issue),
  );

const counted =
  '(?<count>\\d{1,3}|[一二两三四五六七八九]?十[一二三四五六七八九]?|[二两三四五六七八九])';
const served = new RegExp(
  `(?<year>(?:19|20)\\d{2})年(?!至|到[今\\d])[^。；\\d]{0,24}?(?:到今年|至今|如今|算起来)[^。；\\d]{0,8}?${counted}年(?!级|代|[前后])`,
  'gu',
);
const yearly = new RegExp(
  `自(?<year>(?:19|20)\\d{2})年(?:起|开始|首届)[^。；\\d]{0,10}(?:每年|一年)[^。；\\d]{0,4}一[届次]，?今年(?:是|为)?第${counted}[届次]`,
  'gu',
);

/** 2009年到院里，到今年已经干了十二年; 自2015年起每年一届，今年是第六届. */
export const findWrongCounts = (text: string, issue: Month): WrongDay[] => {
  const now = Number(issue.slice(0, 4));
  const years = [...text.matchAll(served)].flatMap(({ groups = {}, index }) => {
    const real = now - Number(groups['year']);
    const told = smallNumber(groups['count'] ?? '');
    return Math.abs(real - told) > 1
      ? [{ index, says: `从${groups['year']}年到这一年是${real}年` }]
      : [];
  });
  const times = [...text.matchAll(yearly)].flatMap(({ groups = {}, index }) => {
    const real = now - Number(groups['year']) + 1;
    return real === smallNumber(groups['count'] ?? '')
      ? []
      : [{ index, says: `从${groups['year']}年起一年一次，这一年是第${real}次` }];
  });
  return [...years, ...times];
};
