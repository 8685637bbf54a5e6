import { takeTail } from '../entries/signature.ts';
import { announcement } from '../text/line-kind.ts';
import type { RoledBlock } from './block.ts';
import { strengthOf } from './styled-headline.ts';

/** Has words of an article: neither a picture nor what belongs to the page. */
export const isWords = ({ role }: RoledBlock): boolean =>
  role !== 'picture' && role !== 'caption' && role !== 'furniture';

/** Begins a text by telling who wrote it. */
export const isSigned = (next: RoledBlock | undefined): boolean =>
  next !== undefined && (next.role === 'byline' || announcement.test(next.text));

/** Ends a text by telling who wrote it, in the same paragraph; a photographer has written nothing. */
export const endsWithNames = (block: RoledBlock): boolean =>
  block.role === 'text' &&
  !announcement.test(block.text) &&
  takeTail(block.glyphs).bylines.some(({ role }) => role !== '摄');

/** Of a heading by its style; below all of them where there is none. */
export const levelOf = ({ block }: RoledBlock): number =>
  block.kind === 'text' ? (block.level ?? Infinity) : Infinity;

const shortestQuote = 8;

/**
 * Words of the text that stand in it once more in larger letters are no headline, if no other heading of the file looks
 * as they do and no name is below: briefs repeat their headlines as well.
 */
export function dropPullQuotes(blocks: readonly RoledBlock[]): RoledBlock[] {
  const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
  const texts = blocks
    .filter(({ text }) => /[。！？]/u.test(text))
    .map(({ text }) => letters(text));
  const heads = blocks.filter(({ role }) => role === 'head');
  return blocks.map((block, at) => {
    const own = letters(block.text);
    const next = blocks.slice(at + 1).find(isWords);
    const isQuote =
      block.role === 'head' &&
      [...own].length >= shortestQuote &&
      blocks.slice(0, at).some(({ role }) => role === 'text') &&
      strengthOf(block) < Math.max(...heads.map(strengthOf)) &&
      !heads.some((other) => other !== block && isAlike(other, block)) &&
      next?.role === 'text' &&
      !isSigned(next) &&
      texts.some((text) => text.includes(own));
    return isQuote ? toFurniture(block) : block;
  });
}

/** The title of a page that contains several articles is none of theirs. */
export const dropPageTitle = (blocks: readonly RoledBlock[]): RoledBlock[] =>
  dropNameAbove(dropTitleOfLevel(blocks));

const toFurniture = (block: RoledBlock): RoledBlock => ({ ...block, role: 'furniture' });

/** By the levels of a file with styles: each of its articles is signed below its headline. */
function dropTitleOfLevel(blocks: readonly RoledBlock[]): RoledBlock[] {
  const signed = blocks.filter(
    ({ role }, at) => role === 'head' && isSigned(blocks.slice(at + 1).find(isWords)),
  );
  return blocks.map((block, at) => {
    const isTitle = block.block.kind === 'text' && block.block.role === 'title';
    const next = blocks.slice(at + 1).find(isWords);
    // A deck below a headline has no level of its own.
    const isAbove =
      block.role === 'head' &&
      next?.role === 'head' &&
      levelOf(next) < Infinity &&
      levelOf(block) < Math.min(...signed.map(levelOf));
    return signed.length > 1 && (isTitle || isAbove) ? toFurniture(block) : block;
  });
}

/**
 * By size: below the ends of signed articles stand headlines of one look, a line each. What is larger above the first
 * line of that look, with no sentence among it, is the name of the page.
 */
function dropNameAbove(blocks: readonly RoledBlock[]): RoledBlock[] {
  const later = blocks.filter(
    ({ role }, at) => role === 'head' && isBehindNames(blocks.slice(0, at)),
  );
  const first = blocks.findIndex(
    (own) => own.role === 'head' && later.length > 0 && later.every((head) => isAlike(own, head)),
  );
  const above = blocks.slice(0, Math.max(0, first));
  const isNumbered = above.some(({ role, text }) => role === 'furniture' && issue.test(text));
  const isLarger = above.some(
    (own) => own.role === 'head' && strengthOf(own) > strengthOf(blocks[first] as RoledBlock),
  );
  const isBare = above.every(
    ({ role, text }) =>
      role === 'head' || role === 'furniture' || (role === 'text' && !/[。！？：]/u.test(text)),
  );
  const isName = isBare && isLarger && (later.length > 1 || isNumbered);
  return isName ? [...above.map(toFurniture), ...blocks.slice(first)] : [...blocks];
}

const issue = /第[\d一二三四五六七八九十百]+期/u;

/** The last words above are the names of who wrote a text that stands above them. */
function isBehindNames(above: readonly RoledBlock[]): boolean {
  const words = above.filter(isWords);
  const last = words.at(-1);
  if (last === undefined) return false;
  return endsWithNames(last) || (last.role === 'byline' && words.at(-2)?.role === 'text');
}

const sameRatio = 0.03;

function isAlike(a: RoledBlock, b: RoledBlock): boolean {
  if (a.block.kind !== 'text' || b.block.kind !== 'text') return false;
  return (
    Math.abs(a.ratio - b.ratio) < sameRatio &&
    (a.block.isBold === true) === (b.block.isBold === true) &&
    a.block.align === b.block.align &&
    a.block.level === b.block.level
  );
}
