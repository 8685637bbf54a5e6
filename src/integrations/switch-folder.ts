import { randomBytes } from 'node:crypto';
import {
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
import { basename, dirname, join, resolve, sep } from 'node:path';

/** The place is not ours to replace: it holds something that no build has put there. */
export class ForeignFolderError extends Error {
  readonly folder: string;
  constructor(folder: string) {
    super(`${folder} holds files that no build has put there`);
    this.name = 'ForeignFolderError';
    this.folder = folder;
  }
}

/** Files that every built site has and hardly anything else. */
const marks = ['index.html', '404.html'];

/**
 * Refuses a place whose replacement would delete something else than an earlier build:
 * the project itself or what holds it, or a folder with files but without the marks of a site.
 */
export async function needReplaceable(folder: string, root: string): Promise<void> {
  const place = resolve(folder);
  if (`${resolve(root)}${sep}`.startsWith(place.endsWith(sep) ? place : `${place}${sep}`))
    throw new ForeignFolderError(folder);
  const kind = await kindOf(place);
  if (kind === undefined) return;
  if (kind === 'other') throw new ForeignFolderError(folder);
  const names = await readdir(place).catch((): string[] => []);
  if (names.length > 0 && !marks.every((mark) => names.includes(mark)))
    throw new ForeignFolderError(folder);
}

/**
 * Puts the folder `built` in the place of `target` at once, so that a reader finds the old or the new files and
 * never a part of them. What stood there is removed afterwards. Where `target` is a symbolic link, the new
 * folder goes beside the one it points at and the link is switched. `built` is gone afterwards.
 */
export async function switchFolder(built: string, target: string): Promise<void> {
  const place = resolve(target);
  await mkdir(dirname(place), { recursive: true });
  if ((await kindOf(place)) === 'link') await switchLink(built, place);
  else await swapFolder(built, place);
}

async function switchLink(built: string, link: string): Promise<void> {
  const pointsAt = await readlink(link);
  const old = resolve(dirname(link), pointsAt);
  const fresh = `${stem(old)}-${mark()}`;
  await moveFolder(built, fresh);
  const newLink = `${link}-${mark()}`;
  // A relative link stays relative, so that the whole folder can be moved.
  await symlink(
    pointsAt === old ? fresh : join(dirname(pointsAt), basename(fresh)),
    newLink,
    'dir',
  );
  await rename(newLink, link);
  await rm(old, { recursive: true, force: true });
}

async function swapFolder(built: string, place: string): Promise<void> {
  const fresh = besides(place, 'new');
  const old = besides(place, 'old');
  await moveFolder(built, fresh);
  const hadOld = await rename(place, old).then(
    () => true,
    () => false,
  );
  try {
    await rename(fresh, place);
  } catch (error) {
    if (hadOld) await rename(old, place);
    await rm(fresh, { recursive: true, force: true });
    throw error;
  }
  await rm(old, { recursive: true, force: true });
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

const mark = (): string => randomBytes(4).toString('hex');

/** A hidden neighbour of the same file system. */
const besides = (place: string, role: string): string =>
  join(dirname(place), `.${basename(place)}-${role}-${mark()}`);

/** The name without the mark of an earlier switch. */
const stem = (path: string): string => path.replace(/-[0-9a-f]{8}$/, '');
