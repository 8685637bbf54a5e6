/** A number of a folded text with what it counts. */
export interface NumberFact {
  readonly value: number;
  readonly family: Family;
  /** As it is written, with its unit. */
  readonly text: string;
  readonly index: number;
  /** 三样, 两区: a count that a writer may derive from the text. */
  readonly isSmall: boolean;
  /** 一是, 二、: numbers an item and states no fact. */
  readonly isItemNumber: boolean;
}

/** Numbers of two families are never the same fact. */
type Family = 'money' | 'share' | 'age' | 'time' | 'order' | 'count';

const digit = '零〇一二两三四五六七八九';
const chinese = `[${digit}十百千万亿]+`;
const arabic = String.raw`\d[\d,]*(?:\.\d+)?(?:万|亿|千|百)?`;
const units =
  '个百分点|人次|户次|家次|件次|万人|万元|个月|小时|分钟|周岁|平方米|公里|元|人|户|名|位|个|件|所|家|处|套|张|对|起|次|份|批|例|条|台|项|部|通|亩|吨|间|座|辆|袋|本|场|注|块|岁|天|日|年|月|周|期|届|版|类|种|组|支|层|村|镇|乡|县|区|街道|方面|站点|行政村|社区|样|路|成|倍|字|步|道';
const number = new RegExp(
  `百分之(${chinese})|百分百|(第)?(${arabic}|${chinese})(多|余)?(%|％|${units})?`,
  'gu',
);
/** 一是 … 七是: how far an enumeration goes. */
const enumerated = new RegExp(`(?<=[。；，：、！]|^)(${chinese})(?:是|、)`, 'gu');

/** Numbers of a folded text, without those of dates. */
export function readNumbers(text: string): NumberFact[] {
  const found = [...text.matchAll(number)].flatMap((match) => readNumber(match));
  const marks = [...text.matchAll(enumerated)].map(({ 0: whole, 1: mark = '', index }) => ({
    value: parseChinese(mark),
    family: 'order' as const,
    text: whole,
    index,
    isSmall: true,
    isItemNumber: true,
  }));
  return [...found, ...marks];
}

function readNumber(match: RegExpExecArray): NumberFact[] {
  const [text, share, ordinal, written = '', more = '', unit = ''] = match;
  const { index } = match;
  if (share !== undefined || text === '百分百') {
    const value = share === undefined || share === '百' ? 100 : parseChinese(share);
    return [{ value, family: 'share', text, index, isSmall: false, isItemNumber: false }];
  }
  const isChinese = !/\d/.test(written);
  if (isChinese && ordinal === undefined && (unit === '' || !isNumeral(written, unit))) return [];
  const value = isChinese ? parseChinese(written) : parseArabic(written);
  const isSmall = isChinese && ordinal === undefined && value <= 12 && more === '';
  if (unit === '成')
    return [
      { value: value * 10, family: 'share', text, index, isSmall: false, isItemNumber: false },
    ];
  const family = ordinal === undefined ? familyOf(unit) : 'order';
  return [{ value, family, text, index, isSmall, isItemNumber: false }];
}

/** Not 万元 alone, 千家万户 or 一天 as one speaks. */
const isNumeral = (written: string, unit: string): boolean =>
  /^[零〇一二两三四五六七八九十百千]/u.test(written) &&
  !(/^[千百]/u.test(written) && written.length === 1) &&
  !(written === '一' && !/注|等/u.test(unit)) &&
  !(written.length > 1 && !/[十百千万亿]/u.test(written));

const families: readonly [Family, RegExp][] = [
  ['money', /元$/u],
  ['share', /^(?:%|％|个百分点)$/u],
  ['age', /岁$/u],
  ['time', /^(?:小时|分钟|天)$/u],
];

const familyOf = (unit: string): Family =>
  families.find(([, pattern]) => pattern.test(unit))?.[0] ?? 'count';

const scales: Readonly<Record<string, number>> = { 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 };

function parseArabic(written: string): number {
  const scale = scales[written.at(-1) ?? ''];
  const plain = Number((scale === undefined ? written : written.slice(0, -1)).replaceAll(',', ''));
  return Number((plain * (scale ?? 1)).toFixed(4));
}

/** 三十二 → 32, 二千一百六十一 → 2161, 一万二千 → 12000 */
export function parseChinese(written: string): number {
  let total = 0;
  let section = 0;
  let last = 0;
  for (const character of written.replaceAll('两', '二').replaceAll('〇', '零')) {
    const power = { 十: 10, 百: 100, 千: 1000 }[character];
    if (power !== undefined) {
      section += (last || 1) * power;
      last = 0;
    } else if (character === '万' || character === '亿') {
      total = (total + section + last) * (scales[character] ?? 1);
      section = 0;
      last = 0;
    } else last = '零一二三四五六七八九'.indexOf(character);
  }
  return total + section + last;
}

/** 个 of one text is 名 of another, but yuan are never persons. */
export const isSameNumber = (a: NumberFact, b: NumberFact): boolean =>
  a.value === b.value && (a.family === b.family || isLoose(a) === isLoose(b));

const isLoose = ({ family }: NumberFact): boolean => family === 'count' || family === 'order';
