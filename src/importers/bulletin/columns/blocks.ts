import { columnWidth, type LabelledLine } from '../headlines/headline-lines.ts';
import type { Doubt } from '../text/doubt.ts';
import { fitsColumn } from './column-width.ts';
import type { JoinEvidence } from './join-evidence.ts';
import { isDoneLine, unclosedPunctuation } from '../text/line-kind.ts';
import { isSpace, nowhere, type Glyph, type Line } from '../text/source-text.ts';

/** A paragraph with its lines put together. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly glyphs: readonly Glyph[];
  readonly line: number;
  readonly lastLine: number;
  /** Width of its column, in Han characters. */
  readonly column: number;
  /** Begins with 本报讯 or names in brackets. */
  readonly hasLead: boolean;
  readonly lineCount: number;
  /** Ended by its form, whatever its last character. */
  readonly isWhole: boolean;
  /** Begins a column that was separated from another one. */
  readonly opensColumn: boolean;
}

/** Lines of headlines that stand together. */
export interface HeadlineBlock {
  readonly kind: 'headline';
  readonly lines: readonly LabelledLine[];
  readonly line: number;
}

export interface BylineBlock {
  readonly kind: 'byline' | 'credit';
  readonly lines: readonly Line[];
  readonly line: number;
}

export type Block = Paragraph | HeadlineBlock | BylineBlock;

/**
 * Groups lines into paragraphs, headlines and bylines. `seams` are the lines of the raw file that continue a
 * paragraph after an empty line.
 */
export function buildBlocks(
  marked: readonly LabelledLine[],
  evidence: JoinEvidence,
): { blocks: Block[]; doubts: Doubt[]; seams: number[] } {
  const blocks: Block[] = [];
  const seams: number[] = [];
  const doubts: Doubt[] = [];
  let at = 0;
  while (at < marked.length) {
    const { kind, line } = marked[at] as LabelledLine;
    const isHeadline = kind === 'headline' || kind === 'deck';
    const isText = kind === 'text' || kind === 'lead' || kind === 'caption';
    let end = at + 1;
    if (isText)
      while (end < marked.length && isJoined(marked, end, end - at === 1, evidence, doubts))
        end += 1;
    else
      while (
        end < marked.length &&
        isSameGroup(marked[end] as LabelledLine, marked[end - 1] as LabelledLine, isHeadline)
      )
        end += 1;
    const group = marked.slice(at, end);
    const lines = group.map((entry) => entry.line);
    if (isText)
      seams.push(...lines.slice(1).flatMap((own) => (own.blankBefore ? [own.number] : [])));
    if (isText) blocks.push(toParagraph(group));
    else if (isHeadline) blocks.push({ kind: 'headline', lines: group, line: line.number });
    else blocks.push({ kind, lines, line: line.number });
    at = end;
  }
  return { blocks, doubts, seams };
}

function isSameGroup(entry: LabelledLine, before: LabelledLine, isHeadline: boolean): boolean {
  if (isHeadline) return entry.kind === 'headline' || entry.kind === 'deck';
  // （记者X） ends the text above it; the byline below belongs to the next.
  return entry.kind === before.kind && before.kind !== 'credit' && !/[）)]$/.test(before.line.flat);
}

function toParagraph(group: readonly LabelledLine[]): Paragraph {
  const first = group[0] as LabelledLine;
  const last = group.at(-1) as LabelledLine;
  return {
    kind: 'paragraph',
    glyphs: joinLines(group.map(({ line }) => line)),
    line: first.line.number,
    lastLine: last.line.number,
    column: columnOf(group.map(({ line }) => line)),
    hasLead: first.kind === 'lead',
    lineCount: group.length,
    isWhole: first.line.isWhole === true,
    opensColumn: first.line.opensColumn === true,
  };
}

/** Of two lines the first is short by its indent. */
function columnOf(lines: readonly Line[]): number {
  const widest = Math.max(...lines.map(({ width }) => width));
  const [first, second, third] = lines;
  if (!first || !second || third) return widest;
  return Math.max(first.width + 2, second.width);
}

/** One after another; a space only between western words. */
function joinLines(lines: readonly Line[]): Glyph[] {
  const glyphs: Glyph[] = [];
  for (const { glyphs: own } of lines) {
    const before = glyphs.at(-1);
    const next = own[0];
    const isWord = /^[A-Za-z]$/.test(before?.char ?? '') && /^[A-Za-z]$/.test(next?.char ?? '');
    if (isWord) glyphs.push({ char: ' ', at: nowhere });
    for (const glyph of own) glyphs.push(glyph);
  }
  return isSpace(glyphs.at(-1)?.char ?? 'x') ? glyphs.slice(0, -1) : glyphs;
}

/** Whether the line at `at` goes on with the paragraph of the line before it. */
function isJoined(
  marked: readonly LabelledLine[],
  at: number,
  isSecond: boolean,
  evidence: JoinEvidence,
  doubts: Doubt[],
): boolean {
  const { line: before, kind: kindBefore } = marked[at - 1] as LabelledLine;
  const { line, kind } = marked[at] as LabelledLine;
  if (kind !== 'text' && kind !== 'caption') return false;
  if (kindBefore === 'headline' || kindBefore === 'deck') return false;
  if (before.isWhole || line.isWhole) return false;
  if (!isDoneLine(before)) return joinOpen(before, line, kind, evidence, doubts);
  if (kind === 'caption') return !line.blankBefore && before.width > 6 && isMidLine(marked, at);
  const weight = weighNewParagraph(marked, at, isSecond);
  if (Math.abs(weight) < 0.6)
    doubts.push({
      line: line.number,
      message: `这一行是否另起一段拿不准，暂按${weight > 0 ? '另起一段' : '与上一行同段'}处理。`,
    });
  return weight <= 0;
}

const isMidLine = (marked: readonly LabelledLine[], at: number): boolean =>
  Math.abs((marked[at - 1]?.line.width ?? 0) - (marked[at]?.line.width ?? 0)) < 3;

function joinOpen(
  before: Line,
  line: Line,
  kind: LabelledLine['kind'],
  evidence: JoinEvidence,
  doubts: Doubt[],
): boolean {
  if (kind === 'caption' && line.blankBefore) return false;
  const isColumnEdge = line.blankBefore || Math.abs(before.width - line.width) > 4;
  const fits = fitsColumn(before.width, line) ? 0.5 : -2;
  if (isColumnEdge && evidence.between(before, line) + fits < -2)
    doubts.push({
      line: line.number,
      message: `上一行（第 ${before.number} 行）话没有说完，这一行接得上接不上拿不准，暂按接上处理。`,
    });
  return true;
}

/** Above 0: the line begins a paragraph; the line before ends a sentence. */
function weighNewParagraph(marked: readonly LabelledLine[], at: number, isSecond: boolean): number {
  // Nothing farther away than a column's neighbourhood is looked at.
  const from = Math.max(0, at - farthest);
  const near = marked.slice(from, at + farthest);
  return weighNear(
    near.map(({ line }) => line),
    near.map(({ kind }) => kind),
    at - from,
    isSecond,
  );
}

const farthest = 10;

function weighNear(
  lines: readonly Line[],
  kinds: readonly LabelledLine['kind'][],
  at: number,
  isSecond: boolean,
): number {
  const before = lines[at - 1] as Line;
  const line = lines[at] as Line;
  if (unclosedPunctuation(before.flat).length > 0 && !line.blankBefore) return -0.7;
  const above = columnWidth(lines, kinds, at - 1, -1) ?? columnWidth(lines, kinds, at - 1, 1);
  const below = columnWidth(lines, kinds, at, 1) ?? above;
  let weight = line.blankBefore ? 2.6 : -1;
  if (line.indent >= 1.5 && line.indent <= 4) weight += 3;
  if (above !== undefined) {
    // The first line of a paragraph is short by its indent, shown or not.
    const missing = above - before.width - (isSecond ? 2 : 0);
    weight += missing > 1.7 ? 3 : missing > 1.1 ? 0.8 : -1;
  }
  const isLastLine = isDoneLine(line) && (kinds[at + 1] !== 'text' || lines[at + 1]?.blankBefore);
  if (below !== undefined && !isLastLine) {
    const missing = below - line.width;
    weight += missing > 1.2 && missing < 3 ? 1.6 : Math.abs(missing) <= 1 ? -1.4 : 0;
  }
  return weight;
}
