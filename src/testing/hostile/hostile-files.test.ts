import { link, mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Problem } from '../../domain/problem.ts';
import { checkProject } from '../../guard/check-project.ts';
import { readSettings } from '../../sources/formats/settings.ts';
import { miniProject, removeProject, writeProject, type ProjectFiles } from '../mini-project.ts';
import { hostileTogether, hostileTries, soundTogether } from './hostile-tries.ts';

let root = '';
afterEach(() => removeProject(root));

/** Checks a project as check and build do; `lay` puts what is no file. */
async function check(
  files: ProjectFiles,
  lay: (root: string) => Promise<unknown> = () => Promise.resolve(),
): Promise<readonly Problem[]> {
  root = await writeProject(files);
  await lay(root);
  return (await checkProject(readSettings({ AS_OF: '2026-11-20' }, root))).problems;
}

/** Refused with a Chinese sentence, the file and a line. */
function expectRefused(problems: readonly Problem[], file: string): void {
  const here = problems.filter((problem) => problem.file === file);
  expect(here).not.toEqual([]);
  for (const { line, message } of here) {
    expect(line).toBeGreaterThan(0);
    expect(message).toMatch(/\p{Script=Han}{4,}/u);
  }
}

describe('refused', () => {
  test.each(hostileTries())('$what', async ({ file, files }) => {
    expectRefused(await check(files), file);
  });

  describe.each(hostileTogether())('$where', ({ files, tries }) => {
    let problems: readonly Problem[] = [];
    beforeAll(async () => {
      problems = await check(files);
    });
    test.each(tries)('$what', ({ file }) => {
      expectRefused(problems, file);
    });
  });

  test.each(['content/a.mdx', 'data/a.csv', 'data/notices/a', 'public/a.txt', 'public/deep/a.png'])(
    'a link: %s',
    async (file) => {
      const problems = await check(miniProject(), async (folder) => {
        await mkdir(dirname(join(folder, file)), { recursive: true });
        await symlink('/etc/passwd', join(folder, file));
      });
      expectRefused(problems, file);
    },
  );

  test.each(['content/a.mdx', 'data/reference/a.csv', 'public/a.txt'])(
    'a pipe: %s',
    async (file) => {
      const problems = await check(miniProject(), async (folder) => {
        await mkdir(dirname(join(folder, file)), { recursive: true });
        expect(spawnSync('mkfifo', [join(folder, file)]).status).toBe(0);
      });
      expectRefused(problems, file);
    },
  );

  test('a second name of a file elsewhere', async () => {
    const problems = await check(miniProject(), async (folder) => {
      await mkdir(join(folder, 'public'), { recursive: true });
      await link(join(folder, 'content/site.yaml'), join(folder, 'public/a.txt'));
    });
    expectRefused(problems, 'public/a.txt');
  });

  test('two names that are one on another computer', async () => {
    const files = miniProject();
    files.set('public/Form.txt', '甲').set('public/form.txt', '乙');
    expectRefused(await check(files), 'public/form.txt');
  });

  test.each([
    ['of zeros', Buffer.alloc(3 * 1024 * 1024)],
    ['of one line', Buffer.alloc(3 * 1024 * 1024, '一,')],
    ['of lines without end', Buffer.alloc(3 * 1024 * 1024, '一,\n')],
  ])('a table %s is not read', async (_what, bytes) => {
    const files = miniProject();
    files.set('data/reference/hotlines.csv', bytes);
    expectRefused(await check(files), 'data/reference/hotlines.csv');
  });

  test('a list of which every row has faults is told, and not to its end', async () => {
    const files = miniProject();
    const list = 'data/notices/410621-subsistence-allowance-2026-11/list.csv';
    const [header = ''] = String(files.get(list)).split('\n');
    files.set(list, `${header}\n${'4"1,白\n'.repeat(150_000)}`);
    const problems = await check(files);
    expectRefused(problems, list);
    expect(problems.length).toBeLessThan(3_000);
  });

  test('a table of 2,000 columns is told once', async () => {
    const files = miniProject();
    const table = 'data/reference/hotlines.csv';
    const columns = Array.from({ length: 2_000 }, (_, at) => `c${at}`).join(',');
    files.set(table, `phone,name,serves,hours,${columns}\n`);
    const problems = await check(files);
    expectRefused(problems, table);
    expect(problems.filter(({ file }) => file === table)).toHaveLength(1);
  });

  test.each([
    'data/reference/hotlines.csv',
    'content/site.yaml',
    'public/a.txt',
    'data/notices/a/list.csv',
  ])('a file of 200 MB is not read: %s', async (file) => {
    const problems = await check(miniProject(), async (folder) => {
      await mkdir(dirname(join(folder, file)), { recursive: true });
      await writeFile(join(folder, file), '');
      await truncate(join(folder, file), 200 * 1024 * 1024);
    });
    expectRefused(problems, file);
  });
});

test.each(soundTogether())('let through $where: what is sound', async ({ files, tries }) => {
  expect(tries.length).toBeGreaterThan(0);
  expect(await check(files)).toEqual([]);
});
