import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { findReplaced } from './public-files-kept.ts';

let folder = '';
afterEach(() => rm(folder, { recursive: true }));

test('a file of public/ that is not in the site as it is, is told', async () => {
  folder = await mkdtemp(join(tmpdir(), 'kept-'));
  for (const [file, text] of Object.entries({
    'public/a.txt': '甲',
    'public/b.txt': '乙',
    'public/c/d.txt': '丙',
    'site/a.txt': '甲',
    'site/b.txt': '别的',
    'site/index.html': '页',
  })) {
    await mkdir(join(folder, file, '..'), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  const find = (from: string) => findReplaced(join(folder, from), join(folder, 'site'));
  expect(await find('public')).toEqual(['b.txt', 'c/d.txt']);
  expect(await find('none')).toEqual([]);
});
