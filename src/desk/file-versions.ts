import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Where the files lie that the desk edits. */
export interface EditedFolders {
  readonly contentDir: string;
  readonly noticesDir: string;
}

/**
 * What each file of the desk is at this moment: its path in the clone, as the desk names it, and a hash of its bytes.
 * By it the desk knows whether somebody else has changed the file since.
 */
export async function readFileVersions(folders: EditedFolders): Promise<Record<string, string>> {
  const content = await readVersions(folders.contentDir, 'content');
  const notices = await readVersions(folders.noticesDir, 'data/notices');
  return Object.fromEntries([...content, ...notices]);
}

async function readVersions(folder: string, name: string): Promise<[string, string][]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  // A pipe would block the desk, and a link would reveal changes of another file on this computer.
  const files = entries
    .filter((entry) => entry.isFile() && /\.(?:mdx|yaml)$/.test(entry.name))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
  return Promise.all(
    files.map(async (path): Promise<[string, string]> => {
      const bytes = await readFile(join(folder, path));
      return [`${name}/${path.split(sep).join('/')}`, hashOf(bytes)];
    }),
  );
}

const hashOf = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex').slice(0, 16);
