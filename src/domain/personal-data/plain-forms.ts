import { isIdentityNumber } from './identity-number.ts';
import type { PersonalDataMatch, PersonalDataKind } from './kinds.ts';
import type { PlainDigits } from './plain-digits.ts';

/** Numbers whose form tells what they are. */
const forms: readonly (readonly [PersonalDataKind, RegExp])[] = [
  ['mobileNumber', /\(1[3-9]\d\)[\s-]?\d{4}[\s-]?\d{4}(?!\d)/gu],
  ['mobileNumber', /(?<![\d.])1[3-9]\d\s?[([【{「]\d{4}[)\]】}」]\s?\d{4}(?![\d.])/gu],
  ['mobileNumber', /(?<![\d.])1[3-9]\d\s?[([【{「]\d{8}[)\]】}」]/gu],
  ['mobileNumber', /(?<![\d.])1[3-9]\d-?\d{4}\s?[([【{「]\d{4}[)\]】}」]/gu],
  ['mobileNumber', /(?<![\d.])1[3-9]\d([.·/_~+=*|:-])\d{4}\1\d{4}(?![\d.])/gu],
  ['mobileNumber', /(?<!\d)tel:(?:\+?86)?-?1[3-9]\d-?\d{4}-?\d{4}(?!\d)/gu],
  [
    'onlineAccount',
    /wxid_\w{6,}|(?<![\w.])\d{5,12}\s?(?:@|#|\(at\)|\[at\]|艾特)\s?(?:[a-z]{2,8}|1\d\d|\d{3})\s?(?:\.|点)\s?(?:com|cn|net)/giu,
  ],
  // 豫08-12345, of a tractor
  [
    'numberPlate',
    /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]\d{2}[ ·.-]{1,2}\d{5}(?!\d)/gu,
  ],
  // 豫温低保字〔2019〕第00341号
  [
    'documentNumber',
    /(?:低保|特困|五保|优待|抚恤|[结离婚残])字\s?[([〔【]?\d{4}[)\]〕】]?\s?第?\s?\d{3,9}\s?号/gu,
  ],
  [
    'numberPlate',
    /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼] ?[A-HJ-NP-Z][ ·•.-]{1,2}(?=[A-HJ-NP-Z ]{0,6}\d)(?:[A-HJ-NP-Z\d] ?){4}[A-HJ-NP-Z\d](?![A-Za-z\d])/gu,
  ],
  [
    'numberPlate',
    /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]\s?[A-HJ-NP-Za-hj-np-z]\s?(?:牌照\s?[A-HJ-NP-Z]?|[·•・.([【「-]\s?)?(?=[A-HJ-NP-Za-hj-np-z*]{0,4}\d)[A-HJ-NP-Za-hj-np-z0-9*]{4,5}[A-HJ-NP-Za-hj-np-z0-9挂学警*](?![A-Za-z0-9])/gu,
  ],
];

/** Telephones, accounts and number plates without a word before them. */
export const findPlainForms = ({ text, places }: PlainDigits): PersonalDataMatch[] =>
  forms.flatMap(([kind, form]) =>
    [...text.matchAll(form)].map(({ index }) => ({ kind, index: places[index] ?? 0 })),
  );

/**
 * Digits of one number with what may be between them: punctuation, brackets, tags that dress characters, the words of a
 * date, where a link of Markdown leads. Other tags part what they enclose: `<loc>…/410822200204/</loc><lastmod>2026-11-18` is no number.
 */
const joined =
  /(?<!\d)\d{1,18}X?(?:(?:[\s()【】[\]{}「」~`+="'“”‘’:·・•→_/.,;、。|*&^#-]|<\/?(?:[abisu]|em|strong|span|font|small|big|su[bp]|mark|w?br|code|ins|del)\b[^<>]{0,40}>|[年月日]|—|–|\]\([^()\s]{0,80}\)\[?){1,5}(?:\d{1,18}X?|X))+/gu;
const groups = /\d+X?|X/gu;
/** A tag, where a link leads. */
const notShown = /<[^<>]*>|\]\([^()\s]*\)/gu;

/** Identity numbers that are cut in any way: whole groups of digits, from one that begins to one that ends. */
export function findBrokenNumbers({ text, places }: PlainDigits): PersonalDataMatch[] {
  return [...text.matchAll(joined), ...text.matchAll(/(?<!\d)\d{17}[\dX](?!\d)/gu)].flatMap(
    ({ 0: said, index }) => {
      const parts = [...said.replace(notShown, (tag) => ' '.repeat(tag.length)).matchAll(groups)];
      const start = parts.findIndex((_, from) => beginsNumber(parts, from));
      const part = parts[start];
      return part === undefined
        ? []
        : [{ kind: 'identityNumber' as const, index: places[index + part.index] ?? 0 }];
    },
  );
}

/** Whether whole groups from here make up 18 characters that hold. */
function beginsNumber(parts: readonly RegExpExecArray[], from: number): boolean {
  let length = 0;
  let to = from;
  while (to < parts.length && length < 18) length += parts[to++]?.[0].length ?? 0;
  return (
    length === 18 &&
    isIdentityNumber(
      parts
        .slice(from, to)
        .map(([part]) => part)
        .join(''),
    )
  );
}
