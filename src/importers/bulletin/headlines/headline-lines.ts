import { parseNameAlone } from '../entries/byline.ts';
import type { JoinEvidence } from '../columns/join-evidence.ts';
import { isDate, isOfficeOverDate } from '../entries/furniture.ts';
import {
  endsSentence,
  goesOn,
  hardKind,
  isDoneLine,
  unclosedPunctuation,
  opensParagraph,
  type HardKind,
} from '../text/line-kind.ts';
import type { Line } from '../text/source-text.ts';
import { isHardlyTitle } from './hardly-title.ts';

/** A line with what it is: text of a body, part of a headline, or certain by its own form. */
export interface LabelledLine {
  readonly line: Line;
  readonly kind: HardKind | 'headline' | 'text';
  /** Text that looks like a headline, or like a subhead, but stands close to other text. */
  readonly mayBeHead?: true;
}

const widestHeadline = 36;
const widestDeckRest = 20;
/** Who speaks, in an interview. */
const speaker = /^(?:记者|问|答|主持人)[：:]/u;
/** How far around a line its column's width is looked for. */
const neighbourhood = 6;

/**
 * Finds the lines that belong to headlines. A headline has no full stop, stands between two complete texts, and is
 * either shorter or longer than a full line of its column. Where columns may be mixed, a line that goes on with one
 * further up is none.
 */
export function labelHeadlines(
  lines: readonly Line[],
  evidence: JoinEvidence,
  mayBeMixed = true,
): LabelledLine[] {
  const kinds: LabelledLine['kind'][] = lines.map((line) => hardKind(line) ?? 'text');
  const isWordProcessed = lines.every(({ isWhole }) => isWhole);
  const isHeadline = (at: number): boolean =>
    isWordProcessed
      ? isHeadlineByItself(lines, kinds, at)
      : isHeadlineBefore(lines, kinds, at, evidence, mayBeMixed);
  for (let at = lines.length - 1; at >= 0; at -= 1)
    if (kinds[at] === 'text' && isHeadline(at)) kinds[at] = 'headline';
  lines.forEach((_, at) => {
    const isHead = kinds[at] === 'headline' || kinds[at] === 'deck';
    if (isHead && !isClosedBefore(lines, kinds, at)) kinds[at] = 'text';
    else if (kinds[at] === 'text' && isDeckContinued(lines, kinds, at)) kinds[at] = 'headline';
    if (isNameBelowHeadline(lines, kinds, at)) kinds[at] = 'byline';
  });
  for (const group of findGroups(lines, kinds))
    if (isHalfSentence(lines, kinds, group)) for (const at of group) kinds[at] = 'text';
  return lines.map((line, at) => ({ line, kind: kinds[at] ?? 'text' }));
}

/** Lines of headlines that stand together, as indexes. */
function findGroups(
  lines: readonly Line[],
  kinds: readonly LabelledLine['kind'][],
): readonly number[][] {
  const groups: number[][] = [];
  lines.forEach((line, at) => {
    if (kinds[at] !== 'headline') return;
    const last = groups.at(-1);
    if (last?.at(-1) === at - 1 && !line.blankBefore) last.push(at);
    else groups.push([at]);
  });
  return groups;
}

/** The text below goes on with it: no headline, whatever its width. */
function isHalfSentence(
  lines: readonly Line[],
  kinds: readonly LabelledLine['kind'][],
  group: readonly number[],
): boolean {
  const next = (group.at(-1) ?? 0) + 1;
  const goesOnBelow = kinds[next] === 'text' && lines[next]?.blankBefore === false;
  return goesOnBelow && isHardlyTitle(group.map((at) => lines[at]?.flat ?? '').join(''));
}

/** What is above is done, so that a headline may stand here. */
function isClosedBefore(
  lines: readonly Line[],
  kinds: readonly LabelledLine['kind'][],
  at: number,
): boolean {
  const before = lines[at - 1];
  if (!before) return true;
  const kind = kinds[at - 1];
  return (kind !== 'text' && kind !== 'lead' && kind !== 'caption') || isDoneLine(before);
}

/** The author's name by itself, below a deck or between a headline and its body. */
function isNameBelowHeadline(
  lines: readonly Line[],
  kinds: readonly LabelledLine['kind'][],
  at: number,
): boolean {
  const isBelow =
    kinds[at - 1] === 'deck' || (kinds[at - 1] === 'headline' && kinds[at + 1] === 'text');
  const isPlain = kinds[at] === 'text' || kinds[at] === 'headline';
  return isBelow && isPlain && parseNameAlone(lines[at]?.glyphs ?? []) !== undefined;
}

const isDeckContinued = (
  lines: readonly Line[],
  kinds: readonly LabelledLine['kind'][],
  at: number,
): boolean =>
  kinds[at - 1] === 'deck' &&
  isShaped(lines[at] as Line) &&
  (lines[at]?.width ?? 0) <= widestDeckRest &&
  (kinds[at + 1] !== 'text' || lines[at + 1]?.blankBefore === true);

/** The line may be a headline by itself, or the beginning of one; `rest` is what goes on in the line below. */
function isShaped({ flat, width, isVerse }: Line, rest = ''): boolean {
  if (isVerse) return false;
  if (width < 2 || width > widestHeadline || goesOn(flat)) return false;
  if (/[。；;]|\p{Script=Han}\.(?!\d)/u.test(flat) || /^[，。、；：！？”’》）,.;:!?)]/u.test(flat))
    return false;
  if (/^[（(][^（()）]*[）)]$/u.test(flat) || opensParagraph(flat) || isDate(flat)) return false;
  if (unclosedPunctuation(flat + rest).length > 0 || speaker.test(flat)) return false;
  return /\p{Script=Han}/u.test(flat);
}

/** The line of the same headline below. */
function restOf(
  lines: readonly Line[],
  kinds: readonly LabelledLine['kind'][],
  at: number,
): string {
  const next = lines[at + 1];
  return kinds[at + 1] === 'headline' && next && !next.blankBefore ? next.flat : '';
}

/** Where every line is a paragraph, one without a full stop is a headline. */
function isHeadlineByItself(
  lines: readonly Line[],
  kinds: readonly LabelledLine['kind'][],
  at: number,
): boolean {
  const [line, next] = [lines[at] as Line, lines[at + 1]];
  if (!isShaped(line, restOf(lines, kinds, at)) || endsSentence(line.flat)) return false;
  return !(next && isOfficeOverDate(line, next));
}

function isHeadlineBefore(
  lines: readonly Line[],
  kinds: readonly LabelledLine['kind'][],
  at: number,
  evidence: JoinEvidence,
  mayBeMixed: boolean,
): boolean {
  const line = lines[at] as Line;
  const next = lines[at + 1];
  const nextKind = kinds[at + 1];
  if (!isShaped(line, restOf(lines, kinds, at)) || (next && isOfficeOverDate(line, next)))
    return false;
  if (!next || nextKind !== 'text') {
    if (/[！？!?]$/.test(line.flat)) return isLikelyShort(lines, kinds, at);
    if (nextKind === 'caption') return isLikelyShort(lines, kinds, at);
    return true;
  }
  if (/[”’）)》…]$/.test(line.flat) && !line.blankBefore && !next.blankBefore) return false;
  const isSetApart = line.blankBefore && next.blankBefore;
  const isOfOtherColumn = [at - 2, at - 3].some((index) => {
    const above = lines[index];
    return (
      mayBeMixed &&
      !isSetApart &&
      above &&
      kinds[index] === 'text' &&
      !isDoneLine(above) &&
      evidence.runsOn(above, line)
    );
  });
  return !isOfOtherColumn && weighAgainstFirstLine(lines, kinds, at, evidence) > 0;
}

/** The line is clearly shorter or longer than the column above it. */
function isLikelyShort(
  lines: readonly Line[],
  kinds: readonly LabelledLine['kind'][],
  at: number,
): boolean {
  const line = lines[at] as Line;
  if (isClosedBefore(lines, kinds, at) && line.blankBefore) return true;
  const column = columnWidth(lines, kinds, at, -1);
  return column === undefined || line.width < column - 3.2 || line.width > column + 2;
}

/** Above 0: a headline; below: the first line of the paragraph that follows. */
function weighAgainstFirstLine(
  lines: readonly Line[],
  kinds: readonly LabelledLine['kind'][],
  at: number,
  evidence: JoinEvidence,
): number {
  const line = lines[at] as Line;
  const next = lines[at + 1] as Line;
  const below = isDoneLine(next) ? undefined : columnWidth(lines, kinds, at, 1);
  const above = columnWidth(lines, kinds, at, -1);
  let weight = -0.8 - (line.flat.match(/，/g)?.length ?? 0);
  if (below !== undefined) {
    const missing = below - line.width;
    if (missing > 3.4 || missing < -2) weight += 4;
    else if (missing > 2.7 || missing < -1.2) weight += 1;
    else weight -= 2;
    const nextMissing = below - next.width;
    const afterNext = lines[at + 2];
    const nextFlows = afterNext !== undefined && kinds[at + 2] === 'text' && !isDoneLine(next);
    if (nextFlows && nextMissing > 1.2 && nextMissing < 2.8) weight += 1;
    else if (nextFlows && Math.abs(nextMissing) <= 1) weight -= next.blankBefore ? 1.6 : 3.5;
  } else if (next.width > line.width + 3) weight += 2.5;
  else if (next.width < line.width) weight -= 1;
  if (below === undefined && above !== undefined) {
    const missing = above - line.width;
    weight += Math.abs(missing) > 3.4 ? 0.7 : missing > 1.2 && missing < 2.8 ? -1.5 : 0;
  }
  weight += next.blankBefore ? 1 : -1;
  weight += line.blankBefore || at === 0 ? 0.5 : -0.5;
  if (next.indent >= 1.5 && line.indent < 1.5) weight += 2;
  if (next.indent < 1 && line.indent >= 1.5 && line.indent <= 2.5) weight -= 2;
  if (/^[—―─━]/u.test(next.flat)) weight -= 3;
  return weight + (evidence.runsOn(line, next) ? -2 : 0.4);
}

/** Without the mark at its end, which may hang over. */
const widthOfType = ({ flat, width }: Line): number =>
  endsInPunctuation.test(flat) ? width - 1 : width;

const endsInPunctuation = /[，。、；：！？”’）》]$/u;

/** Width of most lines of the column that goes on below (1) or above (-1); `undefined` if it has too few. */
export function columnWidth(
  lines: readonly Line[],
  kinds: readonly LabelledLine['kind'][],
  at: number,
  direction: 1 | -1,
): number | undefined {
  const widths: number[] = [];
  for (let step = 1; step <= neighbourhood; step += 1) {
    const index = at + step * direction;
    const line = lines[index];
    const kind = kinds[index];
    if (!line || (kind !== 'text' && kind !== 'lead' && kind !== 'caption')) break;
    if (kind === 'lead' && direction === 1 && step > 1) break;
    const upper = direction === 1 ? lines[index - 1] : line;
    const lower = direction === 1 ? line : lines[index + 1];
    // The next paragraph may be in another column.
    if (widths.length > 0 && upper && isDoneLine(upper) && lower?.blankBefore) break;
    const isLast = isDoneLine(line);
    if (!isLast || step === neighbourhood) widths.push(widthOfType(line));
    if (kind === 'lead' && direction === -1) break;
  }
  const [widest, second] = widths.slice(0, 3).sort((a, b) => b - a);
  // Of three lines one may be set tight, with marks that hang over.
  return widths.length < 3 ? widest : second;
}
