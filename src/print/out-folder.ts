import { mkdir, mkdtemp, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import type { Problem } from '../domain/problem.ts';
import { versionedTreeOf } from '../rosters/git-tree.ts';
import type { Settings } from '../sources/formats/settings.ts';

/** Why nothing with names may be written there; `undefined` where it may. */
export async function outFolderFault(
  settings: Settings,
  out: string,
): Promise<Problem | undefined> {
  const real = await realPathOfFuture(resolve(out));
  const tree = (await versionedTreeOf(resolve(out))) ?? (await versionedTreeOf(real));
  if (tree !== undefined || isWithin(real, await realPathOfFuture(settings.root)))
    return outProblem(
      '这个文件夹在项目或代码库里面，印出的文件有姓名，不能放。请换一个代码库以外的文件夹。',
    );
  for (const site of [settings.outDir, join(settings.root, 'dist')])
    if (isWithin(real, await realPathOfFuture(site)))
      return outProblem('这个文件夹在网站里面，印出的文件有姓名，不能放。请换一个文件夹。');
  const found = await stat(real).catch(() => undefined);
  if (found?.isDirectory() === false) return outProblem('不是文件夹，请换一个名字。');
  return undefined;
}

/**
 * Fills a new folder `name` in `out`: what `fill` writes appears completely or not at all. If a folder of that name
 * exists, it stays, and the new one is called `name-2`. Only the owner can read it.
 * @returns the folder's path
 */
export async function fillNewFolder(
  out: string,
  name: string,
  fill: (folder: string) => Promise<void>,
): Promise<string> {
  await mkdir(out, { recursive: true });
  // mkdtemp makes a folder for the owner alone.
  const draft = await mkdtemp(join(out, `.${name}-`));
  try {
    await fill(draft);
    const target = await freePath(join(out, name));
    await rename(draft, target);
    return target;
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}

async function freePath(path: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? path : `${path}-${number}`;
    if (!(await stat(free).catch(() => undefined))) return free;
  }
}

const isWithin = (path: string, folder: string): boolean =>
  `${path}${sep}`.startsWith(`${folder}${sep}`);

/** The real path of what need not exist yet. */
async function realPathOfFuture(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(await realPathOfFuture(parent), basename(path));
  }
}

const outProblem = (message: string): Problem => ({
  code: 'out-folder',
  file: '命令',
  line: 1,
  field: '--out',
  message,
});
