import { foldLookalikes } from '../../domain/lookalike-characters.ts';
import { squeeze } from '../files/grid.ts';

const leastName = 2;
const mostName = 4;

/** What belongs to the people whose names stand in a text. */
export interface NameIndex<T> {
  add(name: string, value: T): void;
  in(text: string): ReadonlySet<T>;
}

/** Names are compared without spaces and with the characters that were meant; one of a single letter is none. */
export function indexNames<T>(): NameIndex<T> {
  const byName = new Map<string, Set<T>>();
  // Names of more than four letters are looked for one by one.
  const long = new Map<string, Set<T>>();
  const fold = (text: string): string => foldLookalikes(squeeze(text));
  return {
    add: (name, value) => {
      const plain = fold(name);
      if (plain.length < leastName) return;
      const group = plain.length > mostName ? long : byName;
      group.set(plain, (group.get(plain) ?? new Set<T>()).add(value));
    },
    in: (text) => {
      const plain = fold(text);
      const found = new Set<T>();
      const addAll = (values: Iterable<T> = []): void => {
        for (const value of values) found.add(value);
      };
      for (let at = 0; at < plain.length; at += 1)
        for (let length = leastName; length <= mostName; length += 1)
          addAll(byName.get(plain.slice(at, at + length)));
      for (const [name, values] of long) if (plain.includes(name)) addAll(values);
      return found;
    },
  };
}
