import { digitsInWords } from './digit-words.ts';

/** A text in which every digit is a plain one, and where its characters stand in the text as it was. */
export interface PlainDigits {
  readonly text: string;
  readonly places: readonly number[];
}

const dresses = [
  '零一二三四五六七八九',
  '〇壹贰叁肆伍陆柒捌玖',
  '洞幺两参四五六拐八勾',
  '○弌弍弎亖伍陸漆捌久',
  '零妖貳參肆伍陸拐怕狗',
  '动腰俩仨四五六柺扒钩',
  '零弋弐叄䦉㐅六七八九',
  '○〡〢〣〤〥〦〧〨〩',
  '⓿❶❷❸❹❺❻❼❽❾',
  '⓪⓵⓶⓷⓸⓹⓺⓻⓼⓽',
  '🄋➀➁➂➃➄➅➆➇➈',
  '🄌➊➋➌➍➎➏➐➑➒',
  '⓪ⅠⅡⅢⅣⅤⅥⅦⅧⅨ',
  '⓪ⅰⅱⅲⅳⅴⅵⅶⅷⅸ',
  '⓪⚀⚁⚂⚃⚄⚅',
  '⠚⠁⠃⠉⠙⠑⠋⠛⠓⠊',
  '⓪𝍠𝍡𝍢𝍣𝍤𝍥𝍦𝍧𝍨',
  '⓪፩፪፫፬፭፮፯፰፱',
];
/** These are words of their own more often than digits: only among digits. */
const onlyAmongDigits = new Set([...'栋動妖腰俩仨怕扒狗钩久弋漆']);
const digitOf = new Map(
  dresses.flatMap((dress) =>
    [...dress].map((character, digit) => [character, String(digit)] as const),
  ),
);
const dropped = /[\p{Mn}\p{Me}\p{Cf}\u034F\u115F\u1160\u2800\u3164\uFFA0\u20E3\uFE0F]/u;
/** Characters that stand for digits among digits. */
const likeDigits: Readonly<Record<string, string>> = {
  ...{ O: '0', o: '0', l: '1', I: '1', '|': '1', З: '3', з: '3', б: '6' },
  ...Object.fromEntries([...onlyAmongDigits].map((word) => [word, digitOf.get(word) ?? word])),
};
const unclear = `[${Object.keys(likeDigits).join('')}]`;
const mixed = new RegExp(`(?:\\d|${unclear}){7,}`, 'gu');
const eachUnclear = new RegExp(unclear, 'gu');
const mostUnclear = 0.7;

/**
 * Takes digits out of any dress: other scripts, circles, keycaps, words for numbers, spoken ones (洞幺拐), O for 0,
 * entities of HTML, escapes of addresses and scripts. Х and Ⅹ become X, letters and marks their plain forms.
 */
export function toPlainDigits(text: string): PlainDigits {
  const places: number[] = [];
  let plain = '';
  let index = 0;
  while (index < text.length) {
    const end = endOfOrdinary(text, index);
    plain += text.slice(index, end);
    for (; index < end; index += 1) places.push(index);
    if (index === text.length) break;
    const [shown, length] = nextOf(text, index);
    for (const _ of shown.split('')) places.push(index);
    plain += shown;
    index += length;
  }
  return { text: plain.replace(mixed, asDigits), places };
}

/** Where the characters end that are plain as they are, whatever follows them. */
function endOfOrdinary(text: string, from: number): number {
  let end = from;
  while (end < text.length && isOrdinary(text, end)) end += 1;
  return end;
}

function isOrdinary(text: string, index: number): boolean {
  const kind = kindOfUnit(text.charCodeAt(index));
  // Only the first letter of a word can begin the word for a digit.
  if (kind === letter && index > 0) return kindOfUnit(text.charCodeAt(index - 1)) === letter;
  return kind === ordinary;
}

const [ordinary, letter, special] = [1, 2, 3] as const;
/** The kinds of UTF-16 units that have been seen, 0 for the others. */
const kinds = new Uint8Array(0x10000);

function kindOfUnit(unit: number): number {
  if (kinds[unit] === 0) kinds[unit] = findKind(String.fromCharCode(unit));
  return kinds[unit] ?? special;
}

/** Marks that begin an escape are special, and half of a pair, which is no character. */
function findKind(unit: string): number {
  if (/[a-z]/i.test(unit)) return letter;
  return /[&%\\\uD800-\uDFFF]/.test(unit) || plainCharacter(unit) !== unit ? special : ordinary;
}

function asDigits(run: string): string {
  const digits = run.replace(/\D/g, '').length;
  return digits < run.length * (1 - mostUnclear)
    ? run
    : run.replace(eachUnclear, (character) => likeDigits[character] ?? character);
}

/** The plain form of what begins at the index, and how many UTF-16 units it takes. */
function nextOf(text: string, index: number): readonly [string, number] {
  const code = text.codePointAt(index) ?? 0;
  if (code > 0x7f) {
    const character = String.fromCodePoint(code);
    return [plainCharacter(character), character.length];
  }
  const character = text.charAt(index);
  if (character === '&' || character === '%' || character === '\\') {
    escape.lastIndex = index;
    const said = escape.exec(text);
    if (said) return [unescaped(said), said[0].length];
  }
  return digitsInWords(text, index) ?? [character, 1];
}

const escape =
  /&#x0*([\da-f]{1,6});?|&#0*(\d{1,7});?|%([2-7][\da-f])|\\u\{?0*([\da-f]{2,6})\}?|\\x([\da-f]{2})/iy;

function unescaped([whole, hex, decimal, byte, unit, short]: RegExpExecArray): string {
  const code =
    decimal === undefined
      ? Number.parseInt(hex ?? byte ?? unit ?? short ?? '', 16)
      : Number(decimal);
  if (!(code <= 0x10ffff)) return whole;
  return plainCharacter(String.fromCodePoint(code));
}

const known = new Map<string, string>();

function plainCharacter(character: string): string {
  if (character < '\u0080') return character;
  let plain = known.get(character);
  if (plain === undefined) {
    plain = findPlain(character);
    known.set(character, plain);
  }
  return plain;
}

/** Copies of the plain characters that nothing draws. */
const firstTag = 0xe0000;

function findPlain(character: string): string {
  if (/[ХхΧχⅩⅹ]/u.test(character)) return 'X';
  if (/[ОоΟο]/u.test(character)) return 'O';
  const tag = (character.codePointAt(0) ?? 0) - firstTag;
  if (tag >= 0 && tag <= 0x7f) return String.fromCharCode(tag);
  if (dropped.test(character)) return '';
  if (character === '…') return character;
  if (onlyAmongDigits.has(character)) return character;
  const folded = character.normalize('NFKC').replace(/^\((.)\)$|^(\d)[.,]$/u, '$1$2');
  return digitOf.get(character) ?? digitOf.get(folded) ?? foreignDigit(character) ?? folded;
}

/** Digits of other scripts stand in blocks of ten that begin at a multiple of ten from their zero. */
export function foreignDigit(character: string): string | undefined {
  if (!/\p{Nd}/u.test(character)) return undefined;
  const code = character.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}
