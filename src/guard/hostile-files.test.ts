import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  hostileTogether,
  soundTogether,
  type ManyTries,
} from '../testing/hostile/hostile-tries.ts';
import { miniProject } from '../testing/mini-project.ts';
import { findHostile } from './hostile-files.ts';

async function problemsIn(files: ReadonlyMap<string, Buffer>): ReturnType<typeof findHostile> {
  const root = await mkdtemp(join(tmpdir(), 'hostile-files-'));
  try {
    return await findHostile(files, root);
  } finally {
    await rm(root, { recursive: true });
  }
}

const project = miniProject();
const isEdited = (path: string): boolean => /^(?:content|data)\//.test(path);

/** The tries alone, as a commit holds them. */
const filesOf = ({ files }: ManyTries): Map<string, Buffer> =>
  new Map(
    [...files]
      .filter(([path]) => isEdited(path) && !project.has(path))
      .map(([path, text]) => [path, Buffer.from(text)]),
  );

/** The wrong shape of a value, which harms nobody: the check tells of it. */
const harmless = new Set([
  ...['that is a list', 'that is a map'],
  ...['a key of a prototype', 'keys of a list of maps'],
]);
const inArticles = (kinds: readonly ManyTries[]): ManyTries[] =>
  kinds.filter(({ where }) => /article|title/.test(where));

test.each(inArticles(hostileTogether()))(
  'what is hostile $where is told without the rest of the project',
  async (kind) => {
    const told = new Set((await problemsIn(filesOf(kind))).map(({ file }) => file));
    const missed = kind.tries.filter(({ file, what }) => !told.has(file) && !harmless.has(what));
    expect(missed).toEqual([]);
  },
);

test.each(inArticles(soundTogether()))('what is odd and sound $where passes', async (kind) => {
  expect(await problemsIn(filesOf(kind))).toEqual([]);
});

test('what is not finished passes', async () => {
  const path = 'content/bulletin/2026-10/01-first-news.mdx';
  const begun = Buffer.from('---\ntitle: 【待填】\n---\n');
  expect(await problemsIn(new Map([[path, begun]]))).toEqual([]);
  expect(await problemsIn(new Map([['README.md', await readFile('README.md')]]))).toEqual([]);
});
