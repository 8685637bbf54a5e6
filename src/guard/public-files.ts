import { extname } from 'node:path';
import { takenNames, firstName } from '../domain/site/fixed-addresses.ts';
import { findForeignParts } from '../domain/office-parts.ts';
import type { Problem } from '../domain/problem.ts';
import { openOfficeFile } from '../leaks/office-file.ts';
import { TooMuchInsideError } from '../leaks/room.ts';
import { findActiveContent } from './active-content.ts';
import { findPdfAction } from './pdf-actions.ts';
import { strangeBytes } from './picture-parts.ts';
import { findInCalendar, findInManifest } from './plain-documents.ts';

/** The first bytes of files of a kind; absent for texts. */
const kinds: Readonly<Record<string, readonly RegExp[]>> = {
  '.avif': [/^.{4}ftypavi[fs]/s],
  '.docx': [/^PK\x03\x04/],
  '.gif': [/^GIF8/],
  '.html': [],
  '.ico': [/^\0\0\x01\0/],
  '.ics': [],
  '.jpeg': [/^\xFF\xD8\xFF/],
  '.jpg': [/^\xFF\xD8\xFF/],
  '.mp3': [/^ID3|^\xFF[\xE0-\xFF]/],
  '.mp4': [/^.{4}ftyp(?!avi|hei|hev|mif)/s],
  '.pdf': [/^%PDF-/],
  '.png': [/^\x89PNG/],
  '.pptx': [/^PK\x03\x04/],
  '.svg': [],
  '.txt': [],
  '.webmanifest': [],
  '.webp': [/^RIFF.{4}WEBP/s],
  '.woff': [/^wOFF/],
  '.woff2': [/^wOF2/],
};

/**
 * What `public/`, which is published unchanged, may contain: pictures, documents, fonts, sounds and plain texts,
 * each with the first bytes of its kind, nothing after its end, and nothing that runs or is loaded from elsewhere.
 * Tables and archives are refused: the site generates its own from data whose columns it knows.
 */
export function publicFileProblems(file: string, bytes: Buffer): Problem[] {
  const ending = extname(file).toLowerCase();
  const kind = kinds[ending];
  const problem = (code: string, message: string): Problem[] => [{ code, file, line: 1, message }];
  if (!kind) return problem('public-kind', notAllowed);
  if (bytes.length === 0) return [];
  const begin = bytes.toString('latin1', 0, 64);
  if (kind.length === 0 ? !isPlainText(bytes) : !kind.some((mark) => mark.test(begin)))
    return problem('public-kind', notThisKind);
  const strange = strangeBytes(bytes);
  if (strange) return problem('public-kind', strangeMessages[strange]);
  const inside = insideDocument(ending, bytes);
  return inside === undefined ? [] : problem('active-content', inside);
}

/**
 * Reports files in `public/` whose addresses the site, or one of its `pages`, already uses: one would replace the
 * other.
 */
export function takenAddressProblems(
  files: readonly { path: string; file: string }[],
  pages: readonly string[] = [],
): Problem[] {
  const taken = new Set([...takenNames, ...pages]);
  return files
    .filter(({ path }) => taken.has(firstName(path)))
    .map(({ file }) => ({ code: 'taken-address', file, line: 1, message: addressTaken }));
}

/** UTF-8 without characters that control a terminal or reverse the direction of text. */
function isPlainText(bytes: Buffer): boolean {
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  return !/[\uFEFF\0-\x08\x0B\x0C\x0E-\x1F\x7F\u202A-\u202E\u2066-\u2069\uFFFD]/.test(text);
}

/** Returns what a document does besides being read, as a sentence. */
function insideDocument(ending: string, bytes: Buffer): string | undefined {
  try {
    if (ending === '.pdf') {
      const action = findPdfAction(bytes);
      return action && `这个 PDF 里有${action}；请用“打印—另存为 PDF”重做一份，再放进来。`;
    }
    const found = insideText(ending, bytes.toString('utf8').replace(/^\uFEFF/, ''));
    if (found !== undefined) return `里有${found}；请删去，再放进来。`;
    if (ending !== '.docx' && ending !== '.pptx') return undefined;
    const office = openOfficeFile(bytes);
    if (!office) return notThisKind;
    const [part] = findForeignParts(office);
    return part && `${part.what}；${part.mend}，另存后再放进来。`;
  } catch (error) {
    // Told by the scan of all files.
    if (error instanceof TooMuchInsideError) return undefined;
    throw error;
  }
}

function insideText(ending: string, text: string): string | undefined {
  if (ending === '.ics') return findInCalendar(text);
  return ending === '.webmanifest' ? findInManifest(text) : undefined;
}

/** Reports scripts and external addresses in drawings and pages, wherever they are. */
export function activeContentProblems(file: string, bytes: Buffer): Problem[] {
  if (!/\.(?:svg|html?|xhtml|xml)$/i.test(file)) return [];
  const found = findActiveContent(file, bytes);
  return found === undefined
    ? []
    : [
        {
          code: 'active-content',
          file,
          line: found.line,
          message: `里有${found.what}，打开它的人会运行别人的程序、连到别处，或看到别的东西；请删去，或换成没有脚本的图片。`,
        },
      ];
}

const notAllowed = `public 里只放 ${Object.keys(kinds)
  .map((kind) => kind.slice(1))
  .join('、')} 文件，其余的不登到网上；表格请按 data/README.md 放进 data，压缩包请解开。`;
const addressTaken =
  '网站自己的网页或文件已经用了这个网址，放进去会互相覆盖；请换一个文件夹名或文件名（如 files/…）。';
const notThisKind =
  '里面不是文件名所说的那种文件，或不是 UTF-8 的文字，不知道是什么，不得公开；请用原来的软件另存一次。';
const remake = '请用 npm run picture 重做一张（图标、动图用画图软件另存一次）';
const strangeMessages = {
  behind: `图片的末尾还接着别的内容，不知道是什么，不得公开；${remake}。`,
  inside: `图片里夹着看不见的文字或别的内容，不得公开；${remake}。`,
  broken: `图片没有存完或已经损坏；${remake}。`,
} as const;
