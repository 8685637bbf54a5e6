import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
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
  for (const [file, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name, file)), { recursive: true });
    await writeFile(join(folder, name, file), content);
  }
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
    ...{ same: 1, repacked: 1, programs: 0 },
    differing: ['a/a.html', 'drawn.png', 'only.txt'],
  });
});

test('the search folder is compared whatever its version, and only its program may differ', async () => {
  const search = (version: string, program: string, words: string) => ({
    'pagefind/entry.json': `{"indexes":["${version}/","until-2026-12-05/abcdef0123/"],"today":"2026-11-20"}`,
    [`pagefind/${version}/wasm.unknown.pagefind`]: program,
    [`pagefind/${version}/index/a.pf_index`]: words,
    'pagefind/until-2026-12-05/abcdef0123/index/a.pf_index': words,
  });
  const one = await site('one', search('0123456789', '甲', '甲'));
  const same = await site('same', search('abcdef0123', '乙', '甲'));
  const other = await site('other', search('abcdef0123', '乙', '乙'));
  expect(await compareSites(one, same)).toMatchObject({ same: 3, programs: 1, differing: [] });
  expect(await compareSites(one, other)).toMatchObject({
    differing: [
      'pagefind/*/index/a.pf_index',
      'pagefind/until-2026-12-05/abcdef0123/index/a.pf_index',
    ],
  });
});
