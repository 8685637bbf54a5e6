import { spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { mkdir, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { miniProject, removeProject, writeProject } from '../../testing/mini-project.ts';
import { loadProject } from '../load-project.ts';
import { readSettings } from './settings.ts';

let root = '';
afterEach(() => removeProject(root));

const pipe = (path: string): void => {
  expect(spawnSync('mkfifo', [path]).status).toBe(0);
};
const sparse = async (path: string): Promise<void> => {
  await writeFile(path, '');
  await truncate(path, 51 * 1024 * 1024);
};
/** The name has two bytes that are not UTF-8. */
const touchLatin = (path: string): void => {
  const bytes = Buffer.from(path.replaceAll('\uFFFD', '\u00FF'), 'latin1');
  closeSync(openSync(bytes, 'w'));
};

/** What is where, and the code of the one problem. */
const refused: readonly [string, string, (path: string) => unknown, string][] = [
  ['a link to a file', 'public/pw.txt', (path) => symlink('/etc/hostname', path), 'linked-file'],
  ['a link to a folder', 'public/etc', (path) => symlink('/etc', path), 'linked-file'],
  ['a link to nothing', 'content/a.mdx', (path) => symlink('/nowhere', path), 'linked-file'],
  ['a link to a circle', 'data/loop', (path) => symlink('.', path), 'linked-file'],
  ['a pipe in public', 'public/a.txt', pipe, 'special-file'],
  ['a pipe for an article', 'content/bulletin/2026-10/09-pipe.mdx', pipe, 'special-file'],
  ['a pipe for a table', 'data/reference/extra.csv', pipe, 'special-file'],
  ['a name in another alphabet', 'public/\uFFFD\uFFFD.txt', touchLatin, 'special-file'],
  ['an endless file', 'data/notices/big.csv', sparse, 'large-file'],
];

test.each(refused)('%s is refused before anything is opened', async (_what, file, make, code) => {
  root = await writeProject(miniProject());
  await mkdir(join(root, 'public'), { recursive: true });
  await make(join(root, file));
  const { problems } = await loadProject(readSettings({}, root));
  expect(problems.map((problem) => `${problem.file} ${problem.code}`)).toEqual([`${file} ${code}`]);
});

test('a pipe in the place of a folder is refused, too', async () => {
  root = await writeProject(miniProject());
  await rm(join(root, 'public'), { recursive: true });
  pipe(join(root, 'public'));
  const { problems } = await loadProject(readSettings({}, root));
  expect(problems.map(({ file, code }) => `${file} ${code}`)).toEqual(['public special-file']);
});
