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
  /** Absent for text outside sections, empty for text that belongs to no section. */
  readonly id?: string | undefined;
  readonly title: string;
  readonly lines: readonly Line[];
}

/**
 * The address of a row. A row that names its list (`r3-…`) is on the sheet of its section's village, any other on the page at
 * `url`. `root` is the site's address without the last slash.
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
  /** For a list, its month and its last day. */
  readonly period?: string | undefined;
  readonly until?: string | undefined;
  /** The first `h1`; empty where there is none. */
  readonly heading: string;
  readonly sections: readonly Section[];
  /** The number of files of the text; absent for a list. */
  readonly windows?: number | undefined;
}

/** The texts in which phrases are looked for. */
export const textsOf = ({ heading, sections }: PageDocument): string[] => [
  heading,
  ...sections.flatMap(({ lines }) => lines.flatMap(({ cells }) => cells)),
];

/** The characters in one file of a page's text. The first file has the headings too. A list is cut by sections. */
const windowLengths: Readonly<Record<IndexKind, number>> = {
  lasting: 300,
  lists: Infinity,
  // Writing ten thousand articles to small files would take longer than indexing them.
  archive: 1800,
};

/** The file in which a place of a page is shown. */
export const windowOf = (kind: IndexKind, place: number, headingsEnd: number): number =>
  Number.isFinite(place) ? Math.max(0, Math.floor((place - headingsEnd) / windowLengths[kind])) : 0;
