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

/** Thrown once, at the border of a command, with everything that was found. */
export class ProblemsError extends Error {
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    const sorted = sortProblems(problems);
    super(`发现 ${sorted.length} 处问题：\n${sorted.map(formatProblem).join('\n')}`);
    this.name = 'ProblemsError';
    this.problems = sorted;
  }
}
