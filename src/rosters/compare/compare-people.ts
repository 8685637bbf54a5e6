import type { RosterPerson } from './read-people.ts';

/** One person in both lists. `by`: how it is known to be the same one. */
export interface Pair {
  old: RosterPerson;
  new: RosterPerson;
  by: 'identity' | 'name';
}

export interface Comparison {
  pairs: Pair[];
  onlyOld: RosterPerson[];
  onlyNew: RosterPerson[];
  /** Rows of one list that have the number of an earlier row of it. */
  repeatedOld: RosterPerson[];
  repeatedNew: RosterPerson[];
}

/**
 * Finds who is in both lists: by identity number or, if one side has no valid number, by name and place, which is
 * reported as doubtful. Two different valid numbers are never the same person.
 */
export function comparePeople(
  older: readonly RosterPerson[],
  newer: readonly RosterPerson[],
): Comparison {
  const [oldRows, repeatedOld] = splitRepeated(older);
  const [newRows, repeatedNew] = splitRepeated(newer);
  const byNumber = new Map(
    newRows.flatMap((person) => {
      const number = numberOf(person);
      return number === undefined ? [] : [[number, person] as const];
    }),
  );
  const pairs: Pair[] = [];
  const taken = new Set<RosterPerson>();
  const pairUp = (old: RosterPerson, person: RosterPerson, by: Pair['by']): void => {
    pairs.push({ old, new: person, by });
    taken.add(old).add(person);
  };
  for (const old of oldRows) {
    const same = byNumber.get(numberOf(old) ?? '');
    if (same) pairUp(old, same, 'identity');
  }
  const byName = Map.groupBy(
    newRows.filter((person) => !taken.has(person)),
    nameKeyOf,
  );
  for (const old of oldRows) {
    if (taken.has(old)) continue;
    const namesake = byName
      .get(nameKeyOf(old))
      ?.find((person) => !taken.has(person) && mayBeSame(old, person));
    if (namesake) pairUp(old, namesake, 'name');
  }
  return {
    pairs,
    onlyOld: oldRows.filter((person) => !taken.has(person)),
    onlyNew: newRows.filter((person) => !taken.has(person)),
    repeatedOld,
    repeatedNew,
  };
}

const numberOf = ({ identity }: RosterPerson): string | undefined =>
  identity.state === 'valid' ? identity.number : undefined;

const nameKeyOf = ({ name, place }: RosterPerson): string => `${place} ${name}`;

const mayBeSame = (a: RosterPerson, b: RosterPerson): boolean =>
  numberOf(a) === undefined || numberOf(b) === undefined;

function splitRepeated(
  people: readonly RosterPerson[],
): [first: RosterPerson[], repeated: RosterPerson[]] {
  const seen = new Set<string>();
  const first: RosterPerson[] = [];
  const repeated: RosterPerson[] = [];
  for (const person of people) {
    const number = numberOf(person);
    if (number !== undefined && seen.has(number)) repeated.push(person);
    else first.push(person);
    if (number !== undefined) seen.add(number);
  }
  return [first, repeated];
}
