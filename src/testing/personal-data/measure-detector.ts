import { findPersonalData } from '../../domain/personal-data/find-personal-data.ts';
import type { PersonalDataKind } from '../../domain/personal-data/kinds.ts';
import { createRandom, type Random } from '../sample/random.ts';
import { disguises } from './disguises.ts';
import {
  makeBankCard,
  makeDisabilityNumber,
  makeHomeAddress,
  makeIdentityNumber,
  makeMobileNumber,
  makeOldIdentityNumber,
  makeRandomDigits,
} from './made-up-numbers.ts';

/** How many of the planted pieces of one sort were found. */
export interface Recall {
  sort: string;
  planted: number;
  found: number;
  /** What was missed: made up, so it may be shown. */
  missed: readonly string[];
}

const asSentence = (text: string, random: Random): string =>
  random.pick([
    text,
    `张某，${text}，低保户`,
    `号码：${text}。`,
    `<td>${text}</td>`,
    `备注"${text}"`,
  ]);

const identity: readonly PersonalDataKind[] = [
  'identityNumber',
  'maskedIdentityNumber',
  'disabilityNumber',
];

/** Identity numbers of 15 and 18 digits in turn, `count` for each disguise, and the other sorts. */
export function measureRecall(count: number, find = findPersonalData): Recall[] {
  const recallOf = (
    sort: string,
    kinds: readonly PersonalDataKind[],
    make: (random: Random, turn: number) => string,
  ): Recall => {
    const random = createRandom(`detector/${sort}`);
    const texts = Array.from({ length: count }, (_, turn) =>
      asSentence(make(random, turn), random),
    );
    const missed = texts.filter((text) => !find(text).some(({ kind }) => kinds.includes(kind)));
    return { sort, planted: count, found: count - missed.length, missed };
  };
  return [
    ...Object.entries(disguises).map(([name, disguise]) =>
      recallOf(`身份证 ${name}`, identity, (random, turn) =>
        disguise((turn % 2 === 0 ? makeIdentityNumber : makeOldIdentityNumber)(random), random),
      ),
    ),
    recallOf('身份证 原样', identity, (random, turn) =>
      (turn % 2 === 0 ? makeIdentityNumber : makeOldIdentityNumber)(random),
    ),
    recallOf('残疾人证', ['disabilityNumber'], makeDisabilityNumber),
    recallOf('手机号', ['mobileNumber'], makeMobileNumber),
    recallOf('银行卡', ['bankCard', 'identityNumber'], makeBankCard),
    recallOf('村以下住址', ['homeAddress'], makeHomeAddress),
  ];
}

/** How many of `count` random numbers of 18 digits are taken for something. */
export function countFalseAlarms(
  count: number,
  seed = 'detector/false alarms',
  find = findPersonalData,
): number {
  const random = createRandom(seed);
  let alarms = 0;
  for (let turn = 0; turn < count; turn += 1)
    if (find(makeRandomDigits(random, 18)).length > 0) alarms += 1;
  return alarms;
}
