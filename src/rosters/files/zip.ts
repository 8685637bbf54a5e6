import { inflateRawSync } from 'node:zlib';
import { mostBytes, mostTightness, smallBytes, TooLargeError } from './too-large.ts';

/** Reads a file of a ZIP archive by its name. @throws Error if it is damaged, TooLargeError if it is a bomb */
export interface ZipArchive {
  names: readonly string[];
  read(name: string): Uint8Array | undefined;
}

interface Entry {
  method: number;
  packed: number;
  unpacked: number;
  offset: number;
}

/** The files that the directory at the archive's end lists. @throws Error if the bytes are no whole ZIP file */
export function openZip(bytes: Uint8Array): ZipArchive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(bytes, view);
  return {
    names: [...entries.keys()],
    read: (name) => {
      const entry = entries.get(name);
      return entry && unpack(bytes, view, entry);
    },
  };
}

function unpack(bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array {
  const { method, packed, unpacked, offset } = entry;
  if (unpacked > mostBytes || (unpacked > smallBytes && unpacked > packed * mostTightness))
    throw new TooLargeError();
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const part = bytes.subarray(start, start + packed);
  if (part.length < packed) throw new Error('the archive is cut off');
  if (method === 0) return part;
  if (method !== 8) throw new Error('the packing is not known');
  try {
    return inflateRawSync(part, { maxOutputLength: Math.max(unpacked, 1) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw new TooLargeError();
    throw error;
  }
}

const directorySignature = 0x0201_4b50;
const endSignature = 0x0605_4b50;
const endLength = 22;
const longestComment = 0xffff;

function readDirectory(bytes: Uint8Array, view: DataView): Map<string, Entry> {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const entries = new Map<string, Entry>();
  const decoder = new TextDecoder();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== directorySignature)
      throw new Error('the directory is damaged');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
      view.getUint16(at + field, true),
    ) as [number, number, number];
    const name = decoder.decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const extra = readLongSizes(view, at + 46 + nameLength, extraLength, at);
    // One program would read the first of the two, another one the second.
    if (entries.has(name)) throw new Error('two files of the archive have one name');
    entries.set(name, { method: view.getUint16(at + 10, true), ...extra });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}

function findEnd(view: DataView): number {
  const last = view.byteLength - endLength;
  for (let at = last; at >= Math.max(0, last - longestComment); at -= 1)
    if (view.getUint32(at, true) === endSignature) return at;
  throw new Error('the archive has no end');
}

const isLong = 0xffff_ffff;

/** Sizes of 64 bits are in an extra field, in a fixed order, where the short ones are full (APPNOTE 4.5.3). */
function readLongSizes(
  view: DataView,
  start: number,
  length: number,
  at: number,
): Omit<Entry, 'method'> {
  const [packed, unpacked, offset] = [20, 24, 42].map((field) =>
    view.getUint32(at + field, true),
  ) as [number, number, number];
  if (![packed, unpacked, offset].includes(isLong)) return { packed, unpacked, offset };
  let field = start;
  while (field < start + length && view.getUint16(field, true) !== 1)
    field += 4 + view.getUint16(field + 2, true);
  let next = field + 4;
  const read = (short: number): number => {
    if (short !== isLong) return short;
    next += 8;
    return Number(view.getBigUint64(next - 8, true));
  };
  // In this order.
  const whole = read(unpacked);
  return { unpacked: whole, packed: read(packed), offset: read(offset) };
}
