import { gzipSync } from 'node:zlib';

/** Packs a file so that the same content has the same bytes everywhere. */
export function packSame(content: string | Uint8Array): Uint8Array {
  const bytes = gzipSync(content, { level: 9 });
  // The byte that names the machine's system.
  bytes[9] = 255;
  return bytes;
}
