import { isOpeningNote } from '../entries/editors-note.ts';
import { isOfOther } from '../entries/photo-text.ts';
import { newEntry, type Entry, type Headline } from '../entries/entry.ts';
import { parseBylines } from '../entries/byline.ts';
import { isSignature } from '../entries/furniture.ts';
import { takeTail } from '../entries/signature.ts';
import { isNotice, takeSignOff } from '../entries/sign-off.ts';
import { plainText } from '../entries/signature.ts';
import { BodyFiller } from './body-filler.ts';
import { findNumberedPieces, isPieceHead, markOf } from './numbered-pieces.ts';
import {
  dropPageTitle,
  dropPullQuotes,
  endsWithNames,
  isSigned,
  isWords,
  levelOf,
} from './page-title.ts';
import { giveRoles, isNumberedHead } from './roles.ts';
import type { RoledBlock, PlacedBlock } from './block.ts';
import { doubtLeft, doubtLooks } from './look-doubts.ts';
import { isRubric } from './heads-by-shape.ts';
import { splitRunInHeads } from './run-in-heads.ts';
import { joinStyled, partHeading, strengthOf } from './styled-headline.ts';
import { joinOpen } from './join-open.ts';

/** 稿件 of a file, and what belongs to its page only. */
export interface FoundArticles {
  readonly entries: readonly Entry[];
  readonly left: readonly PlacedBlock[];
  /** 落款, credits of offices and editors that stood below the articles. */
  readonly signOff: readonly Pick<PlacedBlock, 'line' | 'glyphs'>[];
}

function placeOf({ role, block }: RoledBlock): 'text' | 'beside' | 'other' {
  if (role === 'picture' || role === 'caption' || role === 'byline') return 'beside';
  return role === 'text' && block.kind === 'text' && !block.isItem ? 'text' : 'other';
}

const withText = (block: RoledBlock): RoledBlock =>
  block.role === 'text' ? { ...block, text: plainText(block.glyphs) } : block;

/**
 * The articles of a file. Each begins at a heading that looks like the first one, or that has a byline or 本报讯 below
 * it. Text boxes are put after the article that they are in.
 */
export function readArticles(placed: readonly PlacedBlock[]): FoundArticles {
  const written = placed.filter(({ block, glyphs }) => block.kind !== 'text' || glyphs.length > 0);
  const roled = findNumberedPieces(
    dropPageTitle(dropPullQuotes(giveRoles(splitRunInHeads(written)))),
  );
  const left = roled.filter(({ role }) => role === 'furniture');
  const kept = roled.filter(({ role }) => role !== 'furniture');
  const found = joinHeadless(cutArticles(kept).filter(holdsSomething));
  const heads = found.filter((article, at) => isOnlyHead(article, found.slice(at + 1)));
  const articles = found
    .filter((article) => !heads.includes(article))
    .flatMap(boxesLast)
    .flatMap(photoNewsApart);
  const signedOff = articles.map(signOffArticle);
  const entries = articles.map((article, at) =>
    toEntry({ ...article, body: (signedOff[at]?.rest ?? []).map(withText) }),
  );
  doubtLeft(entries, left);
  return {
    entries,
    signOff: signedOff.flatMap(({ taken }) => taken),
    left: [...left, ...heads.flatMap(({ head, body }) => [...head, ...body]).map(withNumber)],
  };
}

const official = '(?:公告|通告|通知|公示|启事|声明|倡议书|一封信|公开信)';
const officialTitle = new RegExp(`^[【〔［[]${official}|${official}[！!]?$`, 'u');
const salutation = /^[\p{Script=Han}、“”]{2,24}[：:]$/u;

type Written = FoundArticles['signOff'][number];

function signOffArticle(article: Article): { rest: RoledBlock[]; taken: Written[] } {
  const body = joinOpen(article.body);
  const { rest, taken } = takeSignOff(body, placeOf);
  if (!isOfficial(article)) return { rest, taken };
  const isTaken = ({ line }: Written): boolean => rest.every((own) => own.line !== line);
  const signs = body.filter((own) => isTaken(own) && isSignature(own.text));
  return {
    rest: [...rest, ...signs],
    taken: taken.filter(({ line }) => signs.every((own) => own.line !== line)),
  };
}

/** 公告, 通知, a letter: who signs it and when is a part of its text. */
function isOfficial({ head, body }: Article): boolean {
  const first = body.find(({ role }) => role === 'text');
  return (
    isNotice(head.map(({ text }) => text).join('')) ||
    head.some(({ text }) => officialTitle.test(text)) ||
    (first !== undefined && salutation.test(first.text)) ||
    body.some(({ text }) => /特此(?:公告|通告|通知|公示|声明|说明)[。！]?$/u.test(text))
  );
}

/** A heading whole, its typed number before it. */
const withNumber = (block: RoledBlock): RoledBlock => ({
  ...block,
  glyphs: [...markOf(block), ...block.glyphs],
});

/** A picture that did not come with the file is nothing by itself. */
const holdsSomething = ({ head, body }: Article): boolean =>
  head.length > 0 ||
  body.some(({ block }) => block.kind !== 'picture' || block.bytes !== undefined);

/**
 * Text of a page without a headline of its own goes to the headline before it that has no text, or else to the one that
 * stands in its midst or below it.
 */
function joinHeadless(articles: readonly Article[]): Article[] {
  const joined: Article[] = [];
  let loose: RoledBlock[] = [];
  articles.forEach((article, at) => {
    const last = joined.at(-1);
    if (!isHeadless(article)) {
      joined.push(
        loose.length > 0
          ? {
              ...article,
              body: [...loose, ...article.body],
              ...(beginsWithNote(loose) ? {} : { isAround: true }),
            }
          : article,
      );
      loose = [];
    } else if (last && !last.body.some(({ role }) => role === 'text'))
      last.body.push(...article.body);
    else if ((articles[at + 1]?.head.length ?? 0) > 0) loose = article.body;
    else joined.push(article);
  });
  return joined;
}

const beginsWithNote = ([first]: readonly RoledBlock[]): boolean =>
  first !== undefined && isOpeningNote(first.glyphs);

function isHeadless({ head, body }: Article): boolean {
  if (body.some(({ block }) => block.article !== undefined)) return false;
  const isOnPage = body.some(({ block }) => block.kind === 'text' && block.page !== undefined);
  const isOwn = body.some((block) => isSigned(block) || block.role === 'picture');
  return head.length === 0 && isOnPage && !isOwn;
}

const longestIntroduction = 60;

/** The name of a circular or a greeting: a head with hardly a sentence, above the articles. */
function isOnlyHead({ head, body }: Article, after: readonly Article[]): boolean {
  const [next] = after;
  if (next && body.length > 0 && next.head.length > 0 && standsOutAs(head, next.head)) return false;
  if (beginsWithNote([...head, ...body])) return false;
  if (after.length === 0 || body.some(({ role }) => role !== 'text' && role !== 'head'))
    return false;
  if (body.some(endsWithNames)) return false;
  const text = body.map((block) => block.text).join('');
  if (body.length > 1 && body.every((block) => /\d$/.test(block.text))) return true;
  const isTold = after.some(({ body: own }) => own.some((block) => block.role === 'text'));
  if (!isTold || [...text].length > longestIntroduction) return false;
  return !text.includes('。') || after.length > 1;
}

interface Article {
  readonly head: readonly RoledBlock[];
  readonly body: RoledBlock[];
  /** Text that stood before the headline was put below it. */
  readonly isAround?: true;
}

/** Parts the blocks at the headings that are headlines. */
function cutArticles(blocks: readonly RoledBlock[]): Article[] {
  const articles: Article[] = [];
  const heads: RoledBlock[][] = [];
  let isRest = false;
  for (let at = 0; at < blocks.length;) {
    const group = takeGroup(blocks, at);
    const opens =
      isRest ||
      isOpening(blocks[at]) ||
      blocks[at]?.block.article !== blocks[at - 1]?.block.article;
    if (group.length === 0) {
      if (articles.length === 0 || opens) articles.push({ head: [], body: [] });
      articles.at(-1)?.body.push(blocks[at] as RoledBlock);
      at += 1;
      continue;
    }
    const open = articles.at(-1);
    const isAboveNames = blocks[at + group.length]?.role === 'byline';
    const { head, subheads, rest } = partHeading(group, isAboveNames);
    const length = group.length - rest.length;
    const after = blocks.slice(at + length);
    const isInside = blocks[at]?.block.article !== undefined;
    const isNew = isPieceHead(blocks[at]) || isHeadline(head, open, heads, after);
    if (opens || (!isInside && isNew)) {
      heads.push(head);
      articles.push({ head, body: subheads });
    } else open?.body.push(...group.slice(0, length));
    at += length;
    isRest = rest.length > 0;
  }
  return articles.filter(({ head, body }) => head.length + body.length > 0);
}

const isOpening = (block: RoledBlock | undefined): boolean =>
  block?.block.kind === 'text' && block.block.opens === true;

/** Headings that stand together; a boxed one is never grouped with one outside. */
function takeGroup(blocks: readonly RoledBlock[], from: number): RoledBlock[] {
  let to = from;
  while (
    blocks[to]?.role === 'head' &&
    isBoxed(blocks[to]) === isBoxed(blocks[from]) &&
    (to === from || !(isOpening(blocks[to]) || isPieceHead(blocks[to])))
  )
    to += 1;
  return blocks.slice(from, to);
}

const isBoxed = (block: RoledBlock | undefined): boolean =>
  block?.block.kind === 'text' && block.block.isBoxed === true;

function isHeadline(
  group: readonly RoledBlock[],
  open: Article | undefined,
  heads: readonly (readonly RoledBlock[])[],
  after: readonly RoledBlock[],
): boolean {
  if (isBoxed(group[0]) && open) return false;
  if (heads.length === 0 || !open) return true;
  if (group.every(({ text }) => isNumberedHead(text))) return false;
  if (group[0]?.isSection && !isSigned(after.find(isWords))) return false;
  if (!open.body.some(({ role, text }) => role === 'text' && text.includes('。')))
    return open.head.length === 0 || open.body.some(({ role }) => role === 'text');
  const last = open.body.findLast(({ role }) => role === 'text');
  if (isRubric(group[0]?.text ?? '') || isLarge(group)) return true;
  if (isBelow(group, open.head) && !isSigned(after.find(isWords))) return false;
  const end = open.body.findLast(isWords);
  const isEnded = (last && endsWithNames(last)) === true || (end && isWriters(end)) === true;
  if (isEnded || isSigned(after.find(isWords)) || group.some(({ isByShape }) => isByShape))
    return true;
  return heads.some((head) => !head[0]?.isByShape && standsOutAs(group, head));
}

/** The names of those who wrote, and not of a photographer only. */
const isWriters = ({ role, glyphs }: RoledBlock): boolean =>
  role === 'byline' && parseBylines(glyphs)?.every((person) => person.role === '摄') !== true;

/** A heading of a lower level than the headline, whatever stands before it. */
function isBelow(group: readonly RoledBlock[], head: readonly RoledBlock[]): boolean {
  const [own, other] = [group, head].map((lines) => Math.min(...lines.map(levelOf)));
  return own !== undefined && other !== undefined && own < Infinity && own > Math.max(1, other);
}

const plainlyHeadline = 1.5;

/** On the page of a paper no subhead is so large. */
const isLarge = (group: readonly RoledBlock[]): boolean =>
  group.some(
    ({ block, ratio }) =>
      block.kind === 'text' && block.page !== undefined && ratio >= plainlyHeadline,
  );

const likeFirst = 0.93;

/** As large as the first headline, at the same level and place of the line. */
function standsOutAs(group: readonly RoledBlock[], first: readonly RoledBlock[]): boolean {
  const [own, other] = [strongest(group), strongest(first)];
  if (own?.block.kind !== 'text' || other?.block.kind !== 'text') return false;
  if (own.block.level !== undefined || other.block.level !== undefined)
    return own.block.level === other.block.level;
  if (own.ratio < other.ratio * likeFirst || own.block.align !== other.block.align) return false;
  return own.block.isBold === true || other.block.isBold !== true;
}

const strongest = (group: readonly RoledBlock[]): RoledBlock | undefined =>
  group.toSorted((a, b) => strengthOf(b) - strengthOf(a))[0];

/** What stands in a frame comes behind the article; with a heading and a byline it is one of its own. */
function boxesLast(article: Article): Article[] {
  const { head, body } = article;
  const boxed = body.filter((block) => isBoxed(block) && block.role !== 'caption');
  const own = { head, body: body.filter((block) => !boxed.includes(block)) };
  const lines = boxed.findIndex(({ role }) => role !== 'head');
  const isArticle = lines > 0 && boxed.slice(lines).some(endsSigned);
  if (!isArticle) return [{ ...article, body: [...own.body, ...boxed] }];
  return [own, { head: boxed.slice(0, lines), body: boxed.slice(lines) }];
}

const endsSigned = (block: RoledBlock): boolean => isSigned(block) || endsWithNames(block);

/**
 * 八月三日，…。王安 摄: the caption of a photograph that is news by itself stands on a page beside articles, and is none of
 * theirs. Behind its article it is a piece of its own.
 */
function photoNewsApart(article: Article): Article[] {
  const { body } = article;
  const text = body.flatMap((block) => (block.role === 'text' ? [block.text] : [])).join('');
  const captions = body.filter((block) => isPhotoNews(block, text));
  const rest = body.filter((block) => !captions.includes(block));
  if (captions.length === 0 || !rest.some(({ role }) => role === 'text')) return [article];
  return [
    { ...article, body: rest },
    ...captions.map((caption) => ({ head: [], body: [caption] })),
  ];
}

const day =
  /^(?:近日|日前|昨日|[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日)[，,]/u;

const isPhotoNews = ({ role, block, text, glyphs }: RoledBlock, article: string): boolean =>
  role === 'caption' &&
  block.kind === 'text' &&
  block.page !== undefined &&
  (day.test(text) || (block.article === undefined && isOfOther(glyphs, article))) &&
  takeTail(glyphs).bylines.some((person) => person.role === '摄');

function toEntry({ head, body, isAround }: Article): Entry {
  const entry = newEntry(head[0]?.line ?? body[0]?.line ?? 1);
  if ((head[0] ?? body[0])?.block.article !== undefined) entry.isTold = true;
  if (isAround) entry.isAround = true;
  entry.form.push(...[...head, ...body].flatMap(markOf));
  if (head.length > 0) {
    const { headline, other, doubts } = joinStyled(head);
    entry.headline = withoutBrackets(headline);
    if (other) entry.readings = { list: [headline, other], chosen: 0 };
    entry.doubts.push(...doubts);
  }
  const mayHaveKicker = entry.headline !== undefined && !entry.headline.kicker;
  const { kicker, rest } = mayHaveKicker ? takeLateKicker(body) : { rest: body };
  if (kicker && entry.headline) entry.headline.kicker = [...kicker.glyphs];
  new BodyFiller(entry, rest).fill();
  entry.lastLine = body.at(-1)?.line ?? entry.line;
  if (!entry.isTold) entry.lookDoubts = doubtLooks(body);
  return entry;
}

const bracketed = /^[【〔［[]([^【】〔〕［］[\]]+)[】〕］\]]$/u;

/** 短评 of 【短评】: the brackets are form. */
function withoutBrackets(headline: Headline): Headline {
  const { kicker, form } = headline;
  if (!kicker || !bracketed.test(plainText(kicker))) return headline;
  const edges = [kicker[0], kicker.at(-1)].filter((glyph) => glyph !== undefined);
  return { ...headline, kicker: kicker.slice(1, -1), form: [...form, ...edges] };
}

const longestKicker = 10;

/** A rubric below the byline: short, and set as no subhead of the body is. */
function takeLateKicker(body: readonly RoledBlock[]): {
  kicker?: RoledBlock;
  rest: readonly RoledBlock[];
} {
  const at = body.findIndex(({ role }) => role !== 'byline');
  const [kicker, others] = [body[at], body.slice(at + 1).filter(({ role }) => role === 'head')];
  const isShort = [...(kicker?.text ?? '')].length <= longestKicker;
  if (at < 1 || kicker?.role !== 'head' || !isShort || isNumberedHead(kicker.text))
    return { rest: body };
  const isAlike = others.some(({ ratio }) => Math.abs(ratio - kicker.ratio) < 0.05);
  if (others.length === 0 || isAlike) return { rest: body };
  return { kicker, rest: body.toSpliced(at, 1) };
}
