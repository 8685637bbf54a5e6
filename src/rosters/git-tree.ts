import { realpath, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

const repositoryFolders = ['.git', '.hg', '.svn'];

/** Folders of which it is known whether they are trees: many files of one run lie in the same ones. */
export type KnownTrees = Map<string, Promise<boolean>>;

/**
 * The root of the version-controlled tree that contains a file or folder, by its own path or after following links;
 * `undefined` if there is none. For a path that does not exist yet, its folder decides.
 */
export async function versionedTreeOf(
  path: string,
  known: KnownTrees = new Map(),
): Promise<string | undefined> {
  const real = await realpath(path).catch(() => undefined);
  const folder = await realpath(dirname(resolve(path))).catch(() => undefined);
  for (const start of new Set([resolve(path), real, folder]))
    for (let at = start; at !== undefined; at = at === dirname(at) ? undefined : dirname(at))
      if (await isKnownTree(at, known)) return at;
  return undefined;
}

function isKnownTree(folder: string, known: KnownTrees): Promise<boolean> {
  const found = known.get(folder) ?? isTree(folder);
  known.set(folder, found);
  return found;
}

/** A work tree (also of a worktree or submodule, whose .git is a file), or a bare repository. */
async function isTree(folder: string): Promise<boolean> {
  for (const name of repositoryFolders) if (await exists(join(folder, name))) return true;
  const bare = ['HEAD', 'objects', 'refs'];
  for (const part of bare) if (!(await exists(join(folder, part)))) return false;
  return true;
}

const exists = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  );
