import { readPersons } from './source/names.ts';

/** A text with the names that its bylines have. */
export interface NamingText {
  readonly text: string;
  readonly bylines: readonly string[];
}

/** A name that is probably another one, which the archive has, miswritten. */
export interface MisspeltName {
  readonly index: number;
  readonly said: string;
  readonly known: string;
}

/** Three-character names of a byline or with an office, and how many texts have them so. */
export function listKnownNames(texts: readonly NamingText[]): ReadonlyMap<string, number> {
  const known = new Map<string, number>();
  for (const { text, bylines } of texts) {
    const names = [...bylines, ...readPersons(text).map(({ name }) => name)];
    for (const name of new Set(names))
      if (/^\p{Script=Han}{3}$/u.test(name)) known.set(name, (known.get(name) ?? 0) + 1);
  }
  return known;
}

/**
 * Names that differ from a known one in a single character of the same sound (李广力 for 李广利), behind the same surname.
 * A name that more texts have than the other is right; of equals, the one that the archive has with this office here.
 */
export function findMisspeltNames(
  text: string,
  known: ReadonlyMap<string, number>,
  soundsAlike: (one: string, other: string) => boolean,
): MisspeltName[] {
  return [...known].flatMap(([name, uses]) => {
    const [surname = '', second = '', third = ''] = name;
    const near = new RegExp(
      `${surname}(?:${second}(?!${third})\\p{Script=Han}|(?!${second})\\p{Script=Han}${third})`,
      'gu',
    );
    return [...text.matchAll(near)].flatMap(({ 0: said, index }) => {
      const place = said[1] === second ? 2 : 1;
      const isRarer = (known.get(said) ?? 0) <= uses;
      return isRarer && soundsAlike(said[place] ?? '', name[place] ?? '')
        ? [{ index, said, known: name }]
        : [];
    });
  });
}
