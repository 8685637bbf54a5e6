import { createHash, randomBytes } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Returns the picture stored in the folder under the hash of its parts; draws and stores it if there is none yet. Other
 * processes may use the folder at the same time: a file is complete or does not exist.
 */
export async function keepPicture(
  folder: string,
  parts: readonly (string | Buffer)[],
  draw: () => Promise<Buffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  const file = join(folder, `${hash.digest('hex')}.png`);
  const kept = await readFile(file).catch(() => undefined);
  if (kept) return Uint8Array.from(kept);
  const drawn = await draw();
  await mkdir(folder, { recursive: true });
  const fresh = `${file}.${randomBytes(4).toString('hex')}`;
  await writeFile(fresh, drawn);
  await rename(fresh, file);
  return Uint8Array.from(drawn);
}
