import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readInputFile } from './input-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'input-file-'));
  await writeFile(join(folder, 'a.txt'), '甲');
  await writeFile(join(folder, 'large.txt'), '');
  await truncate(join(folder, 'large.txt'), 3 * 1024 * 1024 * 1024);
  expect(spawnSync('mkfifo', [join(folder, 'pipe')]).status).toBe(0);
});
afterAll(() => rm(folder, { recursive: true }));

test('a file is read', async () => {
  expect(await readInputFile(join(folder, 'a.txt'))).toEqual(Buffer.from('甲'));
});

test.each([
  ['nothing', 'none.txt', '打不开文件'],
  ['a folder', '.', '不是文件'],
  ['a pipe', 'pipe', '不是文件'],
  ['three gigabytes', 'large.txt', '太大：3072 MB'],
])('%s is told in a sentence', async (_what, name, says) => {
  expect(await readInputFile(join(folder, name))).toEqual({
    refusal: expect.stringContaining(says) as unknown,
  });
});
