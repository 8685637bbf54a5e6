/**
 * The files of an index besides Pagefind's own. `entry.json` in the search folder names what is current: the folder of
 * each index holds one with a version's name, whose files never change. `.bin` is JSON packed by gzip.
 */
export const entryFile = 'entry.json';
export const pagesFile = 'pages.bin';
export const facetsFile = 'facets.bin';
export const soundsFile = 'sounds.bin';
export const aliasesFile = 'aliases.bin';
/** The files of a page's text, as `page-files.ts` cuts it. */
export const textFile = (page: number, part = 0): string =>
  `text/${String(page)}${part === 0 ? '' : `-${String(part)}`}.bin`;

export const listFolder = (until: string): string => `until-${until}/`;
export const archiveFolder = (name: string): string => `archive-${name}/`;

export interface SearchEntry {
  readonly version: string;
  /** Last days of live lists, each with the version of its index. */
  readonly lists: Readonly<Record<string, string>>;
  /** Parts of the archive of articles, newest first, each with the version of its index. */
  readonly archives: readonly { readonly name: string; readonly version: string }[];
  /** The day on which the site stands still, as a sample does; absent where it lives with the calendar. */
  readonly today?: string | undefined;
}

/** What is known of all pages of an index, newest first, before their texts are loaded. */
export interface IndexPages {
  readonly dates: readonly (readonly [date: string, pages: number])[];
  /** The letter of each page's kind, as `letterOfKind`. */
  readonly kinds: string;
  /** Positions of the title, its end included, and of the headings after it. */
  readonly titles: readonly number[];
  readonly headings: readonly number[];
  /** By page what readers call it besides its title, folded. */
  readonly names: Readonly<Record<number, readonly string[]>>;
  /** Of lists the number of records of each page: what concerns the whole of it, then its sections. */
  readonly records?: readonly number[] | undefined;
  /** Of each record of lists where its rows begin. */
  readonly rows?: readonly number[] | undefined;
  /** Pairs of a traditional and a simplified character, in one string. */
  readonly traditional: string;
}

/** By filter and value the pages that have it, each as its distance from the one before. */
export type StoredFacets = Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;

/** Han characters by syllable, without tones. */
export type Sounds = Readonly<Record<string, string>>;
