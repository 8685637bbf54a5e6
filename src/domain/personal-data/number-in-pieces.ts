import { isBankCard } from './bank-card.ts';
import { isBirthDate, isIdentityNumber, isProvince } from './identity-number.ts';
import type { PersonalDataMatch } from './kinds.ts';
import type { PlainDigits } from './plain-digits.ts';

/** Words between two pieces of one number: 前六位410825，中间19620317，最后1307. */
const longestWords = 12;
const pieces = /\d{1,14}X?|X/gu;
/** 138点0389点1234: one mark or word throughout, which counts nothing. */
const telephone =
  /(?<![\d.])1[3-9]\d([^\d\s,、;.%人户元个次年月日号组万千百岁名位份条件项页版期章节届栋座排座层]{1,2})\d{4}\1\d{4}(?!\d)/gu;
/** 138后面是0389，再后面是1234 */
const link = String.raw`[,、\s]{0,2}(?:[再又的最末后面边之是为跟着接尾中间然即]|[前后中末]\d位(?:数字?)?){1,10}[:,、\s]{0,2}`;
const followed = new RegExp(
  String.raw`(?<![\d.])1[3-9]\d${link}\d{4}${link}\d{4}(?!\d)|(?<![\d.])1[3-9]\d${link}\d{8}(?!\d)`,
  'gu',
);
/** 1，3，8，… */
const oneByOne = /(?<!\d)1(\s?[,、;|/]\s?)[3-9](?:\1\d){9}(?!\1?\d)/gu;
/** A date of birth in words between region and the rest. */
const aroundBirth =
  /(?<!\d)([1-8]\d{5})\D{0,12}((?:19|20)\d\d)年(\d?[十拾]?\d?)月(\d?[十拾]?\d?)日\D{0,12}(\d{3}[\dX])(?!\d)/gu;
/** Cards are printed in fours. */
const inFours =
  /(?<!\d)\d{4}(?:[^\d\p{Script=Han}\n]{1,3}\d{4}){3}(?:[^\d\p{Script=Han}\n]{1,3}\d{1,3})?(?!\d)/gu;
/** Nearly all of a number: its last sign is missing, or told apart from it. */
const withoutEnd = /(?<![\d.])(?:[1-8]\d{5})((?:19)\d{6})\d{3}(?!\d|X)/gu;

interface Piece {
  characters: string;
  index: number;
  end: number;
}

/** Numbers in pieces with any words between them, and identity numbers without their last sign. */
export function findInPieces({ text, places }: PlainDigits): PersonalDataMatch[] {
  const all = [...text.matchAll(pieces)].map(({ 0: characters, index }) => ({
    ...{ characters, index, end: index + characters.length },
  }));
  const identity = all
    .filter((_piece, from) => isCutAsNumber(all, from))
    .map(({ index }) => ({ kind: 'identityNumber' as const, index }));
  const dated = [...text.matchAll(aroundBirth)]
    .filter(([, region = '', year = '', month = '', day = '', end = '']) =>
      isIdentityNumber(`${region}${year}${twoDigits(month)}${twoDigits(day)}${end}`),
    )
    .map(({ index }) => ({ kind: 'identityNumber' as const, index }));
  const cards = [...text.matchAll(inFours)]
    .filter(([said]) => isBankCard(said.replace(/\D/g, '')))
    .map(({ index }) => ({ kind: 'bankCard' as const, index }));
  const telephones = [telephone, followed, oneByOne]
    .flatMap((form) => [...text.matchAll(form)])
    .map(({ index }) => ({ kind: 'mobileNumber' as const, index }));
  const cut = [...text.matchAll(withoutEnd)]
    .filter(([whole, birth = '']) => isProvince(whole) && isBirthDate(birth))
    .map(({ index }) => ({ kind: 'maskedIdentityNumber' as const, index }));
  return [...identity, ...dated, ...cards, ...telephones, ...cut].map(({ kind, index }) => ({
    ...{ kind, index: places[index] ?? 0 },
  }));
}

/** 3, 十七 and 1十7 (both after their digits are plain) as 03, 17. */
function twoDigits(said: string): string {
  const [, tens = '', ten = '', ones = ''] = /^(\d?)([十拾]?)(\d?)$/u.exec(said) ?? [];
  const value = ten === '' ? Number(`${tens}${ones}`) : (Number(tens) || 1) * 10 + Number(ones);
  return String(value).padStart(2, '0');
}

/** Whole pieces of a line that end where region and date of birth do: by chance one row of numbers in a million. */
function isCutAsNumber(all: readonly Piece[], from: number): boolean {
  let number = '';
  const ends = new Set<number>();
  for (let at = from; at < all.length && number.length < 18; at += 1) {
    const piece = all[at];
    if (!piece || (at > from && piece.index - (all[at - 1]?.end ?? 0) > longestWords)) return false;
    number += piece.characters;
    ends.add(number.length);
  }
  return ends.has(6) && ends.has(14) && isIdentityNumber(number);
}
