import {
  isBylineName,
  parseBylines,
  splitOffice,
  unit,
  roleWord,
  type FoundByline,
} from './byline.ts';
import { namesApart } from './names-apart.ts';
import { announcement, continued, strayClosers, telegraph } from '../text/line-kind.ts';
import { foldPunctuation } from '../text/neighbours.ts';
import { isSpace, textOf, withoutSpace, type Glyph } from '../text/source-text.ts';

/** Text from which a byline was taken out. */
export interface Signed {
  readonly rest: readonly Glyph[];
  readonly bylines: readonly FoundByline[];
  /** Characters that became form: 本报讯, brackets, 记者, 摄. */
  readonly form: readonly Glyph[];
  readonly doubt?: string;
}

/** The text with one UTF-16 unit for each glyph, so that positions are those of glyphs. */
const toIndexable = (glyphs: readonly Glyph[]): string =>
  glyphs.map(({ char }) => (char.length === 1 ? char : '〓')).join('');

const inBrackets = /^[（(]\s*([^（()）]{2,60}?)\s*[）)]\s*/u;
const reported = new RegExp(
  `^((?:${roleWord})\\s*[^，。：:]{2,40}?)\\s*报道\\s*[：:，,]?\\s*`,
  'u',
);

const telegraphLength = (text: string): number =>
  telegraph.exec(foldPunctuation(text))?.[0].length ?? 0;

/** 新华社北京8月18日电: a message of a day and a place. */
export const isTelegraph = (glyphs: readonly Glyph[]): boolean =>
  telegraphLength(toIndexable(glyphs)) > 0;

/** 本报讯（记者X 通讯员Y、Z）, （记者 X）, 本报讯 记者X报道: what is before the first sentence. */
export function takeLead(glyphs: readonly Glyph[]): Signed {
  const text = toIndexable(glyphs);
  const back = continued.exec(text)?.[0].length ?? 0;
  if (back > 0) {
    const doubt = '这里接着另一版的一篇，请对照原报接到那一篇后面';
    return { rest: glyphs.slice(back), bylines: [], form: glyphs.slice(0, back), doubt };
  }
  const sent = telegraphLength(text);
  // Where and when it was sent is part of the text; 本报讯 is not.
  if (sent > 0) {
    const signed = takeLead(glyphs.slice(sent));
    return { ...signed, rest: [...glyphs.slice(0, sent), ...signed.rest] };
  }
  const head = announcement.exec(text)?.[0].length ?? 0;
  const after = text.slice(head);
  const match = inBrackets.exec(after) ?? reported.exec(after);
  if (!match) {
    const isOpen = /^[（(]/.test(after);
    const doubt = isOpen ? '“本报讯”后的括号读不完整，原样留在正文里' : undefined;
    const kept = { rest: glyphs.slice(head), bylines: [], form: glyphs.slice(0, head) };
    return doubt ? { ...kept, doubt } : kept;
  }
  const end = head + match[0].length;
  const named = glyphs.slice(head, end);
  // A scanner puts spaces into names.
  const bylines =
    parseBylines(named) ??
    parseBylines(withoutSpace(named)) ??
    (head > 0 ? parseBareBrackets(trimEnd(named)) : undefined);
  if (!bylines) {
    if (head === 0) return { rest: glyphs, bylines: [], form: [] };
    const doubt = `“本报讯”后的括号里“${match[1] ?? ''}”不像署名，原样留在正文里`;
    return { rest: glyphs.slice(head), bylines: [], form: glyphs.slice(0, head), doubt };
  }
  return { rest: glyphs.slice(end), bylines, form: formOf(glyphs.slice(0, end), bylines) };
}

const trimEnd = (glyphs: readonly Glyph[]): readonly Glyph[] =>
  glyphs.slice(0, glyphs.findLastIndex(({ char }) => !isSpace(char)) + 1);

/** Everything of a byline that is not a name. */
export function formOf(glyphs: readonly Glyph[], bylines: readonly FoundByline[]): Glyph[] {
  const names = new Set(bylines.flatMap((byline) => byline.glyphs.map(({ at }) => at)));
  return glyphs.filter(({ char, at }) => !isSpace(char) && !names.has(at));
}

/** `X 摄`, （记者 X）, （通讯员 X）, （X） after the last sentence, the last also in a line of its own. */
export function takeTail(glyphs: readonly Glyph[]): Signed {
  const whole = parseBareBrackets(glyphs);
  if (whole) return { rest: [], bylines: whole, form: formOf(glyphs, whole) };
  const text = toIndexable(glyphs);
  const starts = [...text.matchAll(/[。！？!?”）)]\s*|\s+|(?<=[。！？”])/gu)]
    .map(({ 0: match, index }) => index + match.length)
    .filter((start) => start < text.length && text.length - start <= 50);
  let best: { start: number; bylines: FoundByline[] } | undefined;
  for (const start of [...new Set(starts)].sort((a, b) => b - a)) {
    const tail = glyphs.slice(start);
    // A signature does not begin in the midst of brackets.
    if (strayClosers(textOf(tail)).length > 0) continue;
    const bylines = parseBylines(tail) ?? parseBareBrackets(tail);
    if (!bylines) continue;
    if (!best || bylines.every(({ name }) => isBylineName(name))) best = { start, bylines };
  }
  if (!best) return { rest: glyphs, bylines: [], form: [] };
  return {
    rest: glyphs.slice(0, best.start),
    bylines: best.bylines,
    form: formOf(glyphs.slice(best.start), best.bylines),
  };
}

/** （张斌） at the very end: a name for certain only if it begins with a surname. */
export function parseBareBrackets(tail: readonly Glyph[]): FoundByline[] | undefined {
  const text = toIndexable(tail);
  if (!/^[（(](?!作者(?:单位|系|为|是))[^（()）]{2,30}[）)]$/u.test(text)) return undefined;
  const words = [...text.matchAll(nameInBrackets)].map(({ 0: written, index }) =>
    withoutSpace(tail.slice(index, index + written.length)),
  );
  // （河湾县民政局 张斌）: the office is before the names.
  const first = words.findIndex((word) => !unit.test(textOf(word)));
  const names = words
    .slice(Math.max(0, first))
    .map((word) => splitOffice(word) ?? word)
    .flatMap((word) => namesApart(word, isBylineName));
  if (names.length === 0 || !names.every((name) => isBylineName(textOf(name)))) return undefined;
  return names.map((name) => ({
    role: '通讯员',
    name: textOf(name),
    glyphs: name,
    doubt: '括号里只有姓名，没有写明是记者还是通讯员，暂记为通讯员',
  }));
}

/** 赵宏伟, or 陈 静, which is set as wide as three characters. */
const nameInBrackets = /\p{Script=Han}\s+\p{Script=Han}(?=[\s（()）、，,])|[^\s（()）、，,]+/gu;

/** Where the sentence begins that explains the picture; -1 if there is none. */
export function findCaption(glyphs: readonly Glyph[]): number {
  const text = toIndexable(glyphs);
  const match =
    /(?:^|[。！？”\s])\s*((?:[上下左右]?图(?:[①-⑩]|[一二三四])?为|图片为|图[①-⑩]：).*)$/su.exec(
      text,
    );
  return match?.[1] === undefined ? -1 : text.length - match[1].length;
}

export const plainText = (glyphs: readonly Glyph[]): string => textOf(glyphs).replace(/\s/gu, '');
