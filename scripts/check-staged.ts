/**
 * What git runs for editors: personal data, raw rosters, spreadsheets, links and unfilled content among the files that are
 * about to be committed, programs too; `commit-msg FILE`: in the message; `refs`, with the lines of git's
 * reference-transaction: in names of new branches and tags, messages of tags, notes. Exit code 1 if there is any.
 */
import { readFileSync } from 'node:fs';
import { formatProblems, sortProblems, type Problem } from '../src/domain/problem.ts';
import { scanWords } from '../src/guard/scan-words.ts';
import { git } from './git.ts';

/** Git does not commit its comment lines and what follows its scissors line. */
const scanMessage = (path: string): Problem[] =>
  scanWords(
    '提交说明',
    readFileSync(path, 'utf8')
      .replace(/^# -+ >8 -+$[^]*/mu, '')
      .replace(/^#.*$/gmu, ''),
    '提交说明',
  );

const nothing = /^0+$/;

/** Lines of `old new name`. */
const scanRefs = (lines: string): Problem[] =>
  lines.split('\n').flatMap((line) => {
    const [old = '', now = '', ref = ''] = line.split(' ');
    if (nothing.test(now) || !/^refs\/(?:heads|tags|notes)\//.test(ref)) return [];
    return [
      ...scanWords('分支或标签', ref.replace(/^refs\/\w+\//, ''), '名称'),
      ...(ref.startsWith('refs/tags/') && isTag(now)
        ? scanWords('标签', git('cat-file', '-p', now).toString('utf8'), '标签的说明')
        : []),
      ...(ref.startsWith('refs/notes/') ? scanWords('附注', addedNotes(old, now), '附注') : []),
    ];
  });

const isTag = (object: string): boolean =>
  git('cat-file', '-t', object).toString('utf8').trim() === 'tag';

const addedNotes = (old: string, now: string): string =>
  git(...(nothing.test(old) ? ['show', '--format='] : ['diff', old]), now)
    .toString('utf8')
    .split('\n')
    .filter((line) => /^\+(?!\+\+ )/.test(line))
    .join('\n');

async function scan([what = 'pre-commit', file = '']: readonly string[]): Promise<Problem[]> {
  if (what === 'commit-msg') return scanMessage(file);
  if (what === 'refs') return scanRefs(readFileSync(0, 'utf8'));
  // Loaded only for files: git also starts this command for each message and each new name.
  const { scanStaged } = await import('./staged-files.ts');
  return scanStaged();
}

const problems = sortProblems(await scan(process.argv.slice(2)));
for (const line of formatProblems(problems)) console.error(line);
if (problems.length > 0) {
  console.error(
    `没有提交：有 ${problems.length} 处不得公开或没有填完的内容。请按上面每行改正，再试一次。`,
  );
  process.exitCode = 1;
}
