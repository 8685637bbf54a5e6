const numerals = '一二三四';
const stroke = '[-~—–－至到、,，/和及]';

/** A run of months that a text names: 第四季度, 1-3月, 上半年, 全年; 月 alone is no run. */
export interface Span {
  first: number;
  last: number;
}

/** The months that a header, title or sheet's name means; `undefined` where it means one month or none. */
export function spanOf(text: string): Span | undefined {
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  const range = new RegExp(`(?<!\\d)(1[0-2]|[1-9])月?份?${stroke}(1[0-2]|[1-9])月`).exec(plain);
  if (range && !/\d{4}[-./]$/.test(plain.slice(0, range.index)))
    return { first: Number(range[1]), last: Number(range[2]) };
  const quarter = /第?([一二三四1-4])季度?/.exec(plain)?.[1];
  if (quarter !== undefined) {
    const number = numerals.includes(quarter) ? numerals.indexOf(quarter) + 1 : Number(quarter);
    return { first: number * 3 - 2, last: number * 3 };
  }
  if (plain.includes('上半年')) return { first: 1, last: 6 };
  if (plain.includes('下半年')) return { first: 7, last: 12 };
  return /季度|半年|全年|年度(?!.*月)|年(?:发放|补助|保障|救助)?金额|[2-9两二三四五六]个月/.test(
    plain,
  )
    ? { first: 1, last: 12 }
    : undefined;
}

/** 月保障金额, 元/月, 每月: the amount is a month's whatever the title says. */
export const isMonthly = (header: string): boolean =>
  /(?<![\d份])月(?:均|人均|户均)?(?:保障|补助|救助|补差|低保|发放|金额|标准|资金|应发|实发)|每月|元\/月|\/月|当月|本月|月度/.test(
    header.normalize('NFKC').replace(/\s+/g, ''),
  );

/** 百元, 千元, 万元, 角 or 分 where a text names a unit. */
export function otherUnitOf(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  return /(?:单位[:为]?|[(:/]|金额|^)(?:人民币)?([百千万]元|角|分|美元|港币)(?:$|[)/,;。]|\s)/.exec(
    plain,
  )?.[1];
}

/** 补发 and 欠发 are no month's money. */
export const isArrears = (text: string): boolean => /补发|欠发|一次性补/.test(text);
