import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Every file of a built site as a path from its root with slashes, sorted; links are not followed. */
export async function listFiles(dir: string): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Runs the work over all items, a few at a time, and keeps their order. */
export async function mapFiles<T>(
  files: readonly string[],
  work: (file: string) => Promise<T>,
): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let index = next++; index < files.length; index = next++)
      results[index] = await work(files[index] ?? '');
  };
  await Promise.all(Array.from({ length: 8 }, lane));
  return results;
}
