/**
 * What `git commit` runs for editors: personal data, raw rosters, spreadsheets and unfilled content among the files that
 * are about to be committed. Every one with file and line, exit code 1 if there is any. Programs are not looked at.
 */
import { spawnSync } from 'node:child_process';
import { formatProblem, sortProblems } from '../src/domain/problem.ts';
import { findUnfilled } from '../src/guard/find-unfilled.ts';
import { scanSourceFile } from '../src/guard/scan-source-file.ts';

const program = /\.(?:[cm]?[jt]sx?|astro|css)$|(?:^|\/)package-lock\.json$/;
const megabytes = 1024 * 1024;

function git(...args: readonly string[]): Buffer {
  const { status, stdout, stderr } = spawnSync('git', args, { maxBuffer: 1024 * megabytes });
  if (status !== 0) throw new Error(`git ${args[0] ?? ''}: ${stderr.toString()}`);
  return stdout;
}

/** Added, copied, changed, renamed; as they will be committed, whatever the folder holds. */
const staged = git('diff', '--cached', '--name-only', '-z', '--diff-filter=ACMRT')
  .toString('utf8')
  .split('\0')
  .filter((file) => file !== '' && !program.test(file));

const found = [];
for (const file of staged) {
  const bytes = git('show', `:${file}`);
  found.push(...(await scanSourceFile(file, bytes)), ...findUnfilled(file, bytes));
}
const problems = sortProblems(found);
for (const problem of problems) console.error(formatProblem(problem));
if (problems.length > 0) {
  console.error(
    `没有提交：要提交的文件里有 ${problems.length} 处不得公开或没有填完的内容。请按上面每行的文件和行号改正，再提交一次。`,
  );
  process.exitCode = 1;
}
