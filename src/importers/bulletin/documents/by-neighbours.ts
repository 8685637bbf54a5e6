import { takeTail } from '../entries/signature.ts';
import { announcement, endsSentence } from '../text/line-kind.ts';
import type { Glyph } from '../text/source-text.ts';
import type { RoledBlock } from './block.ts';

/** 01, ②, PART 3: an ornament on a line of its own that numbers the section below. */
const sectionNumber =
  /^(?:PART\s*[.．]?\s*)?(?:0?[1-9]|1\d|[一二三四五六七八九十①-⑳❶-❿壹贰叁肆伍陆柒捌玖])[.、．]?$/iu;

/** A heading below such an ornament begins a section of its article. */
export const markSection = (own: RoledBlock, before: RoledBlock | undefined): RoledBlock =>
  (own.role === 'head' || own.role === 'text') &&
  before?.role === 'furniture' &&
  sectionNumber.test(before.text.trim()) &&
  isHeading(own)
    ? { ...own, role: 'head', isSection: true }
    : own;

const longestSection = 30;

const isHeading = ({ text }: RoledBlock): boolean =>
  [...text].length <= longestSection && !/[。；，：]$|。/u.test(text) && !announcement.test(text);

const published =
  /^(?:\d{4}[-年./]\d{1,2}[-月./]\d{1,2}日?\s*\d{1,2}[:：]\d{2}(?::\d{2})?$|(?:今天|昨天|前天)$)/u;
const account = /^[\p{Script=Han}A-Za-z\d]{2,14}$/u;

/** The time at which an account of WeChat sent an article, and 河湾民政 below it: whose account it is. */
export function dropAccount(
  own: RoledBlock,
  above: readonly RoledBlock[],
  next: RoledBlock | undefined,
): RoledBlock {
  const isBelowTitle = above.some(({ role }) => role !== 'furniture');
  const isBelowTime = published.test(above.at(-1)?.text ?? '');
  const isName = account.test(own.text) && own.role !== 'byline' && next?.role === 'text';
  return isBelowTitle && (published.test(own.text) || (isBelowTime && isName))
    ? { ...own, role: 'furniture' }
    : own;
}

const widestCaption = 90;
const smaller = 0.95;

/** What is set small in a frame beside a picture, or names who took it, is the picture's caption. */
export function markBoxedCaption(
  own: RoledBlock,
  before: RoledBlock | undefined,
  next: RoledBlock | undefined,
): RoledBlock {
  const isBoxed = own.block.kind === 'text' && own.block.isBoxed === true;
  if (!isBoxed || own.role !== 'text' || [...own.text].length > widestCaption) return own;
  const isBeside = before?.role === 'picture' || next?.role === 'picture';
  const { bylines } = takeTail(own.glyphs);
  const isCredited = bylines.length > 0 && bylines.every(({ role }) => role === '摄');
  return isCredited || (isBeside && own.ratio < smaller) ? { ...own, role: 'caption' } : own;
}

const bullet = /^(?:[●•·◆◇■▪➢➤✔√★]|\p{So}\uFE0F?)\s*(?=\S)/u;

/** Short paragraphs below each other that begin with one mark are a list; ▲ opens captions and briefs. */
export function markTypedItems(blocks: readonly RoledBlock[]): RoledBlock[] {
  return blocks.map((own, at) => {
    const mark = markOfItem(own);
    const isBeside = [at - 1, at + 1].some(
      (place) => mark !== '' && markOfItem(blocks[place]) === mark,
    );
    return isBeside ? takeMark(own, mark) : own;
  });
}

function markOfItem(own: RoledBlock | undefined): string {
  if (own?.role !== 'text' || own.block.kind !== 'text') return '';
  const isSigned = announcement.test(own.text) || takeTail(own.glyphs).bylines.length > 0;
  return isSigned || /^[▲△▼]/u.test(own.text) ? '' : (bullet.exec(own.text)?.[0].trim() ?? '');
}

/** The mark becomes form. */
function takeMark(
  own: RoledBlock,
  mark: string,
): RoledBlock & { readonly number: readonly Glyph[] } {
  const length = [...mark].length;
  const block = own.block.kind === 'text' ? { ...own.block, isItem: true } : own.block;
  return {
    ...own,
    block,
    glyphs: own.glyphs.slice(length),
    text: own.text.slice(mark.length).trim(),
    number: own.glyphs.slice(0, length),
  };
}

const leastVerses = 4;

/** Lines in the middle, one below the other, that look as the text does are verses and no headings. */
export function unmarkVerses(blocks: readonly RoledBlock[]): RoledBlock[] {
  const isVerse = ({ role, block, ratio, text }: RoledBlock): boolean =>
    (role === 'head' || role === 'text') &&
    block.kind === 'text' &&
    block.level === undefined &&
    !block.isBold &&
    block.align === 'centre' &&
    Math.abs(ratio - 1) < 0.06 &&
    [...text].length <= 24;
  return blocks.map((own, at) => {
    if (own.role !== 'head' || !isVerse(own)) return own;
    const above = blocks.slice(0, at).findLastIndex((block) => !isVerse(block));
    const below = blocks.findIndex((block, place) => place > at && !isVerse(block));
    const run = blocks.slice(above + 1, below === -1 ? undefined : below);
    return run.length >= leastVerses &&
      run.some(({ text }) => endsSentence(text) || text.endsWith('，'))
      ? { ...own, role: 'text' }
      : own;
  });
}
