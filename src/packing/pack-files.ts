import { createHash } from 'node:crypto';
import { strToU8, zipSync, type Zippable } from 'fflate';

/** A file by its path inside the archive. */
export interface PackedFile {
  path: string;
  content: string | Uint8Array;
}

/** ZIP has no times before 1980 and no time zone. Every archive gets the same day, independent of the clock. */
const packedOn = (): Date => new Date(1980, 0, 1);

/** Pictures are packed already. */
const isPacked = (path: string): boolean => /\.(?:jpe?g|png|webp|avif)$/i.test(path);

/**
 * A ZIP of the files with `SHA256SUMS`, which `sha256sum -c` reads, as the last of them. The same files give the
 * same bytes.
 */
export function packFiles(files: readonly PackedFile[]): Uint8Array<ArrayBuffer> {
  const sorted = files
    .map(({ path, content }) => ({
      path,
      bytes: typeof content === 'string' ? strToU8(content) : content,
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  const sums = sorted.map(({ path, bytes }) => `${sha256(bytes)}  ${path}\n`).join('');
  const entries: Zippable = {};
  for (const { path, bytes } of sorted) entries[path] = [bytes, { level: isPacked(path) ? 0 : 9 }];
  entries['SHA256SUMS'] = strToU8(sums);
  return Uint8Array.from(zipSync(entries, { level: 9, mtime: packedOn() }));
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
