/** A household as it truly is; every sample roster is made of these and must give them back. */
export interface Person {
  village: string;
  township: string;
  villageName: string;
  name: string;
  identity: string;
  persons: number;
  amountYuan: number;
  since: string;
}

/** A village of the register: code, its township's name, its name. */
export type Village = readonly [code: string, township: string, name: string];

const surnames = '王李张刘陈杨赵黄周吴';
const given = '秀英桂兰玉珍建国志明红霞海涛春梅';
const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** 18 digits with a true check digit; invented. */
export function makeIdentity(birth: string, serial: number): string {
  const body = `410825${birth}${String(serial).padStart(3, '0')}`;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(body[index]), 0);
  return `${body}${'10X98765432'[sum % 11] ?? ''}`;
}

/** Households in the order of the villages, `each` in every one. */
export function makePeople(register: readonly Village[], each = 4): Person[] {
  return register.flatMap(([village, township, villageName], place) =>
    Array.from({ length: each }, (_, index): Person => {
      const number = place * each + index;
      const pick = (characters: string, at: number): string =>
        characters[at % characters.length] ?? '';
      return {
        village,
        township,
        villageName,
        name: `${pick(surnames, number)}${pick(given, number * 3)}${number % 3 === 0 ? '' : pick(given, number + 5)}`,
        identity: makeIdentity(
          `19${60 + (number % 30)}0${1 + (number % 9)}1${number % 9}`,
          number % 900,
        ),
        persons: 1 + (number % 5),
        amountYuan: 300 + (number % 12) * 37,
        since: `${2015 + (number % 9)}-${String(1 + ((number * 5) % 12)).padStart(2, '0')}`,
      };
    }),
  );
}

/** What list.csv must be for these people. */
export const expectedList = (people: readonly Person[]): string =>
  [
    '区划代码,姓名,家庭成员数量,保障金额,享受起始年月',
    ...[...people]
      .map((person, index) => ({ person, index }))
      .sort((a, b) => a.person.village.localeCompare(b.person.village) || a.index - b.index)
      .map(({ person: { village, name, persons, amountYuan, since } }) =>
        [village, name, persons, amountYuan, since].join(','),
      ),
    '',
  ].join('\n');
