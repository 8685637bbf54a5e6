import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../domain/problem.ts';
import { checkChanged } from './changed-project.ts';
import type { Change } from './changes.ts';

/** A fault: the one change that causes it, and the one problem expected: code, file, line. */
type Fault = [name: string, change: Change, code: string, at: string];

/** Nobody on a list is named in a message, and no number is repeated. */
const namesAndNumbers = /白连生|石.?麦囤|欧阳小禾|石.囤|石满仓|白有田|1949|138.?0013/;

/** A test for each fault: one problem, at its line, in Chinese, naming nobody. */
export const describeFaults = (subject: string, faults: Fault[]): void => {
  describe(`each planted fault ${subject} is found, at its line, and nothing else`, () => {
    test.each(faults)('%s', async (_name, change, code, at) => {
      const { problems } = await checkChanged(change);
      expect(problems.map((problem) => `${problem.code} ${problem.file}:${problem.line}`)).toEqual([
        `${code} ${at}`,
      ]);
      for (const problem of problems) {
        expect(problem.message).toMatch(/\p{Script=Han}.*。$|应(?:写作|为)：/u);
        expect(formatProblem(problem)).not.toMatch(namesAndNumbers);
      }
    });
  });
};
