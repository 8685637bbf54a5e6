import { isUtf8 } from 'node:buffer';
import { readPdfTexts } from './pdf-texts.ts';
import { begins, pictureTexts } from './picture-texts.ts';

/** Names of files whose bytes are not text. */
const binaryFile =
  /\.(?:avif|bmp|docx?|gif|heic|jpe?g|mp[34]|otf|pdf|png|pptx?|tiff?|ttf|webp|wof+2?|xlsx?|zip)$/;

/** Whether a part is not UTF-8 text, by its first bytes. */
const isBinary = (part: Buffer): boolean =>
  begins(part, 0x25, 0x50, 0x44, 0x46) || isPicture(part) || part.subarray(0, 1024).includes(0);

/** Pictures, fonts, documents: what they say has to be dug out. */
export const isDocument = (file: string, parts: readonly Buffer[]): boolean =>
  binaryFile.test(file.toLowerCase()) || (!isIndexFile(file) && parts.some(isBinary));

/** The search index: numbers side by side that have nothing to do with each other. */
const isIndexFile = (file: string): boolean => file.startsWith('pagefind/');

/** The texts in pictures, documents and fonts, in the encodings that they use. */
export async function embeddedTexts(parts: readonly Buffer[]): Promise<string[]> {
  const texts = await Promise.all(
    parts.map(async (part) => {
      if (part.toString('latin1', 0, 5) === '%PDF-') return readPdfTexts(part);
      const words = pictureTexts(part);
      return isPicture(part) ? words.flatMap(inEveryEncoding) : inEveryEncoding(part);
    }),
  );
  return texts.flat();
}

/** Pixels of a picture are not text, even if they look like it. */
export const isPicture = (part: Buffer): boolean =>
  /^(?:\x89PNG|\xFF\xD8|RIFF|GIF8)/.test(part.toString('latin1', 0, 4));

function inEveryEncoding(bytes: Buffer): string[] {
  if (isUtf8(bytes) && !bytes.includes(0)) return [withoutTags(bytes.toString('utf8'))];
  return [
    withoutTags(bytes.toString('utf8')),
    ...[0, 1].flatMap((start) => {
      const even = bytes.subarray(start, bytes.length - ((bytes.length - start) % 2));
      return [even.toString('utf16le'), Buffer.from(even).swap16().toString('utf16le')];
    }),
  ].map(wordsAmongBytes);
}

/** ASCII, Han, digits of any kind and the marks between them; a few in a row are words, one among other bytes is chance. */
const wordCharacter = /^[\t\x20-\x7E\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFFEF\p{N}·—‘’“”]$/u;
const shortestWord = 4;

let table: Uint8Array | undefined;
/** 1 for each UTF-16 unit that is such a character: a table is ten times faster than the expression. */
const wordUnits = (): Uint8Array =>
  (table ??= Uint8Array.from({ length: 0x10000 }, (_, unit) =>
    Number(wordCharacter.test(String.fromCharCode(unit))),
  ));

/** Sounds, films and points would take minutes to read as if they were a text. */
export function wordsAmongBytes(text: string): string {
  const units = wordUnits();
  const words: string[] = [];
  let start = 0;
  let at = 0;
  /** Characters of the run. */
  let length = 0;
  for (; at <= text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (units[unit] === 1) length += 1;
    else if (
      unit >= 0xd800 &&
      unit < 0xdc00 &&
      wordCharacter.test(String.fromCodePoint(text.codePointAt(at) ?? 0))
    ) {
      length += 1;
      at += 1;
    } else {
      if (length >= shortestWord) words.push(text.slice(start, at));
      start = at + 1;
      length = 0;
    }
  }
  return words.join('\n');
}

/** Office files and XMP are XML: a text is cut into runs of one look each. */
const withoutTags = (text: string): string =>
  text.includes('<')
    ? text
        .replace(/<\/(?:w:p|a:p|text:p|si|row)>/g, '\n')
        .replace(/<\/(?:c|v|w:tc|table:table-cell)>/g, '\t')
        .replace(/<[^>]*>/g, '')
    : text;
