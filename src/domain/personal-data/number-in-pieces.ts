import { isBirthDate, isIdentityNumber, isProvince } from './identity-number.ts';
import type { PersonalDataMatch } from './kinds.ts';
import type { PlainDigits } from './plain-digits.ts';

/** Words between two pieces of one number: 前六位410825，中间19620317，最后1307. */
const longestWords = 12;
const pieces = /\d{1,14}X?|X/gu;
/** 138点0389点1234: one mark or word throughout, which counts nothing. */
const telephone =
  /(?<![\d.])1[3-9]\d([^\d\s,、;.%人户元个次年月日号组万千百岁名位份条件项页版期章节届栋座排座层]{1,2})\d{4}\1\d{4}(?!\d)/gu;
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
  const telephones = [...text.matchAll(telephone)].map(({ index }) => ({
    ...{ kind: 'mobileNumber' as const, index },
  }));
  const cut = [...text.matchAll(withoutEnd)]
    .filter(([whole, birth = '']) => isProvince(whole) && isBirthDate(birth))
    .map(({ index }) => ({ kind: 'maskedIdentityNumber' as const, index }));
  return [...identity, ...telephones, ...cut].map(({ kind, index }) => ({
    ...{ kind, index: places[index] ?? 0 },
  }));
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
