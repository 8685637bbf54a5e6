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
 * Names that differ from a known one in a single character of the same sound (李广力 for 李广利).
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
      `${surname}(?:${second}(?!${third})\\p{Script=Han}|(?!${second})\\p{Script=Han}${third})|(?!${surname})\\p{Script=Han}${second}${third}`,
      'gu',
    );
    return [...text.matchAll(near)].flatMap(({ 0: said, index }) => {
      const place = [0, 1, 2].find((at) => said[at] !== name[at]) ?? 0;
      const isRarer = (known.get(said) ?? 0) <= uses;
      return isRarer && soundsAlike(said[place] ?? '', name[place] ?? '')
        ? [{ index, said, known: name }]
        : [];
    });
  });
}

/** A person of a text and the office that the text gives him, with the body: 甲县民政局局长. */
export interface Holder {
  readonly name: string;
  readonly office: string;
  readonly index: number;
}

/** Offices of which there is one at a time. */
const single =
  /(?:^|[局院站所中心县市区镇乡])(?:局长|院长|站长|所长|主任|县长|市长|区长|镇长|乡长|党组书记、局长)$/u;

/** Who has such an office in a text. */
export const listHolders = (text: string): Holder[] =>
  readPersons(text).flatMap(({ name, post, body, index }) =>
    name.length === 3 && body.length >= 3 && single.test(body + post)
      ? [{ name, office: body + post, index }]
      : [],
  );

/** Two names that differ in one character for one office, in the texts of one issue: 闫广利 and 闫广和 as 县民政局局长. */
export function findTwoHolders(text: string, known: readonly Holder[]): MisspeltName[] {
  return listHolders(text).flatMap(({ name, office, index }) => {
    const other = known.find((one) => one.office === office && differsByOne(one.name, name));
    return other ? [{ index, said: name, known: other.name }] : [];
  });
}

const differsByOne = (one: string, other: string): boolean =>
  [...one].filter((character, at) => character !== other[at]).length === 1;
