import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { installHook } from './install-hook.mjs';

// An invented number whose region, date and check sign hold.
const number = '1101011990' + '0307803X';

const mobile = '138001' + '38000';

let folder = '';
let root = '';
/** Without settings of this machine, and without those that git gives to hooks; what Node has compiled is shared. */
const gitEnvironment = (): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => name === 'NODE_COMPILE_CACHE'),
  ),
  HOME: folder,
  GIT_CONFIG_NOSYSTEM: '1',
});

function git(...args: readonly string[]): { code: number | null; output: string } {
  const who = ['-c', 'user.name=编辑', '-c', 'user.email=editor@example.cn'];
  const { status, stdout, stderr } = spawnSync('git', [...who, ...args], {
    cwd: root,
    env: gitEnvironment(),
    encoding: 'utf8',
  });
  return { code: status, output: `${stdout}${stderr}` };
}

async function put(file: string, text: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(root, file)), { recursive: true });
  await writeFile(join(root, file), text);
}

async function folderOf(name: string): Promise<string> {
  await mkdir(join(root, name), { recursive: true });
  return join(root, name);
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'editor-'));
  root = join(folder, '民政 站');
  await mkdir(root);
  git('init', '--quiet');
  for (const part of ['scripts', 'src', 'node_modules'])
    await symlink(resolve(part), join(root, part));
  await put('.gitignore', '/scripts\n/src\n/node_modules\n');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const commit = (): ReturnType<typeof git> => {
  git('add', '-A');
  return git('commit', '--quiet', '-m', '改一改');
};

describe('the hook', () => {
  beforeEach(() => {
    expect(installHook(root, {})).toBe(true);
  });

  test('lets clean files pass', async () => {
    await put('data/reference/windows.csv', '窗口,0391-3568888\n');
    await put('content/a.mdx', '电话0391-3568888\n');
    await put('data/b.csv', '区划代码,姓名\n410825101201,白连生\n');
    expect(commit()).toMatchObject({ code: 0 });
  });

  test('stops a commit and tells every file and line, never the number', async () => {
    await put('content/民生.mdx', `第一行\n号码 ${number}\n`);
    await put('data/notices/a/notice.yaml', `title: 名单\nnote: 1\n# 手机 ${mobile}\n`);
    const { code, output } = commit();
    expect(code).not.toBe(0);
    expect(output).toContain('content/民生.mdx:2 里有像身份证号码的内容');
    expect(output).toContain('data/notices/a/notice.yaml:3 里有像手机号码的内容');
    expect(output).toContain('没有提交');
    expect(output).not.toMatch(/1101011990|8001380/);
    expect(git('log').code).not.toBe(0);
  });

  test('stops what is not filled in; guides for editors may speak of the mark', async () => {
    await put('content/README.md', '把【待填】换成内容。\n');
    expect(commit()).toMatchObject({ code: 0 });
    await put('content/bulletin/2026-11/01-a.mdx', '---\ntitle: 【待填】\n---\n');
    const { code, output } = commit();
    expect(code).not.toBe(0);
    expect(output).toContain('content/bulletin/2026-11/01-a.mdx:2 这里还没有填');
  });

  test('looks at what is committed, not at what lies in the folder', async () => {
    await put('a.txt', number);
    git('add', 'a.txt');
    await put('a.txt', '已经删去');
    expect(git('commit', '-m', '改').code).not.toBe(0);
    git('add', 'a.txt');
    await put('b.txt', number);
    expect(git('commit', '-m', '改').code).toBe(0);
  });

  test('looks into programs, at where links lead and at names', async () => {
    await put('a.ts', `export const a = '${number}';\n`);
    await put('b.test.ts', `export const a = '${number}';\n`);
    await put(`手机${mobile}.txt`, '无');
    await symlink(`/home/${number}`, join(root, 'c.txt'));
    const { code, output } = commit();
    expect(code).not.toBe(0);
    expect(output).toContain('a.ts:1 里有像身份证号码');
    expect(output).toContain('c.txt:1 链接指向的地址里有像身份证号码');
    expect(output).toContain('文件名里有像号码');
    expect(output).not.toContain('b.test.ts');
    expect(output).not.toMatch(/1101011990|8001380/);
  });

  test('stops links and foreign files in what is published, and modules of git', async () => {
    await symlink('/etc/passwd', join(await folderOf('public'), 'a.txt'));
    await put('public/b.svg.txt', '甲\u202E乙');
    await put('public/list.zip', 'PK');
    await put('content/con.mdx', '甲');
    git('add', '-A');
    const nothing = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
    git('update-index', '--add', '--cacheinfo', `160000,${nothing},data/module`);
    const { code, output } = git('commit', '--quiet', '-m', '改');
    expect(code).not.toBe(0);
    expect(output).toContain('public/a.txt:1 是链接');
    expect(output).toContain('public/b.svg.txt:1 里面不是');
    expect(output).toContain('public/list.zip:1 public 里只放');
    expect(output).toContain('content/con.mdx:1 文件名是 Windows 留给设备的');
    expect(output).toContain('data/module:1 是另一个代码库');
  });

  test('does not look through a file of 60 MB', async () => {
    await put('a.txt', Buffer.alloc(60 * 1024 * 1024));
    expect(commit().output).toContain('a.txt:1 太大：60 MB');
  });

  test('stops a landline that no office has', async () => {
    await put('content/a.mdx', '她家0391-3568889\n');
    expect(commit().output).toContain('请先登记到 data/reference/windows.csv');
  });

  test('stops a message, a branch, a tag, its message and a note', async () => {
    await put('a.txt', '无\n');
    git('add', '-A');
    const message = git('commit', '-m', '改', '-m', `手机 ${mobile}`);
    expect(message.code).not.toBe(0);
    expect(message.output).toContain('提交说明:3 提交说明里有像手机号码');
    expect(git('commit', '-m', '改').code).toBe(0);
    for (const command of [
      ['branch', `fix-${number}`],
      ['tag', `v-${number}`],
      ['tag', '-a', 'v1', '-m', `手机 ${mobile}`],
      ['notes', 'add', '-m', `手机 ${mobile}`],
    ])
      expect([git(...command).code === 0, command[0]]).toEqual([false, command[0]]);
    for (const command of [
      ['branch', '2026-11'],
      ['tag', '-a', 'v1', '-m', '第一版'],
      ['notes', 'add', '-m', '看过'],
    ])
      expect(git(...command)).toMatchObject({ code: 0 });
  });

  test.each([
    ['a raw roster', 'data/发放表.csv', '序号,姓名,身份证号,银行账号\n', '原始名册'],
    ['a spreadsheet', '发放表.xlsx', 'PK', '电子表格'],
    ['an old spreadsheet', 'data/发放表.XLS', 'x', '电子表格'],
  ])('refuses %s', async (_what, file, text, why) => {
    await put(file, text);
    const { code, output } = commit();
    expect(code).not.toBe(0);
    expect(output).toContain(`${file}:1 `);
    expect(output).toContain(why);
  });
});

describe('the set-up', () => {
  const hookFile = (): string => join(root, '.git/hooks/pre-commit');

  test('changes nothing in the work tree and can be repeated', () => {
    const before = git('status', '--porcelain').output;
    expect(installHook(root, {})).toBe(true);
    expect(installHook(root, {})).toBe(true);
    expect(git('status', '--porcelain').output).toBe(before);
  });

  test('leaves a hook of somebody else alone', async () => {
    await put('.git/hooks/pre-commit', '#!/bin/sh\nexit 0\n');
    expect(installHook(root, {})).toBe(false);
    expect(await readFile(hookFile(), 'utf8')).toBe('#!/bin/sh\nexit 0\n');
  });

  test('leaves a folder of hooks alone that somebody has named', () => {
    git('config', 'core.hooksPath', 'elsewhere');
    expect(installHook(root, {})).toBe(false);
  });

  test('does nothing in a test machine or outside of git', async () => {
    expect(installHook(root, { CI: 'true' })).toBe(false);
    await rm(join(root, '.git'), { recursive: true });
    expect(installHook(root, {})).toBe(false);
  });
});
