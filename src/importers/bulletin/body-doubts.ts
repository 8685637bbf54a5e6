import { isPageWords } from './documents/page-words.ts';
import type { BodyPart, Entry } from './entries/entry.ts';
import { plainText, takeLead, takeTail } from './entries/signature.ts';
import type { Doubt } from './text/doubt.ts';
import { endsSentence, strayClosers, unclosedPunctuation } from './text/line-kind.ts';
import { findStrayParts } from './stray-parts.ts';
import type { Glyph } from './text/source-text.ts';

const signedInside =
  /本报讯|本报(?:首席|实习|见习|特约|全媒体)?(?:记者|通讯员)|[（(](?:记者|通讯员)[^（()）]{2,40}[）)]/u;
const jump =
  /[上下][接转]\s*(?:第?\s*[A-Z]?[\d一二三四五六七八九十]{1,3}\s*[版页]|[^，。]{0,4}版)/u;
const typedNumber =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[）)]|\d{1,2}[.．、])/u;

type Check = (part: BodyPart, text: string) => string | false;

/** What in a single paragraph says that it is not, or not only, this piece's text. */
const checks: readonly Check[] = [
  (_, text) => isPageWords(text) && '这一段像是版面或网页上的字，不像正文',
  (_, text) => jump.test(text) && '正文里有转版、接版的字样，可能接着另一篇',
  (part, text) => isSignedInside(part, text) && '正文里还有署名，可能两篇连在了一起',
  (part, text) =>
    part.kind === 'paragraph' && isTorn(text) && '这一段开头或结尾不完整，可能缺字或错接',
];

const isSignedInside = ({ kind, glyphs }: BodyPart, text: string): boolean =>
  kind !== 'table' &&
  (signedInside.test(text) ||
    takeLead(glyphs).bylines.length + takeTail(glyphs).bylines.length > 0);

/** Begins or ends in the midst of a sentence; 编辑： opens a letter. */
const isTorn = (text: string): boolean =>
  /^[，、；：。！？”’）》]/u.test(text) ||
  !(endsSentence(text) || /[：:]$/u.test(text)) ||
  strayClosers(text).length + unclosedPunctuation(text).length > 0;

/** Why the body of an entry may be more, or less, than one whole piece. */
function findBodyDoubts(entry: Entry): Doubt[] {
  const inParts = entry.parts.flatMap((part) => checkPart(part));
  const { line } = entry;
  return [...inParts, ...checkWhole(entry).map((message) => ({ line, message }))];
}

function checkPart(part: BodyPart): Doubt[] {
  const text = plainText(part.glyphs);
  return checks.flatMap((check) => {
    const message = check(part, text);
    return message === false ? [] : [{ line: part.line, message: `${message}，请对照原报。` }];
  });
}

function checkWhole({ parts, headline, isPhoto, caption, pictures, bylines }: Entry): string[] {
  const found: string[] = [];
  const text = parts.map(({ glyphs }) => plainText(glyphs)).join('');
  const isEmpty = text === '' && !caption && pictures.every((picture) => !picture.caption);
  if (isEmpty) found.push('这一篇没有正文，也没有图片说明，请对照原报。');
  else if (!isPhoto && (text.match(/[。！？!?…]/gu) ?? []).length < 2)
    found.push('正文不到两句话，请核对是不是全文。');
  if (typedNumber.test(plainText(headline?.title ?? [])))
    found.push('标题带着序号，后面同样编号的也可能是另一篇的标题，请对照原报。');
  const subheads = parts.filter(({ kind }) => kind === 'subhead');
  if (subheads.length === 1 || parts.at(-1)?.kind === 'subhead')
    found.push('正文里只有一个小标题，或者小标题在文末，也可能是另一篇的标题，请对照原报。');
  const writers = bylines.filter(({ role }) => role !== '摄').map(({ glyphs }) => glyphs);
  if (isAround(writers, parts)) found.push('开头和结尾都有署名，可能两篇连在了一起，请对照原报。');
  return found;
}

/** Some names stand before the body and others behind it. */
function isAround(names: readonly (readonly Glyph[])[], parts: readonly BodyPart[]): boolean {
  const places = names.map((glyphs) => glyphs[0]?.at ?? -1);
  const first = parts[0]?.glyphs[0]?.at ?? 0;
  const last = parts.at(-1)?.glyphs[0]?.at ?? 0;
  return places.some((at) => at < first) && places.some((at) => at > last);
}

/** A piece whose body is in doubt may have taken from those beside it, or lost to them. */
export function doubtBodies(entries: readonly Entry[]): void {
  const stray = findStrayParts(entries);
  const found = entries.map((entry, at) => [
    ...findBodyDoubts(entry),
    ...(stray[at] ?? []).map(({ line }) => ({
      line,
      message: '这一段的用词更像同一版的另一篇，可能放错了地方，请对照原报。',
    })),
  ]);
  entries.forEach((entry, at) => {
    entry.doubts.push(...(found[at] ?? []));
    const isBeside = [at - 1, at + 1].some((place) => (found[place] ?? []).length > 0);
    if (isBeside && found[at]?.length === 0)
      entry.doubts.push({
        line: entry.line,
        message: '相邻的一篇正文拿不准，其中可能有这一篇的文字，请一并对照原报。',
      });
  });
}
