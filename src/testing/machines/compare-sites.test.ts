import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compareSites } from './compare-sites.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'compare-sites-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function site(
  name: string,
  files: Readonly<Record<string, string | Buffer>>,
): Promise<string> {
  await mkdir(join(folder, name, 'a'), { recursive: true });
  for (const [file, content] of Object.entries(files))
    await writeFile(join(folder, name, file), content);
  return join(folder, name);
}

const png = (grey: number, compressionLevel: number): Promise<Buffer> =>
  sharp({ create: { width: 40, height: 40, channels: 3, background: { r: grey, g: 0, b: 0 } } })
    .png({ compressionLevel })
    .toBuffer();

test('every file counts once: the same, packed otherwise, of another content, missing', async () => {
  const one = await site('one', {
    'index.html': '甲',
    'a/a.html': '甲',
    'only.txt': '甲',
    'packed.png': await png(9, 0),
    'drawn.png': await png(9, 0),
  });
  const other = await site('other', {
    'index.html': '甲',
    'a/a.html': '乙',
    'packed.png': await png(9, 9),
    'drawn.png': await png(10, 0),
  });
  expect(await compareSites(one, other)).toEqual({
    same: 1,
    repacked: 1,
    differing: ['a/a.html', 'drawn.png', 'only.txt'],
  });
});
