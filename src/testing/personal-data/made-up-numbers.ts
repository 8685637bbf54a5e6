import type { Random } from '../sample/random.ts';

// Numbers that nobody was given: their form holds, everything in them is drawn by lot.

const provinces =
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(
    ' ',
  );
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

const digits = (random: Random, count: number): string =>
  Array.from({ length: count }, () => random.int(0, 9)).join('');

const twoDigits = (number: number): string => String(number).padStart(2, '0');

const region = (random: Random): string =>
  random.pick(provinces) + twoDigits(random.int(1, 70)) + twoDigits(random.int(1, 88));

const birthDate = (random: Random, first: number, last: number): string =>
  [random.int(first, last), twoDigits(random.int(1, 12)), twoDigits(random.int(1, 28))].join('');

/** 公民身份号码 of 18 signs. */
export function makeIdentityNumber(random: Random): string {
  const number = region(random) + birthDate(random, 1920, 2026) + digits(random, 3);
  const sum = weights.reduce((total, weight, index) => total + weight * Number(number[index]), 0);
  return number + '10X98765432'.charAt(sum % 11);
}

/** The kind that was given out until 1999. */
export const makeOldIdentityNumber = (random: Random): string =>
  region(random) + birthDate(random, 1905, 1999).slice(2) + digits(random, 3);

/** 残疾人证: the identity number, the kind (1–7) and the grade (1–4). */
export const makeDisabilityNumber = (random: Random): string =>
  `${makeIdentityNumber(random)}${random.int(1, 7)}${random.int(1, 4)}`;

export const makeMobileNumber = (random: Random): string =>
  `1${random.int(3, 9)}${digits(random, 9)}`;

/** A UnionPay card of 16 or 19 digits, on which subsidies are paid out. */
export function makeBankCard(random: Random): string {
  const number = `62${digits(random, random.pick([13, 16]))}`;
  const sum = [...number].reverse().reduce((total, character, place) => {
    const doubled = Number(character) * (place % 2 === 0 ? 2 : 1);
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return number + String((10 - (sum % 10)) % 10);
}

/** Where somebody lives, below the village. */
export function makeHomeAddress(random: Random): string {
  const [a, b, c] = [random.int(1, 12), random.int(1, 90), random.int(1, 9)];
  const village = random.pick(['白庄村', '石羊村', '前李寨村', '新华社区']);
  return random.pick([
    `${village}${a}组${b}号`,
    `${village}第${random.pick([...'一二三四五六'])}村民小组${b}号`,
    `${village}中心街${b}号`,
    `${village}${b}号院`,
    `${village}东二巷${b}号`,
    `幸福小区${a}号楼${c}单元${a}0${c}室`,
    `${a}号楼${c}单元${a}0${c}`,
    `${a}栋${a}0${c}室`,
    `${village}门牌号${b}`,
    `家住${village}村东头${b}号`,
  ]);
}

export const makeRandomDigits = digits;
