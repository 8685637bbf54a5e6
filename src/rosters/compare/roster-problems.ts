import type { Problem } from '../../domain/problem.ts';
import type { RosterFault } from '../roster.ts';

/** Faults of a private roster as problems of the list that it is in a comparison. */
export const toProblems = (faults: readonly RosterFault[], list: string): Problem[] =>
  faults.map(({ code, file = 0, row, column, message }) => ({
    code,
    file: file === 0 ? list : `${list}（第${file + 1}份）`,
    line: row,
    message: column === undefined ? message : `（${column}）${message}`,
  }));
