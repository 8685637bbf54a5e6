/** A day, a month or a year of a folded text; `undefined` parts are not said. */
export interface DateFact {
  readonly text: string;
  readonly index: number;
  readonly year?: string;
  readonly month?: number;
  readonly day?: number;
  /** 底, 初, 中旬 */
  readonly part?: string;
}

const date =
  /(?:(\d{4})年|(去年|前年|明年|上年))?(?:(\d{1,2})月份?(?:(\d{1,2})[日号]|(底|末|初|上旬|中旬|下旬))?)|(?<![\d月])(\d{1,2})日(?![常子均报])|(\d{4})年?[~至到—-]+(\d{4})年|(\d{4})年|(去年|前年|明年)/gu;

/** Dates of a folded text; 今年 is every text's own year and none. */
export const readDates = (text: string): DateFact[] =>
  [...text.matchAll(date)].flatMap((match) => {
    const [written, year, relative, month, day, part, lone, from, to, plain, said] = match;
    const base = { text: written, index: match.index };
    if (from !== undefined && to !== undefined)
      return [
        { ...base, year: from },
        { ...base, year: to },
      ];
    return [
      {
        ...base,
        ...present('year', year ?? relative ?? plain ?? said),
        ...present('month', toNumber(month)),
        ...present('day', toNumber(day ?? lone)),
        ...present('part', part),
      },
    ];
  });

const toNumber = (digits: string | undefined): number | undefined =>
  digits === undefined ? undefined : Number(digits);

const present = <Key extends string, Value>(key: Key, value: Value | undefined) =>
  (value === undefined ? {} : { [key]: value }) as Partial<Record<Key, Value>>;

/** True if `known` says everything that `said` says; the year of publication need not be written. */
export const saysDate = (known: DateFact, said: DateFact, ownYear: string | undefined): boolean =>
  (said.year === undefined || said.year === known.year || said.year === ownYear) &&
  !(isRelative(known.year) && known.year !== said.year && said.year !== undefined) &&
  (said.month === undefined || said.month === known.month) &&
  (said.day === undefined || said.day === known.day) &&
  (said.part === undefined || said.part === known.part);

const isRelative = (year: string | undefined): boolean => /[去前明上]年/u.test(year ?? '');

/** The text with its dates blanked, so that their digits are not read as numbers. */
export const withoutDates = (text: string): string =>
  text.replace(date, (written) => '·'.repeat(written.length));

const rates: readonly [unit: string, wording: RegExp][] = [
  ['每年', /每年|年标准|一年一|按年/u],
  ['每季度', /每季|一季度|按季/u],
  ['每月', /每月|每个月|一个月一|按月/u],
  ['每周', /每周|每星期|每个星期/u],
  ['每天', /每天|每日|天天/u],
];

/** How often something is done or paid, as the text says it. */
export const readRates = (text: string): string[] =>
  rates.filter(([, wording]) => wording.test(text)).map(([unit]) => unit);
