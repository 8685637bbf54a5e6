import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { listFiles, mapFiles } from '../../leaks/list-files.ts';

/** What two builds of one site have in common. */
export interface Compared {
  /** Files that are the same byte for byte. */
  same: number;
  /** Pictures with equal pixels and different compression. */
  repacked: number;
  /** Pagefind's own program for browsers, which its package for each system brings in a build of its own. */
  programs: number;
  /** Names of files that differ or exist in only one of the two sites. */
  differing: string[];
}

type Kind = Exclude<keyof Compared, 'differing'> | 'differing';

/**
 * Compares every file of two built sites. Of a PNG the pixels count, which each system packs in its own way. The name of
 * the search folder is made of its content, with the program: it is left out of the comparison.
 */
export async function compareSites(one: string, other: string): Promise<Compared> {
  const [here, there] = await Promise.all([filesByName(one), filesByName(other)]);
  const names = [...new Set([...here.keys(), ...there.keys()])].sort();
  const kinds = await mapFiles(names, async (name) =>
    compareFiles(name, here.get(name), there.get(name)),
  );
  const count = (kind: Kind): number => kinds.filter((each) => each === kind).length;
  return {
    ...{ same: count('same'), repacked: count('repacked'), programs: count('programs') },
    differing: names.filter((_, index) => kinds[index] === 'differing'),
  };
}

/** Paths by name, with a star for the version of the lasting index, which has the program. */
const filesByName = async (site: string): Promise<Map<string, string>> =>
  new Map(
    (await listFiles(site)).map((file) => [
      file.replace(/^pagefind\/[0-9a-f]{10}\//, 'pagefind/*/'),
      join(site, file),
    ]),
  );

async function compareFiles(
  name: string,
  one: string | undefined,
  other: string | undefined,
): Promise<Kind> {
  if (one === undefined || other === undefined) return 'differing';
  const [a, b] = await Promise.all([readFile(one), readFile(other)]);
  if (a.equals(b)) return 'same';
  if (name.endsWith('.png')) return (await samePixels(a, b)) ? 'repacked' : 'differing';
  if (name === 'pagefind/*/wasm.unknown.pagefind') return 'programs';
  const isSame = name === 'pagefind/entry.json' && withoutVersions(a) === withoutVersions(b);
  return isSame ? 'same' : 'differing';
}

const withoutVersions = (entry: Buffer): string =>
  entry.toString('utf8').replaceAll(/\b[0-9a-f]{10}\b/g, '*');

async function samePixels(a: Buffer, b: Buffer): Promise<boolean> {
  const [one, other] = await Promise.all(
    [a, b].map((file) => sharp(file).ensureAlpha().raw().toBuffer({ resolveWithObject: true })),
  );
  if (!one || !other) return false;
  return one.info.width === other.info.width && one.data.equals(other.data);
}
