import { brotliDecompressSync, constants, gunzipSync, inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { begins, pictureTexts, pngSignature } from './picture-texts.ts';
import { unpackFont } from './unpack-font.ts';

/** A file's own bytes and, one after the other, everything that is packed into it. */
export function unpack(file: string, bytes: Buffer): Buffer[] {
  const inner = unpackOnce(file, bytes);
  const name = file.replace(/\.(br|gz)$/, '');
  return [bytes, ...inner.flatMap((part) => unpack(name, part))];
}

function unpackOnce(file: string, bytes: Buffer): Buffer[] {
  if (bytes.length === 0) return [];
  if (file.endsWith('.br')) return tryUnpack(() => [brotliDecompressSync(bytes)]);
  // The files of the search index are gzip by their first bytes and not by their names.
  if (begins(bytes, 0x1f, 0x8b)) return tryUnpack(() => [gunzipSync(bytes)]);
  if (bytes.subarray(0, 8).equals(pngSignature)) return pictureTexts(bytes);
  if (begins(bytes, 0x50, 0x4b, 3, 4)) return tryUnpack(() => unpackZip(bytes));
  const mark = bytes.toString('latin1', 0, 5);
  if (mark === '%PDF-') return unpackPdf(bytes);
  return mark.startsWith('wOF') ? tryUnpack(() => unpackFont(bytes)) : [];
}

/** Members of an archive, as office files are too, each with its name. */
const unpackZip = (bytes: Buffer): Buffer[] =>
  Object.entries(unzipSync(bytes)).flatMap(([name, data]) => [
    Buffer.from(`${name}\n`),
    Buffer.from(data),
  ]);

/** The packed streams of a PDF: contents, object streams, metadata, attachments. */
function unpackPdf(bytes: Buffer): Buffer[] {
  const text = bytes.toString('latin1');
  return [...text.matchAll(/\bstream\r?\n/g)].flatMap(({ index, 0: mark }) => {
    const start = index + mark.length;
    const end = text.indexOf('endstream', start);
    const data = bytes.subarray(start, end === -1 ? undefined : end);
    // What has been cut off at the end is still read.
    return tryUnpack(() => [inflateSync(data, { finishFlush: constants.Z_SYNC_FLUSH })]);
  });
}

/** Bytes that only look packed are looked at as they are. */
function tryUnpack(work: () => Buffer[]): Buffer[] {
  try {
    return work().filter((part) => part.length > 0);
  } catch {
    return [];
  }
}
