import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Problem } from '../domain/problem.ts';
import { readSettings } from '../sources/formats/settings.ts';
import { loadProject } from '../sources/load-project.ts';

/** What attacks a reader, a browser or the build; everything else may be unfinished. */
const hostile = new Set([
  ...['picture-reference', 'picture-in-body', 'link-scheme', 'link-host'],
  ...['html', 'expression', 'esm', 'unknown-component', 'mdx-syntax'],
  ...['hidden-sign', 'broken-characters', 'too-deep', 'long-line'],
  ...['yaml', 'repeated-key', 'linked-file', 'special-file', 'large-file'],
]);

/**
 * Reports what is hostile in files of content and data, by path, that are read without the rest of their project; what they
 * lack of it is no problem here. `root` is an empty folder for them.
 */
export async function findHostile(
  files: ReadonlyMap<string, Uint8Array>,
  root: string,
): Promise<Problem[]> {
  for (const [path, bytes] of files) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), bytes);
  }
  const { problems } = await loadProject(readSettings({}, root));
  return problems.filter(({ code, file }) => hostile.has(code) && files.has(file));
}
