import type { JoinEvidence } from '../columns/join-evidence.ts';
import {
  endsSentence,
  hardKind,
  isDoneLine,
  opensParagraph,
  strayClosers,
  unclosedPunctuation,
} from '../text/line-kind.ts';
import type { Line } from '../text/source-text.ts';
import { isDate } from '../entries/furniture.ts';

/**
 * What a line of a text in its order is: a headline, the first, a middle or the last line of a paragraph, all of one, or
 * certain by its form.
 */
type Part = 'head' | 'first' | 'middle' | 'last' | 'single' | 'fixed';

const parts: readonly Part[] = ['head', 'first', 'middle', 'last', 'single', 'fixed'];

/** A line that another one of its paragraph goes before, and one that another goes behind. */
const goesOnAbove: ReadonlySet<Part> = new Set(['middle', 'last']);
const goesOnBelow: ReadonlySet<Part> = new Set(['first', 'middle']);

/** How surely each line is a headline, where the lines are read in their order. */
interface StraightLines {
  /** How much more likely it is that line `at` is a headline than text, as a natural logarithm. */
  headWeight(at: number): number;
  /** What speaks against the line before `at` and against reading on from it to `at`. */
  breakCost(at: number): number;
}

// Costs: negative logarithms of how often a page does it.
/** Large, and still a number that can be subtracted. */
const impossible = 1000;
const headCost = 2.2;
const nextHeadCost = 0.6;
const headLikeSentence = 4;
const openInHead = 1.5;
const openParagraphEnd = 4.5;
const stopInColumn = 0.7;
const otherWidth = 2.5;
const mostOfWidth = 7;
const blankInside = 2;
const firstNotSetIn = 1.5;
const setInInside = 2.5;
const evidenceShare = 0.8;
const most = 3;
const indent = 2;
const tolerance = 1.6;

/**
 * The likeliest parts of lines that follow one another as they are read. The lines of a paragraph have one width, but for
 * the first, whose indent a copy has often lost, and the last, which ends a sentence. What fits neither is a headline.
 */
export function readStraightLines(lines: readonly Line[], evidence: JoinEvidence): StraightLines {
  const hasIndents = lines.filter(isSetIn).length > lines.length / 20;
  const own = lines.map((line) => parts.map((part) => costOfPart(line, part, hasIndents)));
  const between = lines.map((line, at) => {
    const before = lines[at - 1];
    return before
      ? parts.map((from) => parts.map((to) => costOfStep(before, from, line, to, evidence)))
      : [];
  });
  const down = sumCosts(own, between);
  const up = sumCosts(own.toReversed(), turn(between)).toReversed();
  const through = (at: number, part: number): number =>
    (down[at]?.[part] ?? 0) + (up[at]?.[part] ?? 0) - (own[at]?.[part] ?? 0);
  const head = parts.indexOf('head');
  return {
    headWeight: (at) =>
      Math.min(...parts.map((_, part) => (part === head ? Infinity : through(at, part)))) -
      through(at, head),
    breakCost: (at) => {
      const ways = parts.flatMap((_, from) =>
        parts.map((_, to) => {
          const step = between[at]?.[from]?.[to] ?? 0;
          const whole = (down[at - 1]?.[from] ?? 0) + step + (up[at]?.[to] ?? 0);
          return { whole, cost: step + (from === head ? 0 : (own[at - 1]?.[from] ?? 0)) };
        }),
      );
      return ways.toSorted((a, b) => a.whole - b.whole)[0]?.cost ?? 0;
    },
  };
}

/** The least cost of the lines up to each, by what it is. */
function sumCosts(
  own: readonly (readonly number[])[],
  between: readonly (readonly (readonly number[])[])[],
): number[][] {
  const sums: number[][] = [];
  own.forEach((costs, at) => {
    const before = sums.at(-1);
    sums.push(
      costs.map((cost, to) =>
        before
          ? cost + Math.min(...before.map((sum, from) => sum + (between[at]?.[from]?.[to] ?? 0)))
          : cost,
      ),
    );
  });
  return sums;
}

/** The same steps from below. */
function turn(between: readonly (readonly (readonly number[])[])[]): number[][][] {
  const steps = between.slice(1).toReversed();
  return [
    [],
    ...steps.map((step) => parts.map((_, from) => parts.map((_, to) => step[to]?.[from] ?? 0))),
  ];
}

const widestHead = 36;
const marked = /^[●■◆○◇▲△★☆•□]/u;

/** Could be a line of a headline by its words; one may end in a comma, where the next goes on. */
function isHeadShaped({ flat, width, isVerse }: Line): boolean {
  if (isVerse || width < 2 || width > widestHead || isDate(flat)) return false;
  if (/[。；;、：:]|\p{Script=Han}\.(?!\d)/u.test(flat) || strayClosers(flat).length > 0)
    return false;
  if (/^[，。、；：！？”’》）,.;:!?)]/u.test(flat) || /^[（(][^（()）]*[）)]$/u.test(flat))
    return false;
  return /\p{Script=Han}/u.test(flat) && (marked.test(flat) || !opensParagraph(flat));
}

const isSetIn = ({ indent: own }: Line): boolean => own >= 1.5 && own <= 4;

function costOfPart(line: Line, part: Part, hasIndents: boolean): number {
  const kind = hardKind(line);
  const isDone = isDoneLine(line);
  // 本报讯 begins a paragraph.
  if (kind === 'lead' || kind === 'caption')
    return part === 'first' ? 0 : part === 'single' ? (isDone ? 0 : openParagraphEnd) : impossible;
  const isFixed = kind !== undefined;
  if (isFixed || part === 'fixed') return isFixed === (part === 'fixed') ? 0 : impossible;
  if (part === 'head') {
    if (!isHeadShaped(line)) return impossible;
    const commas = line.flat.replace(/，$/u, '').split('，').length - 1;
    return (
      headCost +
      (endsSentence(line.flat) ? headLikeSentence : 0) +
      commas +
      unclosedPunctuation(line.flat).length * openInHead
    );
  }
  if (part === 'last' || part === 'single') {
    const isSetInWrongly = hasIndents && isSetIn(line) !== (part === 'single');
    return (isDone ? 0 : openParagraphEnd) + (isSetInWrongly ? setInInside : 0);
  }
  if (line.isWhole) return impossible;
  const stop = isDone ? stopInColumn : 0;
  if (part === 'first') return stop + (hasIndents && !isSetIn(line) ? firstNotSetIn : 0);
  return (
    stop + (hasIndents && isSetIn(line) ? setInInside : 0) + (opensParagraph(line.flat) ? 2 : 0)
  );
}

function costOfStep(
  before: Line,
  from: Part,
  line: Line,
  to: Part,
  evidence: JoinEvidence,
): number {
  if (goesOnBelow.has(from) !== goesOnAbove.has(to)) return impossible;
  if (!goesOnAbove.has(to))
    return from === 'head' || to === 'head' ? costAtHead(before, from, line, to, evidence) : 0;
  const weight = isDoneLine(before) ? 0 : evidence.between(before, line);
  const joined = Math.max(-most, Math.min(most, -weight)) * evidenceShare;
  return joined + (line.blankBefore ? blankInside : 0) + costOfWidth(before, from, line, to);
}

/** A headline goes on in its next line, and does not in the text below. */
function costAtHead(
  before: Line,
  from: Part,
  line: Line,
  to: Part,
  evidence: JoinEvidence,
): number {
  if (from === 'head' && to === 'head') return nextHeadCost - headCost;
  if (from === 'head')
    return (
      Math.max(0, Math.min(most, evidence.between(before, line))) * evidenceShare +
      (before.flat.endsWith('，') ? most : 0)
    );
  return 0;
}

/** The lines of a paragraph are as wide as their column: what one is wider or narrower costs. */
function costOfWidth(before: Line, from: Part, line: Line, to: Part): number {
  const isFirst = from === 'first';
  const column = before.width + before.indent + (isFirst && before.indent < 1.5 ? indent / 2 : 0);
  const missing = column - line.width - line.indent;
  const reach = isFirst ? tolerance + indent / 2 : tolerance;
  if (to === 'last' && missing > 0) return 0;
  const excess = Math.abs(missing) - reach;
  return excess <= 0 ? 0 : Math.min(mostOfWidth, otherWidth + excess);
}
