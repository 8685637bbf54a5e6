import type { Box, PageItems, Run } from './page-items.ts';

/** A line of a column or of a headline. */
export interface PageLine extends Box {
  readonly text: string;
  readonly size: number;
  readonly font: string;
  readonly isVertical?: boolean;
}

const sameSize = 1.15;
/** Between words of a line, in its size; what stands farther apart are two columns. */
const widestGap = 0.95;
const widestGapOfHeadline = 1.4;
const leastSpace = 0.32;
const headlineSize = 1.25;

/** The size of most letters. */
export function bodySizeOf(pages: readonly PageItems[]): number {
  const letters = new Map<number, number>();
  for (const { text, size } of pages.flatMap(({ runs }) => runs)) {
    const rounded = Math.round(size * 4) / 4;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? 10;
}

/** The lines of a page: runs that stand beside one another, and letters that stand below one another. */
export function readLines(runs: readonly Run[], bodySize: number): PageLine[] {
  const { vertical, rest } = takeVertical(runs, bodySize);
  const rows: Run[][] = [];
  const letters = rest.filter(isLetters);
  const spaces = rest.filter((run) => !isLetters(run));
  for (const run of letters.toSorted((a, b) => a.bottom - b.bottom || a.left - b.left)) {
    const row = rows.find((own) => isOnRow(own[0] as Run, run));
    if (row) row.push(run);
    else rows.push([run]);
  }
  const cut = (columns: readonly PageLine[]): PageLine[] =>
    rows.flatMap((row) => cutRow(row, spaces, bodySize, columns));
  return [...vertical, ...joinMarks(cut(cut([])))];
}

const opener = /^[“‘《（「『【]+$/u;

/** An opening mark of another font and size stands before the line that it opens. */
function joinMarks(lines: readonly PageLine[]): PageLine[] {
  const marks = lines.filter(({ text }) => opener.test(text));
  const taken = new Set<PageLine>();
  const joined = lines.map((line) => {
    const mark = marks.find((own) => own !== line && opens(own, line));
    if (!mark || taken.has(mark)) return line;
    taken.add(mark);
    return { ...line, text: mark.text + line.text, left: mark.left };
  });
  return joined.filter((line) => !taken.has(line));
}

const opens = (mark: PageLine, line: PageLine): boolean =>
  Math.abs(line.left - mark.right) < line.size * 0.6 &&
  mark.bottom > line.top &&
  mark.top < line.bottom;

const isLetters = ({ text }: Run): boolean => text.trim() !== '';

const isOnRow = (first: Run, run: Run): boolean =>
  Math.abs(first.bottom - run.bottom) < Math.min(first.size, run.size) * 0.35 &&
  Math.max(first.size, run.size) / Math.min(first.size, run.size) < sameSize;

const leastHanging = 0.1;
const leastAligned = 2;
const linesAround = 8;

/** Lines above and below begin where this run does: a mark that hangs over the edge has narrowed the gap before it. */
const beginsColumn = (run: Run, before: Run, lines: readonly PageLine[]): boolean =>
  run.left - before.right > run.size * leastHanging &&
  /[，。、；：！？”）》]$/u.test(before.text) &&
  lines.filter(
    (line) =>
      Math.abs(line.left - run.left) < 1 &&
      Math.abs(line.size - run.size) < 0.5 &&
      Math.abs(line.bottom - run.bottom) < run.size * linesAround,
  ).length >= leastAligned;

function cutRow(
  row: readonly Run[],
  spaces: readonly Run[],
  bodySize: number,
  columns: readonly PageLine[],
): PageLine[] {
  const lines: Run[][] = [];
  for (const run of row.toSorted((a, b) => a.left - b.left)) {
    const line = lines.at(-1);
    const before = line?.at(-1);
    const widest = run.size > bodySize * headlineSize ? widestGapOfHeadline : widestGap;
    const isNear = before && run.left - before.right < run.size * widest;
    const isOther = before && beginsColumn(run, before, columns);
    if (
      line &&
      before &&
      !isOther &&
      (isNear || spaces.some((space) => isAcross(space, before, run)))
    )
      line.push(run);
    else lines.push([run]);
  }
  return joinSpacedOut(lines).map((line) => joinRuns(line, spaces));
}

const widestSpace = 2.6;

/** 记者　简尘: the file itself has set a space from the one to the other, as it does not between columns. */
const isAcross = (space: Run, before: Run, run: Run): boolean =>
  isOnRow(run, space) &&
  run.left - before.right < run.size * widestSpace &&
  Math.abs(space.left - before.right) < run.size * 0.3 &&
  space.right > run.left - run.size * 0.3;

const leastWide = 0.8;

/** As wide as a Han character. */
const isWide = ({ left, right, size }: Run): boolean => right - left > size * leastWide;

const leastSpacedOut = 4;

/** Letters that stand apart evenly fill a line of one column. */
function joinSpacedOut(lines: readonly Run[][]): Run[][] {
  const joined: Run[][] = [];
  for (let at = 0; at < lines.length;) {
    let to = at + 1;
    while (to < lines.length && isEven(lines.slice(Math.max(at, to - 2), to + 1))) to += 1;
    const isLine = to - at >= leastSpacedOut;
    joined.push(...(isLine ? [lines.slice(at, to).flat()] : lines.slice(at, at + 1)));
    at = isLine ? to : at + 1;
  }
  return joined;
}

function isEven(lines: readonly Run[][]): boolean {
  const runs = lines.map(([first]) => first as Run);
  const isSingle = lines.every(
    (line) => line.length === 1 && [...(line[0]?.text ?? '')].length === 1,
  );
  const steps = runs.slice(1).map((run, at) => run.left - (runs[at]?.left ?? 0));
  const widest = Math.max(...steps);
  return isSingle && widest < (runs[0]?.size ?? 0) * 2.6 && widest - Math.min(...steps) < 1.5;
}

export function joinRuns(runs: readonly Run[], spaces: readonly Run[]): PageLine {
  const [first] = runs as [Run];
  let text = '';
  const usual = usualGap(runs);
  runs.forEach((run, at) => {
    const before = runs[at - 1];
    text += `${before && isSpaceBetween(before, run, spaces, usual) ? ' ' : ''}${run.text}`;
  });
  return {
    text: withoutTypeSpace(text.trim()),
    size: Math.max(...runs.map(({ size }) => size)),
    font: runs.toSorted((a, b) => b.text.length - a.text.length)[0]?.font ?? first.font,
    left: first.left,
    right: Math.max(...runs.map(({ right }) => right)),
    top: Math.min(...runs.map(({ top }) => top)),
    bottom: Math.max(...runs.map(({ bottom }) => bottom)),
  };
}

/** A type setter parts figures from the Han beside them; nobody has typed these spaces. */
const withoutTypeSpace = (text: string): string =>
  text.replace(/(?<=\p{Script=Han}) (?=\d)|(?<=\d) (?=\p{Script=Han})|(?<=\d\.) (?=\d)/gu, '');

/** Between letters of the line: more than nothing where it was spaced out to fill its column. */
function usualGap(runs: readonly Run[]): number {
  const gaps = runs.slice(1).map((run, at) => run.left - (runs[at]?.right ?? 0));
  return Math.max(0, gaps.toSorted((a, b) => a - b)[Math.floor((gaps.length - 1) / 2)] ?? 0);
}

const leastWordSpace = 0.12;

function isSpaceBetween(before: Run, run: Run, spaces: readonly Run[], usual: number): boolean {
  if (/\s$/u.test(before.text) || /^\s/u.test(run.text)) return false;
  if (spaces.some((space) => isWide(space) && isAcross(space, before, run))) return true;
  const gap = run.left - before.right;
  if (usual > 0.5 && gap < usual + run.size * leastWordSpace) return false;
  if (gap > run.size * leastSpace && isSpaceMeant(before.text, run.text, gap / run.size))
    return true;
  return spaces.some(
    (space) =>
      isOnRow(run, space) &&
      space.left >= before.right - run.size * 0.3 &&
      space.left <= run.left + run.size * 0.3,
  );
}

/** After a mark, whose body is half empty, more must stand open. */
const isSpaceMeant = (before: string, after: string, gap: number): boolean =>
  gap > (/[，。、；：！？”）》]$/u.test(before) || /^[“（《]/u.test(after) ? 0.8 : 0.45);

/** Letters of one size, one below the other, with nothing beside them. */
function takeVertical(
  runs: readonly Run[],
  bodySize: number,
): { vertical: PageLine[]; rest: Run[] } {
  const single = runs.filter(
    (run) => isLetters(run) && [...run.text.trim()].length <= 1 && isReadDown(run, runs),
  );
  const columns: Run[][] = [];
  for (const run of single.toSorted((a, b) => a.top - b.top)) {
    const column = columns.find((own) => isBelow(own.at(-1) as Run, run));
    if (column) column.push(run);
    else columns.push([run]);
  }
  const isLarge = ([first]: readonly Run[]): boolean =>
    (first?.size ?? 0) >= bodySize * headlineSize;
  const heads = columns.filter((column) => column.length > 1 && isLarge(column));
  // A name beside the headline runs down as well.
  const names = columns.filter(
    (column) =>
      !isLarge(column) &&
      column.length > 2 &&
      heads.some((head) => isBesideColumn(head as [Run], column as [Run])),
  );
  const tall = [...heads, ...names];
  const taken = new Set(tall.flat());
  return {
    vertical: tall.map((column) => ({
      ...joinRuns(
        column.map((run) => ({ ...run, left: 0, right: 0 })),
        [],
      ),
      left: Math.min(...column.map(({ left }) => left)),
      right: Math.max(...column.map(({ left, size }) => left + size)),
      isVertical: true,
    })),
    rest: runs.filter((run) => !taken.has(run)),
  };
}

const isBesideColumn = ([head, ...more]: [Run, ...Run[]], [first]: [Run, ...Run[]]): boolean =>
  Math.abs(head.left - first.left) < head.size * 2.5 &&
  first.top > head.top - head.size &&
  first.top < (more.at(-1) ?? head).bottom;

const isBelow = (above: Run, run: Run): boolean =>
  Math.abs(above.left - run.left) < run.size * 0.4 &&
  Math.abs(above.size - run.size) < 0.5 &&
  run.top - above.top > run.size * 0.7 &&
  run.top - above.top < run.size * 1.8;

const sidewards = 0.05;

/** The next letter below is nearer than the one beside: the line runs down. */
function isReadDown(run: Run, runs: readonly Run[]): boolean {
  const steps = runs.filter((other) => isBelow(run, other) || isBelow(other, run));
  const down = Math.min(...steps.map((other) => Math.abs(other.top - run.top)));
  const beside = runs.filter((other) => other !== run && isLetters(other) && isOnRow(run, other));
  const across = Math.min(
    ...beside.map(
      (other) =>
        run.size + Math.max(other.left - run.right, run.left - other.right, -run.size * 0.5),
    ),
  );
  return steps.length > 0 && down < across - run.size * sidewards;
}
