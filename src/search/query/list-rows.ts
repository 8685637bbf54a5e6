import type { TraditionalPairs } from '../text/fold.ts';
import { rowAddress, type Line, type PageDocument, type Section } from '../text/page-document.ts';
import type { QueryText } from '../text/query-plan.ts';
import { holdsText, markCells } from './excerpt.ts';

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

const mostRows = 20;

const isRow = ({ row }: Line): boolean => row !== undefined;

/**
 * The first rows, and the number of all, for which every part (any one of its texts) stands in the row, in the text of its
 * section or in that of the whole page outside sections, and at least one in the row itself. Where no row has them all but a
 * section has, the rows that hold some of them (two neighbours by name). `undefined` for a page that is no list. `root` is
 * the site's address without the last slash.
 */
export function findRows(
  page: Pick<PageDocument, 'url' | 'heading' | 'sections' | 'until'>,
  root: string,
  parts: readonly (readonly QueryText[])[],
  pairs: TraditionalPairs,
): { rows: ListRow[]; total: number } | undefined {
  if (page.until === undefined) return undefined;
  /** Which of the parts stand in some of these texts, as indexes. */
  const heldBy = (texts: readonly string[]): number[] =>
    parts.flatMap((part, index) =>
      part.some((wanted) => texts.some((text) => holdsText(text, wanted, pairs))) ? [index] : [],
    );
  const textBeside = ({ lines }: Section): string[] =>
    lines.filter((line) => !isRow(line)).flatMap(({ cells }) => cells);
  const common = page.sections.filter(({ id }) => id === undefined);
  const heldByPage = heldBy([page.heading, ...common.flatMap(textBeside)]);

  const whole: [Section, Line][] = [];
  const some: [Section, Line][] = [];
  for (const section of page.sections) {
    const around = [...heldByPage, ...heldBy(textBeside(section))];
    const own = section.lines
      .filter(isRow)
      .map((line) => ({ line, held: heldBy(line.cells) }))
      .filter(({ held }) => held.length > 0);
    const together = new Set([...around, ...own.flatMap(({ held }) => held)]);
    if (together.size < parts.length) continue;
    for (const { line, held } of own) {
      some.push([section, line]);
      if (new Set([...around, ...held]).size === parts.length) whole.push([section, line]);
    }
  }
  const found = whole.length > 0 ? whole : some;
  return {
    total: found.length,
    rows: found.slice(0, mostRows).map(([section, line]) => ({
      url: rowAddress(page.url, root, section.id ?? '', line.row ?? ''),
      village: section.title,
      cells: headCells(section, line),
      excerpt: markCells(line.cells, parts.flat(), pairs),
    })),
  };
}

/** The cells of a row with the headings of their columns, which stand in the last line before that is no row. */
function headCells({ lines }: Section, line: Line): ListCell[] {
  const before = lines.slice(0, lines.indexOf(line));
  const heads = before.filter((one) => !isRow(one)).at(-1)?.cells ?? [];
  return line.cells.map((text, column) => ({ head: heads[column] ?? '', text }));
}
