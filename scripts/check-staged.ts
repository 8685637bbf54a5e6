/**
 * What git runs for editors: personal data, raw rosters, spreadsheets, links and unfilled content among the files that are
 * about to be committed, programs too; `commit-msg FILE`: in the message; `refs`, with the lines of git's
 * reference-transaction: in names of new branches and tags, messages of tags, notes. Exit code 1 if there is any.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatProblems, sortProblems, type Problem } from '../src/domain/problem.ts';
import { fileNameProblems } from '../src/guard/file-names.ts';
import { findUnfilled } from '../src/guard/find-unfilled.ts';
import { readOfficePhones } from '../src/guard/office-phones.ts';
import {
  activeContentProblems,
  publicFileProblems,
  takenAddressProblems,
} from '../src/guard/public-files.ts';
import {
  nameProblems,
  scanProgram,
  scanSourceFile,
  scanWords,
} from '../src/guard/scan-source-file.ts';
import { currentSettings } from '../src/sources/formats/settings.ts';

/** Tests and their inputs contain numbers that belong to nobody. */
const ofTests = /\.test\.[cm]?[jt]sx?$|\/testing\//;
const program = /\.(?:[cm]?[jt]sx?|astro|css)$|(?:^|\/)package-lock\.json$/;
const link = '120000';
const moduleOfGit = '160000';
const megabytes = 1024 * 1024;
/** The largest file, in megabytes, that may be committed. */
const largest = 50;
/** What the site is made of. */
const published = /^(?:content|data|public)\//;

function git(...args: readonly string[]): Buffer {
  const { status, stdout, stderr } = spawnSync('git', args, { maxBuffer: 1024 * megabytes });
  if (status !== 0) throw new Error(`git ${args[0] ?? ''}: ${stderr.toString()}`);
  return stdout;
}

/**
 * Lists files that are added, copied, changed or renamed, as they will be committed, whatever the work tree
 * contains.
 */
async function scanStaged(): Promise<Problem[]> {
  const offices = await readOfficePhones(currentSettings());
  const fields = git('diff', '--cached', '--raw', '--no-renames', '-z', '--diff-filter=ACMRT')
    .toString('utf8')
    .split('\0');
  const found: Problem[] = [];
  /** What is read as content or data. */
  const read = new Map<string, Buffer>();
  for (let index = 0; index + 1 < fields.length; index += 2) {
    const [, mode = ''] = (fields[index] ?? '').split(' ');
    const file = fields[index + 1] ?? '';
    const refusal = refuseUnread(mode, file);
    if (refusal !== undefined) {
      found.push({ code: 'staged-file', file, line: 1, message: refusal });
      continue;
    }
    const bytes = git('cat-file', 'blob', `:${file}`);
    if (published.test(file) && nameProblems(file).length === 0)
      found.push(...fileNameProblems([file]));
    if (/^(?:content|data)\//.test(file) && mode !== link) read.set(file, bytes);
    if (published.test(file)) found.push(...activeContentProblems(file, bytes));
    if (file.startsWith('public/'))
      found.push(
        ...publicFileProblems(file, bytes),
        ...takenAddressProblems([{ path: file.slice('public/'.length), file }]),
      );
    if (mode === link) found.push(...scanWords(file, bytes.toString('utf8'), '链接指向的地址'));
    else if (program.test(file))
      found.push(...(ofTests.test(file) ? [] : scanProgram(file, bytes)));
    else
      found.push(
        ...(await scanSourceFile(file, bytes, undefined, offices)),
        ...findUnfilled(file, bytes),
      );
  }
  return [...found, ...(await hostileIn(read))];
}

/** Most commits have none of these files, and the reader takes a second to load. */
async function hostileIn(files: ReadonlyMap<string, Buffer>): Promise<Problem[]> {
  if (files.size === 0) return [];
  const { findHostile } = await import('../src/guard/hostile-files.ts');
  const root = mkdtempSync(join(tmpdir(), 'staged-files-'));
  try {
    return await findHostile(files, root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Returns in Chinese why a staged file is not checked; undefined if it is. */
function refuseUnread(mode: string, file: string): string | undefined {
  if (mode === moduleOfGit)
    return '是另一个代码库（子模块），里面的文件查不到；请把要用的文件复制进来。';
  if (mode === link && published.test(file))
    return '是链接（快捷方式），会把别处的文件登到网上；请删去，把要用的文件复制进来。';
  const bytes = Number(git('cat-file', '-s', `:${file}`).toString('utf8'));
  if (bytes <= largest * megabytes) return undefined;
  return `太大：${Math.ceil(bytes / megabytes)} MB，最多 ${largest} MB，会永远留在代码库里；请核对是不是放错了文件。`;
}

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
  return what === 'refs' ? scanRefs(readFileSync(0, 'utf8')) : scanStaged();
}

const problems = sortProblems(await scan(process.argv.slice(2)));
for (const line of formatProblems(problems)) console.error(line);
if (problems.length > 0) {
  console.error(
    `没有提交：有 ${problems.length} 处不得公开或没有填完的内容。请按上面每行改正，再试一次。`,
  );
  process.exitCode = 1;
}
