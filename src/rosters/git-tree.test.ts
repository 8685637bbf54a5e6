import { execFileSync } from 'node:child_process';
import { link, mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { versionedTreeOf } from './git-tree.ts';

let folder: string;
beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'tree-')));
  await mkdir(join(folder, 'repo', 'deep', 'er'), { recursive: true });
  execFileSync('git', ['init', '-q', join(folder, 'repo')]);
  execFileSync('git', ['init', '-q', '--bare', join(folder, 'bare')]);
  await mkdir(join(folder, 'worktree'));
  await writeFile(join(folder, 'worktree', '.git'), 'gitdir: elsewhere\n');
  await mkdir(join(folder, 'private'));
  for (const path of ['repo/deep/er/a.csv', 'bare/a.csv', 'worktree/a.csv', 'private/a.csv'])
    await writeFile(join(folder, path), 'x');
  await symlink(join(folder, 'repo/deep/er/a.csv'), join(folder, 'private/to-repo.csv'));
  await symlink(join(folder, 'repo/deep'), join(folder, 'private/to-folder'));
  await symlink(join(folder, 'private/a.csv'), join(folder, 'repo/to-private.csv'));
  await link(join(folder, 'private/a.csv'), join(folder, 'private/b.csv'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('versioned trees', () => {
  it.each([
    'repo/deep/er/a.csv',
    'repo/deep/er/not-yet.csv',
    'bare/a.csv',
    'worktree/a.csv',
    'private/to-repo.csv',
    'private/to-folder/er/a.csv',
    'repo/to-private.csv',
  ])('%s lies in one', async (path) => {
    expect(await versionedTreeOf(join(folder, path))).toBeDefined();
  });

  it.each(['private/a.csv', 'private/b.csv', 'private/not-yet.csv'])(
    '%s does not',
    async (path) => {
      expect(await versionedTreeOf(join(folder, path))).toBeUndefined();
    },
  );
});
