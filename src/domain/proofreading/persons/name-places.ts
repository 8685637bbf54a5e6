import type { Place } from './masked-names.ts';
import { placesInForms } from './places-in-forms.ts';
import { placesOfPersons } from './places-of-persons.ts';

/** Of two characters and of three: the shorter reading must not hide the longer. */
const readings = [...placesOfPersons, ...placesInForms].flatMap(
  ({ before, behind, takes, lengths = [2, 3] }) =>
    lengths.map((length) => ({
      pattern: new RegExp(
        `(?<=${before})(?=(?<name>\\p{Script=Han}{${length}})(?:${behind}))`,
        'gu',
      ),
      takes,
    })),
);

/** Persons by the place alone. */
export const findByPlace = (sentence: string): Place[] =>
  readings.flatMap(({ pattern, takes }) =>
    [...sentence.matchAll(pattern)].flatMap(({ index, groups }) => {
      const name = groups?.['name'] ?? '';
      return takes(name, sentence.slice(index + name.length)) ? [{ name, index }] : [];
    }),
  );
