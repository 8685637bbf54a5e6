import { isIdentityNumber } from './identity-number.ts';
import type { PersonalDataMatch, PersonalDataKind } from './kinds.ts';
import { toPlainDigits, type PlainDigits } from './plain-digits.ts';

/** Between a word and its number. */
const gap = String.raw`[^\dX，。；]{0,12}`;
const digits = (least: number): string =>
  String.raw`\d(?:[\s\-_.·/~+="'()【】\[\]:*年月日]{0,4}[\dX*]){${least - 1},}`;

/** Behind these words fewer digits are enough, and no check digit is needed. */
const told: readonly (readonly [PersonalDataKind, RegExp])[] = [
  [
    'maskedIdentityNumber',
    new RegExp(`(?:身份证(?!明)|证件号|公民身份|🆔)${gap}X?${digits(6)}`, 'gu'),
  ],
  [
    'maskedIdentityNumber',
    new RegExp(`(?<!许可|登记|备案|合格|资格|信用)证号[号码是为:~\\s]{0,4}${digits(8)}`, 'gu'),
  ],
  ['partOfNumber', /(?:尾号|尾数|[末后][4-6]位|最后[4-6]位)[是为:\s]{0,3}\d[\dX]{3,}/gu],
  ['bankCard', new RegExp(`(?:账号|帐号|卡号|存折|银行卡)[号码是为:\\s]{0,4}${digits(8)}`, 'gu')],
  [
    'documentNumber',
    /(?:户号|户口簿号|低保证号|特困证号|残疾人?证号?)[码是为:\s]{0,3}\d[\dX]{5,}|护照[号码是为:\s]{0,4}[A-Z]{1,2}\d{7,8}|出生医学证明[编号码是为:\s]{0,5}[A-Z]\d{9}/gu,
  ],
  [
    'mobileNumber',
    new RegExp(
      `(?:电话|手机|📱|打|拨|联系|同号)[号码是为:\\s]{0,4}(?:[,，]?[\\s()\\-*]{0,2}\\d[,，]?){11,13}(?!\\d)`,
      'gu',
    ),
  ],
  ['mobileNumber', /\(1[3-9]\d\)[\s-]?\d{4}[\s-]?\d{4}(?!\d)/gu],
  [
    'landline',
    /(?:座机|宅电|家里的?电话|家庭电话|住宅电话)[号码是为:\s]{0,3}(?:0\d{2,3}[\s-]?)?\d{7,8}(?!\d)/gu,
  ],
  [
    'onlineAccount',
    /(?:微信|薇信|威信|[vV]信|VX)号?[是为:\s]{0,4}[A-Za-z][\w-]{5,19}|wxid_\w{6,}|QQ[号群]?[是为:\s]{0,3}\d{5,11}|\d{5,11}@qq\.com/gu,
  ],
  [
    'numberPlate',
    /[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼][A-HJ-NP-Z]\s?(?:牌照\s?[A-HJ-NP-Z]?|[·•・]\s?)?(?=[A-HJ-NP-Z]{0,4}\d)[A-HJ-NP-Z0-9]{4,5}[A-HJ-NP-Z0-9挂学警](?![A-Za-z0-9])/gu,
  ],
];

/** Numbers that the word before them, or the form of a plate, tells; however their digits are dressed. */
export function findLabelledNumbers(text: string): PersonalDataMatch[] {
  const plain = toPlainDigits(text);
  const found = told.flatMap(([kind, pattern]) =>
    [...plain.text.matchAll(pattern)]
      .filter(([said]) => kind !== 'mobileNumber' || /1[3-9]\d{9}$/.test(said.replace(/\D/g, '')))
      .map(({ index }) => ({ kind, index: plain.places[index] ?? 0 })),
  );
  return [...found, ...findBroken(plain), ...findInAddress(text)];
}

/** %34%31%30: digits in the address of a page. */
const findInAddress = (text: string): PersonalDataMatch[] =>
  [...text.matchAll(/(?:%3\d|%58|%78){18}/g)].flatMap(({ 0: said, index }) =>
    isIdentityNumber(decodeURIComponent(said).toUpperCase())
      ? [{ kind: 'identityNumber' as const, index }]
      : [],
  );

const joint = String.raw`[\s()【】\[\]~+="'“”:·・→_/.\-]{0,5}|<[^<>]{0,40}>|年|月|日\s?`;
const broken = new RegExp(
  String.raw`\d{6}(?:${joint}){1,3}\d{4}(?:${joint}){0,2}\d{2}(?:${joint}){0,2}\d{2}(?:${joint}){1,3}\d{3}[\dX](?!\d)`,
  'gu',
);

/** Region, date of birth and number, whatever is between them. */
const findBroken = ({ text, places }: PlainDigits): PersonalDataMatch[] =>
  [...text.matchAll(broken), ...text.matchAll(/(?<!\d)\d{17}[\dX](?!\d)/gu)].flatMap(
    ({ 0: said, index }) =>
      isIdentityNumber(said.replace(/<[^<>]*>/gu, '').replace(/[^\dX]/gu, ''))
        ? [{ kind: 'identityNumber' as const, index: places[index] ?? 0 }]
        : [],
  );
