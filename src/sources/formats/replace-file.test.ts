import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { globSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ProblemsError } from '../../domain/problem.ts';
import { replaceFile, replaceFiles, tryAgain } from './replace-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'replace-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const failing = (code: string, times: number) => {
  let left = times;
  return (): Promise<void> => {
    left -= 1;
    return left >= 0 ? Promise.reject(Object.assign(new Error(code), { code })) : Promise.resolve();
  };
};

test('a file is replaced as a whole, and its folder is made', async () => {
  const path = join(folder, '台账', 'a.csv');
  await replaceFile(path, 'old');
  await replaceFiles([{ path, content: 'new', mode: 0o600 }]);
  expect(await readFile(path, 'utf8')).toBe('new');
  expect((await stat(path)).mode & 0o077).toBe(0);
  expect(await readdir(join(folder, '台账'))).toEqual(['a.csv']);
});

test.each(['EBUSY', 'EPERM', 'EACCES'])('%s is tried again', async (code) => {
  await expect(tryAgain('a.csv', failing(code, 2), [0, 0])).resolves.toBeUndefined();
});

test('a file that stays open is told in words', async () => {
  const failed = tryAgain('a.csv', failing('EBUSY', 9), [0, 0]);
  await expect(failed).rejects.toBeInstanceOf(ProblemsError);
  await expect(failed).rejects.toThrow(/a\.csv.*请先在 WPS 里关掉/);
});

test('another fault is thrown as it is', async () => {
  await expect(tryAgain('a.csv', failing('ENOSPC', 1), [0])).rejects.toThrow('ENOSPC');
});

test('if one of two cannot be replaced, neither is', async () => {
  const [one, two] = [join(folder, 'one.csv'), join(folder, 'two.csv')];
  await writeFile(one, 'old');
  await replaceFile(join(two, 'inside.csv'), 'a folder of that name');
  const files = [
    { path: one, content: 'new' },
    { path: two, content: 'new' },
  ];
  await expect(replaceFiles(files, [])).rejects.toThrow();
  expect(await readFile(one, 'utf8')).toBe('old');
});

test('nobody else replaces a file by a draft', async () => {
  const others: string[] = [];
  for (const path of globSync('{src,scripts}/**/*.{ts,mjs}'))
    if (
      !/\.test\.ts$|replace-file\.ts$/.test(path) &&
      (await readFile(path, 'utf8')).includes('.part`')
    )
      others.push(path);
  expect(others).toEqual([]);
});
