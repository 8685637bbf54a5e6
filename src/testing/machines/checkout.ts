import { cp, mkdir, mkdtemp, symlink } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { needCommand } from '../../terminal/steps.mjs';

/** A temporary folder that other users may enter. */
export async function openFolder(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `${name}-`));
  await needCommand('', 'chmod', ['755', folder]);
  return folder;
}

/** Copies what git knows of this project, as it is in the work tree, with what is not yet added. */
export async function copyCheckout(to: string): Promise<void> {
  const list = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
  const names = await needCommand('这里不是 git 的工作区，不知道要复制哪些文件：', 'git', list);
  for (const name of names.split('\0').filter((one) => one !== '' && existsSync(one))) {
    await mkdir(dirname(join(to, name)), { recursive: true });
    await cp(name, join(to, name));
  }
}

/** The packages of this project, for a copy of it. */
export const lendPackages = (to: string): Promise<void> =>
  symlink(resolve('node_modules'), join(to, 'node_modules'));

const city = 'src/testing/fixtures/second-city';

/** Settings of the smallest whole site that this project has, for machines on which the sample takes too long. */
export const smallSite = {
  CONTENT_DIR: join(city, 'content'),
  DATA_DIR: join(city, 'data'),
} as const;
