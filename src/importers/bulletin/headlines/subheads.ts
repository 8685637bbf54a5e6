import type { HeadlineBlock } from '../columns/blocks.ts';
import type { Item } from '../entries/entries.ts';
import type { BodyPart, Entry } from '../entries/entry.ts';
import { looksLikeKicker } from './headline-parts.ts';
import { makeLikeness, type Likeness } from './likeness.ts';
import { announcement } from '../text/line-kind.ts';
import { textOf } from '../text/source-text.ts';

const longestSubhead = 18;
/** A piece of news (本报讯) without subheads, in characters. */
const shortPiece = 120;

/** Titles of pieces that nobody signs. */
const commentTitle =
  /创刊|发刊|卷首|编者|寄语|致读者|短评|评论|社论|时评|随笔|感言|之我见|杂谈|倡议|公告|启事|征稿|通知/u;

export const isCommentTitle = (text: string): boolean => commentTitle.test(text);

/**
 * A short line between two texts may be a headline, or a subhead (小标题) of one long piece. It is taken for a subhead,
 * and the report says so, if the text after it has no byline and its words do not point to a headline.
 */
export function mergeSubheads(items: readonly Item[]): Item[] {
  const entries = items.flatMap((item) => (item.kind === 'entry' ? [item.entry] : []));
  const likeness = makeLikeness(entries);
  const merged: Item[] = [];
  let position = 0;
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at] as Item;
    const next = items[at + 1];
    const last = merged.at(-1);
    if (item.kind === 'entry') {
      merged.push(item);
      position += 1;
    } else if (
      last?.kind === 'entry' &&
      next?.kind === 'entry' &&
      isSubhead(item.block, last.entry, next.entry, items[at + 2], {
        ofBefore: likeness.between(textOfBlock(item.block), position - 1),
        ofAfter: likeness.between(textOfBlock(item.block), position),
      })
    ) {
      merge(last.entry, item.block, next.entry);
      position += 1;
      at += 1;
    } else if (
      last?.kind === 'entry' &&
      next?.kind === 'entry' &&
      !isHeaded(merged.at(-2), position - 1, likeness) &&
      mayGoOn(last.entry, next.entry) &&
      isInMidst(item.block, items[at + 2], (text, side) =>
        likeness.between(text, side === 'before' ? position - 1 : position),
      )
    ) {
      goOn(last.entry, item.block, next.entry);
      merged.push(item);
      position += 1;
      at += 1;
    } else merged.push(item);
  }
  return merged;
}

const textOfBlock = ({ lines }: HeadlineBlock): string =>
  lines.map(({ line }) => line.flat).join('');

function isSubhead(
  { lines }: HeadlineBlock,
  before: Entry,
  after: Entry,
  next: Item | undefined,
  likeness: { ofBefore: number; ofAfter: number },
): boolean {
  const [only] = lines;
  if (lines.length !== 1 || !only || only.kind === 'deck') return false;
  const text = only.line.flat;
  if ([...text].length > longestSubhead || isCommentTitle(text) || looksLikeKicker(text))
    return false;
  if (!mayGoOn(before, after)) return false;
  const isShort = before.parts.reduce((sum, part) => sum + part.glyphs.length, 0) < shortPiece;
  if (isShort && isNews(before)) return false;
  if (/^[一二三四五六七八九十]+、|^[（(][一二三四五六七八九十]+[）)]/u.test(text)) return true;
  // A headline that belongs to the text before it, and one of its own for the text after it.
  const isHeadOfBefore = likeness.ofBefore > likeness.ofAfter + 4;
  return !(isHeadOfBefore && next?.kind === 'headline');
}

/** It begins with 本报讯. */
const isNews = ({ form }: Entry): boolean => announcement.test(textOf(form));

/** Text without a byline in the column of a signed one; an article of its own mostly has a width of its own. */
const mayGoOn = (before: Entry, after: Entry): boolean =>
  before.isSigned &&
  !before.isPhoto &&
  !before.isClosed &&
  !after.isSigned &&
  !after.isPhoto &&
  isSameColumn(before, after);

const widestDifference = 1.5;

/** Widths where the two meet; one line tells only how wide its column is at least. */
function isSameColumn(before: Entry, after: Entry): boolean {
  const above = before.parts.findLast(({ column }) => column > 0)?.column;
  const below = after.parts.find(({ column }) => column > 0)?.column;
  if (above === undefined || below === undefined)
    return before.column <= (below ?? Infinity) + widestDifference;
  return Math.abs(above - below) <= widestDifference;
}

/** The headline above an entry is its own and not that of the entry before. */
function isHeaded(above: Item | undefined, entry: number, likeness: Likeness): boolean {
  if (above?.kind !== 'headline') return false;
  const text = textOfBlock(above.block);
  return entry === 0 || likeness.between(text, entry) > likeness.between(text, entry - 1);
}

/** The text after the headline has this share of the words that the text before it shares with it. */
const leastShare = 0.2;
/** … and each of its lines is at least this much of the text before it. */
const mostOfAfter = 0.8;

/** A headline in the midst of its body: what is before and after shares its words. */
function isInMidst(
  block: HeadlineBlock,
  next: Item | undefined,
  likeness: (text: string, side: 'before' | 'after') => number,
): boolean {
  // 主题 and 副题 are one headline; other lines may be those of two.
  const isOne = block.lines.findIndex(({ kind }) => kind === 'deck') === block.lines.length - 1;
  const texts = isOne ? [textOfBlock(block)] : block.lines.map(({ line }) => line.flat);
  const isOfBefore = texts.every(
    (text) =>
      likeness(text, 'before') >= likeness(text, 'after') * (isOne ? leastShare : mostOfAfter),
  );
  const ofAfter = likeness(textOfBlock(block), 'after');
  const ofBefore = likeness(textOfBlock(block), 'before');
  if (!isOfBefore || ofAfter === 0 || ofAfter < ofBefore * leastShare) return false;
  return next?.kind !== 'headline' || likeness(textOfBlock(next.block), 'after') < ofAfter;
}

function goOn(entry: Entry, { line }: HeadlineBlock, after: Entry): void {
  entry.parts.push(...after.parts);
  entry.lastLine = after.lastLine;
  entry.isClosed = after.isClosed;
  entry.asks.push(...after.asks);
  entry.doubts.push(...after.doubts, {
    line,
    message: '这条标题前后的文字像是同一篇，已接起来；标题之后也可能是另一篇，请对照原报。',
  });
}

function merge(entry: Entry, { lines, line }: HeadlineBlock, after: Entry): void {
  const glyphs = lines.flatMap((marked) => marked.line.glyphs);
  const subhead: BodyPart = { kind: 'subhead', glyphs, line, column: 0 };
  entry.parts.push(subhead, ...after.parts);
  entry.bylines.push(...after.bylines);
  entry.form.push(...after.form);
  entry.lastLine = after.lastLine;
  entry.isClosed = after.isClosed;
  entry.asks.push(...after.asks);
  entry.doubts.push(...after.doubts, {
    line,
    message: `“${lines.map((marked) => marked.line.flat).join('')}”前后没有新的署名，暂作本篇的小标题；也可能是另一篇的标题，请对照原报。`,
  });
}
