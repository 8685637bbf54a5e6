import { brotliDecompressSync, constants, gunzipSync, inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { begins, pictureTexts, pngSignature } from './picture-texts.ts';
import { needLayer, Room } from './room.ts';
import { unpackFont } from './unpack-font.ts';

/**
 * A file's own bytes and, one after the other, everything that is packed into it.
 * @throws TooMuchInsideError for a bomb
 */
export const unpack = (file: string, bytes: Buffer): Buffer[] =>
  unpackInto(file, bytes, new Room(), 0);

function unpackInto(file: string, bytes: Buffer, room: Room, depth: number): Buffer[] {
  needLayer(depth);
  const inner = unpackOnce(file, bytes, room);
  const name = file.replace(/\.(br|gz)$/, '');
  return [bytes, ...inner.flatMap((part) => unpackInto(name, part, room, depth + 1))];
}

function unpackOnce(file: string, bytes: Buffer, room: Room): Buffer[] {
  if (bytes.length === 0) return [];
  if (file.endsWith('.br')) return room.unpack((limit) => [brotliDecompressSync(bytes, limit)]);
  // The files of the search index are gzip by their first bytes and not by their names.
  if (begins(bytes, 0x1f, 0x8b)) return room.unpack((limit) => [gunzipSync(bytes, limit)]);
  if (bytes.subarray(0, 8).equals(pngSignature)) return pictureTexts(bytes, room);
  if (begins(bytes, 0x50, 0x4b, 3, 4)) return room.unpack(() => unpackZip(bytes, room));
  const mark = bytes.toString('latin1', 0, 5);
  if (mark === '%PDF-') return unpackPdf(bytes, room);
  if (mark.startsWith('wOF')) return room.unpack((limit) => unpackFont(bytes, limit));
  if (isDeflated(bytes)) return room.unpack((limit) => [inflateSync(bytes, limit)]);
  const archive = archiveIn(bytes);
  return archive ? room.unpack(() => unpackZip(archive, room)) : [];
}

/** The first two bytes of zlib are a multiple of 31 (RFC 1950). */
const isDeflated = (bytes: Buffer): boolean =>
  bytes[0] === 0x78 && bytes.length > 2 && bytes.readUInt16BE(0) % 31 === 0;

const archiveBegins = Buffer.from([0x50, 0x4b, 3, 4]);
const archiveEnds = Buffer.from([0x50, 0x4b, 5, 6]);

/** An archive behind other bytes, from where it begins. */
function archiveIn(bytes: Buffer): Buffer | undefined {
  const end = bytes.lastIndexOf(archiveEnds);
  const start = end === -1 ? -1 : bytes.indexOf(archiveBegins);
  return start === -1 || start > end ? undefined : bytes.subarray(start);
}

/** Members of an archive, as office files are too, each with its name. */
function unpackZip(bytes: Buffer, room: Room): Buffer[] {
  let total = 0;
  const members = unzipSync(bytes, {
    filter: ({ originalSize }) => {
      total += originalSize;
      room.needFor(total);
      return true;
    },
  });
  return Object.entries(members).flatMap(([name, data]) => [
    Buffer.from(`${name}\n`),
    Buffer.from(data),
  ]);
}

/** The packed streams of a PDF: contents, object streams, metadata, attachments. */
function unpackPdf(bytes: Buffer, room: Room): Buffer[] {
  const text = bytes.toString('latin1');
  return [...text.matchAll(/\bstream\r?\n/g)].flatMap(({ index, 0: mark }) => {
    const start = index + mark.length;
    const end = text.indexOf('endstream', start);
    const data = bytes.subarray(start, end === -1 ? undefined : end);
    // What has been cut off at the end is still read.
    return room.unpack((limit) => [
      inflateSync(data, { finishFlush: constants.Z_SYNC_FLUSH, ...limit }),
    ]);
  });
}
