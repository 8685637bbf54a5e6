import type { Place } from '../masked-names.ts';
import { evidenceOfForm } from './evidence-of-form.ts';
import { evidenceOfPlace } from './evidence-of-place.ts';
import { endsLikePlace } from '../no-person.ts';
import { isTitleOfWork } from '../slots.ts';
import { hasShySurname } from '../surnames.ts';
import { isKind, weighAll, type Reading } from './reading.ts';

/*
 * What a careful reader goes by where no rule says that somebody is named: all that speaks for a name and against it,
 * added up. The weights were fitted by logistic regression on passages with their names marked, and rounded.
 */

/** Of any words before something is known about them. */
const atFirst = -1.8;
const enough = 0.6;
/** Beside a name in a list less is enough. */
const enoughBeside = -0.4;

/** How much likelier the reading is a name than not, as a power of ten. */
const likelihoodOf = (reading: Reading): number =>
  atFirst + weighAll(evidenceOfPlace, reading) + weighAll(evidenceOfForm, reading);

/** The readings that are rather names; of 党云、党台、党山 all, once one of them is. */
export function likelyNames(readings: readonly Reading[]): Place[] {
  const weighed = readings
    .filter((reading) => !isPhrase(reading))
    .map((reading) => ({ reading, likelihood: likelihoodOf(reading) }));
  const names = new Set(
    weighed.filter(({ likelihood }) => likelihood > enough).map(({ reading }) => reading),
  );
  const possible = weighed.filter(({ likelihood }) => likelihood > enoughBeside);
  for (const { reading } of [...possible, ...possible.toReversed()])
    if ([...names].some((name) => isBeside(reading, name))) names.add(reading);
  return [...names].map(({ name, index }) => ({ name, index }));
}

/** 爱拆, 车送: a surname that is a word, with what is done; 暖暖的阳光: a word for how things are. */
const isPhrase = ({ name, last, words, slot }: Reading): boolean =>
  endsLikePlace.test(name) ||
  isTitleOfWork(slot) ||
  (name.length === 2 && hasShySurname(name) && isKind(words.at(-1), /^v/u) && words.length === 2) ||
  (isKind(last, /^n/u) && /^(.)\1$/u.test(name)) ||
  (/^(.)\1$/u.test(name) && /^的(?![小手脸头脚眼床病父母爸妈爷奶])/u.test(slot.behind));

function isBeside(one: Reading, other: Reading): boolean {
  const [first, second] = one.index < other.index ? [one, other] : [other, one];
  const between = one.sentence.slice(first.index + first.name.length, second.index);
  return first.name.length < second.name.length + 2 && /^[、和与]$/u.test(between);
}
