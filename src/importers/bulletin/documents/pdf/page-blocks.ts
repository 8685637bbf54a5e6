import { parseBylines, parseNameAlone } from '../../entries/byline.ts';
import { isSignature } from '../../entries/furniture.ts';
import { ownOffice } from '../roles.ts';
import { endsSentence, strayClosers, unclosedPunctuation } from '../../text/line-kind.ts';
import { takeTail } from '../../entries/signature.ts';
import type { Box } from './page-items.ts';
import type { PageLine } from './page-lines.ts';

/** Lines of one column that stand together, or one line of a headline. */
export interface PageBlock extends Box {
  readonly lines: readonly PageLine[];
  readonly size: number;
  /** Where the column begins and ends in which it stands. */
  readonly column: { readonly left: number; readonly right: number };
  readonly isHead: boolean;
  /** The words of a picture. */
  readonly isCaption: boolean;
  readonly isVertical: boolean;
  /** Larger than the body, and smaller than a headline. */
  readonly isLarger: boolean;
  /** A line of the body's size that belongs to the headline beside it. */
  readonly isAtHead: boolean;
  /** Stands for a frame that is read by itself. */
  readonly isFrame: boolean;
}

/** The place that a frame takes among the blocks around it. */
export const frameBlock = ({ left, top, right, bottom }: Box): PageBlock => ({
  left,
  top,
  right,
  bottom,
  lines: [],
  size: 0,
  column: { left, right },
  isHead: false,
  isCaption: false,
  isVertical: false,
  isLarger: false,
  isAtHead: false,
  isFrame: true,
});

const headSize = 1.18;
const labelSize = 1.05;
const mostLabelLines = 3;
const leading = 2.1;
const indent = 1.4;

/** Puts the lines of a page into blocks; what is larger than the body stands by itself. */
export function buildBlocks(
  lines: readonly PageLine[],
  bodySize: number,
  pictures: readonly Box[],
): PageBlock[] {
  const groups: PageLine[][] = [];
  for (const line of lines.toSorted((a, b) => a.top - b.top || a.left - b.left)) {
    const group = groups.find((own) => goesOn(own, line, bodySize));
    if (group && !isKicker(line, group, lines, bodySize)) group.push(line);
    else groups.push([line]);
  }
  const bare = groups.map((own) => toBlock(own, bodySize));
  const heads = bare.filter(({ isHead }) => isHead);
  return bare.map((block) => {
    const isAtHead = heads.some((head) => isSetWithHead(block, head));
    return {
      ...block,
      column: isAtHead ? { left: block.left, right: block.right } : columnOf(block, bare),
      isCaption: !isAtHead && isCaption(block, bodySize, pictures),
      isAtHead,
    };
  });
}

const widestKicker = 24;

/** Right above a headline and on its axis, below text that has ended. */
function isKicker(
  line: PageLine,
  group: readonly PageLine[],
  lines: readonly PageLine[],
  bodySize: number,
): boolean {
  if (line.text.length > widestKicker || /[。，；：]/u.test(line.text)) return false;
  const axis = line.left + line.right;
  const isAbove = lines.some(
    (head) =>
      isHeadSize(head.size, bodySize) &&
      Math.abs(head.left + head.right - axis) < line.size * 1.2 &&
      head.top > line.top &&
      head.top - line.bottom < head.size,
  );
  const last = group.at(-1);
  return isAbove && last !== undefined && (endsSentence(last.text) || isCredited(last.text));
}

/** Ends with the name of a photographer. */
const isCredited = (text: string): boolean =>
  takeTail([...text].map((char, at) => ({ char, at }))).bylines.some(({ role }) => role === '摄');

const farthestFromHead = 2;

/** A kicker, a deck or a byline of the size of the body: one line, on the axis of the headline beside it. */
function isSetWithHead(block: PageBlock, head: PageBlock): boolean {
  const [line, more] = block.lines;
  if (!line || more || block.isHead || head.isVertical || /[，；：]$|。/u.test(line.text))
    return false;
  const gap = Math.max(block.top - head.bottom, head.top - block.bottom);
  const reach = Math.max(head.size, block.size * farthestFromHead);
  const isOnAxis = Math.abs(block.left + block.right - head.left - head.right) < block.size * 1.2;
  const isFlush = Math.abs(block.left - head.left) < block.size * 0.6;
  const isWord = line.text.length > 3 || block.bottom < head.top;
  return gap > -block.size * 0.3 && gap < reach && isWord && (isOnAxis || isFlush);
}

const isHeadSize = (size: number, bodySize: number): boolean => size >= bodySize * headSize;

function goesOn(group: readonly PageLine[], line: PageLine, bodySize: number): boolean {
  const last = group.at(-1) as PageLine;
  if (line.isVertical === true || last.isVertical === true) return false;
  if (isHeadSize(line.size, bodySize) || isHeadSize(last.size, bodySize)) return false;
  if (Math.abs(last.size - line.size) > 0.6) return false;
  if (group.length === 1 && isBylineText(last.text)) return false;
  if (isBylineText(line.text) && !isBylineText(last.text) && endsOrIsShort(group, line))
    return false;
  const step = line.bottom - last.bottom;
  if (step < line.size * 0.5 || step > line.size * leading) return false;
  const left = Math.min(...group.map((own) => own.left));
  const right = Math.max(...group.map((own) => own.right));
  const shift = line.left - left;
  return shift > -line.size * 2.6 && line.left < right && line.right > left && shift < right - left;
}

/** The line above the byline is no text that goes on in it: a deck, or the end of a sentence. */
function endsOrIsShort(group: readonly PageLine[], line: PageLine): boolean {
  const last = group.at(-1) as PageLine;
  const isOnAxis = Math.abs(last.left + last.right - line.left - line.right) < line.size * 2;
  const isDeck = /^[—―─]/u.test(last.text) && group.length < 3;
  return endsSentence(last.text) || isDeck || (isOnAxis && group.length < 3);
}

/** A whole byline, and not its first line only. */
const isBylineText = (text: string): boolean =>
  unclosedPunctuation(text).length + strayClosers(text).length === 0 &&
  !/^本报讯|[。！？]/u.test(text) &&
  parseBylines([...text].map((char, at) => ({ char, at }))) !== undefined;

function toBlock(lines: readonly PageLine[], bodySize: number): PageBlock {
  const [first] = lines as [PageLine];
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  return {
    lines,
    size: first.size,
    left,
    right,
    top: Math.min(...lines.map((line) => line.top)),
    bottom: Math.max(...lines.map((line) => line.bottom)),
    column: { left, right },
    isHead: isHeadSize(first.size, bodySize),
    isCaption: false,
    isVertical: first.isVertical === true,
    isLarger: first.size >= bodySize * labelSize && lines.length <= mostLabelLines,
    isAtHead: false,
    isFrame: false,
  };
}

/** So many lines fill their column at least once. */
const linesToKnow = 3;

/** The widest extent of the body blocks that share the column of this one. */
function columnOf(block: PageBlock, all: readonly PageBlock[]): PageBlock['column'] {
  if (block.isHead) return { left: block.left, right: block.right };
  const slack = block.size * 2.6;
  const alike = all.filter(
    (other) =>
      !other.isHead &&
      other.lines.length > 1 &&
      other.left - block.left < slack &&
      block.right - other.right < slack &&
      (block.lines.length < linesToKnow || other.right - block.right < slack) &&
      Math.abs(other.size - block.size) < 0.6,
  );
  const edge = block.lines.length > 1 ? block.size * 0.6 : slack;
  const flush = alike.filter((other) => Math.abs(other.left - block.left) < edge);
  const near = (flush.length > 0 ? flush : alike)
    .toSorted((a, b) => distance(a, block) - distance(b, block))
    .slice(0, 3);
  return {
    left: Math.min(block.left, ...near.map(({ left }) => left)),
    right: Math.max(block.right, ...near.map(({ right }) => right)),
  };
}

const distance = (a: PageBlock, b: PageBlock): number =>
  Math.max(0, a.top - b.bottom, b.top - a.bottom);

/** One line that is no text: a byline, a subhead. */
export function isLabel(block: PageBlock): boolean {
  const [line, more] = block.lines;
  if (block.isAtHead) return true;
  if (block.isLarger && !/[。；：，]$/u.test(textOf(block))) return true;
  if (!line || more || block.isHead || block.isCaption || /[。！？，；：]/u.test(line.text))
    return false;
  const glyphs = [...line.text].map((char, at) => ({ char, at }));
  if (line.text.startsWith('本报讯')) return false;
  return (
    parseBylines(glyphs) !== undefined ||
    parseNameAlone(glyphs) !== undefined ||
    isCentred(line, block)
  );
}

/** Smaller than the text, right below, above or beside a picture and no wider or higher. */
function isCaption(block: PageBlock, bodySize: number, pictures: readonly Box[]): boolean {
  if (block.size > bodySize * 1.02 || block.lines.length > 4) return false;
  const isSmall = block.size < bodySize * 0.97;
  if (isSmall && pictures.some((picture) => isNextTo(block, picture))) return true;
  const isBeside = pictures.some(
    (picture) =>
      block.left >= picture.left - block.size * 2 &&
      block.right <= picture.right + block.size * 2 &&
      (Math.abs(block.top - picture.bottom) < block.size * 1.5 ||
        Math.abs(picture.top - block.bottom) < block.size * 0.8),
  );
  return isBeside && (isSmall || /^[▲△▼]|图为/u.test(textOf(block)) || isCredited(textOf(block)));
}

/** To the left or right of it, between its top and its foot. */
const isNextTo = (block: PageBlock, picture: Box): boolean =>
  block.top > picture.top - block.size &&
  block.bottom < picture.bottom + block.size &&
  Math.max(block.left - picture.right, picture.left - block.right) < block.size * 2.5 &&
  Math.min(block.right, picture.right) - Math.max(block.left, picture.left) < block.size;

export const textOf = ({ lines }: PageBlock): string => lines.map(({ text }) => text).join('');

/** Begins a paragraph: its first line stands in from the edge of its column. */
export const isIndented = (line: PageLine, { column }: PageBlock): boolean =>
  line.left - column.left > line.size * indent;

/** By two characters, as every paragraph is. */
export const isIndentedByTwo = (line: PageLine, { column }: PageBlock): boolean =>
  Math.abs(line.left - column.left - line.size * 2) < line.size * 0.25;

/** Ends in the midst of a sentence, or at the very edge of its column. */
export function isOpen(block: PageBlock): boolean {
  const last = block.lines.at(-1);
  return last !== undefined && !endsSentence(last.text) && !isSigning(last, block);
}

/** 本刊编辑部 at the right edge, far from the left one: who issued a text stands below it. */
const isSigning = (line: PageLine, { column }: PageBlock): boolean =>
  line.left - column.left > (column.right - column.left) * 0.4 &&
  column.right - line.right < line.size * 3 &&
  (isSignature(line.text) || ownOffice.test(line.text));

/** The line does not reach the edge of its column. */
export const isShort = (line: PageLine, { column }: PageBlock): boolean =>
  column.right - line.right > line.size * 1.6;

/** In the middle of its column, with space on both sides. */
export function isCentred(line: PageLine, { column }: PageBlock): boolean {
  const [before, after] = [line.left - column.left, column.right - line.right];
  const least = line.size * 1.4;
  return before > least && after > least && Math.abs(before - after) < line.size * 1.2;
}
