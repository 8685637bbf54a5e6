import type { Headline } from '../entries/entry.ts';
import type { Doubt } from '../text/doubt.ts';
import { plainText } from '../entries/signature.ts';
import { unclosedPunctuation } from '../text/line-kind.ts';
import { isSpace, nowhere, type Glyph } from '../text/source-text.ts';

/** A piece of a headline that is set as one: a line, or what is before or after a gap in it. */
export interface HeadlineUnit {
  readonly glyphs: readonly Glyph[];
  readonly text: string;
  /** Begins with a long dash. */
  readonly isDeck: boolean;
  /** Line of the raw file. */
  readonly line: number;
  /** Follows the unit before it on the same line. */
  readonly isSameLine: boolean;
  /** Follows the unit before it after one space: mostly two halves of one headline. */
  readonly isSpaced?: true;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

const leadingDash = /^[—―─━－–-]+$/u;
const organisation =
  /(?:局|系统|中心|委员会|市|县|区|乡|镇|村|街道|办事处|社区|院|会|站|所|厅|部|部门|单位|学校|协会|机构|集团|公司|队|各地|我市|全市)$/u;

/** Names who or where, and says nothing of it yet. */
export const looksLikeKicker = (text: string): boolean =>
  organisation.test(text) && [...text].length <= 16;

/** 引题, 主题, 副题 of one headline. */
export interface JoinedHeadline {
  readonly headline: Headline;
  /** The second likeliest way to read the same lines. */
  readonly other?: Headline;
  /** What was guessed. */
  readonly doubts: readonly Doubt[];
}

/** 引题, 主题, 副题 out of the units of one headline in their order. */
export function joinHeadline(units: readonly HeadlineUnit[]): JoinedHeadline {
  const firstDeck = units.findIndex(({ isDeck }) => isDeck);
  const heads = firstDeck === -1 ? units : units.slice(0, firstDeck);
  const decks = firstDeck === -1 ? [] : units.slice(firstDeck);
  const { best, other, doubt } = sortHeads(heads, decks.length > 0);
  const doubts = doubt ? [{ line: heads[0]?.line ?? 0, message: doubt }] : [];
  if (decks.length > 1)
    doubts.unshift({ line: decks[1]?.line ?? 0, message: '副题不止一行，已接成一条，请核对。' });
  const line = units[0]?.line ?? 0;
  return {
    headline: compose(best, decks, line),
    ...(other ? { other: compose(other, decks, line) } : {}),
    doubts,
  };
}

function compose(
  { kicker, titles, deck }: HeadParts,
  decks: readonly HeadlineUnit[],
  line: number,
): Headline {
  const headline: Headline = { form: [], line };
  for (const own of decks) {
    const { dash, rest } = splitDash(own.glyphs);
    headline.form.push(...dash);
    headline.deck = [...(headline.deck ?? []), ...rest];
  }
  if (kicker) headline.kicker = [...kicker.glyphs];
  if (titles.length > 0) headline.title = joinTitles(titles);
  if (deck) headline.deck = [...deck.glyphs];
  return headline;
}

interface HeadParts {
  readonly kicker?: HeadlineUnit;
  readonly titles: readonly HeadlineUnit[];
  readonly deck?: HeadlineUnit;
}

/** The likeliest way to read lines, and the next where the first is not certain. */
interface SortedHeads {
  readonly best: HeadParts;
  readonly other?: HeadParts;
  readonly doubt?: string;
}

function sortHeads(heads: readonly HeadlineUnit[], hasDeck: boolean): SortedHeads {
  const [first, second, third] = heads;
  if (!first || !second) return { best: { titles: heads } };
  if (asks.test(first.text) && interviewee.test(heads.at(-1)?.text ?? ''))
    return { best: { titles: heads.slice(0, -1), deck: heads.at(-1) as HeadlineUnit } };
  if (heads.length === 2) return sortTwo(first, second);
  const isKicker = looksLikeKicker(first.text) && !runsAcross(first, second);
  if (heads.length === 3 && third && isKicker && !hasDeck && !runsAcross(second, third))
    return sortTail(first, second, third);
  return {
    best: { kicker: first, titles: heads.slice(1) },
    other: { titles: heads },
    doubt: isKicker
      ? '主题由几行接成，请核对引题和主题。'
      : '标题有几行，暂把第一行作引题、其余接成主题，请核对。',
  };
}

/** 低保怎么办？ above 县民政局负责人答本报记者问. */
const asks = /^问[：:]|[？?]$/u;
const interviewee = /答(?:本[报刊台])?记者问$/u;

const sameWidth = 1.5;
/** 安装上墙 by itself says not who or what. */
const widestRest = 6;

function sortTwo(first: HeadlineUnit, second: HeadlineUnit): SortedHeads {
  const [width, next] = [widthOf(first.text), widthOf(second.text)];
  const apart: HeadParts = { kicker: first, titles: [second] };
  const joined: HeadParts = { titles: [first, second] };
  const isKicker = looksLikeKicker(first.text);
  if (isKicker && width < next * 0.8) return { best: apart };
  if (runsAcross(first, second)) return { best: joined };
  if (!isKicker && second.isSameLine) return { best: joined };
  if (Math.abs(width - next) <= sameWidth && (isKicker || width <= 12))
    return {
      best: joined,
      other: apart,
      doubt: '标题两行一样长，暂接成一条主题；也可能第一行是引题。',
    };
  if (next <= widestRest && next < width * 0.6)
    return {
      best: joined,
      other: apart,
      doubt: '标题第二行很短，暂与第一行接成一条主题；也可能第一行是引题。',
    };
  if (isKicker) return { best: apart };
  return {
    best: apart,
    other: joined,
    doubt: '标题两行，暂把第一行作引题、第二行作主题；也可能是一条主题分成两行，或第二行是副题。',
  };
}

/** In Han characters. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, char) => sum + (/[\u0021-\u00ff]/u.test(char) ? 0.5 : 1), 0);

function sortTail(kicker: HeadlineUnit, second: HeadlineUnit, third: HeadlineUnit): SortedHeads {
  const asDeck: HeadParts = { kicker, titles: [second], deck: third };
  const asTitle: HeadParts = { kicker, titles: [second, third] };
  if (third.text.length > second.text.length + 3)
    return {
      best: asDeck,
      other: asTitle,
      doubt: '标题第三行没有破折号，比第二行长，暂作副题，请核对。',
    };
  return {
    best: asTitle,
    other: asDeck,
    doubt: '标题第二、三行暂接成一条主题；也可能第三行是副题。',
  };
}

/** A word runs from the end of one line into the next, or a bracket does. */
function runsAcross(a: HeadlineUnit, b: HeadlineUnit): boolean {
  const tail = [...a.text].slice(-4).join('');
  for (const { index, segment } of segmenter.segment(tail + [...b.text].slice(0, 4).join('')))
    if (index < tail.length && index + segment.length > tail.length) return true;
  return /[、，：《“（的和与]$/u.test(a.text) || unclosedPunctuation(a.text).length > 0;
}

/**
 * Joins the lines of a 主题: with a space between two lines of about the same length, without one where the first
 * continues in the second, because a word, a bracket or a subject and its verb would be cut.
 */
export function joinTitles(units: readonly HeadlineUnit[]): Glyph[] {
  const glyphs: Glyph[] = [];
  units.forEach((unit, index) => {
    const before = units[index - 1];
    if (before && !goesOnIn(before, unit)) glyphs.push({ char: ' ', at: nowhere });
    glyphs.push(...unit.glyphs);
  });
  return glyphs;
}

const goesOnIn = (a: HeadlineUnit, b: HeadlineUnit): boolean =>
  runsAcross(a, b) ||
  (!b.isSameLine && (looksLikeKicker(a.text) || widthOf(b.text) < widthOf(a.text) * 0.6));

/** How many characters are no marks: 汇聚爱心 and 传递“温暖” are of one length. */
const hanLength = (glyphs: readonly Glyph[]): number =>
  [...plainText(glyphs)].filter((char) => /^[\p{L}\p{N}]$/u.test(char)).length;

/** The long dash of a deck, and the deck. */
export function splitDash(glyphs: readonly Glyph[]): { dash: Glyph[]; rest: Glyph[] } {
  const end = glyphs.findIndex(({ char }) => !leadingDash.test(char) && !isSpace(char));
  return {
    dash: glyphs.slice(0, end).filter(({ char }) => !isSpace(char)),
    rest: glyphs.slice(end),
  };
}

/** Units of a line: a gap of two spaces or more divides it, if it does not part it into pieces of one length. */
export function toUnits(glyphs: readonly Glyph[], line: number, isDeck: boolean): HeadlineUnit[] {
  const pieces: Glyph[][] = [[]];
  glyphs.forEach((glyph, at) => {
    const isGap =
      isSpace(glyph.char) && (glyph.char === '\t' || isSpace(glyphs[at + 1]?.char ?? 'x'));
    if (isGap) pieces.push([]);
    else pieces.at(-1)?.push(glyph);
  });
  const shown = pieces.filter((piece) => plainText(piece) !== '');
  const isParallel = shown.every((piece) => hanLength(piece) === hanLength(shown[0] ?? []));
  return (isParallel && shown.length > 1 ? [glyphs] : shown).map((piece, index) => ({
    glyphs: piece,
    text: plainText(piece),
    isDeck: isDeck && index === 0,
    line,
    isSameLine: index > 0,
  }));
}

const leastSpaced = 5;

/** The halves of a line with single spaces, 抓好重点工作 确保民政兜底保障: they may be of two headlines. */
export function partAtSpaces(unit: HeadlineUnit): HeadlineUnit[] {
  const pieces: Glyph[][] = [[]];
  for (const glyph of unit.glyphs)
    if (isSpace(glyph.char)) pieces.push([]);
    else pieces.at(-1)?.push(glyph);
  if (unit.isDeck || pieces.some((piece) => hanLength(piece) < leastSpaced)) return [unit];
  return pieces.map((glyphs, index) => ({
    ...unit,
    glyphs,
    text: plainText(glyphs),
    isSameLine: unit.isSameLine || index > 0,
    ...(index > 0 ? { isSpaced: true } : {}),
  }));
}

/** The reverse: halves that went to one entry are one line again. */
export const joinAtSpaces = (units: readonly HeadlineUnit[]): HeadlineUnit[] =>
  units.reduce<HeadlineUnit[]>((joined, unit) => {
    const before = joined.at(-1);
    if (!unit.isSpaced || before?.line !== unit.line) return [...joined, unit];
    const glyphs = [...before.glyphs, { char: ' ', at: nowhere }, ...unit.glyphs];
    return [...joined.slice(0, -1), { ...before, glyphs, text: before.text + unit.text }];
  }, []);
