import { isPicture } from './embedded-texts.ts';
import { begins } from './picture-texts.ts';

/** First bytes of archives that nothing here unpacks: rar, 7z, bzip2, xz, zstd, lz4, lzip, cab. */
const unread: readonly (readonly number[])[] = [
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x42, 0x5a, 0x68],
  [0xfd, 0x37, 0x7a, 0x58, 0x5a],
  [0x28, 0xb5, 0x2f, 0xfd],
  [0x04, 0x22, 0x4d, 0x18],
  [0x4c, 0x5a, 0x49, 0x50],
  [0x4d, 0x53, 0x43, 0x46],
];
const bzip2Block = [0x31, 0x41, 0x59, 0x26, 0x53, 0x59];

/** A text may begin with BZh; a packed block follows only in an archive. */
const isUnread = (bytes: Buffer): boolean =>
  unread.some((start) => begins(bytes, ...start)) &&
  (!begins(bytes, 0x42, 0x5a, 0x68) || begins(bytes.subarray(4), ...bzip2Block));

const entryHead = Buffer.from([0x50, 0x4b, 1, 2]);
/** Whole or deflated, as everybody's programs pack. */
const readableMethods = new Set([0, 8]);

/** What a ZIP says of each file in it, wherever the archive begins. */
function entriesOf(bytes: Buffer): { isLocked: boolean; isReadable: boolean }[] {
  const entries = [];
  for (let at = bytes.indexOf(entryHead); at >= 0; at = bytes.indexOf(entryHead, at + 4)) {
    if (at + 46 > bytes.length || !bytes.includes(Buffer.from([0x50, 0x4b, 5, 6]), at)) break;
    entries.push({
      isLocked: (bytes.readUInt16LE(at + 8) & 1) === 1,
      isReadable: readableMethods.has(bytes.readUInt16LE(at + 10)),
    });
  }
  return entries;
}

/** Archives and documents that cannot be looked into, locked ones above all: nobody can say what they publish. */
export function isSealed(bytes: Buffer): boolean {
  if (isUnread(bytes)) return true;
  if (begins(bytes, 0x50, 0x4b, 3, 4) && ((bytes[6] ?? 0) & 1) === 1) return true;
  const packed = entriesOf(bytes);
  if (packed.some(({ isLocked, isReadable }) => isLocked || !isReadable)) return true;
  if (packed.length > 0 && isPicture(bytes)) return true;
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
  return bytes.toString('latin1', 0, 5) === '%PDF-' && /\/Encrypt\b/.test(bytes.toString('latin1'));
}
