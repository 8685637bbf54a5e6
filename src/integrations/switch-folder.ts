import { randomBytes } from 'node:crypto';
import {
  chmod,
  cp,
  lstat,
  mkdir,
  readdir,
  readlink,
  realpath,
  rename,
  rm,
  symlink,
} from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { tryAgain } from '../sources/formats/replace-file.ts';

/** Windows lets administrators alone make links, and puts no folder in the place of another. */
const canLink = process.platform !== 'win32';

/** The folder must not be replaced: it contains something that no build has put there. */
export class ForeignFolderError extends Error {
  readonly folder: string;
  constructor(folder: string) {
    super(`${folder} holds files that no build has put there`);
    this.name = 'ForeignFolderError';
    this.folder = folder;
  }
}

/** Files that every built site has and hardly anything else. */
const siteFiles = ['index.html', '404.html'];

/**
 * Throws if replacing the folder would delete anything but an earlier build: the project itself or what holds it, or a
 * folder with files but without the two files that every site has.
 */
export async function needReplaceable(folder: string, root: string): Promise<void> {
  const place = resolve(folder);
  if (`${resolve(root)}${sep}`.startsWith(place.endsWith(sep) ? place : `${place}${sep}`))
    throw new ForeignFolderError(folder);
  const kind = await kindOf(place);
  if (kind === undefined) return;
  if (kind === 'other') throw new ForeignFolderError(folder);
  const names = await readdir(place).catch((): string[] => []);
  if (names.length > 0 && !siteFiles.every((file) => names.includes(file)))
    throw new ForeignFolderError(folder);
}

/**
 * Puts the folder `built` in place of `target`, a symbolic link to a release in a hidden folder beside it, so that a
 * reader finds the old or the new files at any moment and never a part of them. The link is switched by one rename; no
 * folder is renamed where it is served, except once a folder that was built before there were links. `built` is gone
 * afterwards, and so are earlier releases and what killed runs have left. Without `links` the folder itself is moved, and
 * for a moment nothing is there.
 */
export async function switchFolder(built: string, target: string, links = canLink): Promise<void> {
  const place = resolve(target);
  const releases = releasesOf(place);
  await mkdir(releases, { recursive: true });
  const fresh = freshRelease(place);
  const former = await readTarget(place);
  try {
    await moveFolder(built, fresh);
    await makeReadable(fresh);
    await pointTo(fresh, place, links);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    throw error;
  }
  if (former !== undefined && former !== fresh) await rm(former, { recursive: true, force: true });
  await removeLeftovers(place);
}

/** Removes releases that nobody serves and no running build has just made: they contain names of lists. */
export async function removeLeftovers(target: string): Promise<void> {
  const place = resolve(target);
  const releases = releasesOf(place);
  const names = await readdir(releases).catch((): string[] => []);
  await restore(place, releases, names);
  const served = await readTarget(place);
  for (const name of names) {
    const [, pid] = /^(\d+)-[0-9a-f]{8}(?:\.link)?$/.exec(name) ?? [];
    const path = join(releases, name);
    if (
      pid !== undefined &&
      path !== served &&
      (Number(pid) === process.pid || !isRunning(Number(pid)))
    )
      await rm(path, { recursive: true, force: true });
  }
}

/** A run that was killed while it turned a folder into a link has left the folder among the releases. */
async function restore(place: string, releases: string, names: readonly string[]): Promise<void> {
  if ((await kindOf(place)) !== undefined) return;
  for (const name of names) {
    const inside = await readdir(join(releases, name)).catch((): string[] => []);
    if (!siteFiles.every((file) => inside.includes(file))) continue;
    await pointTo(join(releases, name), place);
    return;
  }
}

/** Makes `place` a link to the folder, by one rename. A folder in its place is first moved to the releases. */
export async function pointTo(folder: string, place: string, links = canLink): Promise<void> {
  if (!links) return moveTo(folder, place);
  const link = `${freshRelease(place)}.link`;
  // A relative link stays right when the whole project is moved.
  await symlink(relative(dirname(place), folder), link, 'dir');
  if ((await kindOf(place)) === 'folder') {
    await rename(place, freshRelease(place));
  }
  await rename(link, place);
}

/** Makes the folder itself `place`; what stood there is among the releases, or comes back on a failure. */
async function moveTo(folder: string, place: string): Promise<void> {
  const former = freshRelease(place);
  // A folder in which somebody reads a file cannot be moved on Windows.
  if ((await kindOf(place)) !== undefined) await tryAgain(place, () => rename(place, former));
  try {
    await tryAgain(folder, () => rename(folder, place));
  } catch (error) {
    await rename(former, place).catch(() => undefined);
    throw error;
  }
}

/** The folder that a link points at. */
export async function readTarget(place: string): Promise<string | undefined> {
  const target = await readlink(place).catch(() => undefined);
  return target === undefined ? undefined : resolve(dirname(place), target);
}

/** A name that no other run uses; it contains the id of the process that made it. */
export const freshRelease = (place: string): string =>
  join(releasesOf(place), `${process.pid}-${randomBytes(4).toString('hex')}`);

/** A hidden neighbour of the same file system. */
export const releasesOf = (place: string): string =>
  join(dirname(place), `.${basename(place)}-releases`);

/** Web servers run as another user, whatever the umask of this one. */
export async function makeReadable(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }))
    await chmod(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o755 : 0o644);
}

/** Renames, or copies where the two places are on different file systems. */
async function moveFolder(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true });
    await rm(from, { recursive: true, force: true });
  }
}

async function kindOf(path: string): Promise<'folder' | 'link' | 'other' | undefined> {
  try {
    const stats = await lstat(path);
    if (stats.isSymbolicLink()) {
      const real = await realpath(path).catch(() => undefined);
      return real === undefined || (await lstat(real)).isDirectory() ? 'link' : 'other';
    }
    return stats.isDirectory() ? 'folder' : 'other';
  } catch {
    return undefined;
  }
}

/** True while the process runs, of whomever. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
