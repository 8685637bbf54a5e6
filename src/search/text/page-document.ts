import { placeAddress } from '../../domain/address.ts';
import type { IndexKind } from './index-files.ts';

/** A paragraph, a list item, or a row of a table. A phrase is looked for inside one cell. */
export interface Line {
  readonly cells: readonly string[];
  /** Id of the table row, where it has one. */
  readonly row?: string | undefined;
  readonly isHeading?: boolean | undefined;
}

/** A part of a page that has an address of its own, in the order of the page. */
export interface Section {
  /** Absent for all that stands in no section, empty for what is said of none. */
  readonly id?: string | undefined;
  readonly title: string;
  readonly lines: readonly Line[];
}

/**
 * Where a row stands: a row that names its list (`r3-…`) on the sheet of the village that its section is about, any other on
 * the page at `url` itself. `root` is the site's address without the last slash.
 */
export function rowAddress(url: string, root: string, section: string, row: string): string {
  const [, village] = /^v(\d{12})$/.exec(section) ?? [];
  const page = village !== undefined && /^r\d+-/.test(row) ? placeAddress(village) : url;
  return `${root}${page}#${encodeURIComponent(row)}`;
}

/** The text of one page as the index keeps it, in one file or several, from which excerpts and rows are made. */
export interface PageDocument {
  /** Address from the root of the site. */
  readonly url: string;
  readonly title: string;
  /** `YYYY-MM-DD` or shorter; empty where the page has none. */
  readonly date: string;
  /** Every filter mark of the page: kind, programme, county … */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  /** Of a list: its month and its last day. */
  readonly period?: string | undefined;
  readonly until?: string | undefined;
  /** The first `h1`; empty where there is none. */
  readonly heading: string;
  readonly sections: readonly Section[];
  /** Of a page that is no list, how many files its text is cut into. */
  readonly windows?: number | undefined;
}

/** The texts in which phrases are looked for. */
export const textsOf = ({ heading, sections }: PageDocument): string[] => [
  heading,
  ...sections.flatMap(({ lines }) => lines.flatMap(({ cells }) => cells)),
];

/** Characters of one file of the text of a page; its headings go with the first. A list is cut by its sections. */
const windowLengths: Readonly<Record<IndexKind, number>> = {
  lasting: 300,
  lists: Infinity,
  // Ten thousand articles in small files take longer to write than to index.
  archive: 1800,
};

/** The file in which a place of a page is shown. */
export const windowOf = (kind: IndexKind, place: number, headingsEnd: number): number =>
  Number.isFinite(place) ? Math.max(0, Math.floor((place - headingsEnd) / windowLengths[kind])) : 0;
