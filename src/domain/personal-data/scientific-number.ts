import { isBirthDate, isProvince } from './identity-number.ts';
import type { PersonalDataMatch, PersonalDataKind } from './kinds.ts';

const number =
  /(?<![\p{Nd}.．])([1-9１-９])[.．]([\d０-９]{3,18})\s*(?:[eEｅＥ][+＋]?\s*|[×xX*]\s*[1１][0０]\s*\^?\s*)([\d０-９¹⁰⁴⁵⁷⁸]{2})(?![\p{Nd}])/gu;

/** 4.10825E+17: what a spreadsheet makes of a long number; its region, or more, can still be read. */
export const findScientificNumbers = (text: string): PersonalDataMatch[] =>
  [...text.matchAll(number)].flatMap((match) => {
    const [first = '', decimals = '', exponent = ''] = match
      .slice(1)
      .map((part) => part.normalize('NFKC'));
    const kind = kindOf(first + decimals, Number(exponent));
    return kind ? [{ kind, index: match.index }] : [];
  });

function kindOf(digits: string, exponent: number): PersonalDataKind | undefined {
  if (exponent === 10) return /^1[3-9]\d{4}/.test(digits) ? 'mobileNumber' : undefined;
  if (exponent === 15 || exponent === 18) return /^62\d{2}/.test(digits) ? 'bankCard' : undefined;
  if (exponent !== 14 && exponent !== 17) return undefined;
  const birth = exponent === 17 ? digits.slice(6, 14) : `19${digits.slice(6, 12)}`;
  const isPossible = birth.length < 8 || isBirthDate(birth);
  return isProvince(digits) && isPossible ? 'maskedIdentityNumber' : undefined;
}
