import type { Month } from '../date.ts';
import type { ListArea } from './notice-scope.ts';
import type { ProgrammeId } from '../programme.ts';

/** What the programmes are called in the titles of rosters and notices. 低保边缘 is not 低保. */
const programmeWords: readonly (readonly [ProgrammeId | 'other', RegExp])[] = [
  ['other', /边缘|监测对象|脱贫户|优抚|慰问/],
  ['disabilitySubsidies', /残疾人|两项补贴|护理补贴/],
  ['elderlyService', /高龄|长寿|养老服务/],
  ['childrenInNeed', /孤儿|事实无人|困境儿童/],
  ['medicalAssistance', /医疗救助/],
  ['disasterRelief', /救灾|冬春救助/],
  ['extremePovertySupport', /特困|五保/],
  ['temporaryAssistance', /临时救助|支出型/],
  ['subsistenceAllowance', /低保|最低生活/],
];

/** A title that names other programmes but not this one. */
export function namesOtherProgramme(title: string, programme: ProgrammeId): boolean {
  const named = programmeWords.filter(([, words]) => words.test(title)).map(([id]) => id);
  return named.some((id) => id !== programme);
}

/** 农村 or 城市 where a text names one of them and not both. */
export function areaNamedIn(text: string): ListArea | undefined {
  const [rural, urban] = [text.includes('农村'), /城市|城镇(?!乡)/.test(text)];
  if (rural === urban) return undefined;
  return rural ? '农村' : '城市';
}

/** True for a title of 城市 people if the list is 农村, and the reverse. A title that says both or neither fits. */
export const namesOtherArea = (title: string, area: ListArea | undefined): boolean => {
  const named = areaNamedIn(title);
  return area !== undefined && named !== undefined && named !== area;
};

/** What the class or heading of a row is called if it belongs to another programme: 特困人员 in a list of 低保. */
const classWords: readonly (readonly [ProgrammeId | 'other', RegExp])[] = [
  [
    'extremePovertySupport',
    /^(?:农村|城市|城镇|城乡)?(?:(?:分散|集中)?(?:供养)?(?:特困|五保)(?:救助)?(?:供养)?|(?:分散|集中)供养)(?:人员|对象|户|老人)?$/,
  ],
  ['subsistenceAllowance', /^(?:农村|城市|城镇|城乡)?(?:最低生活保障|低保)(?:家庭|人员|对象|户)?$/],
  ['temporaryAssistance', /^支出型$|^(?:支出型)?临时救助(?:家庭|人员|对象|户)?$/],
  ['childrenInNeed', /^(?:社会散居|机构养育|散居)?孤儿$|^事实无人抚养(?:儿童)?$|^困境儿童$/],
  ['disabilitySubsidies', /^(?:残疾人)?两项补贴$|^(?:困难|重度)残疾人(?:生活|护理)补贴$/],
  ['elderlyService', /^(?:高龄|长寿)(?:老人)?(?:津贴|补贴)$/],
  ['medicalAssistance', /^医疗救助$/],
  [
    'other',
    /^(?:最低生活保障|低保)?边缘(?:家庭|人员|人口|对象|户)*$|^低收入(?:家庭|人口|户)*$|^(?:刚性)?支出型?困难(?:家庭|人员|人口|对象|户)*$|^刚性支出(?:困难)?(?:家庭|人员|人口|对象|户)*$|^(?:农村)?易返贫(?:致贫)?(?:家庭|人口|户)*$/,
  ],
];

/** 特困（分散）: all of it, what it is called, and what is in brackets. */
const namesOfClass = (text: string): string[] => [
  text,
  ...text.split(/[()（）]/).filter((part) => part !== ''),
];

export const isClassOfOther = (text: string, programme: ProgrammeId): boolean =>
  namesOfClass(text).some((name) =>
    classWords.some(([id, words]) => id !== programme && words.test(name)),
  );

/** 急难型: help that is given at once and of which no list is published. */
export const isOfUrgentHelp = (text: string): boolean => /急难[型性]?/.test(text);

/** Whether a class is the programme's own: 低保户 in a list of 低保. */
export const isClassOf = (text: string, programme: ProgrammeId): boolean =>
  classWords.some(([id, words]) => id === programme && words.test(text));

/** 农村低保A类 and 低保（重残）, but neither 低保边缘户 nor 低保转特困. */
export const beginsWithClassOf = (text: string, programme: ProgrammeId): boolean =>
  Array.from(text, (_, at) => text.slice(0, at + 1)).some(
    (name) =>
      isClassOf(name, programme) &&
      !/^(?:边缘|以外|[转改退停]|[与和及或、/])/.test(text.slice(name.length)),
  );

const quarters = '一二三四';

/** 第三季度 of a month that is not in it. */
export const otherQuarter = (title: string, period: Month): string | undefined => {
  const [said, name = ''] = /第?([一二三四])季度/.exec(title) ?? [];
  const quarter = Math.ceil(Number(period.slice(5)) / 3);
  return said !== undefined && quarters.indexOf(name) + 1 !== quarter ? said : undefined;
};

const monthNames = '一 二 三 四 五 六 七 八 九 十 十一 十二'.split(' ');
/** 十月份 → 10月份 */
const inDigits = (title: string): string =>
  title.replace(/(?<![一二三四五六七八九十第])(十[一二]?|[一二三四五六七八九])(?=月份?)/g, (name) =>
    String(monthNames.indexOf(name) + 1),
  );

/**
 * The months that a title names, if the period of the notice is not among them. A month followed by a day is the
 * date of filling in and does not count.
 */
export function otherMonths(told: string, period: Month): string[] {
  const months = monthsIn(told, period);
  return months.includes(period) ? [] : months;
}

/** Whether a title names the month. */
export const namesMonth = (title: string, period: Month): boolean =>
  monthsIn(title, period).includes(period);

/** The months that a title names; of one without a year, that of the period's year. */
function monthsIn(told: string, period: Month): string[] {
  if (/日期|时间|填报|制表|打印/.test(told)) return [];
  const title = inDigits(told);
  const found = [
    ...title.matchAll(/(20\d\d)[年.\-/](1[0-2]|0?[1-9])(?:月份?)?(?![\d.\-/]|\d?日)/g),
  ].map(([, year = '', month = '']) => `${year}-${month.padStart(2, '0')}`);
  const alone = /(?<![\d年至到~—–、.\-/])(1[0-2]|[1-9])月份?(?![\d至到~—–、\-/]|\d?日)/.exec(
    title,
  )?.[1];
  if (found.length > 0) return found;
  return alone === undefined ? [] : [`${period.slice(0, 5)}${alone.padStart(2, '0')}`];
}

/** Whether a title of one month names months twice: 10月……（2026年11月）, and not 10月至11月. */
export const namesMonthTwice = (title: string): boolean =>
  !/月?[至到~—–、和及-]+(?:20\d\d年)?(?:1[0-2]|0?[1-9])月/u.test(inDigits(title)) &&
  [...inDigits(title).matchAll(/(?<!\d)(?:1[0-2]|0?[1-9])月份?(?!\d{1,2}日)/gu)].length > 1;

/** A title of people who are in receipt. */
export const isOfConfirmed = (title: string): boolean =>
  /确认公布|(?<!拟)确认(?:对象|名单)|在享|在保|享受(?:对象|名单)/.test(title);

/** A title of a list of people who have not been confirmed yet. */
export const isOfCandidates = (title: string): boolean =>
  /初审|拟(?:纳入|享受|保障|确认|新增|救助)|评议|摸底|申请(?:对象|人员)/.test(title);

/** A title of people whose support is to end. */
export const isOfEnding = (title: string): boolean => /拟?终止|停发|退出/.test(title);
