import { isDate } from '../entries/furniture.ts';
import { takeTail } from '../entries/signature.ts';
import { announcement } from '../text/line-kind.ts';
import type { Glyph } from '../text/source-text.ts';
import { isNumberedHead } from './roles.ts';
import type { RoledBlock } from './block.ts';

/** A headline whose typed number or mark, 一、 or ■, was taken off. */
export interface NumberedHead extends RoledBlock {
  readonly number: readonly Glyph[];
}

const typed = /^(?:[一二三四五六七八九十]{1,3}、|[■◆●▲★◎□])\s*/u;
/** 标题：, as a form of an office has it. */
const label = /^(?:标题|题目)\s*[:：]\s*/u;
const bullet = /^[■◆●▲★◎□]/u;
const leastPieces = 2;

export const isPieceHead = (block: RoledBlock | undefined): block is NumberedHead =>
  block !== undefined && 'number' in block;

/**
 * Headings with typed numbers or marks are headlines if the text below each of them is signed; otherwise they are
 * subheads of one piece. The office and the date below the last signature belong to the file.
 */
export function findNumberedPieces(all: readonly RoledBlock[]): RoledBlock[] {
  const blocks = all.map((block) =>
    block.role === 'head' && label.test(block.text) ? takeOff(block, label) : block,
  );
  const starts = blocks.flatMap(({ role, text }, at) =>
    role === 'head' && typed.test(text) && (bullet.test(text) || isNumberedHead(text)) ? [at] : [],
  );
  const pieces = starts.map((start, at) => blocks.slice(start + 1, starts[at + 1]));
  if (pieces.length < leastPieces || !pieces.every((piece) => piece.some(isSignedBlock)))
    return [...blocks];
  const signed = blocks.findLastIndex(isSignedBlock);
  const after = blocks.slice(signed + 1);
  const isFoot = after.some(({ text }) => isDate(text)) && !after.some(isSentence);
  return blocks.map((block, at) => {
    if (starts.includes(at)) return takeOff(block, typed);
    return isFoot && at > signed ? { ...block, role: 'furniture' } : block;
  });
}

const isSentence = ({ text }: RoledBlock): boolean => text.includes('。');

const isSignedBlock = (block: RoledBlock): boolean =>
  block.role === 'byline' ||
  (block.role === 'text' &&
    (announcement.test(block.text) || takeTail(block.glyphs).bylines.length > 0));

function takeOff(block: RoledBlock, form: RegExp): NumberedHead {
  const end = form.exec(block.glyphs.map(({ char }) => char).join(''))?.[0].length ?? 0;
  const glyphs = block.glyphs.slice(end);
  return {
    ...block,
    glyphs,
    text: block.text.replace(form, ''),
    number: block.glyphs.slice(0, end),
  };
}
