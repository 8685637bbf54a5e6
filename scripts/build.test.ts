import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { miniProject, removeProject, writeProject } from '../src/testing/mini-project.ts';
import { runCommand } from '../src/terminal/steps.mjs';

let root: string;
let out: string;
beforeEach(async () => {
  root = await writeProject(miniProject());
  out = join(root, 'dist');
});
afterEach(async () => {
  await removeProject(root);
});

const build = (): Promise<{ code: number; output: string }> =>
  runCommand(process.execPath, ['scripts/build.ts'], {
    env: {
      ...process.env,
      CONTENT_DIR: join(root, 'content'),
      DATA_DIR: join(root, 'data'),
      OUT_DIR: out,
    },
  });

test('a fault of the data leaves the published site as it was', async () => {
  await mkdir(out);
  for (const file of ['index.html', '404.html']) await writeFile(join(out, file), 'old');
  await rm(join(root, 'data', 'reference', 'laws.csv'));
  const { code, output } = await build();
  expect(code).toBe(1);
  expect(output).toMatch(/^✗ 检查内容与数据（/m);
  expect(output).toContain('laws.csv:1');
  expect(await readdir(out)).toEqual(['404.html', 'index.html']);
  expect(await readFile(join(out, 'index.html'), 'utf8')).toBe('old');
});

test('a folder with other files is not replaced', async () => {
  await mkdir(out);
  await writeFile(join(out, 'letter.txt'), 'mine');
  const { code, output } = await build();
  expect(code).toBe(1);
  expect(output).toContain('不敢替换');
  expect(await readdir(out)).toEqual(['letter.txt']);
});
