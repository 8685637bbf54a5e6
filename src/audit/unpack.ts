import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';

/** A file's own bytes and, one after the other, everything that is packed into it. */
export function unpack(file: string, bytes: Buffer): Buffer[] {
  const inner = unpackOnce(file, bytes);
  const name = file.replace(/\.(br|gz)$/, '');
  return [bytes, ...inner.flatMap((part) => unpack(name, part))];
}

function unpackOnce(file: string, bytes: Buffer): Buffer[] {
  if (bytes.length === 0) return [];
  if (file.endsWith('.br')) return tryUnpack(() => brotliDecompressSync(bytes));
  // The files of the search index are gzip by their first bytes and not by their names.
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return tryUnpack(() => gunzipSync(bytes));
  return bytes.subarray(0, 8).equals(pngMark) ? readPngTexts(bytes) : [];
}

const pngMark = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** What a PNG says in words: the chunks tEXt, zTXt, iTXt and eXIf. */
function readPngTexts(png: Buffer): Buffer[] {
  const texts: Buffer[] = [];
  for (let at = pngMark.length; at + 12 <= png.length;) {
    const length = png.readUInt32BE(at);
    const type = png.toString('latin1', at + 4, at + 8);
    const data = png.subarray(at + 8, at + 8 + length);
    if (type === 'tEXt' || type === 'eXIf') texts.push(data);
    if (type === 'zTXt') texts.push(...inflateAfter(data, data.indexOf(0) + 2));
    if (type === 'iTXt') texts.push(...readInternationalText(data));
    at += 12 + length;
  }
  return texts;
}

/** iTXt: keyword, 0, packed or not, method, language, 0, translated keyword, 0, text. */
function readInternationalText(data: Buffer): Buffer[] {
  const flag = data.indexOf(0) + 1;
  const text = data.indexOf(0, data.indexOf(0, flag + 2) + 1) + 1;
  return data[flag] === 1 ? [data, ...inflateAfter(data, text)] : [data];
}

const inflateAfter = (data: Buffer, start: number): Buffer[] =>
  tryUnpack(() => inflateSync(data.subarray(start)));

/** Bytes that only look packed are looked at as they are. */
function tryUnpack(work: () => Buffer): Buffer[] {
  try {
    return [work()];
  } catch {
    return [];
  }
}
