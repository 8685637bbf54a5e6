import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readableTexts } from './readable-texts.ts';
import { listFiles, mapFiles } from './list-files.ts';

/**
 * The files of a built site that contain each name: in the path, in the bytes, packed or escaped, or spelled in words
 * of the search index. Paths are from the site's root, sorted; a name that is in no file has an empty list.
 */
export async function findNames(
  names: readonly string[],
  dir: string,
): Promise<Map<string, string[]>> {
  const files = await listFiles(dir);
  const found = await mapFiles(files, async (file) =>
    namesInFile(names, file, await readFile(join(dir, file))),
  );
  return new Map(
    names.map((name) => [name, files.filter((_file, index) => found[index]?.includes(name))]),
  );
}

/** The names that can be read in one file. */
export async function namesInFile(
  names: readonly string[],
  file: string,
  bytes: Buffer,
): Promise<string[]> {
  const { raw, prose } = await readableTexts(file, bytes);
  const texts = [file, ...raw, ...prose].flatMap((text) => [text, tighten(text)]);
  return names.filter((name) => {
    const tight = tighten(name);
    return texts.some((text) => text.includes(name) || text.includes(tight));
  });
}

/** One form for every way to write the same characters; separators between them are removed. */
const tighten = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]+/gu, '')
    .toLowerCase();
