import type { TraditionalPairs } from '../../domain/traditional-characters.ts';
import { foldText } from '../text/fold.ts';
import type { IndexKind } from '../text/index-files.ts';
import { windowOf, type Line, type PageDocument, type Section } from '../text/page-document.ts';
import {
  blockEnd,
  charToken,
  numberToken,
  pairTokens,
  soundToken,
  titleToken,
  wholeNumbers,
} from '../text/tokens.ts';

/** The part of a page in which all texts of a query must stand. All lengths are in characters. */
export interface PageRecord {
  /** Folded texts, each once, and the characters of which they are made. */
  readonly texts: readonly string[];
  readonly chars: ReadonlySet<string>;
  /** The length of the title; zero except in a page's first record. */
  readonly titleLength: number;
  /** Where the headings end, or in a list's section the rows, which come first. */
  readonly headingsEnd: number;
  readonly length: number;
  /** The start and end of each line. A line whose texts are already in the record has the place where it would begin. */
  readonly places: ReadonlyMap<Line, readonly [start: number, end: number]>;
}

const lengthOf = (text: string): number => Array.from(text).length;
const charsOf = (texts: readonly string[]): Set<string> =>
  new Set(texts.join('').replaceAll(' ', ''));

/** Makes a record of lines, those that pass `comesFirst` before the others. */
function makeRecord(
  title: string,
  lines: readonly Line[],
  comesFirst: (line: Line) => boolean,
  pairs: TraditionalPairs,
): PageRecord {
  const texts = new Set<string>();
  const places = new Map<Line, readonly [number, number]>();
  let length = 0;
  const add = (text: string): void => {
    const folded = foldText(text, pairs);
    if (folded === '' || texts.has(folded)) return;
    texts.add(folded);
    length += lengthOf(folded);
  };
  const addLine = (line: Line): void => {
    const start = length;
    line.cells.forEach(add);
    places.set(line, [start, Math.max(start + 1, length)]);
  };
  add(title);
  const titleLength = length;
  lines.filter(comesFirst).forEach(addLine);
  const headingsEnd = length;
  lines.filter((line) => !comesFirst(line)).forEach(addLine);
  const own = Array.from(texts);
  return { texts: own, chars: charsOf(own), titleLength, headingsEnd, length, places };
}

/** One record with title, headings and text. */
export function makePageRecord(
  { heading, sections }: PageDocument,
  pairs: TraditionalPairs,
): PageRecord {
  const lines = sections.flatMap((section) => section.lines);
  return makeRecord(heading, lines, ({ isHeading }) => isHeading === true, pairs);
}

/**
 * A record for what concerns the whole list, then one for each section with its heading and rows, so that a name and a
 * village are only found together in the same section.
 */
export function makeListRecords(page: PageDocument, pairs: TraditionalPairs): PageRecord[] {
  const [{ heading, sections }, ...own] = cutList(page);
  const whole = sections.flatMap(({ lines }) => lines);
  return [
    makeRecord(heading, whole, () => false, pairs),
    ...own.map(({ lines }) => makeRecord('', lines, ({ row }) => row !== undefined, pairs)),
  ];
}

/** The files of a list: one for the whole, then one for each section, so that a result loads no more than it shows. */
export const cutList = (page: PageDocument): [PageDocument, ...Section[]] => [
  { ...page, sections: page.sections.filter(({ id }) => id === undefined) },
  ...page.sections.filter(({ id }) => id !== undefined),
];

/** The files of any other page. Each repeats the facts of the page, and a line on the border is in both files. */
export function cutText(
  kind: IndexKind,
  page: PageDocument,
  { places, length, headingsEnd }: PageRecord,
): PageDocument[] {
  const numberOf = (place: number): number => windowOf(kind, place, headingsEnd);
  const windows = numberOf(length - 1) + 1;
  return Array.from({ length: windows }, (_, number) => {
    const sections = page.sections.map((section) => ({
      ...section,
      lines: section.lines.filter((line) => {
        const [start, end] = places.get(line) ?? [0, 1];
        return numberOf(start) <= number && number <= numberOf(end - 1);
      }),
    }));
    return { ...page, sections: sections.filter(({ lines }) => lines.length > 0), windows };
  });
}

/** Tokens whose position says nothing. */
const placeless = (texts: readonly string[], chars: ReadonlySet<string>): string[] => [
  ...wholeNumbers(texts.join('\n')).map(numberToken),
  ...Array.from(chars, charToken),
];

/**
 * A record as Pagefind reads it: pairs at their positions, then the tokens without a position, among them `sounds`, which
 * are those of names.
 */
export function tokensOf(
  { texts, chars, titleLength }: PageRecord,
  sounds: readonly string[],
): string {
  const placed = texts.flatMap((text) => [...pairTokens(text), blockEnd]);
  const title = titleLength > 0 ? texts.slice(0, 1) : [];
  const once = new Set([
    ...placeless(texts, chars),
    ...placeless(title, charsOf(title)).map(titleToken),
    ...sounds.map(soundToken),
  ]);
  // No phrase contains these tokens, so nothing has to separate them.
  return [...placed, ...once].join(' ');
}
