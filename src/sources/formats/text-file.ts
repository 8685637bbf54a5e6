import { access, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { putCharactersRight } from '../../domain/lookalike-characters.ts';
import { placeholder } from '../../domain/placeholder.ts';
import { reportHiddenSigns } from './hidden-signs.ts';
import { countLineEnds, reportOn, type Reading, type Report } from './reading.ts';
import { displayPath } from './settings.ts';

/** A text with the name that problems give it. */
export interface TextFile {
  file: string;
  text: string;
}

/** The decoded text, or what is wrong with the bytes, in Chinese. */
export type Decoded = { text: string } | { code: string; line: number; message: string };

/**
 * Decodes UTF-8 with or without a byte order mark, and anything else as GB18030, which Excel writes. In the other
 * order every UTF-8 file would become mojibake without an error. Radicals used in place of characters become those
 * characters.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  if (bytes.includes(0)) return { code: 'encoding', line: 1, message: notText };
  const text = decodeAs('utf-8', bytes) ?? decodeAs('gb18030', bytes);
  if (text === undefined) return { code: 'encoding', line: 1, message: notText };
  // The decoder removes one byte order mark. A second one shows that a program saved a text that it had misread.
  if (text.startsWith('\uFEFF')) return { code: 'encoding', line: 1, message: twoMarks };
  const lost = text.indexOf('\uFFFD');
  if (lost === -1) return { text: putCharactersRight(text) };
  return {
    code: 'lost-characters',
    line: countLineEnds(text, lost) + 1,
    message: '这一行有丢失的字（显示为“�”），请对照原件补全后重新保存。',
  };
}

const notText =
  '文件的编码认不出来：既不是 UTF-8，也不是 GB18030。请用原来的软件打开，另存为“UTF-8”格式（Excel 选“CSV UTF-8（逗号分隔）”）。';

const twoMarks =
  '文件开头有两个看不见的标记（BOM）。请用记事本打开，删去第一个字前面看不见的字符，另存为“UTF-8”格式。';

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The file's text, or `undefined` after a problem was reported. */
export async function readTextFile(reading: Reading, path: string): Promise<TextFile | undefined> {
  const file = displayPath(reading.settings, path);
  const report = reportOn(reading.problems, file);
  const bytes = await readFile(path).catch((error: unknown) => error);
  if (!(bytes instanceof Uint8Array)) {
    if ((bytes as NodeJS.ErrnoException).code === 'ENOENT')
      report(1, 'missing-file', '缺少这个文件，请补上。');
    else report(1, 'unreadable-file', '这个文件打不开，请检查它是不是文件、有没有读取权限。');
    return undefined;
  }
  const decoded = decodeText(bytes);
  if ('text' in decoded) {
    const long = /\.csv$/i.test(path) ? undefined : findLongLine(decoded.text);
    if (long !== undefined) {
      report(long, 'long-line', longLine);
      return undefined;
    }
    reportUnfilled(decoded.text, report);
    reportHiddenSigns(decoded.text, report);
    return { file, text: decoded.text };
  }
  report(decoded.line, decoded.code, decoded.message);
  return undefined;
}

/** Characters; nobody writes a paragraph as long as this, and every rule would have to read it. */
const longestLine = 30_000;
const longLine = `这一行太长（超过 ${longestLine} 个字），不像是人写的。请核对是不是粘错了内容；是文章的，请分段。`;

/** The first line that is too long, from 1. */
function findLongLine(text: string): number | undefined {
  let line = 1;
  for (let at = 0; at < text.length; line += 1) {
    const end = text.indexOf('\n', at);
    const next = end === -1 ? text.length : end;
    if (next - at > longestLine) return line;
    at = next + 1;
  }
  return undefined;
}

/** Whether a value still has the mark of a starting file; such a value is not checked any further. */
export function reportUnfilled(text: string, report: Report): void {
  if (!text.includes(placeholder)) return;
  text.split(/\r\n|\r|\n/).forEach((line, index) => {
    if (line.includes(placeholder))
      report(
        index + 1,
        'unfilled',
        `这里还没有填：请把${placeholder}换成内容，不需要的一项就删去。`,
      );
  });
}

/** True if there is such a file or folder. */
export const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** The entries of a folder, sorted by name; system files and README.md are not content. */
export interface FolderEntry {
  name: string;
  path: string;
  isFolder: boolean;
}

/** Empty where there is no such folder. */
export async function listFolder(path: string): Promise<FolderEntry[]> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  return entries
    .filter(({ name }) => !/^(?:\.|Thumbs\.db$|desktop\.ini$|README\.md$)/i.test(name))
    .map((entry) => ({
      name: entry.name,
      path: join(path, entry.name),
      isFolder: entry.isDirectory(),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A file or folder that nothing reads would silently stay unpublished, so it is a problem. */
export function reportStray(reading: Reading, path: string, expected: string): void {
  reportOn(reading.problems, displayPath(reading.settings, path))(
    1,
    'stray-file',
    `这里不应有它，系统不会读它：${expected}。请改名、移走或删去。`,
  );
}
