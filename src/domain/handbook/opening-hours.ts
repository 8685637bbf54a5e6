import type { TextFinding } from './text-finding.ts';

const clock = String.raw`(\d{1,2})(?:[:：](\d{2})|[时点](?:(\d{1,2})分?|(半))?)`;
const range = new RegExp(
  `(?<![\\d:：])${clock}\\s*(?:—|–|-|－|~|～|至|到)+\\s*(?:次日|第二天|下午|晚上)?${clock}`,
  'g',
);
const minutesOfDay = 24 * 60;

/** Times of the day that no clock shows, ends before their beginnings, and hours that overlap: 8:30—25:30. */
export function findImpossibleHours(text: string): TextFinding[] {
  const found: TextFinding[] = [];
  let last: { end: number; at: number } | undefined;
  for (const match of text.matchAll(range)) {
    const [whole, hour, minute, minutes, half, endHour, endMinute, endMinutes, endHalf] = match;
    const start = toMinutes(hour, minute ?? minutes, half);
    const end = toMinutes(endHour, endMinute ?? endMinutes, endHalf);
    const overnight = /次日|第二天|下午|晚上/.test(whole);
    const between = last && text.slice(last.at, match.index);
    const overlaps =
      last && between !== undefined && sameDay.test(between) && (start ?? 0) < last.end;
    if (start === undefined || end === undefined || (end <= start && !overnight))
      found.push({ index: match.index, says: `钟点不对：没有“${whole}”这样的时间` });
    else if (overlaps)
      found.push({ index: match.index, says: `钟点不对：“${whole}”与前面一段重叠` });
    last = end === undefined ? undefined : { end, at: match.index + whole.length };
  }
  const day = /(?:周|星期)[七八九十0-9]/.exec(text);
  if (day) found.push({ index: day.index, says: `没有“${day[0]}”这一天` });
  return [...found, ...findReversedWeeks(text), ...findLongDays(text)];
}

const week = '一二三四五六日天';
const weeks =
  /(?:周|星期)([一二三四五六])\s?(?:—+|–|-|－|~|～|至|到)\s?(?:周|星期)?([一二三四五六日天])/gu;

/** 周五至周一: a week that ends before it begins. */
const findReversedWeeks = (text: string): TextFinding[] =>
  [...text.matchAll(weeks)].flatMap(({ 0: said, 1: from = '', 2: to = '', index }) =>
    week.indexOf(to) < week.indexOf(from) ? [{ index, says: `“${said}”起止颠倒` }] : [],
  );

/** 每天25小时 */
const findLongDays = (text: string): TextFinding[] =>
  [...text.matchAll(/(?:每天|每日|全天|一天)\s?(\d{1,3})\s?小时/gu)].flatMap(
    ({ 0: said, 1: hours, index }) =>
      Number(hours) > 24 ? [{ index, says: `一天没有${said.replace(/^\D+/u, '')}` }] : [],
  );

/** Nothing but a mark between two ranges: they belong to one day. */
const sameDay = /^[\s，、,；;和及]*(?:上午|下午)?$/;

const toMinutes = (hour?: string, minute?: string, half?: string): number | undefined =>
  minutesAt(hour, half === undefined ? minute : '30');

/** Minutes since midnight, which 24:00 is the end of; `undefined` for what no clock shows: 24:30, 8:75. */
export function minutesAt(hour = '', minute = '0'): number | undefined {
  const total = Number(hour) * 60 + Number(minute);
  return Number(minute) > 59 || total > minutesOfDay ? undefined : total;
}
