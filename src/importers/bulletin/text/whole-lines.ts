import { isOfficeOverDate } from '../entries/furniture.ts';
import { hardKind, isDoneLine } from './line-kind.ts';
import { wordRunsAcross } from '../columns/join-evidence.ts';
import type { Line } from './source-text.ts';

/** A line wider than any headline: where most of these end a sentence, every line is a paragraph. */
const widestHeadline = 36;
const wordProcessorShare = 0.85;
/** A line that falls short of its column by this has ended, whatever its last character. */
const shortfall = 4;
const sameColumn = 1.6;
/** A heading of a list, 联系人：王安, or what announces a list. */
const mayEndOpen =
  /^(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十\d]{1,3}[）)]|\d{1,2}[.．、]|[\p{Script=Han}]{2,4}[：:])[^，]*$|^[^，。]{2,}[：:]$/u;
const neighbourhood = 6;

const widestVerse = 12;
const leastStanza = 4;
const leastFreeVerse = 6;

/**
 * Marks the lines that are paragraphs of their own, to which nothing is joined: every line of a text from a word
 * processor, verse, and lines that end mid-column without a full stop (一、发放对象; an office above a date).
 */
export function labelWholeLines(lines: readonly Line[]): Line[] {
  if (isOneParagraphPerLine(lines)) return lines.map((line) => ({ ...line, isWhole: true }));
  const verse = findVerse(lines);
  return lines.map((line, at) => {
    if (verse.has(at)) return { ...line, isWhole: true, isVerse: true };
    return endsShort(lines, at) ? { ...line, isWhole: true } : line;
  });
}

/** Text as a word processor saves it: its long lines are whole paragraphs. */
export function isOneParagraphPerLine(lines: readonly Line[]): boolean {
  const long = lines.filter(({ width }) => width > widestHeadline);
  const all = sum(lines.map(({ width }) => width));
  const isMost = sum(long.map(({ width }) => width)) > all / 2;
  return (
    long.length > 1 && isMost && long.filter(isDoneLine).length >= long.length * wordProcessorShare
  );
}

const leastParagraph = 20;

/** Text as a page of the web gives it: lines of many widths, and everyone that is no headline ends a sentence. */
export function isCopied(lines: readonly Line[]): boolean {
  const long = lines.filter(({ width }) => width > leastParagraph);
  const widths = long.map(({ width }) => width);
  // In a column some lines break a sentence; two of them may happen to end one.
  const isEven = long.length < 3 && Math.max(...widths) - Math.min(...widths) < shortfall;
  const isWhole = (line: Line): boolean => isDoneLine(line) || /[：:]$/u.test(line.flat);
  return long.length > 1 && !isEven && long.every(isWhole);
}

/** A heading or label, shorter than the text around it, and hardly another broken line has its width. */
function endsShort(lines: readonly Line[], at: number): boolean {
  if (isSignature(lines, at)) return true;
  const [line, next] = [lines[at] as Line, lines[at + 1]];
  if (isDoneLine(line) || hardKind(line) || !mayEndOpen.test(line.flat)) return false;
  if (next && wordRunsAcross(line, next)) return false;
  const from = Math.max(0, at - neighbourhood);
  const alike = lines
    .slice(from, at + neighbourhood + 1)
    .filter((other, index) => isBroken(other) && !isSignature(lines, from + index))
    .filter(({ width }) => Math.abs(width - line.width) <= sameColumn);
  const isAmongWider = [lines[at - 1], next].some(
    (other) => other && other.width > line.width + shortfall,
  );
  return isAmongWider && alike.length < 2;
}

/** Goes on in another line of its column. */
const isBroken = (line: Line): boolean =>
  !isDoneLine(line) && hardKind(line) === undefined && !mayEndOpen.test(line.flat);

/** An office's name above the date of a notice, or the date. */
const isSignature = (lines: readonly Line[], at: number): boolean =>
  [at, at + 1].some((below) => {
    const [office, date] = [lines[below - 1], lines[below]];
    return office !== undefined && date !== undefined && isOfficeOverDate(office, date);
  });

/** Lines of verse: of one length and each with its mark, or many short ones of many lengths. */
function findVerse(lines: readonly Line[]): Set<number> {
  const verse = new Set<number>();
  let from = 0;
  while (from < lines.length) {
    let to = from;
    while (to < lines.length && isVerseShaped(lines[to] as Line)) to += 1;
    for (const stanza of splitStanzas(lines, from, to)) {
      const own = lines.slice(stanza.from, stanza.to);
      if (isRegularVerse(own) || isFreeVerse(own))
        for (let at = stanza.from; at < stanza.to; at += 1) verse.add(at);
    }
    from = Math.max(to, from + 1);
  }
  return verse;
}

const isVerseShaped = (line: Line): boolean =>
  line.width <= widestVerse && hardKind(line) === undefined && !/[（(]/.test(line.flat);

/** Stanzas that follow one another, each of several lines, are one poem. */
function splitStanzas(
  lines: readonly Line[],
  from: number,
  to: number,
): { from: number; to: number }[] {
  const stanzas: { from: number; to: number }[] = [];
  for (let at = from; at < to; at += 1) {
    const last = stanzas.at(-1);
    if (!last || lines[at]?.blankBefore) stanzas.push({ from: at, to: at + 1 });
    else last.to = at + 1;
  }
  return stanzas
    .filter((stanza) => stanza.to - stanza.from >= leastStanza)
    .reduce<{ from: number; to: number }[]>((poems, stanza) => {
      const last = poems.at(-1);
      if (last?.to === stanza.from) last.to = stanza.to;
      else poems.push({ ...stanza });
      return poems;
    }, []);
}

const isRegularVerse = (lines: readonly Line[]): boolean =>
  lines.length % 2 === 0 &&
  lines.every(({ flat, width }) => /[，。！？；,!?;]$/u.test(flat) && width === lines[0]?.width) &&
  (lines[0]?.width ?? 0) <= 8;

function isFreeVerse(lines: readonly Line[]): boolean {
  if (lines.length < leastFreeVerse) return false;
  const isOneLength = lines.every(({ width }) => width === lines[0]?.width);
  const stops = lines.filter(({ flat }) => /[。！？]$/u.test(flat)).length;
  // The breaks of a column part words; those of verse do not.
  const isTorn = lines.some((line, at) => at > 0 && wordRunsAcross(lines[at - 1] as Line, line));
  return !isOneLength && stops <= lines.length / 4 && !isTorn;
}

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);
