/** A number of a text with what it counts. */
export interface Figure {
  readonly value: number;
  /** As it is written, with 万 or 亿. */
  readonly text: string;
  /** Place in the sentence, in UTF-16 units; `end` is behind the unit. */
  readonly index: number;
  readonly end: number;
  /** 户, 人, 元 … */
  readonly unit: string;
  /** Half a unit of the last digit, and more where the text says 约 or 余. */
  readonly tolerance: number;
  readonly isAbout: boolean;
  /** 超过 330 is more, never less. */
  readonly isOver?: boolean;
}

/** What does not add up, as a part of a Chinese sentence. */
export interface Contradiction {
  /** Place of the wrong figure in the text, in UTF-16 units. */
  readonly index: number;
  readonly says: string;
}

const chineseDigits = '一二两三四五六七八九';
/** 二千一百六十一, 十二; never a lone 一 or 两, which are words as often as numbers. */
const chineseNumber = `(?:[${chineseDigits}]?[十百千][${chineseDigits}零十百千]*)`;
const digits = String.raw`\d[\d,，]*(?:\.\d+)?`;
const about = '约|近|超过|超|多达|逾|达到近';
const units =
  '平方米|公斤|户次|户|人次|人|名|位|元|件次|件|个|所|家|处|套|张|对|起|次|份|批次|批|例|条|台|项|部|通|亩|吨|间|座|辆|棵|袋|桶|本|场|床|双|顶|副|箱|瓶|辆次|趟|小时|课时';

const counted = new RegExp(
  `(${about})?\\s*(?<![\\d.第])(${digits}|${chineseNumber})(万|亿)?(余|多)?\\s*(${units})(?![年月])`,
  'gu',
);

/** Every number of a sentence that counts something, in order. */
export function readFigures(sentence: string): Figure[] {
  return [...sentence.matchAll(counted)].flatMap((match) => {
    const [whole, before, number = '', scale = '', behind, unit = ''] = match;
    const isAbout = before !== undefined || behind !== undefined;
    const factor = { 万: 1e4, 亿: 1e8 }[scale] ?? 1;
    const value = parseNumber(number) * factor;
    const decimals = number.split('.')[1]?.length ?? 0;
    const half = factor === 1 && decimals === 0 ? 0 : (factor * 10 ** -decimals) / 2;
    const loose = isAbout ? value / 10 : 0;
    const index = match.index + whole.indexOf(number);
    const text = `${number}${scale}`;
    const end = match.index + whole.length;
    const isOver = before !== undefined && /超|逾|达/u.test(before);
    return [{ value, text, index, end, unit, tolerance: Math.max(half, loose), isAbout, isOver }];
  });
}

/** 1,286, 二千一百六十一, 两 */
export function parseNumber(text: string): number {
  const plain = text.replaceAll(/[,，]/g, '');
  return /\d/.test(plain) ? Number(plain) : parseChinese(plain);
}

const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** 二千一百六十一 → 2161 */
function parseChinese(text: string): number {
  let value = 0;
  let digit = 0;
  for (const char of text) {
    const power = powers[char];
    if (power !== undefined) {
      value += (digit || 1) * power;
      digit = 0;
    } else digit = char === '零' ? 0 : digitOf(char);
  }
  return value + digit;
}

const digitOf = (char: string): number =>
  '零一二三四五六七八九'.indexOf(char === '两' ? '二' : char);

/** A share in percent with the place and the decimals that it is written with. */
export interface Percent {
  readonly value: number;
  readonly text: string;
  readonly index: number;
  readonly decimals: number;
  readonly isAbout: boolean;
}

const percent =
  /(约|近|超过|超|以上|左右)?\s*(?:(\d+(?:\.\d+)?)\s*[%％]|百分之([一二三四五六七八九十百点零]+))(左右|以上|多)?/gu;

export function readPercents(sentence: string): Percent[] {
  return [...sentence.matchAll(percent)].flatMap((match) => {
    const [whole, before, number, chinese, behind] = match;
    const text = number ?? chinese ?? '';
    const value = number === undefined ? parsePercent(text) : Number(number);
    const decimals = String(value).split('.')[1]?.length ?? 0;
    const isAbout = before !== undefined || behind !== undefined;
    return [
      {
        value,
        text: number === undefined ? String(value) : text,
        index: match.index + whole.indexOf(text),
        decimals: number === undefined ? decimals : (text.split('.')[1]?.length ?? 0),
        isAbout,
      },
    ];
  });
}

/** 九十九点六 → 99.6 */
function parsePercent(text: string): number {
  const [whole = '', decimals = ''] = text.split('点');
  const plain = whole === '百' ? 100 : /[十百]/.test(whole) ? parseChinese(whole) : digitOf(whole);
  const behind = [...decimals].map(digitOf).join('');
  return behind === '' ? plain : Number(`${plain}.${behind}`);
}

/** True if `part` is larger than `whole` beyond what both leave open. */
export const isAbove = (part: Figure, whole: Figure): boolean =>
  part.value - (part.isOver ? 0 : part.tolerance) > whole.value + whole.tolerance;

/** True if a share is what the two figures give, at the decimals that it is written with. */
export function isQuotient(said: Percent, part: Figure, whole: Figure): boolean {
  if (whole.value === 0) return true;
  const low = ((part.value - part.tolerance) / (whole.value + whole.tolerance)) * 100;
  const high = ((part.value + part.tolerance) / Math.max(1, whole.value - whole.tolerance)) * 100;
  const slack = Math.max(10 ** -said.decimals, said.isAbout ? 5 : 0);
  return said.value > low - slack && said.value < high + slack;
}

/** `1900 ÷ 2000 算是 95%`, with the decimals of what was said and one more at least. */
export const quotientText = (said: Percent, part: Figure, whole: Figure): string =>
  `${part.text} ÷ ${whole.text} 算是 ${Number(
    ((part.value / whole.value) * 100).toFixed(Math.max(said.decimals, 1)),
  )}%`;
