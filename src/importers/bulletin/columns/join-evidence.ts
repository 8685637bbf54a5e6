import {
  closes,
  hardKind,
  isDoneLine,
  unclosedPunctuation,
  opensParagraph,
  strayClosers,
} from '../text/line-kind.ts';
import {
  foldPunctuation,
  learnNeighbours,
  noPublishedText,
  type PublishedText,
  type Neighbours,
} from '../text/neighbours.ts';
import type { Line } from '../text/source-text.ts';

/**
 * How well one line of text continues in another, as the natural logarithm of the odds: positive for, negative
 * against. The weights were fitted on Chinese newspaper text broken at fixed widths, with real breaks compared to
 * random pairs of lines.
 */
export interface JoinEvidence {
  /** The first line ends within a sentence and `b` goes on with it, or the first is done and `b` may begin. */
  between(a: Line, b: Line): number;
  /** A word runs over the break, or characters that stand together elsewhere in the text. */
  runsOn(a: Line, b: Line): boolean;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const reach = 6;
const startWeight = 0.43;
const wordAcross = 1.9;
/** The first line ends, or the second begins, in a character that is seldom a word by itself. */
const tornTail = -1.03;
const tornHead = -0.43;
/** The same of a line after the end of a sentence. */
const tornStart = -1.2;
const paragraphWithin = -2.5;
const affinityWeight = 0.3;
const tripleWeight = 0.92;

/** Learns from `known` text and from within the lines which characters stand together. */
export function makeJoinEvidence(
  lines: readonly Line[],
  known: PublishedText = noPublishedText,
): JoinEvidence {
  const neighbours = learnNeighbours(
    lines.map(({ flat }) => flat),
    known,
  );
  const ends = new WeakMap<Line, Ends>();
  const endsOf = (line: Line): Ends => {
    const found = ends.get(line) ?? readEnds(line, neighbours);
    ends.set(line, found);
    return found;
  };
  const ofLines = (weigh: (a: Line, b: Line) => number): ((a: Line, b: Line) => number) => {
    const known = new WeakMap<Line, WeakMap<Line, number>>();
    return (a, b) => {
      const ofFirst = known.get(a) ?? new WeakMap<Line, number>();
      known.set(a, ofFirst);
      const value = ofFirst.get(b) ?? weigh(a, b);
      ofFirst.set(b, value);
      return value;
    };
  };
  const across = ofLines((a, b) => weighAcross(endsOf(a), endsOf(b), neighbours));
  return {
    runsOn: (a, b) => !isDoneLine(a) && across(a, b) > 1.6,
    between: ofLines((a, b) => {
      if (isDoneLine(a)) return startsAnew(a, b, endsOf(b).loneHead, neighbours);
      const kind = hardKind(b);
      if (kind !== undefined) return kind === 'caption' ? -3 : -6;
      return across(a, b) + weighPunctuation(a, b) + (opensParagraph(b.flat) ? paragraphWithin : 0);
    }),
  };
}

/** The first and the last characters of a line, and how surely each outermost word is a torn-off character: 0 to 1. */
interface Ends {
  readonly head: readonly string[];
  readonly tail: readonly string[];
  readonly loneHead: number;
  readonly loneTail: number;
}

function readEnds(line: Line, neighbours: Neighbours): Ends {
  const chars = [...foldPunctuation(line.flat)];
  const [head, tail] = [chars.slice(0, reach), chars.slice(-reach)];
  return {
    head,
    tail,
    loneHead: weighLone(head, 0, neighbours),
    loneTail: weighLone(tail, -1, neighbours),
  };
}

/** The first line ends a sentence: nearly anything may follow, but not the rest of a bracket or a word. */
function startsAnew(a: Line, b: Line, loneHeadOfB: number, neighbours: Neighbours): number {
  if (hardKind(b) !== undefined || opensParagraph(b.flat)) return 0.1;
  const isRest = strayClosers(b.flat).length > unclosedPunctuation(a.flat).length;
  const first = [...b.flat][0] ?? '';
  const head =
    affinityWeight * Math.max(-2, Math.min(1, neighbours.affinity('。', first))) +
    tornStart * loneHeadOfB;
  return head + (isRest ? -0.8 : 0) + (/^[，。、；：！？”’）》,.;:!?)]/u.test(first) ? -4 : 0);
}

function weighAcross(
  { tail, loneTail }: Ends,
  { head, loneHead }: Ends,
  neighbours: Neighbours,
): number {
  const [last = '', first = ''] = [tail.at(-1), head[0]];
  const isNumber = /\d$/.test(last) && /^[\d年月日个名户人元件家%.]/.test(first);
  const triples = [`${tail.at(-2) ?? ''}${last}${first}`, `${last}${first}${head[1] ?? ''}`].filter(
    (three) => neighbours.has(three),
  ).length;
  const words =
    isNumber || runsAcross(tail, head) ? wordAcross : tornTail * loneTail + tornHead * loneHead;
  return (
    startWeight + words + affinityWeight * neighbours.affinity(last, first) + tripleWeight * triples
  );
}

/** A word is on both sides of the break between two lines. */
export const wordRunsAcross = (a: Line, b: Line): boolean =>
  runsAcross([...a.flat].slice(-reach), [...b.flat].slice(0, reach));

function runsAcross(tail: readonly string[], head: readonly string[]): boolean {
  const border = tail.join('').length;
  for (const { index, segment } of segmenter.segment([...tail, ...head].join('')))
    if (index < border && index + segment.length > border) return true;
  return false;
}

/** How surely the outermost word is a torn-off character: 0 to 1. */
function weighLone(chars: readonly string[], at: 0 | -1, neighbours: Neighbours): number {
  const word = [...segmenter.segment(chars.join(''))].at(at)?.segment ?? '';
  return /^\p{Script=Han}$/u.test(word) ? neighbours.bound(word) : 0;
}

function weighPunctuation(a: Line, b: Line): number {
  const open = unclosedPunctuation(a.flat);
  const stray = strayClosers(b.flat);
  const opener = open.at(-1);
  if (opener !== undefined && stray[0] !== undefined && closes(opener, stray[0])) return 2;
  return stray.length > 0 && '》）)'.includes(stray[0] ?? '') && open.length === 0 ? -1.2 : 0;
}
