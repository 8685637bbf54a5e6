import { smallNumber } from '../../figures/small-number.ts';
import type { TextFinding } from '../../handbook/text-finding.ts';

/** The solar terms in the order of the year, and the day of the month on which each may begin at the earliest. */
const terms =
  '小寒5 大寒20 立春3 雨水18 惊蛰5 春分20 清明4 谷雨19 立夏5 小满20 芒种5 夏至21 小暑6 大暑22 立秋7 处暑22 白露7 秋分22 寒露8 霜降23 立冬7 小雪22 大雪6 冬至21'.split(
    ' ',
  );
const names = terms.map((term) => term.slice(0, 2));
const month = '(?<month>\\d{1,2}|十[一二]?|[一二三四五六七八九])月(?<part>[上中下]旬|初|底)?';
const said = '(?:正是|已是|正值|正逢|恰逢|时值|又到了?|进入|适逢|节令|时令|节气|时节)';
const patterns = [
  `(?<term>${names.join('|')})(?:节气|时节|前后)?，?${said}{1,3}${month}`,
  `${month}，?${said}{1,2}(?<term>${names.join('|')})(?=节气|时节|[，。])`,
].map((pattern) => new RegExp(pattern, 'gu'));

const parts: Readonly<Record<string, readonly [from: number, to: number]>> = {
  上旬: [1, 10],
  初: [1, 10],
  中旬: [11, 20],
  下旬: [21, 31],
  底: [21, 31],
};
/** Until the next term begins, with a day or two to spare. */
const lasts = 17;
const dayOfYear = (monthOfYear: number, day: number): number => (monthOfYear - 1) * 31 + day;
const wholeYear = 12 * 31;

/** 小满，节令已是六月下旬: a part of a month in which the solar term never lies. */
export const findWrongTerms = (text: string): TextFinding[] =>
  patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ groups = {}, index }) => {
      const term = groups['term'] ?? '';
      const isLunar = /(?:农历|阴历|旧历)[^，。；]{0,6}$/u.test(text.slice(0, index));
      return isLunar || liesIn(term, smallNumber(groups['month'] ?? ''), groups['part'])
        ? []
        : [
            {
              index,
              says: `“${term}”在${inWords(term)}，不在${groups['month']}月${groups['part'] ?? ''}`,
            },
          ];
    }),
  );

const monthOf = (term: string): number => Math.floor(names.indexOf(term) / 2) + 1;
const startOf = (term: string): number => Number(terms[names.indexOf(term)]?.slice(2));

function liesIn(term: string, monthSaid: number, part: string | undefined): boolean {
  const [from, to] = parts[part ?? ''] ?? [1, 31];
  const start = dayOfYear(monthOf(term), startOf(term));
  if (Number.isNaN(monthSaid)) return true;
  return [0, wholeYear].some(
    (later) =>
      dayOfYear(monthSaid, to) + later >= start &&
      dayOfYear(monthSaid, from) + later <= start + lasts,
  );
}

const inWords = (term: string): string => `${monthOf(term)}月${startOf(term)}日前后开始`;
