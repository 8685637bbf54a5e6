import { closes, goesOn, hardKind, isDoneLine, openMarks, strayClosers } from './line-kind.ts';
import type { Line } from './source-text.ts';

/**
 * How well one line of text goes on in another, in natural logarithms of odds: above 0 for, below 0
 * against. Weights are measured on Chinese newspaper text broken at a fixed width: at a true break a word
 * of the dictionary runs across in 41 of 100 cases, between lines taken at random in 4.
 */
export interface JoinEvidence {
  /** The first line ends within a sentence and `b` goes on with it, or the first is done and `b` may begin. */
  between(a: Line, b: Line): number;
  /** A word runs over the break, or characters that stand together elsewhere in the text. */
  runsOn(a: Line, b: Line): boolean;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const reach = 4;
const wordAcross = 2.3;
const noWordAcross = -0.5;

/** Learns from the whole text which characters stand together. */
export function makeJoinEvidence(lines: readonly Line[]): JoinEvidence {
  const pairs = countPairs(lines);
  const known = new Map<string, number>();
  const across = (a: Line, b: Line): number => {
    const key = `${[...a.flat].slice(-reach).join('')}|${[...b.flat].slice(0, reach).join('')}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = weighAcross(a, b, pairs);
    known.set(key, value);
    return value;
  };
  return {
    runsOn: (a, b) => across(a, b) > 1,
    between: (a, b) => {
      if (isDoneLine(a)) return startsAnew(a, b);
      const kind = hardKind(b);
      if (kind !== undefined) return kind === 'caption' ? -3 : -6;
      return across(a, b) + weighMarks(a, b);
    },
  };
}

/** The first line ends a sentence: nearly anything may follow, but not the rest of a bracket. */
const startsAnew = (a: Line, b: Line): number =>
  strayClosers(b.flat).length > openMarks(a.flat).length && hardKind(b) === undefined ? -0.7 : 0.1;

function weighAcross(a: Line, b: Line, pairs: ReadonlyMap<string, number>): number {
  const tail = [...a.flat].slice(-reach);
  const head = [...b.flat].slice(0, reach);
  const last = tail.at(-1) ?? '';
  const first = head[0] ?? '';
  if (goesOn(a.flat)) return 0;
  if (/^[，。、；：！？”’）》,.;:!?)]/u.test(first)) return 0.3;
  const border = tail.join('').length;
  for (const { index, segment } of segmenter.segment([...tail, ...head].join('')))
    if (index < border && index + segment.length > border) return wordAcross;
  const isNumber = /\d$/.test(last) && /^[\d年月日个名户人元件家%]/.test(first);
  if (isNumber) return wordAcross;
  return (pairs.get(last + first) ?? 0) > 0 ? 0.6 : noWordAcross;
}

function weighMarks(a: Line, b: Line): number {
  const open = openMarks(a.flat);
  const stray = strayClosers(b.flat);
  const opener = open.at(-1);
  if (opener !== undefined && stray[0] !== undefined && closes(opener, stray[0])) return 2;
  return stray.length > 0 && '》）)'.includes(stray[0] ?? '') && open.length === 0 ? -1.2 : 0;
}

/** Lines of one column have one width; only the first (less its indent) and the last are shorter. */
export function weighWidth(column: number | undefined, line: Line, isFirst: boolean): number {
  if (column === undefined) return 0;
  const missing = column - (line.width + line.indent);
  if (missing < -1.6) return -2.5;
  if (isDoneLine(line)) return 0;
  if (missing <= 1.6) return isFirst ? 0 : 0.5;
  return missing <= 3 && isFirst ? 0.5 : -2;
}

/** Pairs of characters within lines. */
function countPairs(lines: readonly Line[]): Map<string, number> {
  const pairs = new Map<string, number>();
  for (const { flat } of lines) {
    const chars = [...flat];
    for (let at = 1; at < chars.length; at += 1) {
      const pair = `${chars[at - 1] ?? ''}${chars[at] ?? ''}`;
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
    }
  }
  return pairs;
}
