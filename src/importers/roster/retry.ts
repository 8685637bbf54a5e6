import type { RosterFault } from '../../rosters/roster.ts';

/** The command that answers everything that the clerk was asked, once he has looked. */
export interface Retry {
  /** Words to add to the command that was typed. */
  words: readonly string[];
  /** Mistakes that must be mended in the files first. */
  unanswered: number;
}

/** `undefined` where no word of the command answers anything. */
export function retryOf(faults: readonly RosterFault[]): Retry | undefined {
  const answers = new Map(
    faults.flatMap(({ answers = [] }) => answers.map((words) => [words.join(' '), words] as const)),
  );
  if (answers.size === 0) return undefined;
  const unanswered = faults.filter(({ answers = [] }) => answers.length === 0).length;
  return { words: [...answers.values()].flat(), unanswered };
}

const safe = /^[\w./:\\=,@+\p{Script=Han}-]+$/u;
const quote = (word: string): string => (safe.test(word) ? word : `"${word}"`);

/** Lines that tell what to type next; `typed` are the words of the command that has just been run. */
export const describeRetry = (typed: readonly string[], { words, unanswered }: Retry): string[] => [
  unanswered === 0
    ? '上面的列都看过，确实不影响谁列入、给多少的，再运行一次下面这条命令就行：'
    : `有 ${unanswered} 处要先在表里改好。提到的列都看过，确实不影响谁列入、给多少的，改好以后运行：`,
  `npm run import:roster -- ${[...typed, ...words].map(quote).join(' ')}`,
];
