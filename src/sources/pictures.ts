import { stat } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Settings } from './settings.ts';

/** Addresses (`/photos/a.jpg`) of the pictures under `public/`, spelt exactly as their files are. */
export async function listPictures({ publicDir }: Settings): Promise<ReadonlySet<string>> {
  const exists = await stat(publicDir).catch(() => undefined);
  if (!exists?.isDirectory()) return new Set();
  const files = readdirSync(publicDir, { recursive: true, withFileTypes: true });
  return new Set(
    files
      .filter((file) => file.isFile() && isPicture(file.name))
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => `/${relative(publicDir, path).split(sep).join('/')}`),
  );
}

const isPicture = (name: string): boolean => /\.(?:jpe?g|png|webp|avif|svg)$/i.test(name);
