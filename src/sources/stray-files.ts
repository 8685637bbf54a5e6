import { dirname, join, relative, resolve } from 'node:path';
import type { Reading } from './formats/reading.ts';
import { listFolder, reportStray, type FolderEntry } from './formats/text-file.ts';

/** What may lie directly in content/; each folder reports what does not belong in it. */
const contentNames = ['bulletin', 'handbook', 'pages', 'screens', 'site.yaml'];
/** Folders of data/ that report what is strange in them. */
const ownFolders = ['ledger', 'notices'];

/** Reports every file of content/ and data/ that nothing reads; `tables` are those of data/ that something does. */
export async function reportStrayFiles(reading: Reading, tables: readonly string[]): Promise<void> {
  const { contentDir, dataDir } = reading.settings;
  for (const { name, path } of await listFolder(contentDir))
    if (!contentNames.includes(name)) reportStray(reading, path, expectedInContent);
  const folders = [...new Set(tables.map((table) => dirname(table)))];
  for (const entry of await listFolder(dataDir))
    if (!folders.includes(entry.name) && !isOwnFolder(entry, reading))
      reportStray(reading, entry.path, expectedInData);
  for (const folder of folders) {
    const known = tables.filter((table) => dirname(table) === folder);
    for (const { path } of await listFolder(join(dataDir, folder)))
      if (!known.some((table) => resolve(dataDir, table) === path))
        reportStray(
          reading,
          path,
          `这里只有 ${known.map((table) => table.slice(folder.length + 1)).join('、')}`,
        );
  }
}

const isOwnFolder = ({ name, path, isFolder }: FolderEntry, { settings }: Reading): boolean =>
  isFolder && (ownFolders.includes(name) || !relative(path, settings.noticesDir).startsWith('..'));

const expectedInContent =
  '文章在 bulletin，指南在 handbook，页面在 pages，网站的基本情况在 site.yaml';
const expectedInData = '表格在 reference 和 accountability，台账在 ledger，公示在 notices';
