import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listFiles } from '../leaks/list-files.ts';

/** Files of `public/` that a built site lacks or has with other bytes: a page of its own has taken their place. */
export async function findReplaced(publicDir: string, site: string): Promise<string[]> {
  const replaced: string[] = [];
  for (const file of await listFiles(publicDir).catch((): string[] => [])) {
    const [own, built] = await Promise.all(
      [publicDir, site].map((folder) => readFile(join(folder, file)).catch(() => undefined)),
    );
    if (!own || !built?.equals(own)) replaced.push(file);
  }
  return replaced;
}
