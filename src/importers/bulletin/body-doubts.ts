import { isPageWords } from './documents/page-words.ts';
import type { BodyPart, Entry } from './entries/entry.ts';
import { isSignature } from './entries/furniture.ts';
import { areRunTogether } from './entries/names-apart.ts';
import { isOfOther } from './entries/photo-text.ts';
import { startOfSignOff } from './entries/sign-off.ts';
import { plainText, takeLead, takeTail } from './entries/signature.ts';
import type { Doubt } from './text/doubt.ts';
import { endsSentence, strayClosers, unclosedPunctuation } from './text/line-kind.ts';
import { findStrayParts } from './stray-parts.ts';

const signedInside =
  /本报讯|本报(?:首席|实习|见习|特约|全媒体)?(?:记者|通讯员)(?![就从在对来到随一专近问采])|[（(](?:记者|通讯员)[^（()）]{2,40}[）)]/u;
const jump =
  /[上下][接转]\s*(?:第?\s*[A-Z]?[\d一二三四五六七八九十]{1,3}\s*[版页]|[^，。]{0,4}版)/u;
const typedNumber =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、])/u;

const typedMark = /^[■◆●▲★◎□◇○☆▶►]/u;

interface Check {
  readonly isFound: (part: BodyPart, text: string) => boolean;
  readonly message: string;
  /** Text of the pieces beside this one may be in it, or the other way round. */
  readonly isOfBorder: boolean;
}

/** What in a single paragraph says that it is not, or not only, this piece's text. */
const checks: readonly Check[] = [
  {
    isFound: (_, text) => isPageWords(text),
    message: '这一段像是版面或网页上的字，不像正文',
    isOfBorder: false,
  },
  {
    isFound: (_, text) => jump.test(text),
    message: '正文里有转版、接版的字样，可能接着另一篇',
    isOfBorder: true,
  },
  {
    isFound: isSignedInside,
    message: '正文里还有署名，可能两篇连在了一起',
    isOfBorder: true,
  },
  {
    isFound: (part, text) => part.kind === 'paragraph' && isTorn(text),
    message: '这一段开头或结尾不完整，可能缺字或错接',
    isOfBorder: true,
  },
];

function isSignedInside({ kind, glyphs }: BodyPart, text: string): boolean {
  if (kind === 'table') return false;
  return (
    (kind === 'paragraph' && startOfSignOff(glyphs) < glyphs.length) ||
    signedInside.test(text) ||
    takeLead(glyphs).bylines.length + takeTail(glyphs).bylines.length > 0
  );
}

/** Begins or ends in the midst of a sentence; 编辑： opens a letter. */
const isTorn = (text: string): boolean =>
  /^[，、；：。！？”’）》]/u.test(text) ||
  !(endsSentence(text) || /[：:]$/u.test(text)) ||
  strayClosers(text).length + unclosedPunctuation(text).length > 0;

interface BodyDoubt extends Doubt {
  readonly isOfBorder: boolean;
}

/** Why the body of an entry may be more, or less, than one whole piece. */
function findBodyDoubts(entry: Entry, isInColumns: boolean): BodyDoubt[] {
  const closing = findClosing(entry.parts);
  const inParts = entry.parts.flatMap((part, at) =>
    at >= closing || entry.parts[at + 1]?.kind === 'table' ? [] : checkPart(part, entry),
  );
  const { line } = entry;
  const found = [...inParts, ...checkWhole(entry, isInColumns).map((own) => ({ ...own, line }))];
  return isInColumns ? found.map((own) => ({ ...own, isOfBorder: true })) : found;
}

/** Index of the first of the lines that sign a body: 特此公告。, an office, a day. */
function findClosing(parts: readonly BodyPart[]): number {
  let at = parts.length;
  while (at > 1 && isSignature(plainText(parts[at - 1]?.glyphs ?? []))) at -= 1;
  return at;
}

function checkPart(part: BodyPart, { isBriefs }: Entry): BodyDoubt[] {
  // The names that end a brief were read.
  const own = isBriefs ? { ...part, glyphs: takeTail(part.glyphs).rest } : part;
  const text = plainText(own.glyphs);
  return checks
    .filter(({ isFound }) => isFound(own, text))
    .map(({ message, isOfBorder }) => ({
      line: part.line,
      message: `${message}，请对照原报。`,
      isOfBorder,
    }));
}

function checkWhole(
  entry: Entry,
  isInColumns: boolean,
): { message: string; isOfBorder: boolean }[] {
  const { parts, headline, isPhoto, caption, pictures, bylines, isTold, isAround } = entry;
  const found: { message: string; isOfBorder: boolean }[] = [];
  const add = (message: string, isOfBorder: boolean): void => {
    found.push({ message, isOfBorder });
  };
  const text = parts.map(({ glyphs }) => plainText(glyphs)).join('');
  const isEmpty = text === '' && !caption && pictures.every((picture) => !picture.caption);
  if (isEmpty) add('这一篇没有正文，也没有图片说明，请对照原报。', true);
  // Of lines that were torn out of columns a single sentence tells less than of a paragraph.
  else if (!isPhoto && (text.match(/[。！？!?…]/gu) ?? []).length < (isInColumns ? 2 : 1))
    add('正文里没有几句完整的话，请核对是不是全文。', false);
  for (const message of entry.lookDoubts ?? []) add(message, true);
  if (areRunTogether(bylines))
    add('几个姓名连在一起，中间没有空格，是按姓氏分开的，请对照原报。', false);
  if (signs.test(headOf(entry))) add('标题里像有署名，读不出来，请对照原报。', false);
  if (/^\d{1,2}月\d{1,2}日/u.test(plainText(headline?.title ?? [])))
    add('标题像是一句话的开头，可能是图片说明或正文，请对照原报。', true);
  if (isLetter(parts)) add('像是一封来信，抬头和落款是不是正文，请对照原报。', false);
  if (isAround) add('标题前面的文字没有自己的标题，暂作这一篇的开头，请对照原报。', true);
  if (typedMark.test(plainText(headline?.title ?? [])))
    add('标题前面有记号，后面有同样记号的也可能是另一篇的标题，请对照原报。', true);
  if (typedNumber.test(plainText(headline?.title ?? [])))
    add('标题带着序号，后面同样编号的也可能是另一篇的标题，请对照原报。', true);
  if (!entry.isBriefs && isBracketedAtEdge(parts))
    add('开头或结尾括号里的字像是署名或出处，读不出来，请对照原报。', true);
  const subheads = parts.filter(({ kind }) => kind === 'subhead');
  if (subheads.length === 1 || parts.at(-1)?.kind === 'subhead')
    add('正文里只有一个小标题，或者小标题在文末，也可能是另一篇的标题，请对照原报。', true);
  if (parts.some((part, at) => part.kind === 'subhead' && parts[at + 1]?.kind === 'subhead'))
    add('有两个小标题连在一起，其中可能有另一篇的标题，请对照原报。', true);
  if (!isInColumns && !isTold && isShortTitle(headline))
    add('标题很短，可能只是标题的一部分，或者是栏名、报名，请对照原报。', false);
  if (!isPhoto && !isTold && pictures.some((picture) => isOfOther(picture.caption, text)))
    add('图片说明和正文没有共同的词，可能是另一篇的图片，请对照原报。', false);
  const writers = bylines.filter(({ role }) => role !== '摄');
  if (new Set(writers.map(({ name }) => name)).size > 1 && isSignedAround(writers, parts))
    add('开头和结尾都有署名，可能两篇连在了一起，请对照原报。', true);
  return found;
}

const signs = /(?:记者|通讯员|摄影|作者|供稿|整理)\s|(?:文|图)\s*[/／丨｜|]/u;

const headOf = ({ headline }: Entry): string =>
  [headline?.kicker, headline?.title, headline?.deck]
    .map((glyphs) => (glyphs ?? []).map(({ char }) => char).join(''))
    .join('\n');

/** 县民政局： opens it. */
const isLetter = (parts: readonly BodyPart[]): boolean =>
  /^[\p{Script=Han}、]{2,16}[：:]$/u.test(plainText(parts[0]?.glyphs ?? []));

/** （…） before the first sentence or behind the last one, with no sentence in it: nobody knows who or what it is. */
const isBracketedAtEdge = (parts: readonly BodyPart[]): boolean =>
  /^[（(][^（()）。！？]{2,24}[）)]/u.test(plainText(parts[0]?.glyphs ?? [])) ||
  /(?:^|[。！？”])[（(][^（()）。！？]{2,24}[）)]$/u.test(plainText(parts.at(-1)?.glyphs ?? []));

const shortestTitle = 5;

const isShortTitle = (headline: Entry['headline']): boolean =>
  headline?.title !== undefined && [...plainText(headline.title)].length < shortestTitle;

/** Some names stand before the body and others behind it. */
function isSignedAround(writers: Entry['bylines'], parts: readonly BodyPart[]): boolean {
  const places = writers.map(({ glyphs }) => glyphs[0]?.at ?? -1);
  const first = parts[0]?.glyphs[0]?.at ?? 0;
  const last = parts.at(-1)?.glyphs[0]?.at ?? 0;
  return places.some((at) => at < first) && places.some((at) => at > last);
}

/**
 * Whether a piece may have exchanged text with its neighbours. On a raw page, whose lines were sorted out of
 * columns, any piece whose body is in doubt may have; in a document only one whose border is in doubt.
 */
export function doubtBodies(entries: readonly Entry[], isInColumns: boolean): void {
  const stray = findStrayParts(entries);
  const found = entries.map((entry, at) => [
    ...findBodyDoubts(entry, isInColumns),
    ...(entry.isTold ? [] : (stray[at] ?? [])).map(({ line }) => ({
      line,
      message: '这一段的用词更像同一版的另一篇，可能放错了地方，请对照原报。',
      isOfBorder: true,
    })),
  ]);
  entries.forEach((entry, at) => {
    entry.doubts.push(...(found[at] ?? []).map(({ line, message }) => ({ line, message })));
    const isBeside = [at - 1, at + 1].some((place) =>
      (found[place] ?? []).some(({ isOfBorder }) => isOfBorder),
    );
    if (isBeside && found[at]?.length === 0)
      entry.doubts.push({
        line: entry.line,
        message: '相邻的一篇正文拿不准，其中可能有这一篇的文字，请一并对照原报。',
      });
  });
}
