import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { versionedTreeOf } from '../../rosters/git-tree.ts';
import { replaceFiles } from '../../sources/formats/replace-file.ts';
import { fillTotals } from './fill-totals.ts';
import type { RosterImport } from './import-roster.ts';

export interface WrittenFiles {
  list: string;
  record: string;
  workList?: string;
}

/**
 * Writes the record, the work list, the totals in notice.yaml and finally the list, in one step; if one of them
 * fails, none is kept. Records and work lists of earlier imports stay. Only the owner can read the work list.
 */
export async function writeImport(made: RosterImport): Promise<WrittenFiles> {
  const { listPath, recordDir, workListDir, notice } = made.prepared;
  await mkdir(recordDir, { recursive: true });
  const record = await freePath(recordDir, `${notice.id}-review`, '.md');
  const workList = await freePath(workListDir, `${notice.id}-worklist`, '.csv');
  if (await versionedTreeOf(workList)) throw new Error('核查清单不得写进代码库，已停止。');
  const noticePath = join(dirname(listPath), 'notice.yaml');
  const yaml = await readFile(noticePath, 'utf8');
  const written: string[] = [];
  try {
    await writeNew(record, made.record, written);
    if (made.workList !== undefined) await writeNew(workList, made.workList, written, 0o600);
    await replaceFiles([
      { path: noticePath, content: made.totalsTyped ? yaml : fillTotals(yaml, made.totals) },
      { path: listPath, content: made.list },
    ]);
  } catch (error) {
    for (const path of written) await rm(path, { force: true });
    throw error;
  }
  return { list: listPath, record, ...(made.workList === undefined ? {} : { workList }) };
}

async function writeNew(path: string, text: string, made: string[], mode = 0o644): Promise<void> {
  await writeFile(path, text, { flag: 'wx', mode });
  made.push(path);
}

/** `<name>.md`, or `<name>-2.md` where that is taken. */
async function freePath(folder: string, name: string, ending: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const path = join(folder, `${name}${number === 1 ? '' : `-${number}`}${ending}`);
    if (!(await stat(path).catch(() => undefined))) return path;
  }
}
