import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Settings } from './settings.ts';

/**
 * Keeps what a check has read, as JSON, for the pages of the same build. Only the owner can read the files, and the
 * build removes the folder.
 */
export async function storeChecked(folder: string, name: string, value: unknown): Promise<void> {
  const path = join(folder, `${name}.json`);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await writeFile(path, JSON.stringify(value), { mode: 0o600 });
}

/** The value as the check of this build has kept it; outside of builds it is read again. */
export const readOrReuse = <T>(
  { checkedDir }: Pick<Settings, 'checkedDir'>,
  name: string,
  read: () => Promise<T>,
): Promise<T> => (checkedDir === undefined ? read() : readChecked<T>(checkedDir, name));

/** A value that `storeChecked` has kept under this name. @throws if there is none */
export const readChecked = async <T>(folder: string, name: string): Promise<T> =>
  JSON.parse(await readFile(join(folder, `${name}.json`), 'utf8')) as T;

/** The files that `makeOnce` writes or has written. */
const written = new Map<string, Promise<void>>();

/**
 * A value that several pages of a build need. The first page computes it and the others read it from disk, so that a
 * large archive takes no memory. Outside of builds it is computed each time.
 */
export async function makeOnce<T>(
  { checkedDir }: Pick<Settings, 'checkedDir'>,
  name: string,
  make: () => Promise<T>,
): Promise<T> {
  if (checkedDir === undefined) return make();
  const writing =
    written.get(name) ?? make().then((value) => storeChecked(checkedDir, name, value));
  written.set(name, writing);
  await writing;
  return readChecked<T>(checkedDir, name);
}
