import type { ColumnWidth, ColumnWidths } from './column-width.ts';
import type { LabelledLine } from '../headlines/headline-lines.ts';
import type { JoinEvidence } from './join-evidence.ts';
import { isDoneLine } from '../text/line-kind.ts';
import {
  blankInLines,
  brokenOff,
  firstLineTurn,
  indentedWithin,
  leaveDone,
  leaveLines,
  linesPerCost,
  lineTurn,
  longestBlock,
  mostAbreast,
  mostOfDistance,
  openAtStart,
  openCost,
  pastHeadline,
  resumeAtStart,
  shortLine,
  turnAgain,
  turnFirst,
  wrongTurn,
} from './reading-costs.ts';
import type { Line } from '../text/source-text.ts';
import { noLines, withLine, type ArticleLines, type Subjects } from './subject.ts';

/** A column that was left and may be gone on with. */
interface Waiting {
  /** Index of its last line. */
  readonly last: number;
  /** Its width; unknown after a headline. */
  readonly width: ColumnWidth | undefined;
  /** The lines of the article that it has come to. */
  readonly article: ArticleLines;
}

/** A line on a way to read, and the lines before it: all that is kept of a way once it has been gone on with. */
interface Step {
  readonly score: number;
  readonly before: Step | undefined;
  readonly at: number;
  /** Index of the line that is before this one in its column; -1 where a column begins. */
  readonly from: number;
}

/** A way to read up to a line. */
interface Path {
  readonly step: Step;
  readonly width: ColumnWidth | undefined;
  readonly article: ArticleLines;
  /** The columns that were left, longest ago first. */
  readonly waiting: readonly Waiting[];
  /** Lines since the column was turned to. */
  readonly run: number;
  /** Length of the run before; 0 for none. */
  readonly rhythm: number;
}

const mostWaiting = 4;
/** A column that is done is forgotten after so many lines. */
const memory = 30;
const beam = 80;
/** A way to read that is so much less likely than the best one never comes first. */
const hopeless = 14;
/** The most likely way to read lines that may be in several columns copied in turns. */
export interface Reading {
  /** For every line the index of the line before it in its column, -1 where a column begins. */
  readonly from: readonly number[];
  /** How much more likely it is than reading on from line to line, for the lines after `first` up to `last`. */
  gainOf(first: number, last: number): number;
}

export function findReading(
  marked: readonly LabelledLine[],
  evidence: JoinEvidence,
  widths: ColumnWidths,
  subjects: Subjects,
): Reading {
  const reader = new Reader(marked, evidence, widths, subjects);
  const start: Path = {
    step: { score: 0, before: undefined, at: 0, from: -1 },
    width: widths.widen(undefined, 0, -1),
    article: withLine(noLines, 0),
    waiting: [],
    run: 2,
    rhythm: 0,
  };
  const straight = [start.step];
  for (let at = 1, path = start; at < marked.length; at += 1) {
    path = reader.readOn(path, at);
    straight.push(path.step);
  }
  let paths: Path[] = marked.length === 0 ? [] : [start];
  for (let at = 1; at < marked.length; at += 1) {
    const best = new Map<string, Path>();
    for (const path of paths)
      for (const next of reader.goOn(path, at)) {
        const key = keyOf(next);
        if (next.step.score > (best.get(key)?.step.score ?? -Infinity)) best.set(key, next);
      }
    const sorted = [...best.values()].sort((a, b) => b.step.score - a.step.score);
    const least = (sorted[0]?.step.score ?? 0) - hopeless;
    paths = sorted.slice(0, beam).filter(({ step }) => step.score >= least);
  }
  const finished = paths
    .map(({ step, waiting }) => ({ step, score: step.score - reader.costOfEnd(waiting) }))
    .sort((a, b) => b.score - a.score);
  const best: Step[] = [];
  for (let step = finished[0]?.step; step; step = step.before) best[step.at] = step;
  const scoreBetween = (way: readonly Step[], first: number, last: number): number =>
    (way[last]?.score ?? 0) - (way[first]?.score ?? 0);
  return {
    from: best.map(({ from }) => from),
    gainOf: (first, last) => scoreBetween(best, first, last) - scoreBetween(straight, first, last),
  };
}

const keyOf = ({ waiting, run, rhythm, step }: Path): string =>
  `${waiting.map(({ last }) => last).join()}/${Math.min(run, 9)}/${Math.min(rhythm, 9)}/${step.from === -1 ? 0 : 1}`;

class Reader {
  readonly #marked: readonly LabelledLine[];
  readonly #evidence: JoinEvidence;
  readonly #widths: ColumnWidths;
  readonly #subjects: Subjects;
  readonly #done: readonly boolean[];

  constructor(
    marked: readonly LabelledLine[],
    evidence: JoinEvidence,
    widths: ColumnWidths,
    subjects: Subjects,
  ) {
    this.#subjects = subjects;
    this.#marked = marked;
    this.#evidence = evidence;
    this.#widths = widths;
    this.#done = marked.map(isDone);
  }

  /** Every way to read the next line: in the same column, in one that was left, in a new one. */
  goOn(path: Path, at: number): Path[] {
    return [this.readOn(path, at), this.#open(path, at), ...this.#turns(path, at)];
  }

  costOfEnd(waiting: readonly Waiting[]): number {
    return waiting.filter(({ last }) => !this.#done[last]).length * brokenOff;
  }

  /** The next line in the same column. */
  readOn(path: Path, at: number): Path {
    const isByLines = path.rhythm === 1 && path.run === 1;
    const isBlank = this.#marked[at]?.line.blankBefore ?? false;
    const cost = isByLines && !isBlank ? leaveLines[this.#endOf(path.waiting[0])] : 0;
    if (!isBlank || this.#marked[at]?.kind !== 'headline')
      return {
        ...this.#read(path, at, { ...path, last: path.step.at }, cost),
        waiting: path.waiting,
        run: path.run + 1,
        rhythm: path.rhythm,
      };
    // A headline that is apart ends what was mixed before it.
    const waiting = path.waiting.filter(({ last }) => !this.#done[last]);
    return {
      ...this.#read(
        path,
        at,
        { ...path, last: path.step.at },
        cost + waiting.length * pastHeadline,
      ),
      waiting,
      run: path.run + 1,
      rhythm: 0,
    };
  }

  /** Where the column was left: at the end of a paragraph, of a sentence, or in its midst. */
  #endOf(column: Waiting | undefined): keyof typeof leaveLines {
    const line = this.#marked[column?.last ?? -1]?.line;
    if (!column || !line) return 'atEnd';
    if (!this.#done[column.last]) return 'open';
    return column.width && line.width > column.width.full - shortLine ? 'atStop' : 'atEnd';
  }

  #open(path: Path, at: number): Path {
    const isByLines = path.run === 1 && path.step.from === -1;
    const cost = isByLines
      ? openCost.afterBlank
      : this.#isSigned(at)
        ? openAtStart
        : this.#byBlank(openCost, at) + (this.#done[path.step.at] ? leaveDone : 0);
    const { waiting, dropped } = this.#leave(path, at);
    return {
      step: { score: path.step.score - cost - dropped, before: path.step, at, from: -1 },
      width: this.#widths.widen(undefined, at, -1),
      article: withLine(noLines, at),
      waiting,
      run: 1,
      rhythm: path.run === 1 ? path.rhythm : 0,
    };
  }

  #turns(path: Path, at: number): Path[] {
    const { waiting, dropped } = this.#leave(path, at);
    return path.waiting.map((column, index) => ({
      ...this.#read(path, at, column, this.#costOfTurn(path, index, at) + dropped),
      waiting: waiting.filter(({ last }) => last !== column.last),
      run: 1,
      rhythm: path.run,
    }));
  }

  #read(
    path: Path,
    at: number,
    { last: from, width, article }: Waiting,
    cost: number,
  ): Omit<Path, 'waiting' | 'run' | 'rhythm'> {
    const weight =
      this.#join(from, at) + this.#widths.weigh(width, at, from) + this.#weighSubject(article, at);
    return {
      step: { score: path.step.score + weight - cost, before: path.step, at, from },
      width: this.#widths.widen(width, at, from),
      article: this.#goOnWith(article, at),
    };
  }

  #goOnWith(article: ArticleLines, at: number): ArticleLines {
    return withLine(this.#isSigned(at) ? noLines : article, at);
  }

  #weighSubject(article: ArticleLines, at: number): number {
    return article.count === 0 || this.#isSigned(at) ? 0 : this.#subjects.weigh(article, at);
  }

  #costOfTurn(path: Path, index: number, at: number): number {
    const last = path.waiting[index]?.last ?? 0;
    const isByLines = path.run === 1 && (path.step.from === -1 || path.rhythm === 1);
    if (isByLines && at - last <= mostAbreast) return this.#costOfLineTurn(path, last, at);
    const isAgain = path.rhythm > 0 && path.run <= longestBlock;
    const cost = isAgain ? turnAgain : turnFirst;
    return (
      this.#byBlank(cost, at) +
      Math.min(mostOfDistance, (at - last) / linesPerCost) +
      (this.#isStart(at) ? resumeAtStart : 0) +
      (this.#done[path.step.at] ? cost.leaveDone : 0) +
      (this.#done[last] ? cost.resumeDone : 0)
    );
  }

  /** Columns copied line by line follow one another in turn: the distance stays the same. */
  #costOfLineTurn(path: Path, last: number, at: number): number {
    const blank = this.#marked[at]?.line.blankBefore
      ? blankInLines + (this.#isStart(at) ? resumeAtStart : 0)
      : 0;
    if (path.step.from === -1) return firstLineTurn * (at - last - 1) + blank;
    return (at - last === path.step.at - path.step.from ? lineTurn : wrongTurn) + blank;
  }

  /** The waiting columns and the one that is left; too old ones are forgotten. */
  #leave(
    { waiting, step: { at: last }, width, article }: Path,
    at: number,
  ): { waiting: Waiting[]; dropped: number } {
    const fresh = waiting.filter((column) => !this.#done[column.last] || at - column.last < memory);
    const all = [...fresh, { last, width, article }];
    const kept = all.slice(-mostWaiting);
    return { waiting: kept, dropped: this.costOfEnd(all.slice(0, all.length - kept.length)) };
  }

  #byBlank(cost: { afterBlank: number; elsewhere: number }, at: number): number {
    return this.#marked[at]?.line.blankBefore ? cost.afterBlank : cost.elsewhere;
  }

  #isStart(at: number): boolean {
    return this.#isSigned(at) || this.#marked[at]?.kind === 'headline';
  }

  /** An article begins for certain. */
  #isSigned(at: number): boolean {
    const kind = this.#marked[at]?.kind;
    return kind === 'lead' || kind === 'byline';
  }

  #join(from: number, at: number): number {
    const [first, second] = [this.#marked[from], this.#marked[at]];
    if (!first || !second) return 0;
    if (!this.#done[from] && isIndented(second.line)) return indentedWithin;
    if (second.kind === 'headline' || second.kind === 'deck') return this.#done[from] ? 0.1 : -3;
    if (this.#done[from] && first.kind !== 'text') return 0.1;
    const weight = this.#evidence.between(first.line, second.line);
    const isHead = first.mayBeHead === true || (second.mayBeHead === true && this.#done[from]);
    return isHead ? Math.max(0.1, weight) : weight;
  }
}

const isIndented = ({ indent }: Line): boolean => indent >= 1.5 && indent <= 4;

export const isDone = ({ line, kind }: LabelledLine): boolean =>
  kind === 'headline' ||
  kind === 'deck' ||
  kind === 'byline' ||
  kind === 'credit' ||
  isDoneLine(line);
