import { isDate, isSignature } from '../entries/furniture.ts';
import {
  parseAuthorOfOffice,
  parseBylines,
  parseNameAlone,
  parseOriginal,
} from '../entries/byline.ts';
import { parseBareBrackets, plainText } from '../entries/signature.ts';
import { announcement, endsSentence } from '../text/line-kind.ts';
import { isHardlyTitle } from '../headlines/hardly-title.ts';
import {
  dropAccount,
  markBoxedCaption,
  markSection,
  markTypedItems,
  unmarkVerses,
} from './by-neighbours.ts';
import { headsByShape, isQuestion, isShaped } from './heads-by-shape.ts';
import type { PlacedBlock, RoledBlock, TextBlock } from './block.ts';
import { isPageWords, opensLinks } from './page-words.ts';

const largerThanBody = 1.14;
const plainlyLarger = 1.3;
const numbered = /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)])/u;
const widestNumbered = 25;

/** 一、发放对象: a subhead by its words, wherever it is. */
export const isNumberedHead = (text: string): boolean =>
  numbered.test(text) && [...text].length <= widestNumbered && !/[。；，：]/u.test(text);

/** Signs for the paper, and is nobody's name. */
export const ownOffice = /^[□■（(]?本[报刊](?:编辑部|评论员|记者|通讯员|评论部)[）)]?$/u;

/** What each block is; words of the page are furniture, and so is everything behind 往期回顾. */
export function giveRoles(placed: readonly PlacedBlock[]): RoledBlock[] {
  const bodySize = sizeOfBody(placed);
  const links = findLinks(placed);
  const roled = placed.map((own, at) => {
    const isBehindLinks = links !== -1 && at >= links && own.block.kind !== 'table';
    return giveRole(own, bodySize, isBehindLinks);
  });
  const dated = unmarkVerses(dropMasthead(dropCoverSlip(dropTail(roled))))
    .map((own, at, all) => keepDay(own, all[at - 1]))
    .map((own, at, all) => dropAccount(own, all.slice(0, at), all[at + 1]))
    .map((own, at, all) => markSection(own, all[at - 1]))
    .map((own, at, all) => markBoxedCaption(own, all[at - 1], all[at + 1]))
    .map((own, at, all) => markOffice(own, all[at - 1], all[at + 1]))
    .map((own, at, all) => unmarkSmall(own, all[at - 1]))
    .map((own, at, all) => unmarkListed(own, all.slice(0, at), all[at + 1]))
    .map((own, at, all) => markRest(own, all[at - 1]))
    .map((own, at, all) => markOpenHead(own, all[at + 1]))
    .map((own, at, all) => markPlaceAbove(own, all[at + 1]))
    .map((own, at, all) => markDeck(own, all[at - 1], all[at + 1]))
    .map((own, at, all) => markRubric(own, all[at - 1], all[at + 1]))
    .map((own, at, all) => markAuthor(own, all[at - 1], all[at + 1]))
    .map((own, at, all) => markAuthorOfOffice(own, all[at - 1], all[at + 1]))
    .map((own, at, all) => markPost(own, all[at + 1]));
  return markTypedItems(headsByShape(dated));
}

/** Where 往期回顾 begins, if only titles are behind it; an article that follows there is read. */
function findLinks(placed: readonly PlacedBlock[]): number {
  const isOpening = ({ block }: PlacedBlock): boolean =>
    block.kind === 'text' && opensLinks(block.text);
  const last = placed.findLastIndex(isOpening);
  const first = placed.findIndex(isOpening);
  const hasText = (from: number): boolean =>
    placed
      .slice(from)
      .some(({ block }) => block.kind === 'text' && /^.{20,}[。！？]/su.test(block.text));
  if (first !== -1 && !hasText(first)) return first;
  return last !== -1 && !hasText(last) ? last : -1;
}

/** Behind the last sentence, once the words of the page have begun, nothing more belongs to an article. */
function dropTail(blocks: readonly RoledBlock[]): readonly RoledBlock[] {
  const last = blocks.findLastIndex(
    ({ role, text }) => role === 'table' || role === 'caption' || /[。！？]/u.test(text),
  );
  const start = blocks.findIndex(({ role }, at) => at > last && role === 'furniture');
  if (last === -1 || start === -1) return blocks;
  return blocks.map((block, at) =>
    at > start && block.block.kind === 'text' && block.role !== 'byline'
      ? { ...block, role: 'furniture' }
      : block,
  );
}

const longestRubric = 12;
/** 【短评】 above a headline names the column. */
const bracketed = /^[【〔［[]\p{Script=Han}{2,8}[】〕］\]]$/u;
const slipLabel =
  /标题|题目|作者|撰稿|拟稿|核稿|审[核稿批签阅]|签发|报送|来稿|供稿|投稿|字数|栏目|联系|电话|单位|日期|时间|编号|体裁|备注|编辑/u;
const smallerThanBody = 0.95;
const longestLabel = 6;
const leastLabels = 0.7;

/** 稿签: a table of labels and what is filled in, above the article, with its name. It is the office's. */
function dropCoverSlip(blocks: readonly RoledBlock[]): readonly RoledBlock[] {
  const slip = blocks.findIndex(({ role }) => role === 'table');
  const isFirst = blocks
    .slice(0, slip)
    .every(({ role }) => role === 'head' || role === 'furniture');
  const own = blocks[slip];
  if (slip === -1 || !isFirst || own?.block.kind !== 'table') return blocks;
  const labels = own.block.rows.flatMap((row) => row.filter((_, at) => at % 2 === 0));
  const known = labels
    .map((label) => label.replace(/[\s:：]/gu, ''))
    .filter((label) => label.length <= longestLabel && slipLabel.test(label));
  if (known.length < labels.length * leastLabels) return blocks;
  return blocks.map((block, at) => (at <= slip ? { ...block, role: 'furniture' } : block));
}

/** The name, number and day of a circular above its first headline, where no sentence is among them. */
function dropMasthead(blocks: readonly RoledBlock[]): readonly RoledBlock[] {
  const first = blocks.findIndex(({ role }) => role === 'furniture');
  const end = blocks.findIndex(({ role }, at) => at > first && role === 'head');
  const above = blocks.slice(0, Math.max(0, end));
  const isMasthead =
    first !== -1 &&
    above.every(
      ({ role, text }) =>
        role === 'furniture' ||
        (role === 'text' && !/[。！？：]/u.test(text)) ||
        (role === 'head' && isHardlyTitle(text)),
    );
  if (!isMasthead) return blocks;
  return blocks.map((block, at) => (at < end ? { ...block, role: 'furniture' } : block));
}

/** 河湾县民政局 养老服务科 right below a headline: an office has written it, which is no part of the headline. */
function markOffice(
  own: RoledBlock,
  before: RoledBlock | undefined,
  next: RoledBlock | undefined,
): RoledBlock {
  const isBetween = before?.role === 'head' && (next?.role === 'text' || next?.role === 'byline');
  const isSmall = own.ratio < largerThanBody && own.ratio < (before?.ratio ?? 0);
  const isOffice = own.block.kind === 'text' && isSignature(own.text) && !isDate(own.text);
  const isPlain = own.role === 'head' || own.role === 'text';
  return isPlain && isBetween && isSmall && isOffice ? { ...own, role: 'furniture' } : own;
}

/** What is centred in small letters right below a picture is no headline. */
function unmarkSmall(own: RoledBlock, before: RoledBlock | undefined): RoledBlock {
  const isBare = own.block.kind === 'text' && own.block.level === undefined && !own.block.isBold;
  const isSmall = own.ratio < smallerThanBody && before?.role === 'picture';
  return own.role === 'head' && isBare && isSmall ? { ...own, role: 'text' } : own;
}

/** The name of a table, and the items of a numbered list that are set as the body is: below a subhead is text. */
function unmarkListed(
  own: RoledBlock,
  before: readonly RoledBlock[],
  next: RoledBlock | undefined,
): RoledBlock {
  if (own.role !== 'head' || !before.some(({ role }) => role === 'text')) return own;
  const isTableName = next?.role === 'table';
  const isBare =
    own.block.kind === 'text' &&
    own.block.level === undefined &&
    own.block.align === undefined &&
    !own.block.isBold &&
    own.ratio < largerThanBody;
  const isListed =
    isNumberedHead(own.text) &&
    isBare &&
    (next === undefined ||
      isNumberedHead(next.text) ||
      next.role === 'picture' ||
      isNumberedHead(before.at(-1)?.text ?? ''));
  return isTableName || isListed ? { ...own, role: 'text' } : own;
}

/** The day below a text signs it; the day below a headline is the page's. */
const keepDay = (own: RoledBlock, before: RoledBlock | undefined): RoledBlock =>
  own.role === 'furniture' && isDate(own.text) && before?.role === 'text'
    ? { ...own, role: 'text' }
    : own;

function giveRole(own: PlacedBlock, bodySize: number, isBehindLinks: boolean): RoledBlock {
  const { block } = own;
  if (block.kind !== 'text')
    return { ...own, text: '', ratio: 1, role: isBehindLinks ? 'furniture' : block.kind };
  const text = plainText(own.glyphs);
  const ratio = block.size === undefined ? 1 : block.size / bodySize;
  const roled = { ...own, text, ratio };
  const isOriginal = parseOriginal(own.glyphs) !== undefined;
  if (
    isBehindLinks ||
    block.role === 'furniture' ||
    opensLinks(block.text) ||
    (isPageWords(block.text) && !isOriginal)
  )
    return { ...roled, role: 'furniture' };
  if (block.role === 'caption') return { ...roled, role: 'caption' };
  if (ownOffice.test(text)) return { ...roled, role: 'text' };
  if (isByline(own, text, ratio)) return { ...roled, role: 'byline' };
  return { ...roled, role: isHead(block, text, ratio) ? 'head' : 'text' };
}

function isByline({ glyphs, block }: PlacedBlock, text: string, ratio: number): boolean {
  if ([...text].length > 40 || /[。！？]/u.test(text) || announcement.test(text)) return false;
  if (parseBylines(glyphs) ?? parseOriginal(glyphs)) return true;
  // 公　告 in large letters is nobody's name.
  const isSetApart =
    block.kind === 'text' &&
    block.align !== undefined &&
    ratio < (block.isBold ? largerThanBody : plainlyLarger);
  return isSetApart && (parseNameAlone(glyphs) ?? parseBareBrackets(glyphs)) !== undefined;
}

/** Of text whose file tells no size. */
const usualSize = 12;

/** The size of most characters; what is set larger is a heading. */
function sizeOfBody(placed: readonly PlacedBlock[]): number {
  const letters = new Map<number, number>();
  for (const { block, glyphs } of placed) {
    if (block.kind !== 'text') continue;
    const size = block.size ?? usualSize;
    letters.set(size, (letters.get(size) ?? 0) + glyphs.length);
  }
  const [most] = [...letters].toSorted((a, b) => b[1] - a[1]);
  return most?.[0] ?? 1;
}

function isHead(block: TextBlock, text: string, ratio: number): boolean {
  const isDialogue = isQuestion(text) || /^答[：:]/u.test(text);
  if (isDialogue && ratio >= plainlyLarger && block.align === 'centre') return true;
  if (block.isItem || block.role === 'note' || !isShaped(text) || block.align === 'right')
    return false;
  if (block.role === 'title' || block.level !== undefined || isNumberedHead(text)) return true;
  return ratio >= largerThanBody || block.align === 'centre' || block.isBold === true;
}

/** The last character of a headline, alone on a line of the same kind. */
function markRest(own: RoledBlock, before: RoledBlock | undefined): RoledBlock {
  const isRest =
    own.role === 'text' &&
    before?.role === 'head' &&
    /^\p{Script=Han}$/u.test(own.text) &&
    own.ratio === before.ratio &&
    alignmentOf(own) === 'centre' &&
    alignmentOf(before) === 'centre';
  return isRest ? { ...own, role: 'head' } : own;
}

/** 开学第一天， above another line of a headline of the same size. */
function markOpenHead(own: RoledBlock, next: RoledBlock | undefined): RoledBlock {
  const isOpen = own.role === 'text' && own.text.endsWith('，') && isShaped(own.text.slice(0, -1));
  const isSet = own.ratio >= largerThanBody && next?.role === 'head' && next.ratio === own.ratio;
  return isOpen && isSet ? { ...own, role: 'head' } : own;
}

const longestPlace = 10;

/** 河湾县： above a headline tells where it happened. */
function markPlaceAbove(own: RoledBlock, next: RoledBlock | undefined): RoledBlock {
  const isPlace = /^\p{Script=Han}{2,}[：:]$/u.test(own.text) && own.text.length <= longestPlace;
  const isAbove = own.role === 'text' && next?.role === 'head';
  return isPlace && isAbove && own.ratio <= next.ratio ? { ...own, role: 'head' } : own;
}

const alignmentOf = ({ block }: RoledBlock): string | undefined =>
  block.kind === 'text' ? block.align : undefined;

/** ——每月两趟 开进深山 right below a headline, or whatever stands between it and its byline. */
function markDeck(
  own: RoledBlock,
  before: RoledBlock | undefined,
  next: RoledBlock | undefined,
): RoledBlock {
  const isBelowHead = own.role === 'text' && before?.role === 'head' && isShaped(own.text);
  const isDeck = deck.test(own.text) || next?.role === 'byline';
  return isBelowHead && isDeck ? { ...own, role: 'head' } : own;
}
const deck = /^(?:[—―─━－–]{1,3}|--+)(?=.)/u;

/**
 * 局长访谈 right above a headline of the style of titles; 编辑部答复 above one plainly larger than the text, where the piece
 * above is signed or there is none.
 */
function markRubric(
  own: RoledBlock,
  before: RoledBlock | undefined,
  next: RoledBlock | undefined,
): RoledBlock {
  if (own.role !== 'text' || next?.role !== 'head' || next.block.kind !== 'text') return own;
  if (bracketed.test(own.text)) return { ...own, role: 'head' };
  const isShort = isShaped(own.text) && [...own.text].length <= longestRubric;
  const signs = isSignature(own.text) || parseNameAlone(own.glyphs) !== undefined;
  const isApart =
    next.block.level === 0
      ? before?.role !== 'text' || endsSentence(before.text)
      : next.ratio >= plainlyLarger && (before === undefined || before.role === 'byline');
  return isShort && isApart && !signs ? { ...own, role: 'head' } : own;
}

/** A name alone between the end of a text and the end of the piece. */
function markAuthor(
  own: RoledBlock,
  before: RoledBlock | undefined,
  next: RoledBlock | undefined,
): RoledBlock {
  const isBehindText = before?.role === 'text' && endsSentence(before.text);
  const isLast = isBehindText && (next === undefined || next.role === 'furniture');
  const isName = own.role === 'text' && isLast && parseNameAlone(own.glyphs);
  return isName ? { ...own, role: 'byline' } : own;
}

/** 王安山, or 县民政局高明远 with no space as a PDF has it, between a headline and its text. */
function markAuthorOfOffice(
  own: RoledBlock,
  before: RoledBlock | undefined,
  next: RoledBlock | undefined,
): RoledBlock {
  const isBetween = before?.role === 'head' && next?.role === 'text' && own.role === 'text';
  const isAuthor = isBetween && (parseNameAlone(own.glyphs) ?? parseAuthorOfOffice(own.glyphs));
  return isAuthor ? { ...own, role: 'byline' } : own;
}

const post =
  /^本[报刊网站台](?:首席|实习|见习|特约|特邀|驻站|全媒体)?(?:记者|通讯员|撰稿人|作者)?$/u;

/** 本刊特约 on a line above the name: is no part of the headline above it. */
const markPost = (own: RoledBlock, next: RoledBlock | undefined): RoledBlock =>
  own.role === 'head' && next?.role === 'byline' && post.test(own.text)
    ? { ...own, role: 'furniture' }
    : own;
