import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { releasesOf } from '../integrations/switch-folder.ts';

// What switch-folder.ts guards against, for the proof that shows it: an empty folder is filled file by file.

/** Puts one site in the place of another as one would by hand. */
export async function switchFolder(built: string, target: string): Promise<void> {
  await mkdir(join(releasesOf(target), 'left-by-hand'), { recursive: true });
  await rm(target, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  for (const name of await readdir(built)) {
    await writeFile(join(target, name), await readFile(join(built, name)));
    await new Promise((done) => setTimeout(done, 1));
  }
}

/** Removes nothing. */
export const removeLeftovers = (): Promise<void> => Promise.resolve();
