import { isAmountOfMoney } from './amount-of-money.ts';
import { isBankCard } from './bank-card.ts';
import { findHomeAddresses } from './home-address.ts';
import {
  isIdentityNumber,
  isOldIdentityNumber,
  isRoundedIdentityNumber,
} from './identity-number.ts';
import type { PersonalDataMatch, PersonalDataKind } from './kinds.ts';
import { findMaskedNumber } from './masked-number.ts';
import { findScientificNumbers } from './scientific-number.ts';
import {
  shortestNumber,
  numberStretch,
  toGroups,
  toNumberCharacters,
  type Group,
  type NumberCharacter,
} from './number-characters.ts';
import { findLabelledNumbers } from './labelled-number.ts';
import { findLandlines } from './landline.ts';
import { findLettersAsDigits } from './letters-as-digits.ts';
import { findInPieces } from './number-in-pieces.ts';
import { findOverLines } from './number-over-lines.ts';
import { toPlainDigits } from './plain-digits.ts';
import { findBrokenNumbers, findPlainForms } from './plain-forms.ts';
import { findSplitNumbers } from './split-number.ts';

/**
 * Numbers and addresses of people in a text, however they are disguised. 个人信息保护法 art. 28: none of them
 * ever belongs into what this site publishes.
 *
 * Identity numbers of 18 digits (province, date and MOD 11-2 hold) and of 15, disability numbers, half-masked
 * numbers, mobile numbers and bank cards (Luhn holds): after full-width forms, Chinese numerals, invisible
 * characters, spaces and hyphens are seen through; spread over cells and lines; in scientific notation. Addresses below
 * the village. At most one finding for a stretch of digits and kind, in the order of the text.
 */
export function findPersonalData(text: string): PersonalDataMatch[] {
  const found = findAsWritten(text);
  const shown = asShown(text);
  return shown === text ? found : [...found, ...newOnes(found, findAsWritten(shown))];
}

/** What U+202E or a tag of HTML turns round, in the order in which it is read; as long as it was. */
const asShown = (text: string): string =>
  text.replace(
    /(\u202E|<bdo dir=["']?rtl["']?>)([^\u202C\n<]+)/giu,
    (_, mark: string, turned: string) => mark + [...turned].reverse().join(''),
  );

function findAsWritten(text: string): PersonalDataMatch[] {
  if (
    text.length < shortestText ||
    isVillageCode(text) ||
    isShortAndPlain.test(text) ||
    isShortAscii(text)
  )
    return [];
  if (isOneNumber.test(text)) return findInStretches(text);
  const plain = toPlainDigits(text);
  const findings = [
    ...findHomeAddresses(plain),
    ...findScientificNumbers(text),
    ...findInStretches(text),
    ...findSplitNumbers(text),
  ];
  const further = /\d/.test(plain.text)
    ? [
        ...(plain.text === text ? [] : findInStretches(plain.text)).map(({ kind, index }) => ({
          kind,
          index: plain.places[index] ?? 0,
        })),
        ...findBrokenNumbers(plain),
        ...findPlainForms(plain),
        ...findInPieces(plain),
        ...findLettersAsDigits(plain),
        ...(text.includes('\n') ? findOverLines(text) : []),
        ...(hasWords.test(plain.text) ? findLabelledNumbers(plain) : []),
        ...findLandlines(plain),
      ]
    : [];
  return [...findings, ...newOnes(findings, further)]
    .filter(({ kind, index }) => kind !== 'mobileNumber' || !isAmountOfMoney(text, index))
    .sort((a, b) => a.index - b.index);
}

/** Digits of an account or an identity number and nothing else: no other finder sees anything in them. */
const isOneNumber = /^\d{18,19}$/;

/** More than figures and the marks between them. */
const hasWords = /[^\d\s.,:;|/()*X+-]/u;

/** Characters from a word that tells of a number to the number itself. */
const nearby = 40;

/** Those that are not near one that is known; a number is told once, whatever finds it. */
function newOnes(
  known: readonly PersonalDataMatch[],
  found: readonly PersonalDataMatch[],
): PersonalDataMatch[] {
  const taken = new Set(known.map(stretchOf));
  return found.filter((one) => {
    const stretch = stretchOf(one);
    if ([stretch - 1, stretch, stretch + 1].some((near) => taken.has(near))) return false;
    taken.add(stretch);
    return true;
  });
}

const stretchOf = ({ index }: PersonalDataMatch): number => Math.floor(index / nearby);

/** Whether a text holds any; a landline alone may be an office's. */
export const holdsPersonalData = (text: string): boolean =>
  findPersonalData(text).some(({ kind }) => kind !== 'unlistedLandline');

/** What a text holds where these landlines are those of offices. */
export const findBesideOffices = (
  text: string,
  offices: ReadonlySet<string>,
): PersonalDataMatch[] =>
  findPersonalData(text).filter(({ number }) => number === undefined || !offices.has(number));

const findInStretches = (text: string): PersonalDataMatch[] =>
  [...text.matchAll(numberStretch)].flatMap(({ 0: stretch, index }) =>
    findInStretch(stretch, index),
  );

const shortestText = 4;
/** Fewer characters than any number has, of characters that stand for one character each, and no word of an address. */
const isShortAndPlain =
  /^(?!.*[号號室组組单門门机機话話卡账帐尾末微薇证牌扣抠秋球折储行护栋幢座楼❤户家排层])[\u4E00-\u9FFF\d.,:/-]{1,10}$/;
/**
 * What binary files are full of: in so few letters and signs of ASCII, escapes and words for digits make no five digits either,
 * and no number behind a word (QQ, tel) is shorter.
 */
const isShortAscii = (text: string): boolean =>
  text.length < 10 && /^[\t -~]*$/.test(text) && !/(?:[^\dOoIl|]*[\dOoIl|]){5}/.test(text);

/** The commonest of all cells is never a number of a person. */
const isVillageCode = (text: string): boolean => text.length === 12 && /^\d+$/.test(text);

function findInStretch(text: string, start: number): PersonalDataMatch[] {
  const characters = toNumberCharacters(text, start);
  if (characters.length < shortestNumber || countsUp(characters)) return [];
  const identity = findIdentity(characters) ?? findMaskedNumber(characters);
  return identity ? [identity] : findInGroups(toGroups(characters, isDigit));
}

const isDigit = (character: string): boolean => character >= '0' && character <= '9';

/** 1 2 3 … 18: places in a list. */
const countsUp = (characters: readonly NumberCharacter[]): boolean =>
  characters
    .slice(0, 21)
    .map(({ character }) => character)
    .join('') === '123456789101112131415';

/** A number of 18 characters anywhere, even in the middle of a longer one; 残疾人证 has kind and grade behind it. */
function findIdentity(characters: readonly NumberCharacter[]): PersonalDataMatch | undefined {
  const joined = characters.map(({ character }) => character).join('');
  for (let position = 0; position + 18 <= joined.length; position += 1) {
    if (!isIdentityNumber(joined.slice(position, position + 18))) continue;
    const isDisability = /^[1-7][1-4](?!\d)/.test(joined.slice(position + 18));
    const kind = isDisability ? 'disabilityNumber' : 'identityNumber';
    return { kind, index: characters[position]?.index ?? 0 };
  }
  return undefined;
}

const longestNumber = 19;

/** Whole groups only, so that the middle of a longer number is never taken for one. */
function findInGroups(groups: readonly Group[]): PersonalDataMatch[] {
  const findings: PersonalDataMatch[] = [];
  for (let from = 0; from < groups.length; from += 1) {
    const found = findFrom(groups, from);
    if (!found) continue;
    findings.push({ kind: found.kind, index: groups[from]?.index ?? 0 });
    from = found.to;
  }
  return findings;
}

/** The number that begins with this group: the first, but an identity number before any other. */
function findFrom(
  groups: readonly Group[],
  from: number,
): { kind: PersonalDataKind; to: number } | undefined {
  let first: { kind: PersonalDataKind; to: number } | undefined;
  let digits = '';
  for (let to = from; to < groups.length; to += 1) {
    if (to > from && groups[to]?.gap === '|') break;
    digits += groups[to]?.characters ?? '';
    if (digits.length > longestNumber) break;
    if (digits.length < shortestNumber) continue;
    const kind = kindOf(digits, groups, from, to);
    if (kind === 'identityNumber') return { kind, to };
    if (kind) first ??= { kind, to };
  }
  return first;
}

function kindOf(
  digits: string,
  groups: readonly Group[],
  from: number,
  to: number,
): PersonalDataKind | undefined {
  if (isOldIdentityNumber(digits)) return 'identityNumber';
  if (isRoundedIdentityNumber(digits)) return 'maskedIdentityNumber';
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
  const afterCountryCode = /^(?:00)?86$/.test(groups[from - 1]?.characters ?? '');
  return inside.size <= 1 && isOpen(after) && (isOpen(before) || afterCountryCode);
}
