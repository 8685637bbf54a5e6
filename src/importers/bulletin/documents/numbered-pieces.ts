import { isDate } from '../entries/furniture.ts';
import { takeTail } from '../entries/signature.ts';
import { announcement } from '../text/line-kind.ts';
import type { Glyph } from '../text/source-text.ts';
import { isRubric } from './heads-by-shape.ts';
import { isNumberedHead } from './roles.ts';
import type { RoledBlock } from './block.ts';

/** A heading whose typed number or mark, 一、 or ■, was taken off. */
interface MarkedHead extends RoledBlock {
  readonly number: readonly Glyph[];
}

/** One that begins a piece of its own. */
export interface NumberedHead extends MarkedHead {
  readonly isPiece: true;
}

const typed =
  /^(?:[一二三四五六七八九十]{1,3}、|(?:[■◆●▲★◎□◇○☆▶►✦❖]|\p{Extended_Pictographic}\uFE0F?)+)\s*/u;
/** 标题：, as a form of an office has it. */
const label = /^(?:标题|题目)\s*[:：]\s*/u;
const bullet = /^(?:[■◆●▲★◎□◇○☆▶►✦❖]|\p{Extended_Pictographic})(?![\d〇])/u;
const leastPieces = 2;

export const isPieceHead = (block: RoledBlock | undefined): block is NumberedHead =>
  block !== undefined && 'isPiece' in block;

/** What was taken off a heading; nothing of another block. */
export const markOf = (block: RoledBlock): readonly Glyph[] =>
  'number' in block ? (block as MarkedHead).number : [];

/**
 * Headings with typed numbers or marks are headlines if the text below each of them is signed, or of those with marks
 * any but the last, or if they stand below the name of a column; otherwise they are subheads of one piece. The office
 * and the date below the last signature belong to the file.
 */
export function findNumberedPieces(all: readonly RoledBlock[]): RoledBlock[] {
  const blocks = all.map((block) =>
    block.role === 'head' && label.test(block.text) ? takeOff(block, label) : block,
  );
  const starts = blocks.flatMap(({ role, text }, at) =>
    role === 'head' && typed.test(text) && (bullet.test(text) || isNumberedHead(text)) ? [at] : [],
  );
  const pieces = starts.map((start, at) => blocks.slice(start + 1, starts[at + 1]));
  const isEach = pieces.every((piece) => piece.some(isSignedBlock));
  const areMarked = starts.every((at) => bullet.test(blocks[at]?.text ?? ''));
  const isUnder = isRubric(blocks[(starts[0] ?? 0) - 1]?.text ?? '');
  const areBriefs =
    areMarked && (isUnder || pieces.slice(0, -1).some((piece) => piece.some(isSignedBlock)));
  if (pieces.length < leastPieces || !(isEach || areBriefs))
    return blocks.map((block) =>
      block.role === 'head' && bullet.test(block.text) ? takeOff(block, typed) : block,
    );
  const signed = blocks.findLastIndex(isSignedBlock);
  const after = blocks.slice(signed + 1);
  const isFoot = after.some(({ text }) => isDate(text)) && !after.some(isSentence);
  return blocks.map((block, at) => {
    if (starts.includes(at)) return { ...takeOff(block, typed), isPiece: true } as NumberedHead;
    return isFoot && at > signed ? { ...block, role: 'furniture' } : block;
  });
}

const isSentence = ({ text }: RoledBlock): boolean => text.includes('。');

const isSignedBlock = (block: RoledBlock): boolean =>
  block.role === 'byline' ||
  (block.role === 'text' &&
    (announcement.test(block.text) || takeTail(block.glyphs).bylines.length > 0));

function takeOff(block: RoledBlock, form: RegExp): MarkedHead {
  const mark = form.exec(block.glyphs.map(({ char }) => char).join(''))?.[0] ?? '';
  const end = [...mark].length;
  const glyphs = block.glyphs.slice(end);
  return {
    ...block,
    glyphs,
    text: block.text.replace(form, ''),
    number: block.glyphs.slice(0, end),
  };
}
