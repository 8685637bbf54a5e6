import { findRanges, formatLine, holdsText, joinBlocks } from './excerpt.ts';
import type { TraditionalPairs } from '../text/fold.ts';
import {
  rowAddress,
  groupBySection,
  type Block,
  type PageDocument,
  type Section,
} from '../text/page-document.ts';
import type { QueryText } from '../text/query-plan.ts';

/** A row of a list, as a result shows it. */
export interface ListRow {
  /** Address of the row: that of the page on which it stands, then `#` and the row's id. */
  readonly url: string;
  /** Heading of its section: the village. */
  readonly village: string;
  readonly cells: readonly ListCell[];
  /** Escaped HTML of the row alone, matches in `<mark>`. */
  readonly excerpt: string;
}

export interface ListCell {
  /** Heading of the column; empty where the table has none. */
  readonly head: string;
  readonly text: string;
}

export interface FoundRows {
  readonly rows: readonly ListRow[];
  /** How many rows there are in all. */
  readonly total: number;
}

/** A required part of a query: any one of these texts. */
export type RequiredPart = readonly QueryText[];

const mostRows = 20;

interface Row {
  readonly id: string;
  readonly blocks: Block[];
  readonly heads: readonly string[];
}

/** What of a page stands in one section: its rows, and all the rest of its text. */
interface SectionRows {
  readonly section: Section | undefined;
  readonly rows: Row[];
  readonly others: Block[];
}

function splitSections(blocks: readonly Block[]): SectionRows[] {
  return groupBySection(blocks, ({ section }) => section).map(
    ({ section, items }): SectionRows => ({
      section,
      rows: collectRows(items),
      others: items.filter(({ row }) => row === undefined),
    }),
  );
}

function collectRows(blocks: readonly Block[]): Row[] {
  const rows: Row[] = [];
  let heads: string[] = [];
  let line: string[] = [];
  for (const block of blocks) {
    if (block.row === undefined) {
      line.push(block.text);
      if (block.cell) continue;
      heads = line;
      line = [];
    } else if (rows.at(-1)?.id === block.row) rows.at(-1)?.blocks.push(block);
    else rows.push({ id: block.row, blocks: [block], heads });
  }
  return rows;
}

/** Which of the parts stand in some of these texts, as indexes. */
function heldParts(
  texts: readonly string[],
  parts: readonly RequiredPart[],
  pairs: TraditionalPairs,
): number[] {
  const holds = (part: RequiredPart): boolean =>
    part.some((wanted) => texts.some((text) => holdsText(text, wanted, pairs)));
  return parts.flatMap((part, index) => (holds(part) ? [index] : []));
}

const textsOf = (blocks: readonly Block[]): string[] => blocks.map(({ text }) => text);

/**
 * The rows for which every part stands in the row, in the text of its section or in that of the whole
 * page outside sections, and at least one in the row itself. Where no row has them all but a section
 * has, the rows that hold some of them (two neighbours by name). `undefined` for a page without rows. `root` is the site's
 * address without the last slash.
 */
export function findRows(
  page: Pick<PageDocument, 'url' | 'heading' | 'blocks' | 'parts'>,
  root: string,
  parts: readonly RequiredPart[],
  pairs: TraditionalPairs,
): FoundRows | undefined {
  const sections = splitSections(page.blocks);
  const isList = page.parts !== undefined || sections.some(({ rows }) => rows.length > 0);
  if (!isList) return undefined;
  const common = sections.filter(({ section }) => section === undefined);
  const pageTexts = [page.heading, ...common.flatMap(({ others }) => textsOf(others))];
  const heldByPage = heldParts(pageTexts, parts, pairs);

  const whole: [Row, SectionRows][] = [];
  const some: [Row, SectionRows][] = [];
  for (const section of sections) {
    const around = new Set([...heldByPage, ...heldParts(textsOf(section.others), parts, pairs)]);
    const own = section.rows
      .map((row) => ({ row, held: heldParts(textsOf(row.blocks), parts, pairs) }))
      .filter(({ held }) => held.length > 0);
    const together = new Set([...around, ...own.flatMap(({ held }) => held)]);
    if (together.size < parts.length) continue;
    for (const { row, held } of own) {
      some.push([row, section]);
      if (new Set([...around, ...held]).size === parts.length) whole.push([row, section]);
    }
  }
  const found = whole.length > 0 ? whole : some;
  return {
    total: found.length,
    rows: found
      .slice(0, mostRows)
      .map(([row, { section = { id: '', title: '' } }]) =>
        formatRow(rowAddress(page.url, root, section.id, row.id), row, section.title, parts, pairs),
      ),
  };
}

function formatRow(
  url: string,
  { blocks, heads }: Row,
  village: string,
  parts: readonly RequiredPart[],
  pairs: TraditionalPairs,
): ListRow {
  const { line, ranges } = joinBlocks(
    blocks.map((block) => ({
      text: block.text,
      ranges: parts.flat().flatMap((text) => findRanges(block.text, text, pairs)),
    })),
  );
  return {
    url,
    village,
    cells: blocks.map(({ text }, column) => ({ head: heads[column] ?? '', text })),
    excerpt: formatLine(line, ranges),
  };
}
