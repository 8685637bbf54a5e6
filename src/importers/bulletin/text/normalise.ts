import { isSpace, type Glyph } from './source-text.ts';

/** How spaces between Han characters are treated: a headline may be divided by one, a body may not. */
export type SpaceRule = 'body' | 'headline';

/**
 * Normalises spaces, punctuation and digits by the rules of Chinese print. Characters keep their places: a glyph may
 * change its form, or become empty where several marks were merged; only spaces are removed.
 */
export function normalise(glyphs: readonly Glyph[], spaces: SpaceRule): Glyph[] {
  const halved = glyphs.map((glyph) => ({ ...glyph, char: toHalfWidth(glyph.char) }));
  const spaced = spaces === 'body' ? dropSpaces(halved, glyphs) : dropLetterSpacing(halved);
  return widenBrackets(widenMarks(joinMarks(curlQuotes(spaced))));
}

/** Full-width digits, letters and per cent; every kind of space becomes the plain one. */
function toHalfWidth(char: string): string {
  if (isSpace(char)) return ' ';
  if (/^[０-９Ａ-Ｚａ-ｚ％]$/u.test(char)) return String.fromCharCode(char.charCodeAt(0) - 0xfee0);
  return sameMarks[char] ?? char;
}

const sameMarks: Record<string, string> = {
  '•': '·',
  '‧': '·',
  '・': '·',
  '･': '·',
  '﹑': '、',
  '﹐': '，',
  '﹔': '；',
  '﹕': '：',
  '﹖': '？',
  '﹗': '！',
  '﹙': '（',
  '﹚': '）',
  '｡': '。',
  '､': '、',
};

const isWestern = (char: string | undefined): boolean =>
  char !== undefined && /^[A-Za-z0-9.,;:!?%&'"()/@+-]$/.test(char);
const isCharacter = (char: string | undefined): boolean =>
  char !== undefined && /^[A-Za-z]$/.test(char);

/** What comes behind the spaces that begin here. */
function nextShown(glyphs: readonly Glyph[], at: number): string | undefined {
  let next = at + 1;
  while (glyphs[next]?.char === ' ') next += 1;
  return glyphs[next]?.char;
}

/**
 * Keeps a space only between two western words. Digits that were spaced out are joined, unless the space is as wide
 * as a character: 表1　2021年.
 */
function dropSpaces(glyphs: readonly Glyph[], raw: readonly Glyph[]): Glyph[] {
  return glyphs.filter((glyph, at) => {
    if (glyph.char !== ' ') return true;
    const before = glyphs[at - 1]?.char;
    if (before === ' ' || !isWestern(before)) return false;
    const after = nextShown(glyphs, at);
    if (!isWestern(after)) return false;
    return isCharacter(before) || isCharacter(after) || raw[at]?.char === '\u3000';
  });
}

/** `创 刊 语` moves together; `汇聚爱心 传递温暖` keeps its one space. */
function dropLetterSpacing(glyphs: readonly Glyph[]): Glyph[] {
  const words = glyphs
    .map(({ char }) => char)
    .join('')
    .split(/ +/)
    .filter((word) => word !== '');
  const isSpacedOut = words.length > 2 && words.every((word) => [...word].length === 1);
  const isMark = (char: string | undefined): boolean =>
    char === undefined || /^[\p{P}\d]$/u.test(char);
  return glyphs.filter((glyph, at) => {
    if (glyph.char !== ' ') return true;
    const before = glyphs[at - 1]?.char;
    if (isSpacedOut || before === ' ') return false;
    return !isMark(before) && !isMark(nextShown(glyphs, at));
  });
}

const isChinese = (char: string | undefined): boolean =>
  char !== undefined && /^[\p{Script=Han}，。、；：？！“”‘’（）《》〈〉【】…—·]$/u.test(char);

/** Straight quotes open and close in turn; one between western letters is left. */
function curlQuotes(glyphs: readonly Glyph[]): Glyph[] {
  let isDoubleOpen = false;
  let isSingleOpen = false;
  return glyphs.map((glyph, at) => {
    const { char } = glyph;
    if (char === '“' || char === '”') isDoubleOpen = char === '“';
    if (char === '"' || char === '＂') {
      isDoubleOpen = !isDoubleOpen;
      return { ...glyph, char: isDoubleOpen ? '“' : '”' };
    }
    const isApostrophe = isCharacter(glyphs[at - 1]?.char) && isCharacter(glyphs[at + 1]?.char);
    if ((char !== "'" && char !== '＇') || isApostrophe) return glyph;
    isSingleOpen = !isSingleOpen;
    return { ...glyph, char: isSingleOpen ? '‘' : '’' };
  });
}

/** Three or more points become ……, two or more dashes ——: the first glyph carries the mark. */
function joinMarks(glyphs: readonly Glyph[]): Glyph[] {
  const text = glyphs.map(({ char }) => char);
  const result = [...glyphs];
  for (let at = 0; at < text.length; at += 1) {
    const dash = runLength(text, at, /^[-—―─━－–]$/u);
    const dots = runLength(text, at, /^[.…。·]$/u);
    const isWesternDash = text[at] === '-' && isWestern(text[at - 1]);
    if (dash === 1 && /^[―─━]$/u.test(text[at] ?? '')) at = collapse(result, at, 1, '—');
    else if (dash > 1 && !isWesternDash) at = collapse(result, at, dash, '——');
    else if (dots > 2 || (dots > 0 && text[at] === '…')) at = collapse(result, at, dots, '……');
  }
  return result;
}

function runLength(text: readonly string[], from: number, mark: RegExp): number {
  let length = 0;
  while (mark.test(text[from + length] ?? '')) length += 1;
  return length;
}

function collapse(glyphs: Glyph[], from: number, length: number, mark: string): number {
  for (let step = 0; step < length; step += 1) {
    const glyph = glyphs[from + step];
    if (glyph) glyphs[from + step] = { ...glyph, char: step === 0 ? mark : '' };
  }
  return from + length - 1;
}

const wide: Record<string, string> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };

/** Marks in Chinese text; `1,000`, `10:30`, `http://…` and `3.5` stay as they are. */
function widenMarks(glyphs: readonly Glyph[]): Glyph[] {
  const isInAddress = findAddresses(glyphs);
  return glyphs.map((glyph, at) => {
    const { char } = glyph;
    if (isInAddress(at)) return glyph;
    const before = glyphs[at - 1]?.char;
    const after = glyphs[at + 1]?.char;
    if (char === '.' && isChinese(before) && (after === undefined || isChinese(after)))
      return { ...glyph, char: '。' };
    const mark = wide[char];
    if (!mark) return glyph;
    const isNumber = /^\d$/.test(before ?? '') && /^\d$/.test(after ?? '');
    const isChineseText = isChinese(before) || isChinese(after);
    return isChineseText && !isNumber ? { ...glyph, char: mark } : glyph;
  });
}

const address = /(?:https?:\/\/|www\.)[\w./?=&%#:-]*|(?<![\w.-])[\w.-]+@[\w.-]+\w/gi;

/** Addresses of the web and of mail keep their marks. */
function findAddresses(glyphs: readonly Glyph[]): (at: number) => boolean {
  const text = glyphs.map(({ char }) => (char.length === 1 ? char : '　')).join('');
  const inside = new Set<number>();
  for (const { 0: match, index } of text.matchAll(address))
    for (let at = index; at < index + match.length; at += 1) inside.add(at);
  return (at) => inside.has(at);
}

/** A pair of brackets is Chinese where Chinese is in it or at it. */
function widenBrackets(glyphs: readonly Glyph[]): Glyph[] {
  const result = [...glyphs];
  const open: number[] = [];
  /** How many of the glyphs before each are Chinese. */
  const chinese = [0];
  for (const { char } of glyphs) chinese.push((chinese.at(-1) ?? 0) + (isChinese(char) ? 1 : 0));
  glyphs.forEach(({ char }, at) => {
    if (char === '(' || char === '（') open.push(at);
    if (char !== ')' && char !== '）') return;
    const from = open.pop();
    const hasInside = (chinese[at] ?? 0) > (chinese[(from ?? at) + 1] ?? 0);
    const outside = [glyphs[(from ?? at) - 1], glyphs[at + 1]];
    const isInChinese = hasInside || outside.some((glyph) => isChinese(glyph?.char));
    if (!isInChinese && char === ')') return;
    result[at] = { ...(result[at] as Glyph), char: '）' };
    if (from !== undefined) result[from] = { ...(result[from] as Glyph), char: '（' };
  });
  for (const at of open) result[at] = { ...(result[at] as Glyph), char: '（' };
  return result;
}
