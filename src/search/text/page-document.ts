import { placeAddress } from '../../domain/address.ts';

/** A stretch of text inside which phrases are searched: a paragraph, a list item, a cell. */
export interface Block {
  readonly text: string;
  /** A table cell with another one to its right: shown on one line with it. */
  readonly cell: boolean;
  readonly section?: Section | undefined;
  /** Id of the table row that it stands in, where the row has one. */
  readonly row?: string | undefined;
}

/** A part of the page that has an address of its own; without an id what is said of no such part. */
export interface Section {
  readonly id: string;
  readonly title: string;
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

/** Items by the section of their blocks, in the order of the page; what is outside of sections is one of them. */
export function groupBySection<Item>(
  items: readonly Item[],
  sectionOf: (item: Item) => Section | undefined,
): { section: Section | undefined; items: Item[] }[] {
  const groups = new Map<string | undefined, { section: Section | undefined; items: Item[] }>();
  for (const item of items) {
    const section = sectionOf(item);
    const group = groups.get(section?.id);
    if (group === undefined) groups.set(section?.id, { section, items: [item] });
    else group.items.push(item);
  }
  return Array.from(groups.values());
}

/** What is known of a page besides its text. */
export interface PageFacts {
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
}

/** The text of one page as the index keeps it, from which excerpts and rows are made. */
export interface PageDocument extends PageFacts {
  /** The first `h1`; empty where there is none. */
  readonly heading: string;
  readonly blocks: readonly Block[];
  /** Of a long list, the number of the first section that each further file holds, the page's first being 0. */
  readonly parts?: readonly number[] | undefined;
  /** Of another page, how many files its text is cut into. */
  readonly windows?: number | undefined;
}

/** A paragraph, the cells of a row, or what opens a section (empty: none follows). */
type StoredLine =
  | string
  | { readonly cells: readonly string[]; readonly row?: string }
  | { readonly section: readonly [] | readonly [id: string, title: string] };

type StoredDocument = Omit<PageDocument, 'blocks'> & { readonly lines: readonly StoredLine[] };

function formatLines(blocks: readonly Block[]): StoredLine[] {
  const lines: StoredLine[] = [];
  let section: string | undefined;
  let cells: string[] = [];
  for (const block of blocks) {
    if (block.section?.id !== section) {
      section = block.section?.id;
      lines.push({ section: block.section ? [block.section.id, block.section.title] : [] });
    }
    cells.push(block.text);
    if (block.cell) continue;
    if (block.row !== undefined) lines.push({ cells, row: block.row });
    else lines.push(cells.length > 1 ? { cells } : block.text);
    cells = [];
  }
  return lines;
}

function parseLines(lines: readonly StoredLine[]): Block[] {
  const blocks: Block[] = [];
  let section: Section | undefined;
  for (const line of lines) {
    if (typeof line === 'string') {
      blocks.push({ text: line, cell: false, section });
    } else if ('section' in line) {
      const [id, title = ''] = line.section;
      section = id === undefined ? undefined : { id, title };
    } else {
      const { cells, row } = line;
      for (const [i, text] of cells.entries())
        blocks.push({ text, cell: i < cells.length - 1, section, row });
    }
  }
  return blocks;
}

export function formatDocument({ blocks, ...facts }: PageDocument): string {
  const stored: StoredDocument = { ...facts, lines: formatLines(blocks) };
  return JSON.stringify(stored);
}

/** Reads what `formatDocument` wrote, as JSON gives it. */
export function parseDocument(stored: unknown): PageDocument {
  const { lines, ...facts } = stored as StoredDocument;
  return { ...facts, blocks: parseLines(lines) };
}

export const formatPart = (blocks: readonly Block[]): string => JSON.stringify(formatLines(blocks));

/** Reads what `formatPart` wrote. */
export const parsePart = (stored: unknown): Block[] => parseLines(stored as StoredLine[]);

/** Characters of one file of the text of a page that is no list; its headings go with the first. */
const windowLength = 300;

/** The file in which a place of a page is shown. */
export const windowOf = (place: number, headingsEnd: number): number =>
  Number.isFinite(place) ? Math.max(0, Math.floor((place - headingsEnd) / windowLength)) : 0;

/** The files of a cut list in which some of its sections stand, by number. */
export const partsWith = (firsts: readonly number[], sections: readonly number[]): number[] =>
  Array.from(new Set(sections.map((section) => firsts.findLastIndex((first) => first <= section))))
    .filter((part) => part >= 0)
    .sort((a, b) => a - b);
