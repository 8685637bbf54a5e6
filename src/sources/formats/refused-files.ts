import { lstat, readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../domain/problem.ts';
import { displayPath, type Settings } from './settings.ts';

/**
 * Megabytes of any file, of a table, of texts, of what editors write. The list of a city with 200,000 rows has 12, a long
 * article 0.03.
 */
const largest = { any: 20, table: 25, text: 2, article: 0.5 };
const edited = /\.(?:mdx?|ya?ml)$/i;
const written = /\.(?:csv|mdx?|ya?ml|html?|svg|txt|ics|webmanifest)$/i;
function mostOf(name: string): number {
  if (/\.csv$/i.test(name)) return largest.table;
  if (edited.test(name)) return largest.article;
  return written.test(name) ? largest.text : largest.any;
}

/** Bytes of one line. Every rule would have to read a line as long as this, and nobody writes one. */
const largestLine = 1024 * 1024;

/** Rows of a table: a quarter more than the list of the largest city. */
const mostLines = 250_000;

/** False for zeros, for a line that has no end and for lines without end. */
async function isWritten(path: string): Promise<boolean> {
  const bytes = await readFile(path);
  if (bytes.includes(0)) return false;
  let lines = 0;
  for (let at = 0; at < bytes.length;) {
    lines += 1;
    if (lines > mostLines) return false;
    const end = bytes.indexOf(0x0a, at);
    const next = end === -1 ? bytes.length : end;
    if (next - at > largestLine) return false;
    at = next + 1;
  }
  return true;
}

/**
 * Files in content, data and public that must not even be opened: symbolic links, which could publish any file of
 * this computer; pipes, sockets and devices, which may never end; and files that are far too large. Each is one
 * problem.
 */
export async function findRefusedFiles(settings: Settings): Promise<Problem[]> {
  const folders = [settings.contentDir, settings.dataDir, settings.noticesDir, settings.publicDir];
  const found = await Promise.all(
    [...new Set(folders)].map((folder) => refusedIn(folder, settings)),
  );
  const byFile = new Map(found.flat().map((problem) => [problem.file, problem]));
  return [...byFile.values()];
}

/** True for a problem because of which nothing was read. */
export const isRefusedFile = ({ code }: Problem): boolean =>
  code === 'linked-file' || code === 'special-file' || code === 'large-file';

async function refusedIn(folder: string, settings: Settings): Promise<Problem[]> {
  const refused = (path: string, message: string, code = 'special-file'): Problem[] => [
    { code, file: displayPath(settings, path), line: 1, message },
  ];
  const root = await stat(folder).catch(() => undefined);
  if (root?.isDirectory() === false) return refused(folder, noFolder);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const problems = await Promise.all(
    entries.map(async (entry): Promise<Problem[]> => {
      if (entry.isDirectory()) return [];
      const path = join(entry.parentPath, entry.name);
      if (entry.isSymbolicLink()) return refused(path, linked, 'linked-file');
      if (!entry.isFile()) return refused(path, special);
      const found = await lstat(path).catch(() => undefined);
      // Otherwise somebody has just deleted it.
      if (found === undefined) return path.includes('\uFFFD') ? refused(path, noName) : [];
      const { size, nlink } = found;
      // A hard link to a file elsewhere on this disk; git creates none.
      if (nlink > 1 && folder === settings.publicDir) return refused(path, linked, 'linked-file');
      const most = mostOf(entry.name);
      if (size > most * 1024 * 1024) return refused(path, large(size, most), 'large-file');
      if (size < largestLine || !written.test(entry.name) || (await isWritten(path))) return [];
      return refused(path, notWritten, 'large-file');
    }),
  );
  return problems.flat();
}

const linked =
  '是链接（快捷方式），不是文件。链接会把别处的文件登到网上，不得放在这里；请删去，把要用的文件复制进来。';
const special = '是管道、套接字或设备，不是文件，读不了；请删去。';
const noFolder = '应当是文件夹，不是别的；请删去，建一个文件夹。';
const noName =
  '文件名不是 UTF-8（多半是在 Windows 上压缩、在这里解开的），按这个名字打不开；请改名。';
const notWritten =
  '不是人写的文字：里面是零，一行没有尽头，或者有几十万行，不读它；请核对是不是放错了文件。';
const large = (bytes: number, most: number): string =>
  `太大：${Math.ceil(bytes / 1024 / 1024)} MB，最多 ${most} MB。请核对是不是放错了文件；图片请先用 npm run picture 缩小。`;
