/** A fault in what an editor or an office handed in, as a value. Nothing is thrown before all are known. */
export interface Problem {
  /** Stable, kebab-case; one per rule. */
  code: string;
  /** Path as the editor knows it, relative to the project. */
  file: string;
  /** 1-based line; 1 where the fault is the whole file. */
  line: number;
  /** What the editor calls the place: a column or key. */
  field?: string;
  /** What is wrong and what to do, in Chinese, without personal data. */
  message: string;
}

const byPlace = (a: Problem, b: Problem): number =>
  a.file.localeCompare(b.file, 'en') || a.line - b.line || a.message.localeCompare(b.message, 'zh');

/** Sorted by file and line, each fault once. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return [...problems].sort(byPlace).filter((problem) => {
    const key = formatProblem(problem);
    return seen.has(key) ? false : Boolean(seen.add(key));
  });
}

/** `data/notices/…/list.csv:14 「保障金额」应为…` */
export function formatProblem({ file, line, field, message }: Problem): string {
  return visible(`${file}:${line} ${field === undefined ? '' : `「${field}」`}${message}`);
}

/** What would turn the words of a line round or steer the screen that shows it is told by its number. */
const visible = (text: string): string =>
  text.replace(
    /[^\P{C}\n\t\u200D]/gu,
    (sign) => `〔U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}〕`,
  );

/** One line for each mistake: the same mistake on further lines of a file is told with it, a hundred times as once. */
export function formatProblems(problems: readonly Problem[]): string[] {
  const groups = Map.groupBy(sortProblems(problems), ({ code, file, field, message }) =>
    [code, file, field, message].join('\u001F'),
  );
  return [...groups.values()].map((equal) => {
    const [first] = equal as [Problem, ...Problem[]];
    const lines = formatRanges(equal.map(({ line }) => line));
    return `${formatProblem(first)}${equal.length > 1 ? `共 ${equal.length} 行：${lines}。` : ''}`;
  });
}

const mostRanges = 12;

/** 2–5、9、12–14 等, of ascending whole numbers. */
export function formatRanges(numbers: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run?.[1] === number - 1) run[1] = number;
    else runs.push([number, number]);
  }
  const shown = runs
    .slice(0, mostRanges)
    .map(([first, last]) => (first === last ? String(first) : `${first}–${last}`));
  return `${shown.join('、')}${runs.length > mostRanges ? ' 等' : ''}`;
}

/** Thrown once, at the border of a command, with everything that was found. */
export class ProblemsError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    const sorted = sortProblems(problems);
    super(`发现 ${sorted.length} 处问题：\n${formatProblems(sorted).join('\n')}`);
    this.name = 'ProblemsError';
    this.problems = sorted;
  }
}
