import type { ListedPerson } from './read-people.ts';

/** One person in both lists. `by`: how it is known to be the same one. */
export interface Pair {
  old: ListedPerson;
  new: ListedPerson;
  by: 'identity' | 'name';
}

export interface Comparison {
  pairs: Pair[];
  onlyOld: ListedPerson[];
  onlyNew: ListedPerson[];
  /** Rows of one list that have the number of an earlier row of it. */
  repeatedOld: ListedPerson[];
  repeatedNew: ListedPerson[];
}

/**
 * Who stands in both lists: by identity number; where one of the two has no valid number, by name and place,
 * which is doubtful. Two different valid numbers are never one person.
 */
export function comparePeople(
  older: readonly ListedPerson[],
  newer: readonly ListedPerson[],
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
  const taken = new Set<ListedPerson>();
  const pairUp = (old: ListedPerson, person: ListedPerson, by: Pair['by']): void => {
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

const numberOf = ({ identity }: ListedPerson): string | undefined =>
  identity.state === 'valid' ? identity.number : undefined;

const nameKeyOf = ({ name, place }: ListedPerson): string => `${place} ${name}`;

const mayBeSame = (a: ListedPerson, b: ListedPerson): boolean =>
  numberOf(a) === undefined || numberOf(b) === undefined;

function splitRepeated(
  people: readonly ListedPerson[],
): [first: ListedPerson[], repeated: ListedPerson[]] {
  const seen = new Set<string>();
  const first: ListedPerson[] = [];
  const repeated: ListedPerson[] = [];
  for (const person of people) {
    const number = numberOf(person);
    if (number !== undefined && seen.has(number)) repeated.push(person);
    else first.push(person);
    if (number !== undefined) seen.add(number);
  }
  return [first, repeated];
}
