import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { Problem } from '../../domain/problem.ts';
import { checkProject } from '../../guard/check-project.ts';
import { readSettings } from '../../sources/formats/settings.ts';
import { miniProject, removeProject, writeProject } from '../mini-project.ts';
import {
  goodBodies,
  goodTitles,
  hostileBodies,
  hostilePublic,
  hostileRows,
  hostileTitles,
  hostileYaml,
} from './hostile-texts.ts';

const article = [...miniProject().keys()].find((file) => file.endsWith('.mdx')) ?? '';
const titled = 'content/bulletin/2026-10/02-dumplings.mdx';
const site = 'content/site.yaml';
const hotlines = 'data/reference/hotlines.csv';

let root = '';
afterEach(() => removeProject(root));

/** Checks the smallest project after a change, as check and build do; `lay` puts what is no file. */
async function check(
  change: (files: Map<string, string | Uint8Array>) => void,
  lay: (root: string) => Promise<unknown> = () => Promise.resolve(),
): Promise<readonly Problem[]> {
  const files = miniProject();
  change(files);
  root = await writeProject(files);
  await lay(root);
  return (await checkProject(readSettings({ AS_OF: '2026-11-20' }, root))).problems;
}

const changed = (file: string, work: (text: string) => string) =>
  check((files) => files.set(file, work(String(files.get(file)))));

/** Refused with a Chinese sentence, the file and a line. */
function expectRefused(problems: readonly Problem[], file: string): void {
  const here = problems.filter((problem) => problem.file === file);
  expect(here).not.toEqual([]);
  for (const { line, message } of here) {
    expect(line).toBeGreaterThan(0);
    expect(message).toMatch(/\p{Script=Han}{4,}/u);
  }
}

const withBody = (body: string) => (text: string) => `${text}\n${body}`;
const withTitle = (title: string) => (text: string) =>
  text.replace(/^title: .*$/m, `title: ${title}`);

describe('refused', () => {
  test.each(Object.entries(hostileBodies))('in an article: %s', async (_what, body) => {
    expectRefused(await changed(article, withBody(body)), article);
  });

  test.each(Object.entries(hostileTitles))('a title %s', async (_what, title) => {
    expectRefused(await changed(titled, withTitle(title)), titled);
  });

  test.each(Object.entries(hostileYaml))('in YAML: %s', async (_what, lines) => {
    expectRefused(await changed(site, (text) => text + lines), site);
  });

  test.each(Object.entries(hostileYaml))('in front matter: %s', async (_what, lines) => {
    const problems = await changed(article, (text) => text.replace(/\n---\n/, `\n${lines}---\n`));
    expectRefused(problems, article);
  });

  test.each(Object.entries(hostileRows))('in a table: %s', async (_what, row) => {
    expectRefused(await changed(hotlines, (text) => text + row), hotlines);
  });

  test.each(Object.entries(hostilePublic))('in public: %s', async (_what, [name, bytes]) => {
    const file = `public/${name}`;
    expectRefused(await check((files) => files.set(file, bytes)), file);
  });

  test.each(['content/a.mdx', 'data/a.csv', 'data/notices/a', 'public/a.txt', 'public/deep/a.png'])(
    'a link: %s',
    async (file) => {
      const problems = await check(
        () => undefined,
        async (folder) => {
          await mkdir(dirname(join(folder, file)), { recursive: true });
          await symlink('/etc/passwd', join(folder, file));
        },
      );
      expectRefused(problems, file);
    },
  );

  test.each(['content/a.mdx', 'data/reference/a.csv', 'public/a.txt'])(
    'a pipe: %s',
    async (file) => {
      const problems = await check(
        () => undefined,
        async (folder) => {
          await mkdir(dirname(join(folder, file)), { recursive: true });
          expect(spawnSync('mkfifo', [join(folder, file)]).status).toBe(0);
        },
      );
      expectRefused(problems, file);
    },
  );

  test.each([
    'data/reference/hotlines.csv',
    'content/site.yaml',
    'public/a.txt',
    'data/notices/a/list.csv',
  ])('a file of 200 MB is not read: %s', async (file) => {
    const problems = await check(
      () => undefined,
      async (folder) => {
        await mkdir(dirname(join(folder, file)), { recursive: true });
        await writeFile(join(folder, file), '');
        await truncate(join(folder, file), 200 * 1024 * 1024);
      },
    );
    expectRefused(problems, file);
  });
});

describe('let through', () => {
  test.each(Object.entries(goodBodies))('in an article: %s', async (_what, body) => {
    expect(await changed(article, withBody(body))).toEqual([]);
  });

  test.each(goodTitles)('a title: %s', async (title) => {
    expect(await changed(titled, withTitle(`'${title}'`))).toEqual([]);
  });
});
