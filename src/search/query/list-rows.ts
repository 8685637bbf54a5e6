import type { TraditionalPairs } from '../../domain/traditional-characters.ts';
import { rowAddress, type Line, type PageDocument, type Section } from '../text/page-document.ts';
import type { QueryText } from '../text/query-plan.ts';
import { holdsText, markCells } from './excerpt.ts';

/** A row of a list, as a result shows it. */
export interface ListRow {
  /** Address of the row: that of the page on which it stands, then `#` and the row's id. */
  readonly url: string;
  readonly village: string;
  readonly cells: readonly RowCell[];
}

export interface RowCell {
  /** Heading of the column; empty where the table has none. */
  readonly head: string;
  readonly text: string;
  /** Escaped HTML of the text, matches in `<mark>`. */
  readonly excerpt: string;
}

const mostRows = 20;

const isRow = ({ row }: Line): boolean => row !== undefined;

/**
 * Finds the rows that answer a query: every part (any one of its texts) must stand in the row, in its section or in the
 * page's text outside sections, and at least one part in the row itself. If no row has them all but a section has, the rows
 * with some of them count (two neighbours by name). Returns the first rows and the number of all; `undefined` for a page
 * that is no list. `root` is the site's address without the last slash.
 */
export function findRows(
  page: Pick<PageDocument, 'url' | 'heading' | 'sections' | 'until'>,
  root: string,
  parts: readonly (readonly QueryText[])[],
  pairs: TraditionalPairs,
): { rows: ListRow[]; total: number } | undefined {
  if (page.until === undefined) return undefined;
  /** The indexes of the parts that stand in one of these texts. */
  const heldBy = (texts: readonly string[]): number[] =>
    parts.flatMap((part, index) =>
      part.some((wanted) => texts.some((text) => holdsText(text, wanted, pairs))) ? [index] : [],
    );
  const textBeside = ({ lines }: Section): string[] =>
    lines.filter((line) => !isRow(line)).flatMap(({ cells }) => cells);
  const common = page.sections.filter(({ id }) => id === undefined);
  const heldByPage = heldBy([page.heading, ...common.flatMap(textBeside)]);
  const some = page.sections.flatMap((section) => {
    const around = [...heldByPage, ...heldBy(textBeside(section))];
    const hasAll = (held: readonly number[]): boolean =>
      new Set([...around, ...held]).size === parts.length;
    const own = section.lines
      .filter(isRow)
      .map((line) => ({ line, held: heldBy(line.cells) }))
      .filter(({ held }) => held.length > 0);
    if (!hasAll(own.flatMap(({ held }) => held))) return [];
    return own.map(({ line, held }) => ({ section, line, isWhole: hasAll(held) }));
  });
  const whole = some.filter(({ isWhole }) => isWhole);
  const found = whole.length > 0 ? whole : some;
  return {
    total: found.length,
    rows: found.slice(0, mostRows).map(({ section, line }) => ({
      url: rowAddress(page.url, root, section.id ?? '', line.row ?? ''),
      village: section.title,
      cells: headCells(section, line, (text) => markCells([text], parts.flat(), pairs)),
    })),
  };
}

/** The cells of a row with their column headings, which are the last line before the rows. */
function headCells({ lines }: Section, line: Line, excerptOf: (text: string) => string): RowCell[] {
  const before = lines.slice(0, lines.indexOf(line));
  const heads = before.filter((one) => !isRow(one)).at(-1)?.cells ?? [];
  return line.cells.map((text, column) => ({
    head: heads[column] ?? '',
    text,
    excerpt: excerptOf(text),
  }));
}
