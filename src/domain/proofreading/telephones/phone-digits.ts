import type { TextFinding } from '../../handbook/text-finding.ts';

const landline =
  /(?<![\d-])(?<area>0(?:10|2\d|[3-9]\d{2}))\s?[-－—–](?<number>\d{3,12})(?!\d|年|月)/gu;
const named =
  /(?:电话|热线|座机|传真)(?:号码)?[：:]?\s?(?<number>\d{5,14})(?![\d.%％万元人户件－—–-]|年)/gu;
const mobile = /(?:手机|手机号码?)[：:是为]?\s?(?<number>1\d{7,13})(?!\d)/gu;

/** 0391-35612: telephones that nobody can dial, by the number of their digits. */
export const findWrongPhones = (text: string): TextFinding[] => [
  ...[...text.matchAll(landline)].flatMap(({ groups = {}, index }) =>
    /^\d{7,8}$/u.test(groups['number'] ?? '')
      ? []
      : [{ index, says: says(`区号后面应是 7 位或 8 位`, groups['number']) }],
  ),
  ...[...text.matchAll(named)].flatMap(({ groups = {}, index }) =>
    isWhole(groups['number'] ?? '')
      ? []
      : [{ index, says: says('没有这样的号码', groups['number']) }],
  ),
  ...[...text.matchAll(mobile)].flatMap(({ groups = {}, index }) =>
    (groups['number'] ?? '').length === 11
      ? []
      : [{ index, says: says('手机号是 11 位', groups['number']) }],
  ),
];

const says = (rule: string, number = ''): string =>
  `电话号码的位数不对：这里是 ${number.length} 位，${rule}`;

/** Short numbers of services, 7 or 8 digits, 400 and 800, a mobile phone, an area code before a landline. */
const isWhole = (number: string): boolean =>
  /^(?:1\d{4}|9\d{4,5}|[2-8]\d{6,7}|0\d{9,11}|[48]00\d{7}|1\d{10})$/u.test(number);
