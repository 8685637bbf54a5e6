import { smallNumber } from '../../figures/small-number.ts';
import type { TextFinding } from '../../handbook/text-finding.ts';

const sentences = /[^。！？；]+/gu;
const number = String.raw`\d{1,3}|[一二两三四五六七八九]?十[一二三四五六七八九]?|[一二两三四五六七八九]`;
const length = new RegExp(
  `(?:(?:用了|花了|耗时|(?<!休息|其中|中间[^，。；]{0,4})[开走讲坐演唱跑忙等谈聊学练做干查排打找]了(?:整整|足足|将近|差不多|一共|前后)?)(?=[^，。；]{1,5}(?:分钟|小时))|为期|历时|历经|持续(?:了)?|用时|长达|共用|前后共?|共)(?<about>[约近])?(?<number>${number})(?<half>个半)?(?<more>多)?个?(?<unit>天|日|周|星期|月|年|小时|分钟)(?!以上|左右|[份度底初末])`,
  'u',
);
const day = /(?:(?<year>\d{4})年)?(?:(?<month>\d{1,2})月)?(?<day>\d{1,2})日/gu;
const month = /(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?:份|底|初|末)?(?!\d)/gu;
const year = /(?<year>(?:19|20)\d{2})年/gu;
const spans =
  /至|到|—|-|－|～|~|结束|截止|完成|开始|起|离开|返回|撤离|闭幕|收尾|开班|结业|开营|结营|出发|赶到|抵达|散会|散场|开会|开讲|收工|到站|到家|回到|进场|退场/u;

/** 5月1日开始，6月30日结束，历时三个月: a length that the two days of the sentence deny. */
export const findWrongDurations = (text: string): TextFinding[] =>
  [...text.matchAll(sentences)].flatMap(({ 0: sentence, index }) => {
    const said = length.exec(sentence);
    if (!said?.groups || sentence.includes('（原文如此）') || sentence.includes('工作日'))
      return [];
    const rest = sentence.replace(said[0], '');
    if (!spans.test(rest)) return [];
    const told =
      smallNumber(said.groups['number'] ?? '') + (said.groups['half'] === undefined ? 0 : 0.5);
    const unit = said.groups['unit'] ?? '';
    const real = lengthOf(rest, unit);
    if (!real) return [];
    const slack = (said.groups['about'] ?? said.groups['more']) ? told / 4 : 0;
    return told >= real.least - slack && told <= real.most + slack
      ? []
      : [
          {
            index: index + said.index,
            says: `“${said[0]}”与前后的日期对不上，算起来是 ${real.says}`,
          },
        ];
  });

interface Length {
  readonly least: number;
  readonly most: number;
  readonly says: string;
}

function lengthOf(sentence: string, unit: string): Length | undefined {
  if (unit === '小时') return hoursBetween(sentence);
  if (unit === '分钟') return minutesBetween(sentence);
  const days = [...sentence.matchAll(day)];
  if (days.length === 2) return inUnit(daysBetween(days), unit);
  if (days.length > 0) return undefined;
  const months = [...sentence.matchAll(month)];
  if (months.length === 2 && unit === '月') return monthsBetween(months);
  const years = [...sentence.matchAll(year)].map(({ groups }) => Number(groups?.['year']));
  return months.length === 0 && years.length === 2 && unit === '年'
    ? around((years[1] ?? 0) - (years[0] ?? 0), '年')
    : undefined;
}

/** Both ends counted; `undefined` where the second day is not behind the first. */
function daysBetween(found: readonly RegExpMatchArray[]): number | undefined {
  const [first, second] = found.map(({ groups = {} }) => groups);
  const from = Date.UTC(
    Number(first?.['year'] ?? 2001),
    Number(first?.['month'] ?? 1) - 1,
    Number(first?.['day']),
  );
  const to = Date.UTC(
    Number(second?.['year'] ?? first?.['year'] ?? 2001),
    Number(second?.['month'] ?? first?.['month'] ?? 1) - 1,
    Number(second?.['day']),
  );
  return to > from && (first?.['month'] !== undefined || second?.['month'] === undefined)
    ? (to - from) / 86_400_000 + 1
    : undefined;
}

/** People count the first day or not, and a month by its name or by its days. */
function inUnit(days: number | undefined, unit: string): Length | undefined {
  if (days === undefined) return undefined;
  if (unit === '天' || unit === '日') return { least: days - 1, most: days, says: `${days} 天` };
  if (unit === '周' || unit === '星期')
    return { least: (days - 1) / 7 - 0.2, most: (days + 2) / 7, says: `${days} 天` };
  if (unit === '月')
    return {
      least: days / 31 - 0.6,
      most: days / 28 + 0.6,
      says: `${Math.round(days / 30.4)} 个月`,
    };
  return days > 300
    ? { least: days / 366 - 0.6, most: days / 365 + 0.6, says: `${days} 天` }
    : undefined;
}

function monthsBetween(found: readonly RegExpMatchArray[]): Length | undefined {
  const [first, second] = found.map(({ groups = {} }) => groups);
  const years = Number(second?.['year'] ?? first?.['year'] ?? 0) - Number(first?.['year'] ?? 0);
  if (first?.['year'] === undefined && second?.['year'] !== undefined) return undefined;
  const apart = years * 12 + Number(second?.['month']) - Number(first?.['month']);
  return apart > 0 ? around(apart, '个月') : undefined;
}

/** From the third to the fifth are two or three. */
const around = (apart: number, unit: string): Length | undefined =>
  apart > 0
    ? { least: apart, most: apart + 1, says: `${apart} 到 ${apart + 1} ${unit}` }
    : undefined;

const clock =
  /(?<half>上午|下午|晚上?|早上|中午)?(?<hour>\d{1,2})(?:[:：](?<minute>\d{2})|[时点](?<said>半|\d{1,2}分)?)/gu;

/** Of an hour: a quarter past is the hour. */
const roundedOff = 0.34;

function hoursBetween(sentence: string): Length | undefined {
  const times = [...sentence.matchAll(clock)].map(({ groups = {} }) => groups);
  const [from, second] = times.map(hourOf);
  const isLate = times[1]?.['half'] === undefined && (from ?? 0) >= 12 && (second ?? 0) < 12;
  // 晚7时到9时: both of one half of the day.
  const to = second === undefined || !isLate ? second : second + 12;
  if (times.length !== 2 || from === undefined || to === undefined || to <= from) return undefined;
  const hours = to - from;
  return {
    least: hours - roundedOff,
    most: hours + roundedOff,
    says: `${Number(hours.toFixed(1))} 小时`,
  };
}

/** From when somebody leaves; people round to five minutes. */
function minutesBetween(sentence: string): Length | undefined {
  const hours = /出发|动身|启程|发车|开始|开会|开讲|从/u.test(sentence)
    ? hoursBetween(sentence)
    : undefined;
  if (!hours) return undefined;
  const minutes = Math.round((hours.least + roundedOff) * 60);
  return { least: minutes - 5, most: minutes + 5, says: `${minutes} 分钟` };
}

function hourOf(groups: Readonly<Record<string, string | undefined>>): number {
  const minute =
    groups['said'] === '半' ? 30 : Number.parseInt(groups['minute'] ?? groups['said'] ?? '0');
  const hour = Number(groups['hour']);
  const isLate = /下午|晚/u.test(groups['half'] ?? '') && hour < 12;
  return hour + (isLate ? 12 : 0) + minute / 60;
}

const listed =
  /(?<years>(?:\d{4}年?[、和及，])+\d{4}年?)(?<behind>之?后)?[^。；]{0,24}?连续(?:第)?(?<number>[一二两三四五六七八九十]|\d{1,2})(?:个?年|次|届)/gu;

/** 继2015年、2016年、2017年之后，连续第五年: the years that are named make another number. */
export const findWrongRuns = (text: string): TextFinding[] => [
  ...findWrongRunsOfDays(text),
  ...[...text.matchAll(listed)].flatMap(({ 0: said, groups = {}, index }) => {
    const years = [...(groups['years'] ?? '').matchAll(/\d{4}/gu)].length;
    const isBehind = groups['behind'] !== undefined || text.slice(0, index).endsWith('继');
    const told = smallNumber(groups['number'] ?? '');
    const real = years + (isBehind ? 1 : 0);
    return told === real || said.includes('等')
      ? []
      : [{ index, says: `列出来的年份算到这一次是 ${real}，写作 ${groups['number']}` }];
  }),
];

const listedDays =
  /连续(?<number>[两三四五六七八九十]|\d{1,2})[天日](?![^。；]{0,40}等)[^。；\d]{0,12}?(?:分别[是为在]|即|[（(：])(?<days>(?:\d{1,2}月)?\d{1,2}日(?:[、和及](?:\d{1,2}月)?\d{1,2}日)+)/gu;

/** 连续三天入户，分别是11月4日、5日、6日和7日 */
const findWrongRunsOfDays = (text: string): TextFinding[] =>
  [...text.matchAll(listedDays)].flatMap(({ groups = {}, index }) => {
    const real = [...(groups['days'] ?? '').matchAll(/日/gu)].length;
    return smallNumber(groups['number'] ?? '') === real
      ? []
      : [{ index, says: `写作连续${groups['number']}天，列出来的日子是 ${real} 天` }];
  });

const announced =
  /(?<!\d)(?<month>\d{1,2})月(?<day>\d{1,2})日，[^。；，\d]{0,16}(?:获悉|了解到|宣布|发布消息|发布公告)，[^。；\d]{0,40}?(?:将于|将在|定于|拟于)(?<month2>\d{1,2})月(?<day2>\d{1,2})日(?!以?前|之前)/gu;

/** 11月10日获悉，将于11月8日启动: of one month, what is announced lies ahead. */
export const findPastPlans = (text: string): TextFinding[] =>
  [...text.matchAll(announced)].flatMap(({ groups = {}, index }) =>
    groups['month'] === groups['month2'] && Number(groups['day2']) < Number(groups['day'])
      ? [
          {
            index,
            says: `${groups['month']}月${groups['day']}日说将来的事，写的却是更早的${groups['month2']}月${groups['day2']}日`,
          },
        ]
      : [],
  );

const era = new RegExp(
  `(?<!\\d)(?<from>(?:19|20)\\d{2})年?(?:至|到|—|－|-|～|~)(?<to>(?:19|20)\\d{2})年?的?，?这?(?:短短|整整)?(?<number>${number})年(?:间|里|来|当?中)`,
  'gu',
);

/** 从2021年到2023年的五年间: neither the years from one to the other nor those that are named. */
export const findWrongEras = (text: string): TextFinding[] =>
  [...text.matchAll(era)].flatMap(({ 0: said, groups = {}, index }) => {
    const apart = Number(groups['to']) - Number(groups['from']);
    const told = smallNumber(groups['number'] ?? '');
    return told === apart || told === apart + 1
      ? []
      : [{ index, says: `“${said}”，算起来是 ${apart} 到 ${apart + 1} 年` }];
  });
