import type { Month } from '../../date.ts';
import { smallNumber } from '../../figures/small-number.ts';
import type { TextFinding } from '../../handbook/text-finding.ts';
import { sentenceAt } from '../sentence-at.ts';

/** Days of the year that everybody knows, by month and day. */
const festivals: Readonly<Record<string, string>> = {
  元旦: '1-1',
  妇女节: '3-8',
  学雷锋纪念日: '3-5',
  植树节: '3-12',
  劳动节: '5-1',
  青年节: '5-4',
  护士节: '5-12',
  防灾减灾日: '5-12',
  儿童节: '6-1',
  环境日: '6-5',
  禁毒日: '6-26',
  建党节: '7-1',
  建军节: '8-1',
  中华慈善日: '9-5',
  教师节: '9-10',
  烈士纪念日: '9-30',
  国庆节: '10-1',
  扶贫日: '10-17',
  宪法日: '12-4',
  国际残疾人日: '12-3',
  国际志愿者日: '12-5',
};
/** By month and day of the Chinese calendar. */
const lunarFestivals: Readonly<Record<string, string>> = {
  春节: '1-1',
  元宵节: '1-15',
  端午节: '5-5',
  七夕: '7-7',
  中秋节: '8-15',
  重阳节: '9-9',
  腊八: '12-8',
};
const names = [...Object.keys(festivals), ...Object.keys(lunarFestivals)].join('|');
const told = new RegExp(
  `(?:(?<year>\\d{4})年)?(?<month>\\d{1,2})月(?<day>\\d{1,2})日(?:是|为|，?正?[值逢是]|，|（)?(?:农历)?(?:“?(?:六一|五一|三八|七一|八一|十一|五四|国际|全国|我国|国家)”?)*(?<name>${names})(?<behind>[^，。；！]{0,3})(?<comma>，?)`,
  'gu',
);
/** 5月30日，儿童节前夕 is another day. */
const beside = /^(?:前|后|将|即|临|到来|期间|来临|活动|系列|慰问|假|小长假|假期|以来|之)/u;

/** 6月12日端午节当天: a day that is not that of the feast. */
export const findWrongFestivals = (text: string, issue?: Month): TextFinding[] =>
  [...text.matchAll(told)].flatMap(({ 0: said, groups = {}, index }) => {
    const name = groups['name'] ?? '';
    const year = Number(groups['year'] ?? issue?.slice(0, 4));
    const isApart = said.slice(0, said.indexOf(name)).includes('，');
    if (Number.isNaN(year) || (isApart && beside.test(groups['behind'] ?? ''))) return [];
    if (/(?:农历|阴历|去年|前年|每年|明年)[^，。；]{0,3}$/u.test(text.slice(0, index))) return [];
    const date = new Date(Date.UTC(year, Number(groups['month']) - 1, Number(groups['day']), 4));
    const real = festivals[name];
    const isRight =
      real === undefined
        ? lunarDay(date) === lunarFestivals[name]
        : real === `${Number(groups['month'])}-${Number(groups['day'])}`;
    return isRight || Number.isNaN(date.getTime())
      ? []
      : [{ index, says: `${groups['month']}月${groups['day']}日不是${name}` }];
  });

const lunarMonths = '正二三四五六七八九十冬腊';
const lunarDays =
  '初一 初二 初三 初四 初五 初六 初七 初八 初九 初十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十 廿一 廿二 廿三 廿四 廿五 廿六 廿七 廿八 廿九 三十'.split(
    ' ',
  );
const both = new RegExp(
  `(?:(?<year>\\d{4})年)?(?<month>\\d{1,2})月(?<day>\\d{1,2})日[，（(](?:农历|阴历)(?<lunarMonth>[${lunarMonths}]|十一|十二|一)月(?<lunarDay>${lunarDays.join('|')})`,
  'gu',
);

/** 7月22日（农历五月初十）: one day that is two. */
export const findWrongLunarDays = (text: string, issue?: Month): TextFinding[] =>
  [...text.matchAll(both)].flatMap(({ groups = {}, index }) => {
    const year = Number(groups['year'] ?? issue?.slice(0, 4));
    const date = new Date(Date.UTC(year, Number(groups['month']) - 1, Number(groups['day']), 4));
    if (Number.isNaN(date.getTime())) return [];
    const real = lunarDay(date);
    const said = `${lunarMonthOf(groups['lunarMonth'])}-${lunarDays.indexOf(groups['lunarDay'] ?? '') + 1}`;
    const [month = 1, day = 1] = real.split('-').map(Number);
    return real === said
      ? []
      : [{ index, says: `这一天是农历${lunarMonths[month - 1]}月${lunarDays[day - 1]}` }];
  });

const lunarMonthOf = (said = ''): number =>
  ({ 一: 1, 十一: 11, 十二: 12 })[said] ?? lunarMonths.indexOf(said) + 1;

const lunarDate = `(?:农历|阴历)(?<month>[${lunarMonths}]|十一|十二|一)月(?<day>${lunarDays.join('|')})`;
const lunarNames = `“?(?<name>${Object.keys(lunarFestivals).join('|')})”?`;
const namedDays = [
  new RegExp(`${lunarNames}[（(]${lunarDate}(?=[）)])`, 'gu'),
  new RegExp(`${lunarDate}(?:是|为|，)?${lunarNames}(?![前后])`, 'gu'),
];

/** 重阳节（农历八月初九）: a feast on another day of the Chinese calendar. */
export const findMovedFestivals = (text: string): TextFinding[] =>
  namedDays.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ groups = {}, index }) => {
      const said = `${lunarMonthOf(groups['month'])}-${lunarDays.indexOf(groups['day'] ?? '') + 1}`;
      return said === lunarFestivals[groups['name'] ?? '']
        ? []
        : [{ index, says: `${groups['name']}不在农历${groups['month']}月${groups['day']}` }];
    }),
  );

let calendar: Intl.DateTimeFormat | undefined;

/** 5-5 of the Chinese calendar; a leap month counts as the month before it. */
function lunarDay(date: Date): string {
  calendar ??= new Intl.DateTimeFormat('en-u-ca-chinese', {
    timeZone: 'Asia/Shanghai',
    month: 'numeric',
    day: 'numeric',
  });
  const parts = calendar.formatToParts(date);
  const valueOf = (wanted: string): number =>
    Number.parseInt(parts.find(({ type }) => type === wanted)?.value ?? '');
  return `${valueOf('month')}-${valueOf('day')}`;
}

const plan =
  /“?十(?<number>[一二三四五])五”?[^，。；\d]{0,6}[（(]?(?<from>\d{4})年?\s?(?:—+|－|-|～|~|–|至|到)\s?(?<to>\d{4})年?/gu;

/** “十三五”（2015—2019年）: plans have their five years. */
export const findWrongPlans = (text: string): TextFinding[] =>
  [...text.matchAll(plan)].flatMap(({ groups = {}, index }) => {
    const first = 2006 + 5 * '一二三四五'.indexOf(groups['number'] ?? '');
    const [from, to] = [Number(groups['from']), Number(groups['to'])];
    return from >= first && to <= first + 4 && to > from
      ? []
      : [{ index, says: `“十${groups['number']}五”是${first}年至${first + 4}年` }];
  });

const events: readonly (readonly [words: string, year: number])[] = [
  ['中国共产党成立|建党|党的生日|中国共产党建党', 1921],
  ['新中国成立|中华人民共和国成立|建国', 1949],
  ['建军|中国人民解放军建军', 1927],
  ['改革开放', 1978],
  ['五四运动', 1919],
  ['红军长征胜利|长征胜利', 1936],
  ['抗(?:日战争|战)胜利', 1945],
  ['香港回归', 1997],
  ['澳门回归', 1999],
];
const now = /之际|今年|迎接|庆祝|喜迎|纪念|献礼|来临|到来/u;
const then = /[12]\d{3}年|那年|当年|曾|去年|前年|颁发|佩戴|荣获|获得|奖章|纪念章/u;

/** In 2018 改革开放41周年 is not kept. */
const findWrongJubilees = (text: string, issue: Month): TextFinding[] =>
  events.flatMap(([words, since]) =>
    [...text.matchAll(new RegExp(`(?:${words})(?<years>\\d{2,3})周年`, 'gu'))].flatMap(
      ({ 0: said, groups = {}, index }) => {
        const sentence = sentenceAt(text, index);
        const years = Number(issue.slice(0, 4)) - since;
        const isRight = Number(groups['years']) === years;
        return isRight || !now.test(sentence) || then.test(sentence)
          ? []
          : [{ index, says: `这一年不是${said}，是${years}周年` }];
      },
    ),
  );

const founded =
  /(?:成立|创办|创立|创建|建成|建院|始建|创刊|开业|组建|开馆|开园)于?(?<since>(?:19|20)\d{2})年[^。；\d]{0,14}?(?:今年|本月)[^。；\d]{0,10}?(?<![百千一二三四五六七八九十])(?<years>\d{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?)周年/gu;
const foundedBefore =
  /(?<since>(?:19|20)\d{2})年(?:\d{1,2}月)?(?:成立|创办|创立|创建|建成|始建|创刊|开业|组建|开馆|开园)[^。；\d]{0,14}?(?:今年|本月)[^。；\d]{0,10}?(?<![百千一二三四五六七八九十])(?<years>\d{1,3}|[一二三四五六七八九]?十[一二三四五六七八九]?)周年/gu;

/** Jubilees that the year of the issue denies: 成立于1995年，今年30周年. */
export const findWrongAnniversaries = (text: string, issue: Month): TextFinding[] => [
  ...findWrongJubilees(text, issue),
  ...[founded, foundedBefore].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ groups = {}, index }) => {
      const years = Number(issue.slice(0, 4)) - Number(groups['since']);
      return years === smallNumber(groups['years'] ?? '')
        ? []
        : [{ index, says: `${groups['since']}年起，这一年是${years}周年` }];
    }),
  ),
];
