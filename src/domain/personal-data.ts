// Identity numbers, mobile numbers and bank cards in text, however they are disguised.
// 个人信息保护法 art. 28: none of them ever belongs into what this site publishes.

export type PersonalDataKind =
  'identityNumber' | 'maskedIdentityNumber' | 'mobileNumber' | 'maskedMobileNumber' | 'bankCard';

/** Where personal data begins; the number itself is never carried along. */
export interface PersonalDataFinding {
  kind: PersonalDataKind;
  /** Index into the text, in UTF-16 units. */
  index: number;
}

export const personalDataNames: Record<PersonalDataKind, string> = {
  identityNumber: '身份证号码',
  maskedIdentityNumber: '打了码的身份证号码',
  mobileNumber: '手机号码',
  maskedMobileNumber: '打了码的手机号码',
  bankCard: '银行卡号',
};

/**
 * Identity numbers of 18 digits (province, date and MOD 11-2 hold) and of 15, half-masked ones,
 * mobile numbers and UnionPay cards (Luhn holds), after full-width forms, Chinese numerals, invisible
 * characters, spaces and hyphens are seen through. At most one finding for a stretch of digits and kind.
 */
export function findPersonalData(text: string): PersonalDataFinding[] {
  if (text.length < shortestNumber || isVillageCode(text)) return [];
  const findings: PersonalDataFinding[] = [];
  for (const match of text.matchAll(stretch))
    findings.push(...findInStretch(match[0], match.index));
  return findings;
}

export const holdsPersonalData = (text: string): boolean => findPersonalData(text).length > 0;

const shortestNumber = 11;
/** The commonest of all cells is never a number of a person. */
const isVillageCode = (text: string): boolean => text.length === 12 && /^\d+$/.test(text);
const numerals = new Map(
  ['〇零○', '一壹', '二贰', '三叁', '四肆', '五伍', '六陆', '七柒', '八捌', '九玖'].flatMap(
    (letters, digit) => [...letters].map((letter) => [letter, String(digit)] as const),
  ),
);
const invisible = '\\u00AD\\u180E\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\uFEFF\\p{VS}';
const separator = '\\s\\-‐‑‒–—―−－﹣_＿.．·/／';
const mask = '*＊×✱●■•※';
/** Digits in any dress, with what may stand between them. Nothing shorter can be a number that is looked for. */
const stretch = new RegExp(
  `[\\p{Nd}\\p{No}${[...numerals.keys()].join('')}${mask}xXｘＸ${invisible}${separator}]{${shortestNumber},}`,
  'gu',
);
const isInvisible = new RegExp(`[${invisible}]`, 'u');
const isSeparator = new RegExp(`[${separator}]`, 'u');

/** A digit, `X` or `*` of a stretch. */
interface Sign {
  sign: string;
  index: number;
  /** What stood before it, of separators; empty inside an unbroken group. */
  gap: string;
}

function findInStretch(text: string, start: number): PersonalDataFinding[] {
  const signs = toSigns(text, start);
  if (signs.length < shortestNumber) return [];
  const joined = signs.map(({ sign }) => sign).join('');
  const indexAt = (position: number): number => signs[position]?.index ?? start;
  const identity = identityAt(joined);
  if (identity !== undefined) return [{ kind: 'identityNumber', index: indexAt(identity) }];
  const masked = maskedAt(joined);
  if (masked) return [{ kind: masked.kind, index: indexAt(masked.position) }];
  return findInGroups(toGroups(signs));
}

function toSigns(text: string, start: number): Sign[] {
  const signs: Sign[] = [];
  let index = start;
  let gap = '';
  for (const letter of text) {
    const plain = letter.length === 1 && letter < '\u0080' ? letter : letter.normalize('NFKC');
    for (const character of isInvisible.test(letter) ? '' : plain) {
      const sign = toSign(character);
      if (sign !== undefined) {
        signs.push({ sign, index, gap });
        gap = '';
      } else if (isSeparator.test(character)) gap += character;
    }
    index += letter.length;
  }
  return signs;
}

function toSign(character: string): string | undefined {
  if (character >= '0' && character <= '9') return character;
  if (character === 'x' || character === 'X') return 'X';
  if (mask.includes(character)) return '*';
  return numerals.get(character) ?? foreignDigit(character);
}

/** Digits of other scripts stand in blocks of ten that begin at a multiple of ten from their zero. */
function foreignDigit(character: string): string | undefined {
  if (!/\p{Nd}/u.test(character)) return undefined;
  const code = character.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(code - zero);
}

const provinces = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(
    ' ',
  ),
);
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** 公民身份号码, GB 11643: province, date of birth and the MOD 11-2 check sign hold. */
export function isIdentityNumber(digits: string): boolean {
  if (!/^\d{17}[\dX]$/.test(digits) || !provinces.has(digits.slice(0, 2))) return false;
  if (!isBirthDate(digits.slice(6, 14))) return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  return '10X98765432'[sum % 11] === digits[17];
}

const isOldIdentityNumber = (digits: string): boolean =>
  /^\d{15}$/.test(digits) &&
  provinces.has(digits.slice(0, 2)) &&
  digits.slice(2, 6) !== '0000' &&
  isBirthDate(`19${digits.slice(6, 12)}`);

function isBirthDate(digits: string): boolean {
  const [year, month, day] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)].map(
    Number,
  );
  if (year === undefined || month === undefined || day === undefined) return false;
  if (year < 1890 || year > 2099) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function identityAt(joined: string): number | undefined {
  for (let position = 0; position + 18 <= joined.length; position += 1)
    if (isIdentityNumber(joined.slice(position, position + 18))) return position;
  return undefined;
}

/** 1101011990****1234, 110101****1234, 138****1234: what is left of a number still names its owner. */
function maskedAt(joined: string): { kind: PersonalDataKind; position: number } | undefined {
  for (const { 0: chunk, index: position } of joined.matchAll(/\d[\d*X]*[*X]{2}[\d*X]*/g)) {
    const lead = /^\d+/.exec(chunk)?.[0] ?? '';
    const tail = /(?:\d{2,3}X|\d{1,4})$/.exec(chunk)?.[0] ?? '';
    const ofLength = (...lengths: number[]): boolean => lengths.includes(chunk.length);
    if (provinces.has(lead.slice(0, 2)) && isMaskedIdentity(chunk, lead, tail))
      return { kind: 'maskedIdentityNumber', position };
    if (ofLength(11) && /^1[3-9]\d/.test(lead) && tail.length >= 2)
      return { kind: 'maskedMobileNumber', position };
    if (ofLength(16, 17, 18, 19) && /^62\d\d/.test(lead) && tail.length >= 3)
      return { kind: 'bankCard', position };
  }
  return undefined;
}

function isMaskedIdentity(chunk: string, lead: string, tail: string): boolean {
  const hidden = chunk.length - lead.length - tail.length;
  if (chunk.length === 18 || chunk.length === 15)
    return lead.length >= 3 && (tail.length >= 2 || lead.length >= 10);
  return lead.length >= 6 && tail.length === 4 && chunk.length <= 20 && hidden >= 2;
}

/** Digits that stand together, and what parts them from the group before. */
interface Group {
  digits: string;
  index: number;
  gap: string;
}

function toGroups(signs: readonly Sign[]): Group[] {
  const groups: Group[] = [];
  let open = false;
  for (const { sign, index, gap } of signs) {
    const isDigit = sign >= '0' && sign <= '9';
    const last = groups.at(-1);
    if (isDigit && open && gap === '' && last) last.digits += sign;
    else if (isDigit) groups.push({ digits: sign, index, gap: open ? gap : '|' });
    open = isDigit;
  }
  return groups;
}

const longestNumber = 19;

/** Whole groups only, so that the middle of a longer number is never taken for one. */
function findInGroups(groups: readonly Group[]): PersonalDataFinding[] {
  const findings: PersonalDataFinding[] = [];
  for (let from = 0; from < groups.length; from += 1) {
    let digits = '';
    for (let to = from; to < groups.length; to += 1) {
      if (to > from && groups[to]?.gap === '|') break;
      digits += groups[to]?.digits ?? '';
      if (digits.length > longestNumber) break;
      const kind = kindOf(digits, groups, from, to);
      if (!kind) continue;
      findings.push({ kind, index: groups[from]?.index ?? 0 });
      from = to;
      break;
    }
  }
  return findings;
}

function kindOf(
  digits: string,
  groups: readonly Group[],
  from: number,
  to: number,
): PersonalDataKind | undefined {
  if (isOldIdentityNumber(digits)) return 'identityNumber';
  if (isMobileNumber(digits) && isEvenlySpaced(groups, from, to)) return 'mobileNumber';
  return isBankCard(digits) ? 'bankCard' : undefined;
}

const isMobileNumber = (digits: string): boolean => /^(?:(?:00)?86)?1[3-9]\d{9}$/.test(digits);

/** One kind of separator throughout and no hyphen to a neighbour: 2026-11-13 80000000 0 is no telephone. */
function isEvenlySpaced(groups: readonly Group[], from: number, to: number): boolean {
  const inside = new Set(groups.slice(from + 1, to + 1).map(({ gap }) => gap));
  const before = groups[from]?.gap ?? '|';
  const after = groups[to + 1]?.gap ?? '|';
  const isOpen = (gap: string): boolean => gap === '|' || /^\s+$/.test(gap);
  const afterCountryCode = /^(?:00)?86$/.test(groups[from - 1]?.digits ?? '');
  return inside.size <= 1 && isOpen(after) && (isOpen(before) || afterCountryCode);
}

/** Issuers of cards with 17 and 18 digits; a looser rule would take one in a thousand numbers for a card. */
const shortIssuers = /^(?:6222(?:58|59|60|61|62)|62290[89]|601428|621069|966666)/;

function isBankCard(digits: string): boolean {
  if (digits.length < 16 || digits.length > 19 || /^(\d)\1+$/.test(digits)) return false;
  const known =
    digits.length === 16 || digits.length === 19
      ? /^(?:62|60138|601428|603|955[89]|9400|436742)/.test(digits)
      : shortIssuers.test(digits);
  return known && holdsLuhn(digits);
}

function holdsLuhn(digits: string): boolean {
  let sum = 0;
  for (let place = 0; place < digits.length; place += 1) {
    const digit = Number(digits[digits.length - 1 - place]);
    const doubled = place % 2 === 0 ? digit : digit * 2;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
