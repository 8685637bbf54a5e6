/**
 * The files of an index besides Pagefind's own. `entry.json` in the search folder names what is current: the folders of
 * the indexes, named by what they hold, so that their files never change. `.bin` is JSON packed by gzip.
 */
export const entryFile = 'entry.json';
export const pagesFile = 'pages.bin';
export const facetsFile = 'facets.bin';
export const soundsFile = 'sounds.bin';
export const aliasesFile = 'aliases.bin';
/** The files of a page's text, as `records.ts` cuts it. */
export const textFile = (page: number, part = 0): string =>
  `text/${String(page)}${part === 0 ? '' : `-${String(part)}`}.bin`;

/** `lasting` has the program and what any reader may type, `lists` the rows of recipients, `archive` old articles. */
export type IndexKind = 'lasting' | 'lists' | 'archive';

export interface SearchEntry {
  /**
   * The folder of each index: `3f…/` the lasting one, which comes first, `until-2026-12-05/3f…/` lists with their last day,
   * `archive-2016/3f…/` old articles, the newest first. What is too much for one index stands in several.
   */
  readonly indexes: readonly [lasting: string, ...others: string[]];
  /** The day on which the site stands still, as a sample does; absent where it lives with the calendar. */
  readonly today?: string | undefined;
}

const kinds: Readonly<Record<string, IndexKind>> = { until: 'lists', archive: 'archive' };
export const listFolder = (until: string): string => `until-${until}/`;
export const archiveFolder = (year: string): string => `archive-${year}/`;

/** The kind of an index and its last day or year, from the name of its folder. */
export function readFolder(folder: string): { readonly kind: IndexKind; readonly name: string } {
  const [, word = '', name = ''] = /^(until|archive)-([^/]*)\//.exec(folder) ?? [];
  return { kind: kinds[word] ?? 'lasting', name };
}

/** Facts about every page of an index, newest first, which are loaded before any text. */
export interface IndexPages {
  readonly dates: readonly string[];
  /** The score of each page's kind. */
  readonly kinds: readonly number[];
  /** The lengths of the titles. */
  readonly titles: readonly number[];
  /** All names of each page that has more than its title, folded, the title last. */
  readonly names: Readonly<Record<number, readonly string[]>>;
  /** The number of records of each page: one, and for a list one more for each section. */
  readonly records: readonly number[];
  /** Where the headings of each record end, or in a list's section the rows, which come first. */
  readonly ends: readonly number[];
  /** Pairs of a traditional and a simplified character, joined to one string. */
  readonly traditional: string;
}

/** The pages of each filter and value in rising order; the file stores each as its distance from the one before. */
export type IndexFacets = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;

export const mapValues = <A, B>(
  record: Readonly<Record<string, A>>,
  change: (value: A) => B,
): Record<string, B> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));

/** Han characters by syllable, without tones. */
export type Sounds = Readonly<Record<string, string>>;
