import { isNoGivenName, nameOdds } from './name-odds.ts';
import type { Place } from './masked-names.ts';
import {
  isCalled,
  isGivenAsName,
  isKindOfPerson,
  isPersonal,
  isPointedAt,
  isQuoted,
  isTold,
  namesHelped,
  isNumbered,
  isSpokenTo,
  isSubject,
  endsName,
  type Slot,
} from './slots.ts';
import { hasSurname } from './surnames.ts';

/** What the place in a sentence says for a person, as powers of ten beside the odds of the characters. */
const weights: readonly (readonly [(slot: Slot) => boolean, number])[] = [
  [isGivenAsName, 6],
  [isTold, 5],
  [(slot) => namesHelped(slot) && endsName(slot.behind), 4],
  [isKindOfPerson, 4],
  [isNumbered, 4],
  [isQuoted, 3],
  [isAddressed, 3],
  [isSpokenTo, 3],
  [isCalled, 2.5],
  [isPersonal, 2],
  [(slot) => isPointedAt(slot) && endsName(slot.behind), 1.5],
  [isSubject, 1],
  [isMeantLater, 1],
];

/** 焉小北再没笑过，班主任把他的座位调到了窗边: who is he? */
function isMeantLater({ behind }: Slot): boolean {
  return /^[^。]*[，；](?:[^，；。]{0,6}[^其，；])?[他她](?!们|人)/u.test(behind);
}

/** 毛毛老师 */
function isAddressed({ behind }: Slot): boolean {
  return /^(?:老师|医生|大夫|师傅|阿姨|叔叔|同学|小朋友|老人|同志)/u.test(behind);
}

const weigh = (slot: Slot): number =>
  weights.reduce((sum, [holds, weight]) => sum + (holds(slot) ? weight : 0), 0);

/** Whether the characters, by what they are and by where they stand, are rather a person than words. */
export const isRatherPerson = (
  sentence: string,
  { name, index }: Place,
  slot: Slot,
  isInPlace: boolean,
): boolean =>
  !hasSurname(name) ||
  nameOdds(sentence, index, name.length) + weigh(slot) + (isInPlace ? inPlace : 0) >= rather;
const inPlace = 4;
const rather = -1;

/** Whether they are one by their characters, wherever they stand. */
export function isSurelyPerson(sentence: string, { name, index }: Place, slot: Slot): boolean {
  const [byForm = 0, withPlace = 0] = surely[name.length] ?? [];
  const odds = nameOdds(sentence, index, name.length);
  const isEnded = endsName(slot.behind);
  const isExpected = isEnded && namesHelped(slot) && name.length > 2 && odds >= rather;
  return (
    (isExpected || odds >= byForm + (isPhrase(name) ? phrase : 0)) &&
    odds + weigh(slot) + (isEnded ? ended : 0) >= withPlace
  );
}
const ended = 0.5;

/** 戴红花: the last two characters are a word that nobody is called, which a verb may stand before. */
const isPhrase = (name: string): boolean => name.length === 3 && isNoGivenName(name.slice(1));
const phrase = 1.5;
/** By length: what the characters alone must reach, and what with their place. */
const surely: Readonly<Record<number, readonly [number, number]>> = {
  2: [1.5, 3],
  3: [2, 2.5],
  4: [1, 1],
};
