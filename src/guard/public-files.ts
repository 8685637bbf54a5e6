import { extname } from 'node:path';
import type { Problem } from '../domain/problem.ts';
import { findActiveContent } from '../leaks/active-content.ts';

/** First bytes of a kind of file; none where it is a text. */
const kinds: Readonly<Record<string, readonly RegExp[]>> = {
  '.avif': [/^.{4}ftyp/s],
  '.docx': [/^PK\x03\x04/],
  '.gif': [/^GIF8/],
  '.html': [],
  '.ico': [/^\0\0\x01\0/],
  '.ics': [],
  '.jpeg': [/^\xFF\xD8\xFF/],
  '.jpg': [/^\xFF\xD8\xFF/],
  '.mp3': [/^ID3|^\xFF[\xE0-\xFF]/],
  '.mp4': [/^.{4}ftyp/s],
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
 * What `public/` may hold, which is published as it is: pictures, documents, fonts, sounds and plain texts, each with
 * the first bytes of its kind. Tables and archives are refused: the site makes its own from data whose columns it
 * knows.
 */
export function publicFileProblems(file: string, bytes: Buffer): Problem[] {
  const kind = kinds[extname(file).toLowerCase()];
  const problem = (code: string, message: string): Problem => ({ code, file, line: 1, message });
  if (!kind) return [problem('public-kind', notAllowed)];
  const begin = bytes.toString('latin1', 0, 64);
  if (kind.length === 0 ? bytes.includes(0) : !kind.some((mark) => mark.test(begin)))
    return bytes.length === 0 ? [] : [problem('public-kind', notThisKind)];
  return [];
}

/** Scripts and outside addresses in drawings and pages, wherever they lie. */
export function activeContentProblems(file: string, bytes: Buffer): Problem[] {
  if (!/\.(?:svg|html?|xhtml|xml)$/i.test(file)) return [];
  const found = findActiveContent(bytes.toString('utf8'));
  return found === undefined
    ? []
    : [
        {
          code: 'active-content',
          file,
          line: found.line,
          message: `里有${found.what}，打开它的人会运行别人的程序或连到别处；请删去，或换成没有脚本的图片。`,
        },
      ];
}

const notAllowed = `public 里只放 ${Object.keys(kinds)
  .map((kind) => kind.slice(1))
  .join('、')} 文件，其余的不登到网上；表格请按 data/README.md 放进 data，压缩包请解开。`;
const notThisKind =
  '里面不是文件名所说的那种文件，不知道是什么，不得公开；请用原来的软件另存一次。';
