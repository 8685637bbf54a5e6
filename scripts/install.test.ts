import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkNode, packagesAreCurrent, projectNode } from './install.mjs';

test('an old Node is refused with what to do', () => {
  expect(checkNode('20.0.0')).toBe('Node 20.0.0');
  expect(() => checkNode('18.20.4')).toThrow(/需要 Node\.js 20/);
});

describe('packagesAreCurrent', () => {
  let root: string;
  const lock = {
    '': { version: '1.0.0' },
    'node_modules/a': { version: '1.0.0', integrity: 'sha512-a' },
    'node_modules/for-windows': { version: '1.0.0', integrity: 'sha512-w', optional: true },
  };
  const a = lock['node_modules/a'];

  async function write(file: string, packages: unknown): Promise<void> {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), JSON.stringify({ packages }));
  }
  const installed = (packages: unknown) => write('node_modules/.package-lock.json', packages);

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'install-'));
    await write('package-lock.json', lock);
    await mkdir(dirname(projectNode(root)), { recursive: true });
    await writeFile(projectNode(root), '');
  });
  afterEach(async () => {
    await rm(root, { recursive: true });
  });

  test('the packages of the lock file, those for other systems aside', async () => {
    await installed({ 'node_modules/a': a });
    expect(packagesAreCurrent(root)).toBe(true);
  });

  test.each([
    ['nothing is installed', undefined],
    ['one is missing', {}],
    ['another version', { 'node_modules/a': { ...a, version: '1.0.1' } }],
    ['other contents', { 'node_modules/a': { ...a, integrity: 'sha512-b' } }],
    ['one too many', { 'node_modules/a': a, 'node_modules/b': a }],
  ])('not current: %s', async (_what, packages) => {
    if (packages) await installed(packages);
    expect(packagesAreCurrent(root)).toBe(false);
  });

  test('not current without the project’s own Node', async () => {
    await installed({ 'node_modules/a': a });
    await rm(projectNode(root));
    expect(packagesAreCurrent(root)).toBe(false);
  });
});

describe('before anything is installed', () => {
  test('every command but those that install says what to do first', async () => {
    const { scripts } = JSON.parse(await readFile('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    const unguarded = Object.entries(scripts)
      .filter(([, command]) => !command.includes('--import ./scripts/installed.mjs '))
      .map(([name]) => name);
    expect(unguarded).toEqual(['prepare', 'start', 'test']);
  });

  test('the command is not begun', () => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ['--import', resolve('scripts/installed.mjs'), '--eval', 'console.log("begun")'],
      { cwd: tmpdir(), encoding: 'utf8' },
    );
    expect([status, stdout, stderr]).toEqual([
      1,
      '',
      expect.stringContaining('请先运行 npm start'),
    ]);
  });
});
