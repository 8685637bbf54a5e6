import { chmod, mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ProblemsError } from '../../domain/problem.ts';

export interface NewContent {
  path: string;
  content: string | Uint8Array;
  /** Who may read the file; by default whatever the system allows. */
  mode?: number;
}

/** Milliseconds between tries: a virus scanner or an indexer lets go within a second, an editor does not. */
const patience = [100, 200, 400, 800];

export const replaceFile = (
  path: string,
  content: NewContent['content'],
  waits = patience,
): Promise<void> => replaceFiles([{ path, content }], waits);

/**
 * Writes all of the files or none of them, each completely; until then the old ones stay. Makes folders.
 * @throws ProblemsError if another program, usually WPS or Excel, has one of them open
 */
export async function replaceFiles(files: readonly NewContent[], waits = patience): Promise<void> {
  const drafts = files.map((file) => ({ ...file, draft: `${file.path}.part` }));
  try {
    for (const { path, draft, content, mode } of drafts) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(draft, content, mode === undefined ? {} : { mode });
      if (mode !== undefined) await chmod(draft, mode);
    }
    for (const { path } of drafts) await tryAgain(path, () => checkFree(path), waits);
    for (const { path, draft } of drafts) await tryAgain(path, () => rename(draft, path), waits);
  } finally {
    for (const { draft } of drafts) await rm(draft, { force: true });
  }
}

/** Opens a file for writing, which Windows allows only if no other program holds it. */
async function checkFree(path: string): Promise<void> {
  const file = await open(path, 'r+').catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return undefined;
    throw error;
  });
  await file?.close();
}

const wait = (milliseconds: number): Promise<void> =>
  new Promise((done) => setTimeout(done, milliseconds));

const busy = new Set(['EBUSY', 'EPERM', 'EACCES']);

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

/**
 * Does the work, and tries again after each of the waits while the file is busy.
 * @throws ProblemsError if it is still busy after the last one
 */
export async function tryAgain(
  path: string,
  work: () => Promise<void>,
  waits: readonly number[] = patience,
): Promise<void> {
  for (const pause of [...waits, undefined])
    try {
      await work();
      return;
    } catch (error) {
      if (!busy.has(codeOf(error))) throw error;
      if (pause === undefined) throw new ProblemsError([inUse(path)]);
      await wait(pause);
    }
}

const inUse = (path: string) => ({
  code: 'file-in-use',
  file: path,
  line: 1,
  message:
    '写不进去，文件多半正在 WPS 或 Excel 里开着。请先在 WPS 里关掉它，再运行一次；没有开着的，请看看文件是不是只读。原来的文件没有变。',
});
