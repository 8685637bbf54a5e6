import { smallNumber } from '../../figures/small-number.ts';
import { minutesAt } from '../../handbook/opening-hours.ts';
import type { TextFinding } from '../../handbook/text-finding.ts';

/** 8:30, 25：30; 1:80 may be a ratio, so a word of time or a second time has to stand beside it. */
const clock = /(?<![\d:：.])(\d{1,2})[:：](\d{2})(?![\d:：])/gu;
const besideBefore =
  /(?:上午|下午|中午|晚上|早上|凌晨|夜间|每天|每日|工作日|周[一二三四五六日末]|星期[一二三四五六日]|\d[:：]\d{2} ?[—–~～至到-]+) ?$/u;
const besideBehind =
  /^ ?[—–~～至到-]+ ?\d{1,2}[:：]\d{2}|^ ?(?:开门|关门|上班|下班|办理|开始|结束|前|后|起|止)/u;
/** 午饭11:30，晚饭17:75: another time stands in the text, and it is no score. */
const isAmongTimes = (text: string, said: string): boolean =>
  Number(said.split(/[:：]/u)[0]) < 24 &&
  !/比分|比例|配比|比[为是：]|战胜|击败/u.test(text) &&
  [...text.matchAll(clock)].some(([, hours, minutes]) => minutesAt(hours, minutes) !== undefined);

const hour =
  /(?<!\d)(\d{1,2})(?:时(?:(\d{1,2})分)?(?=[许整前后起至到，。、—]|\d)|点(?:(\d{1,2})分(?!钟)|(?=[整半钟前后，。])))/gu;

const hours =
  /(?<!\d)(\d{1,2})[:：](\d{2}) ?(?:[—–~～至到-]+|\p{Script=Han}{1,3}[至到]) ?(\d{1,2})[:：](\d{2})(?!\d)/gu;
const overNight = /[晚夜次]|凌晨|第二天|值[班守]|门卫|通宵|24 ?小时/u;
const evening = 17 * 60;
/** Offices do not open at night without a word of it. */
const atWork = /窗口|办公|办理|办事|接待|受理|咨询|开放|上班|服务时间/u;

/** 14:30—13:30; who opens in the evening may close in the morning, where it is said or nothing tells of work. */
const findReversedHours = (text: string): TextFinding[] =>
  [...text.matchAll(/[^。！？；]+/gu)].flatMap(({ 0: sentence, index: start }) =>
    overNight.test(sentence)
      ? []
      : [...sentence.matchAll(hours)].flatMap(({ 0: said, 1: h1, 2: m1, 3: h2, 4: m2, index }) => {
          const [from, to] = [minutesAt(h1, m1), minutesAt(h2, m2)];
          const mayTurn =
            from !== undefined &&
            from >= evening &&
            !atWork.test(sentence) &&
            !sentence.slice(0, index).endsWith('下午');
          return from !== undefined && to !== undefined && to <= from && !mayTurn
            ? [{ index: start + index, says: `“${said}”起止颠倒` }]
            : [];
        }),
  );

const spoken =
  /(?<half>上午|下午|晚上|早上)(?<from>\d{1,2})[点时](?:(?<fromHalf>半)|\d{1,2}分)?[^。；，\d]{0,6}，?(?:到|至)\k<half>?(?<to>\d{1,2})[点时](?<toHalf>半)?/gu;

/** 上午11点半开饭，到上午10点半: two times of one half of the day. */
const findReversedSpoken = (text: string): TextFinding[] =>
  [...text.matchAll(spoken)].flatMap(({ 0: said, groups = {}, index }) => {
    const isNamedTwice = said.lastIndexOf(groups['half'] ?? '') > 0;
    const from = minutesAt(groups['from'], groups['fromHalf'] === undefined ? '0' : '30') ?? 0;
    const to = minutesAt(groups['to'], groups['toHalf'] === undefined ? '0' : '30') ?? 0;
    return isNamedTwice && to <= from && from < noon ? [{ index, says: `“${said}”起止颠倒` }] : [];
  });
const noon = 12 * 60;

const wrongHalf =
  /(上午|早上|早晨|清晨|凌晨) ?(1[3-9]|2[0-3])(?=[:：时点])|(下午) ?(9|1[01]|2[1-3])(?=[:：时点])/gu;

/** 上午14:30 */
const findWrongHalves = (text: string): TextFinding[] =>
  [...text.matchAll(wrongHalf)].map(({ 1: half, 2: hour, 3: late, 4: lateHour, index }) => ({
    index,
    says: `${half ?? late ?? ''}没有${hour ?? lateHour ?? ''}点`,
  }));

const digits = '[一二三四五六七八九]';
const inWords = new RegExp(
  `(?:上午|下午|中午|晚上?|早上|凌晨|夜里|昨晚|今晚)(?<said>(?<hours>${digits}?十${digits}?|${digits}|两)点(?<minutes>${digits}?十${digits}?)分)`,
  'gu',
);

/** 晚上八点七十五分 */
const findImpossibleWords = (text: string): TextFinding[] =>
  [...text.matchAll(inWords)].flatMap(({ groups = {}, index }) => {
    const [hours, minutes] = [groups['hours'], groups['minutes']].map((said) =>
      String(smallNumber(said ?? '')),
    );
    return minutesAt(hours, minutes) === undefined
      ? [{ index, says: `没有${groups['said']}这个时间` }]
      : [];
  });

/** How many of a unit a time has at most. */
const most: readonly (readonly [time: RegExp, unit: string, most: number, what: string])[] = [
  [/全年|每年|一年(?:共|有|的|里)/u, '个月', 12, '一年'],
  [/全年|每年|一年(?:共|有|的|里)/u, '天', 366, '一年'],
  [/每周|每星期|一周/u, '天', 7, '一周'],
  [/每个?月|全月/u, '天', 31, '一个月'],
  [/每个?季度/u, '个月', 3, '一个季度'],
  [/每天|每日|全天候?|一天/u, '小时', 24, '一天'],
];
/** 全年累计服务 has several persons at work, and pay for a thirteenth month is paid. */
const addedUp = /累计|人均|合计|总|人次|共计|薪|工资|奖/u;

/** 全年13个月, 每周开放8天: more than the time has. */
const findOverfull = (text: string): TextFinding[] =>
  most.flatMap(([time, unit, limit, what]) =>
    [
      ...text.matchAll(
        new RegExp(
          `(?:${time.source})(?:都|均|共|有|满|开放|营业|服务|工作|值守|值班|对外|接待|提供|发放|发|[的里内])*(?<number>\\d{1,3}|[一二两三四五六七八九]?十[一二三四五六七八九]?|[八九])${unit}(?<behind>[^。；]{0,8})`,
          'gu',
        ),
      ),
    ].flatMap(({ 0: said, groups = {}, index }) =>
      smallNumber(groups['number'] ?? '') > limit && !addedUp.test(said)
        ? [{ index, says: `${what}没有${groups['number']}${unit}` }]
        : [],
    ),
  );

const noWeekday =
  /(?<=[一二三四五六日][至到、—])(?:周|星期|礼拜)[七八九十]|(?:周|星期|礼拜)[七八九十](?=[\s，。：；、至到—）)\d]|$)/gu;

/** 周一至周八 */
const findNoWeekdays = (text: string): TextFinding[] =>
  [...text.matchAll(noWeekday)].map(({ 0: said, index }) => ({ index, says: `没有${said}` }));

/** Hours above 24, minutes above 59, and hours that end before they begin. */
export const findImpossibleTimes = (text: string): TextFinding[] => [
  ...[...text.matchAll(clock)].flatMap(({ 0: said, 1: hours, 2: minutes, index }) => {
    const isTime =
      besideBefore.test(text.slice(Math.max(0, index - 12), index)) ||
      besideBehind.test(text.slice(index + said.length));
    return (isTime || isAmongTimes(text, said)) && minutesAt(hours, minutes) === undefined
      ? [{ index, says: `没有${said}这个时间` }]
      : [];
  }),
  ...[...text.matchAll(hour)].flatMap(({ 0: said, 1: hours, 2: minutes, 3: spoken, index }) =>
    minutesAt(hours, minutes ?? spoken ?? '0') === undefined
      ? [{ index, says: `没有${said}这个时间` }]
      : [],
  ),
  ...findReversedHours(text),
  ...findReversedSpoken(text),
  ...findWrongHalves(text),
  ...findImpossibleWords(text),
  ...findOverfull(text),
  ...findNoWeekdays(text),
];
