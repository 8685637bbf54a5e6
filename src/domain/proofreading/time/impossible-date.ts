/** A day that no calendar has, as a text writes it. */
export interface ImpossibleDate {
  /** Place in the text, in UTF-16 units. */
  readonly index: number;
  readonly said: string;
}

const date = /(?<![\d.])(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/gu;
/** The lunar calendar has a 30th of the second month. */
const isLunar = /(?:农历|阴历|旧历)[^，。；]{0,8}$/u;
const longest = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const begun =
  '(?:正式|陆续|全面)?(?:起|开始|启动|开幕|开营|开班|起步|开展|举行|举办|拉开帷幕|拉开序幕)';
/** Nothing of another matter stands between the two days: 报名10月8日截止，比赛10月20日开始 is sound. */
const leading = `(?:${begun}，?(?:并|一直|直|持续|延续|将|已)*(?:至|到|于|在)?|起?至|起?到|(?:一直|持续|延续|进行)[到至]|—+|－|～|~|-)`;
const span = new RegExp(
  `[从自于]?(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})日(?:[（(][^）)]{0,6}[）)])?(${leading})(?:(\\d{4})年)?(?:(\\d{1,2})月)?(\\d{1,2})日(?:[（(][^）)]{0,6}[）)])?([^，。；、\\d]{0,6})`,
  'gu',
);
/** 10月20日启动，10月8日 needs a word of the end; 至 is one. */
const toEnd = /(?:至|到|—|－|～|~|-)$/u;
const endWord =
  /^(?:正式|圆满|全部|顺利)?(?:结束|闭幕|截止|落幕|收官|结营|结业|收尾|为?止|完成|落下帷幕)/u;
/** From here on a span may reach into the next year without saying so. */
const lateInTheYear = 9;

const quarter =
  /([一二三四])季度[（(]?(\d{1,2})月?(?:至|到|—+|－|-|～|~)(\d{1,2})月|([上下])半年[（(]?(\d{1,2})月?(?:至|到|—+|－|-|～|~)(\d{1,2})月/gu;

/** 第三季度（4月至6月）, 上半年1月至7月: months that do not belong to it. */
export const findWrongQuarters = (text: string): ImpossibleDate[] =>
  [...text.matchAll(quarter)].flatMap(
    ({ 0: said, 1: name, 2: q1, 3: q2, 4: half, 5: h1, 6: h2, index }) => {
      const length = name === undefined ? 6 : 3;
      const first =
        (name === undefined ? '上下'.indexOf(half ?? '') : '一二三四'.indexOf(name)) * length + 1;
      const [from, to] = [Number(q1 ?? h1), Number(q2 ?? h2)];
      return from >= first && to < first + length ? [] : [{ index, said }];
    },
  );

/** 从7月25日到7月20日: the end before the beginning. */
export const findReversedSpans = (text: string): ImpossibleDate[] =>
  [...text.matchAll(span)].flatMap((found) => {
    const [
      whole,
      year,
      month = '',
      day = '',
      lead = '',
      endYear,
      endMonth,
      endDay = '',
      behind = '',
    ] = found;
    if (!toEnd.test(lead) && !endWord.test(behind)) return [];
    const said = whole.slice(0, whole.length - behind.length);
    const from = [Number(year ?? 0), Number(month), Number(day)] as const;
    const to = [Number(endYear ?? year ?? 0), Number(endMonth ?? month), Number(endDay)] as const;
    const mayTurn = endYear === undefined && from[1] > lateInTheYear && to[1] < from[1];
    return isBefore(to, from) && !mayTurn ? [{ index: found.index, said }] : [];
  });

const isBefore = (
  [year, month, day]: readonly [number, number, number],
  [thanYear, thanMonth, thanDay]: readonly [number, number, number],
): boolean => year * 372 + month * 31 + day < thanYear * 372 + thanMonth * 31 + thanDay;

const lunar =
  /(?:正月|腊月|冬月|(?:农历|阴历|旧历)(?:[闰正二三四五六七八九十冬腊]{1,2}月)?)(?:三十[一二三四五六七八九]|四十)(?![天日户人岁])/gu;

/** 腊月三十一: no month of the Chinese calendar has more than thirty days. */
const findImpossibleLunar = (text: string): ImpossibleDate[] =>
  [...text.matchAll(lunar)].map(({ 0: said, index }) => ({ index, said }));

/** Days like 6月31日; the 29th of February only where the text names a year that has none. */
export function findImpossibleDates(text: string): ImpossibleDate[] {
  const solar = [...text.matchAll(date)].flatMap(
    ({ 0: said, 1: year, 2: month, 3: day, index }) => {
      const isThere =
        Number(day) > 0 && Number(day) <= daysIn(Number(month), year ? Number(year) : undefined);
      return isThere || isLunar.test(text.slice(0, index)) ? [] : [{ index, said }];
    },
  );
  return [...solar, ...findImpossibleLunar(text)];
}

function daysIn(month: number, year: number | undefined): number {
  if (month === 2 && year !== undefined) return new Date(Date.UTC(year, 2, 0)).getUTCDate();
  return longest[month - 1] ?? 0;
}
