import { foldText, foldWithStarts, type TraditionalPairs } from '../text/fold.ts';
import { groupBySection, type Block, type Section } from '../text/page-document.ts';
import type { QueryText } from '../text/query-plan.ts';

export interface Excerpt {
  /** Escaped HTML of one line, matches in `<mark>`. */
  readonly html: string;
  /** The section the place is in, where the page has sections. */
  readonly section?: Section;
}

export type Range = readonly [start: number, end: number];

/** Characters shown before the first match, and in all. */
const lead = 24;
const shownLength = 110;

const folds = new WeakMap<TraditionalPairs, Map<string, string>>();
const mostFolds = 20_000;

/** The folded text of a block; a reader who goes on typing asks for the same blocks again. */
function foldOnce(block: string, pairs: TraditionalPairs): string {
  let known = folds.get(pairs);
  if (known === undefined || known.size > mostFolds)
    folds.set(pairs, (known = new Map<string, string>()));
  let folded = known.get(block);
  if (folded === undefined) known.set(block, (folded = foldText(block, pairs)));
  return folded;
}

/** Where a text stands in folded text. */
function findFolded(folded: string, { text, wholeNumber }: QueryText): number[] {
  const places: number[] = [];
  for (let at = folded.indexOf(text); at >= 0; at = folded.indexOf(text, at + text.length)) {
    const longer = /\d/.test(folded.charAt(at - 1)) || /\d/.test(folded.charAt(at + text.length));
    if (!(wholeNumber && longer)) places.push(at);
  }
  return places;
}

/** Whether a text stands in a block. */
export function holdsText(block: string, text: QueryText, pairs: TraditionalPairs): boolean {
  return findFolded(foldOnce(block, pairs), text).length > 0;
}

/** Where a text stands in a block, as positions in the block's own spelling. */
export function findRanges(block: string, text: QueryText, pairs: TraditionalPairs): Range[] {
  if (!holdsText(block, text, pairs)) return [];
  const { folded, starts } = foldWithStarts(block, pairs);
  return findFolded(folded, text).map((at) => [
    starts[at] ?? 0,
    starts[at + text.text.length] ?? block.length,
  ]);
}

interface MarkedBlock {
  readonly block: Block;
  /** Which of the texts stand here, by index. */
  readonly texts: readonly number[];
}

/** The blocks of the section that has most of the texts; the first of equals. */
function chooseSection(blocks: readonly MarkedBlock[]): MarkedBlock[] {
  let best: MarkedBlock[] = [];
  let most = 0;
  for (const { items: section } of groupBySection(blocks, ({ block }) => block.section)) {
    const count = new Set(section.flatMap(({ texts }) => texts)).size;
    if (count > most) {
      best = section;
      most = count;
    }
  }
  return best;
}

/** Joins texts into one line and moves their ranges along, in the order in which they begin. */
export function joinBlocks(blocks: readonly { text: string; ranges: readonly Range[] }[]): {
  line: string;
  ranges: Range[];
} {
  let line = '';
  const ranges: Range[] = [];
  for (const { text, ranges: own } of blocks) {
    if (line !== '') line += ' ';
    for (const [start, end] of own) ranges.push([start + line.length, end + line.length]);
    line += text;
  }
  return { line, ranges: ranges.sort(([a], [b]) => a - b) };
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** Escaped HTML of a line, cut to what is shown, with its ranges in `<mark>`. */
export function formatLine(line: string, ranges: readonly Range[]): string {
  const firstMatch = ranges[0]?.[0] ?? 0;
  let from = firstMatch > lead + 6 ? firstMatch - lead : 0;
  let to = Math.min(line.length, Math.max(from + shownLength, ranges[0]?.[1] ?? 0));
  if (isLowSurrogate(line.charCodeAt(from))) from += 1;
  if (isLowSurrogate(line.charCodeAt(to))) to -= 1;

  let html = from > 0 ? '…' : '';
  let at = from;
  for (const [start, end] of ranges) {
    if (start < at || end > to) continue;
    html += `${escapeHtml(line.slice(at, start))}<mark>${escapeHtml(line.slice(start, end))}</mark>`;
    at = end;
  }
  return html + escapeHtml(line.slice(at, to)) + (to < line.length ? '…' : '');
}

/** The table row that the block at `at` stands in; where it is no cell, from there to the next row. */
function takeRow(blocks: readonly MarkedBlock[], at: number): readonly MarkedBlock[] {
  let start = at;
  while (blocks[start - 1]?.block.cell === true) start -= 1;
  let end = at;
  while (blocks[end]?.block.cell === true) end += 1;
  return start === end ? beforeRows(blocks.slice(start)) : blocks.slice(start, end + 1);
}

/** The text up to the first row of a list: what is said of one person never stands beside another. */
function beforeRows(blocks: readonly MarkedBlock[]): readonly MarkedBlock[] {
  const end = blocks.findIndex(({ block }, i) => i > 0 && block.row !== undefined);
  return end < 0 ? blocks : blocks.slice(0, end);
}

/**
 * The excerpt for `texts` from a page's blocks: from the section that has most of them, beginning
 * with the block of the first match, or its table row alone. Without a match it is the beginning of
 * the page.
 */
export function makeExcerpt(
  blocks: readonly Block[],
  texts: readonly QueryText[],
  pairs: TraditionalPairs,
): Excerpt {
  const marked = blocks.map((block): MarkedBlock => ({
    block,
    texts: texts.flatMap((text, i) => (holdsText(block.text, text, pairs) ? [i] : [])),
  }));
  const section = chooseSection(marked);
  const first = section.findIndex((block) => block.texts.length > 0);
  const shown = first < 0 ? beforeRows(marked) : takeRow(section, first);
  const { line, ranges } = joinBlocks(
    takeLine(shown).map(({ block }) => ({
      text: block.text,
      ranges: texts.flatMap((text) => findRanges(block.text, text, pairs)),
    })),
  );
  const found = first < 0 ? undefined : section[first]?.block.section;
  const html = formatLine(line, ranges);
  return found === undefined || found.id === '' ? { html } : { html, section: found };
}

/** As many of the blocks as can be seen. */
function takeLine(blocks: readonly MarkedBlock[]): readonly MarkedBlock[] {
  let length = 0;
  const end = blocks.findIndex(({ block }) => (length += block.text.length) > 2 * shownLength);
  return end < 0 ? blocks : blocks.slice(0, end + 2);
}
