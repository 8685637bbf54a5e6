import type { Headline } from '../entries/entry.ts';
import type { Doubt } from '../text/doubt.ts';
import { plainText } from '../entries/signature.ts';
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
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

const leadingDash = /^[—―─━－–-]+$/u;
const organisation =
  /(?:局|系统|中心|委员会|市|县|区|乡|镇|村|街道|办事处|社区|院|会|站|所|厅|部|部门|单位|学校|协会|机构|集团|公司|队|各地|我市|全市)$/u;

/** Names who or where, and says nothing of it yet. */
export const looksLikeKicker = (text: string): boolean =>
  organisation.test(text) && [...text].length <= 16;

/** 引题, 主题, 副题 out of the units of one headline in their order; what was guessed comes as doubts. */
export function joinHeadline(units: readonly HeadlineUnit[]): {
  headline: Headline;
  doubts: Doubt[];
} {
  const firstDeck = units.findIndex(({ isDeck }) => isDeck);
  const heads = firstDeck === -1 ? units : units.slice(0, firstDeck);
  const decks = firstDeck === -1 ? [] : units.slice(firstDeck);
  const doubts: Doubt[] = [];
  const headline: Headline = { form: [], line: units[0]?.line ?? 0 };
  for (const deck of decks) {
    const { dash, rest } = splitDash(deck.glyphs);
    headline.form.push(...dash);
    headline.deck = [...(headline.deck ?? []), ...rest];
  }
  if (decks.length > 1)
    doubts.push({ line: decks[1]?.line ?? 0, message: '副题不止一行，已接成一条，请核对。' });
  const { kicker, titles, deck, doubt } = sortHeads(heads, decks.length > 0);
  if (kicker) headline.kicker = [...kicker.glyphs];
  if (titles.length > 0) headline.title = joinTitles(titles);
  if (deck) headline.deck = [...deck.glyphs];
  if (doubt) doubts.push({ line: heads[0]?.line ?? 0, message: doubt });
  return { headline, doubts };
}

interface SortedHeads {
  kicker?: HeadlineUnit;
  titles: readonly HeadlineUnit[];
  deck?: HeadlineUnit;
  doubt?: string;
}

function sortHeads(heads: readonly HeadlineUnit[], hasDeck: boolean): SortedHeads {
  const [first, second, third] = heads;
  if (!first || !second) return { titles: heads };
  if (heads.length === 2) return sortTwo(first, second);
  const isKicker = looksLikeKicker(first.text) && !runsAcross(first, second);
  if (heads.length === 3 && third && isKicker && !hasDeck && !runsAcross(second, third))
    return {
      kicker: first,
      ...sortTail(second, third),
    };
  if (isKicker)
    return { kicker: first, titles: heads.slice(1), doubt: '主题由几行接成，请核对引题和主题。' };
  return {
    kicker: first,
    titles: heads.slice(1),
    doubt: '标题有几行，暂把第一行作引题、其余接成主题，请核对。',
  };
}

function sortTwo(first: HeadlineUnit, second: HeadlineUnit): SortedHeads {
  const [length, next] = [[...first.text].length, [...second.text].length];
  const isKicker = looksLikeKicker(first.text);
  if (isKicker && length < next * 0.8) return { kicker: first, titles: [second] };
  if (runsAcross(first, second)) return { titles: [first, second] };
  if (isKicker) return { kicker: first, titles: [second] };
  if (second.isSameLine) return { titles: [first, second] };
  if (Math.abs(length - next) <= 1 && length <= 12)
    return {
      titles: [first, second],
      doubt: '标题两行一样长，暂接成一条主题（中间空一格）；也可能第一行是引题。',
    };
  return {
    kicker: first,
    titles: [second],
    doubt: '标题两行，暂把第一行作引题、第二行作主题；也可能是一条主题分成两行，或第二行是副题。',
  };
}

function sortTail(second: HeadlineUnit, third: HeadlineUnit): SortedHeads {
  if (third.text.length > second.text.length + 3)
    return {
      titles: [second],
      deck: third,
      doubt: '标题第三行没有破折号，比第二行长，暂作副题，请核对。',
    };
  return {
    titles: [second, third],
    doubt: '标题第二、三行暂接成一条主题；也可能第三行是副题。',
  };
}

/** A word runs from the end of one line into the next, or a bracket does. */
function runsAcross(a: HeadlineUnit, b: HeadlineUnit): boolean {
  const tail = [...a.text].slice(-4).join('');
  for (const { index, segment } of segmenter.segment(tail + [...b.text].slice(0, 4).join('')))
    if (index < tail.length && index + segment.length > tail.length) return true;
  return /[、，：《“（的和与]$/u.test(a.text);
}

/** The lines of a 主题 as one: a space between them, none where a word or bracket runs across. */
export function joinTitles(units: readonly HeadlineUnit[]): Glyph[] {
  const glyphs: Glyph[] = [];
  units.forEach((unit, index) => {
    const before = units[index - 1];
    const isOneWord = before && runsAcross(before, unit);
    if (before && !isOneWord) glyphs.push({ char: ' ', at: nowhere });
    glyphs.push(...unit.glyphs);
  });
  return glyphs;
}

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
