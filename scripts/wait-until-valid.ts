import { ProblemsError, type Problem } from '../src/domain/problem.ts';

/** What the waiting for content needs of its surroundings. */
export interface Surroundings {
  /** Every problem of content and data as the files are now. */
  read(): Promise<readonly Problem[]>;
  /** Resolves when files have changed, or when nobody waits any more. */
  nextChange(): Promise<void>;
  tell(line: string): void;
  signal: AbortSignal;
}

/**
 * Waits until content and data have no problem, and says how many are left whenever that has changed: a preview
 * that begins with a problem ends at once. Resolves to false where the waiting was given up.
 */
export async function waitUntilValid(surroundings: Surroundings): Promise<boolean> {
  const { nextChange, tell, signal } = surroundings;
  let told = 0;
  while (!signal.aborted) {
    const { length } = await readProblems(surroundings);
    if (length === 0) return !isAborted(signal);
    if (length !== told)
      tell(
        `内容还有 ${length} 处要改，网站预览先不打开，改好以后它自己会打开。哪里要改，编辑台左下角和 npm run check 逐条说明。`,
      );
    told = length;
    await nextChange();
  }
  return false;
}

/** It may have been while the files were read. */
const isAborted = ({ aborted }: AbortSignal): boolean => aborted;

async function readProblems({ read }: Surroundings): Promise<readonly Problem[]> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ProblemsError) return error.problems;
    throw error;
  }
}
