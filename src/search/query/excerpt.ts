import type { TraditionalPairs } from '../../domain/traditional-characters.ts';
import { foldText, foldWithStarts } from '../text/fold.ts';
import type { Line, Section } from '../text/page-document.ts';
import type { QueryText } from '../text/query-plan.ts';

export interface Excerpt {
  /** Escaped HTML of one line, matches in `<mark>`. */
  readonly html: string;
  /** The section the place is in, where the page has sections. */
  readonly section?: Pick<Section, 'id' | 'title'>;
}

export type Range = readonly [start: number, end: number];

/** Characters shown before the first match, and in all. */
const lead = 24;
const shownLength = 110;

/** The positions of a text in folded text. */
function findFolded(folded: string, { text, wholeNumber }: QueryText): number[] {
  const places: number[] = [];
  for (let at = folded.indexOf(text); at >= 0; at = folded.indexOf(text, at + text.length)) {
    const longer = /\d/.test(folded.charAt(at - 1)) || /\d/.test(folded.charAt(at + text.length));
    if (!(wholeNumber && longer)) places.push(at);
  }
  return places;
}

export const holdsText = (block: string, text: QueryText, pairs: TraditionalPairs): boolean =>
  findFolded(foldText(block, pairs), text).length > 0;

/** The ranges of a text in a block, in the block's own spelling. */
export function findRanges(block: string, text: QueryText, pairs: TraditionalPairs): Range[] {
  if (!holdsText(block, text, pairs)) return [];
  const { folded, starts } = foldWithStarts(block, pairs);
  return findFolded(folded, text).map((at) => [
    starts[at] ?? 0,
    starts[at + text.text.length] ?? block.length,
  ]);
}

/** Joins cells to one line of escaped HTML, cut around the first match, with matches in `<mark>`. */
export function markCells(
  cells: readonly string[],
  texts: readonly QueryText[],
  pairs: TraditionalPairs,
): string {
  let next = 0;
  const ranges = cells.flatMap((cell) => {
    const from = next;
    next += cell.length + 1;
    const found = texts.flatMap((text) => findRanges(cell, text, pairs));
    return found.map(([start, end]): Range => [start + from, end + from]);
  });
  return formatLine(
    cells.join(' '),
    ranges.sort(([a], [b]) => a - b),
  );
}

const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The second half of a surrogate pair. */
const lowSurrogate = /[\uDC00-\uDFFF]/;

/** Escaped HTML of a line, cut to the length that is shown, with its ranges in `<mark>`. */
function formatLine(line: string, ranges: readonly Range[]): string {
  const firstMatch = ranges[0]?.[0] ?? 0;
  let from = firstMatch > lead + 6 ? firstMatch - lead : 0;
  let to = Math.min(line.length, Math.max(from + shownLength, ranges[0]?.[1] ?? 0));
  if (lowSurrogate.test(line.charAt(from))) from += 1;
  if (lowSurrogate.test(line.charAt(to))) to -= 1;

  let html = from > 0 ? '…' : '';
  let at = from;
  for (const [start, end] of ranges) {
    if (start < at || end > to) continue;
    html += `${escapeHtml(line.slice(at, start))}<mark>${escapeHtml(line.slice(start, end))}</mark>`;
    at = end;
  }
  return html + escapeHtml(line.slice(at, to)) + (to < line.length ? '…' : '');
}

/** The lines before the second row of a list, so that one person's row never stands beside another's. */
function beforeRows(lines: readonly Line[]): readonly Line[] {
  const end = lines.findIndex(({ row }, i) => i > 0 && row !== undefined);
  return end < 0 ? lines : lines.slice(0, end);
}

/**
 * An excerpt of the section that has most of the `texts` (the first of equals), from its first matching line on; of a table
 * the matching row alone. Without a match it is the beginning of the page.
 */
export function makeExcerpt(
  sections: readonly Section[],
  texts: readonly QueryText[],
  pairs: TraditionalPairs,
): Excerpt {
  const holds = ({ cells }: Line, text: QueryText): boolean =>
    cells.some((cell) => holdsText(cell, text, pairs));
  const counts = sections.map(
    ({ lines }) => texts.filter((text) => lines.some((line) => holds(line, text))).length,
  );
  const most = Math.max(0, ...counts);
  const best = most === 0 ? undefined : sections[counts.indexOf(most)];
  if (best === undefined)
    return { html: markLines(beforeRows(sections.flatMap(({ lines }) => lines)), texts, pairs) };
  const { id = '', title, lines } = best;
  const found = lines.slice(lines.findIndex((line) => texts.some((text) => holds(line, text))));
  const isRow = (found[0]?.cells.length ?? 0) > 1 || found[0]?.row !== undefined;
  const html = markLines(isRow ? found.slice(0, 1) : beforeRows(found), texts, pairs);
  return id === '' ? { html } : { html, section: { id, title } };
}

/** Marks as many lines as can be shown. */
function markLines(
  lines: readonly Line[],
  texts: readonly QueryText[],
  pairs: TraditionalPairs,
): string {
  let length = 0;
  const cells = lines
    .flatMap((line) => line.cells)
    .filter(({ length: own }) => (length += own) - own <= 2 * shownLength);
  return markCells(cells, texts, pairs);
}
