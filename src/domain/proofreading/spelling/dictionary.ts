import { dict } from '@node-rs/jieba/dict.js';

/** A word of the segmenter's dictionary. */
export interface Entry {
  readonly word: string;
  /** How often it occurs in the texts that the dictionary was made from. */
  readonly count: number;
  /** Part of speech in the letters of the dictionary: n, v, i for an idiom, nr for a person … */
  readonly kind: string;
}

/**
 * The dictionary's own text, a line for each of its 349,000 words, sorted by word. Reading all lines takes longer than
 * checking a small site, so entries are made for the characters that a text asks for.
 */
interface Book {
  readonly text: string;
  /** Where the lines of each first character begin and end. */
  readonly ranges: ReadonlyMap<string, Range>;
}
type Range = readonly [from: number, to: number];

let opened: Book | undefined;

function openBook(): Book {
  if (opened) return opened;
  const text = new TextDecoder().decode(dict);
  const ranges = new Map<string, Range>();
  let from = 0;
  for (let line = 0; line < text.length; line = nextLine(text, line))
    if (text.charCodeAt(line) !== text.charCodeAt(from)) {
      ranges.set(text.charAt(from), [from, line]);
      from = line;
    }
  ranges.set(text.charAt(from), [from, text.length]);
  opened = { text, ranges };
  return opened;
}

/** Where the line after the one that begins here begins. */
function nextLine(text: string, line: number): number {
  const end = text.indexOf('\n', line);
  return end < 0 ? text.length : end + 1;
}

function entryAt(text: string, line: number): Entry {
  const count = text.indexOf(' ', line);
  const kind = text.indexOf(' ', count + 1);
  return {
    word: text.slice(line, count),
    count: Number(text.slice(count + 1, kind)),
    kind: text.slice(kind + 1, nextLine(text, line)).trimEnd(),
  };
}

const read = new Map<string, ReadonlyMap<string, Entry>>();

/** The entries whose first character this is, by word, in the order of the dictionary. */
export function entriesFrom(first: string): ReadonlyMap<string, Entry> {
  let entries = read.get(first);
  if (!entries) {
    entries = new Map(readRange(first).map((entry) => [entry.word, entry]));
    read.set(first, entries);
  }
  return entries;
}

function readRange(first: string): Entry[] {
  const { text, ranges } = openBook();
  const [from, to] = ranges.get(first) ?? [0, 0];
  const entries: Entry[] = [];
  for (let line = from; line < to; line = nextLine(text, line)) entries.push(entryAt(text, line));
  return entries;
}

export const findEntry = (word: string): Entry | undefined => entriesFrom(word.charAt(0)).get(word);

/** Lines by the second character of their words. */
let linesBySecond: ReadonlyMap<string, readonly number[]> | undefined;

/** The entries whose second character this is, in the order of the dictionary. */
export function entriesWithSecond(second: string): Entry[] {
  linesBySecond ??= sortBySecond();
  const { text } = openBook();
  return (linesBySecond.get(second) ?? []).map((line) => entryAt(text, line));
}

function sortBySecond(): Map<string, number[]> {
  const { text } = openBook();
  const lines = new Map<string, number[]>();
  for (let line = 0; line < text.length; line = nextLine(text, line)) {
    const second = text.charAt(line + 1);
    const known = lines.get(second);
    if (known) known.push(line);
    else lines.set(second, [line]);
  }
  return lines;
}

/** Every entry, for tests. */
export const allEntries = (): Entry[] =>
  [...openBook().ranges.keys()].flatMap((first) => [...entriesFrom(first).values()]);
