import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { releasesOf } from '../integrations/switch-folder.ts';

// A switch without the guards of switch-folder.ts, for the proof that shows what they prevent: it fills an empty
// folder file by file.

/** Replaces one site by another as somebody would by hand. */
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
