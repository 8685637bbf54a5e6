import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { listFiles, mapFiles } from '../../leaks/list-files.ts';

/** What two builds of one site have in common. */
export interface Compared {
  /** Files that are the same byte for byte. */
  same: number;
  /** Pictures with the same pixels that were packed otherwise. */
  repacked: number;
  /** Names of files that differ, or are in one of the two only. */
  differing: string[];
}

/** Compares every file of two built sites; of a PNG the pixels count, which each system packs in its own way. */
export async function compareSites(one: string, other: string): Promise<Compared> {
  const [here, there] = await Promise.all([one, other].map(listFiles));
  const names = [...new Set([...(here ?? []), ...(there ?? [])])].sort();
  const found = await mapFiles(names, async (name) => {
    const [a, b] = await Promise.all(
      [one, other].map((folder) => readFile(join(folder, name)).catch(() => undefined)),
    );
    if (!a || !b) return 'differing';
    if (a.equals(b)) return 'same';
    return name.endsWith('.png') && (await samePixels(a, b)) ? 'repacked' : 'differing';
  });
  const count = (kind: string): number => found.filter((one) => one === kind).length;
  return {
    same: count('same'),
    repacked: count('repacked'),
    differing: names.filter((_, index) => found[index] === 'differing'),
  };
}

async function samePixels(a: Buffer, b: Buffer): Promise<boolean> {
  const [one, other] = await Promise.all(
    [a, b].map((file) => sharp(file).ensureAlpha().raw().toBuffer({ resolveWithObject: true })),
  );
  if (!one || !other) return false;
  return one.info.width === other.info.width && one.data.equals(other.data);
}
