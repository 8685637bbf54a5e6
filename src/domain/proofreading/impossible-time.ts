import { minutesAt } from '../handbook/opening-hours.ts';
import type { TextFinding } from '../handbook/text-finding.ts';

/** 8:30, 25：30; 1:80 may be a ratio, so a word of time or a second time has to stand beside it. */
const clock = /(?<![\d:：.])(\d{1,2})[:：](\d{2})(?![\d:：])/gu;
const besideBefore =
  /(?:上午|下午|中午|晚上|早上|凌晨|夜间|每天|每日|工作日|周[一二三四五六日末]|星期[一二三四五六日]|\d[:：]\d{2} ?[—–~～至到-]+) ?$/u;
const besideBehind =
  /^ ?[—–~～至到-]+ ?\d{1,2}[:：]\d{2}|^ ?(?:开门|关门|上班|下班|办理|开始|结束|前|后|起|止)/u;
const hour =
  /(?<!\d)(\d{1,2})(?:时(?:(\d{1,2})分)?(?=[许整前后起至到，。、—]|\d)|点(?=[整半钟前后，。]))/gu;

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
  /(?<half>上午|下午|晚上|早上)(?<from>\d{1,2})[点时](?<fromHalf>半)?[^。；，\d]{0,6}，?(?:到|至)\k<half>?(?<to>\d{1,2})[点时](?<toHalf>半)?/gu;

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

/** Hours above 24, minutes above 59, and hours that end before they begin. */
export const findImpossibleTimes = (text: string): TextFinding[] => [
  ...[...text.matchAll(clock)].flatMap(({ 0: said, 1: hours, 2: minutes, index }) => {
    const isTime =
      besideBefore.test(text.slice(Math.max(0, index - 12), index)) ||
      besideBehind.test(text.slice(index + said.length));
    return isTime && minutesAt(hours, minutes) === undefined
      ? [{ index, says: `没有${said}这个时间` }]
      : [];
  }),
  ...[...text.matchAll(hour)].flatMap(({ 0: said, 1: hours, 2: minutes = '0', index }) =>
    minutesAt(hours, minutes) === undefined ? [{ index, says: `没有${said}这个时间` }] : [],
  ),
  ...findReversedHours(text),
  ...findReversedSpoken(text),
  ...findWrongHalves(text),
];
