import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Problem } from '../src/domain/problem.ts';
import { fileNameProblems } from '../src/guard/file-names.ts';
import { findUnfilled } from '../src/guard/find-unfilled.ts';
import { readOfficePhones } from '../src/guard/office-phones.ts';
import {
  activeContentProblems,
  publicFileProblems,
  takenAddressProblems,
} from '../src/guard/public-files.ts';
import { nameProblems, scanProgram, scanSourceFile } from '../src/guard/scan-source-file.ts';
import { scanWords } from '../src/guard/scan-words.ts';
import { currentSettings } from '../src/sources/formats/settings.ts';
import { git } from './git.ts';

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

/**
 * Reports what must not be committed in files that are added, copied, changed or renamed, as they will be committed, whatever the work tree
 * contains.
 */
export async function scanStaged(): Promise<Problem[]> {
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
