import { parseNameAlone } from '../entries/byline.ts';
import { endsSentence, hardKind } from '../text/line-kind.ts';
import type { Line } from '../text/source-text.ts';
import type { DocumentBlock, TextBlock } from './block.ts';
import { headSize } from './plain-lines.ts';

/** Two full-width spaces begin a paragraph; what stands further in is set apart. */
const isIndented = ({ indent }: Line): boolean => indent >= 1.5 && indent <= 2.5;
const isSetApart = ({ indent }: Line): boolean => indent > 2.5;

const leastParagraphs = 4;
const leastFull = 0.25;
/** A line may end this early, where the next character does not stand at the beginning of a line. */
const slack = 2;
/** A line wider than any that somebody broke by hand is a paragraph. */
const widest = 50;

/**
 * The paragraphs of a text that is one column of lines broken at one width, with indented paragraphs; `undefined` of
 * any other. What stands without an indent between them is set apart as a heading is, most of all below an empty line.
 */
export function blocksOfWrapped(lines: readonly Line[]): DocumentBlock[] | undefined {
  const full = widthOfColumn(lines);
  if (full === undefined) return undefined;
  const groups: Line[][] = [];
  for (const [at, line] of lines.entries()) {
    const open = groups.at(-1);
    const before = open?.at(-1);
    if (open && before && continues(before, line, lines[at + 1], full)) open.push(line);
    else groups.push([line]);
  }
  if (groups.some((group) => isIndented(group[0] as Line) && isTornOff(group))) return undefined;
  const hasGaps = groups.some((group, at) => at > 0 && isHead(group) && group[0]?.blankBefore);
  return groups.map((group, at) =>
    isPhotoNews(group, groups[at + 1])
      ? { kind: 'text', text: textOf(group), role: 'caption', opens: true }
      : toBlock(group, hasGaps, groups.slice(0, at)),
  );
}

const totalOf = ({ indent, width }: Line): number => indent + width;

function continues(before: Line, line: Line, next: Line | undefined, full: number): boolean {
  if (line.indent > 0.5 || line.blankBefore || totalOf(before) < full - slack) return false;
  const mayBeHead =
    endsSentence(before.flat) && !endsSentence(line.flat) && totalOf(line) < full - slack;
  return !(mayBeHead && (next === undefined || next.indent > 0 || totalOf(next) < full - slack));
}

/** A paragraph that ends in the midst of a sentence was not broken at one width. */
const isTornOff = (group: readonly Line[]): boolean =>
  !/[。！？!?…；;：:”）).」』]$/u.test(group.at(-1)?.flat ?? '');

/** The width at which most lines end; `undefined` where there is no such width, or no indent. */
function widthOfColumn(lines: readonly Line[]): number | undefined {
  const body = lines.filter((line) => !isSetApart(line));
  const full = Math.max(0, ...body.map(totalOf));
  const isFull = (line: Line): boolean => totalOf(line) >= full - slack;
  if (body.filter(isIndented).length < leastParagraphs || full > widest) return undefined;
  if (body.filter(isFull).length < body.length * leastFull) return undefined;
  // In a line of several columns there is a gap.
  return lines.some(({ text }) => /\S[ \u3000]{4,}\S/u.test(text)) ? undefined : full;
}

const textOf = (group: readonly Line[]): string => group.map(({ text }) => text).join('');

/** Sentences without an indent below an empty line, and who took the photograph on the next. */
function isPhotoNews([first, ...more]: readonly Line[], next: readonly Line[] = []): boolean {
  const last = more.at(-1) ?? first;
  const isApart = first?.blankBefore === true && first.indent === 0;
  const [credit] = next;
  return (
    isApart &&
    last !== undefined &&
    endsSentence(last.flat) &&
    credit !== undefined &&
    hardKind(credit) === 'credit'
  );
}

const longestHead = 40;

const isHead = ([line, ...more]: readonly Line[]): boolean =>
  line !== undefined &&
  more.length === 0 &&
  !isIndented(line) &&
  line.width < longestHead &&
  !endsSentence(line.flat) &&
  !/[：:]$/u.test(line.flat) &&
  hardKind(line) === undefined &&
  parseNameAlone(line.glyphs) === undefined;

/** Above it is a line of the same head. */
const isBelowHead = (above: readonly (readonly Line[])[]): boolean => {
  const last = above.at(-1);
  return last === undefined || isHead(last);
};

function toBlock(
  group: readonly Line[],
  hasGaps: boolean,
  above: readonly (readonly Line[])[],
): TextBlock {
  const [first] = group;
  const text = textOf(group);
  if (!first || !isHead(group)) return { kind: 'text', text, size: bodySize, ...alignOf(first) };
  const isFirst = first.blankBefore || above.length === 0;
  const isHeadline = !hasGaps || isFirst || (isBelowHead(above) && beginsWithGap(above));
  return {
    kind: 'text',
    text,
    size: isHeadline ? headSize : bodySize,
    isBold: true,
    ...alignOf(first),
  };
}

/** The lines of a head begin below an empty line. */
function beginsWithGap(above: readonly (readonly Line[])[]): boolean {
  const start = above.findLastIndex((group) => !isHead(group)) + 1;
  return start === 0 || above[start]?.[0]?.blankBefore === true;
}

const bodySize = 12;

/** Far to the right stands who signs. */
const alignOf = (line: Line | undefined): Pick<TextBlock, 'align'> =>
  line && line.indent > 8 ? { align: 'right' } : {};
