import { isBankCard } from './bank-card.ts';
import { isIdentityNumber, isOldIdentityNumber } from './identity-number.ts';
import type { PersonalDataMatch, PersonalDataKind } from './kinds.ts';
import type { PlainDigits } from './plain-digits.ts';

/** Letters that a reader takes for the digits they look like. */
const digitOf: Readonly<Record<string, string>> = {
  ...{ O: '0', o: '0', Q: '0', D: '0', l: '1', I: '1', i: '1', '|': '1', '!': '1' },
  ...{
    Z: '2',
    z: '2',
    A: '4',
    S: '5',
    s: '5',
    $: '5',
    b: '6',
    G: '6',
    T: '7',
    B: '8',
    g: '9',
    q: '9',
  },
  x: 'X',
};
const run = /(?<![\dA-Za-z])[\dOoQDlIi|!ZzASs$bGTBgqXx]{11,19}(?![\dA-Za-z])/gu;
const fewestDigits = 3;
const told = /(?:身份证|证件|公民身份|手机|电话|联系|卡号|账号|同号)[^\d,。;]{0,8}$/u;
const before = 16;

/** Numbers some of whose digits are letters: an identity number anywhere, others behind the word that tells them. */
export function findLettersAsDigits({ text, places }: PlainDigits): PersonalDataMatch[] {
  return [...text.matchAll(run)].flatMap(({ 0: said, index }) => {
    if (!/[^\dX]/.test(said) || said.replace(/\D/g, '').length < fewestDigits) return [];
    const kind = kindOf(
      [...said].map((character) => digitOf[character] ?? character).join(''),
      told.test(text.slice(Math.max(0, index - before), index)),
    );
    return kind === undefined ? [] : [{ kind, index: places[index] ?? 0 }];
  });
}

function kindOf(number: string, isTold: boolean): PersonalDataKind | undefined {
  if (isIdentityNumber(number)) return 'identityNumber';
  if (!isTold) return undefined;
  if (isOldIdentityNumber(number)) return 'identityNumber';
  if (/^1[3-9]\d{9}$/.test(number)) return 'mobileNumber';
  return isBankCard(number) ? 'bankCard' : undefined;
}
