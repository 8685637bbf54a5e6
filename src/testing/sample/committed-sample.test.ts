import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';

// The sample that lies in data/. A bureau that has put its own lists there has no sample to compare.

const run = promisify(execFile);
let fresh: string;
let samples: string[];

beforeAll(async () => {
  fresh = await mkdtemp(join(tmpdir(), 'sample-'));
  samples = await findSamples();
  if (samples.length > 0) await run(process.execPath, ['scripts/make-sample.ts', '--out', fresh]);
});
afterAll(() => rm(fresh, { recursive: true }));

/** Folders of data/notices that say `sample: true`. */
async function findSamples(): Promise<string[]> {
  const ids = await readdir('data/notices').catch(() => []);
  const found = await Promise.all(
    ids.map(async (id) => {
      const text = await readFile(join('data/notices', id, 'notice.yaml'), 'utf8').catch(() => '');
      return (parse(text) as { sample?: boolean } | null)?.sample === true ? [id] : [];
    }),
  );
  return found.flat();
}

test('npm run sample writes the same bytes again', async () => {
  const changed: string[] = [];
  for (const path of await listFiles(fresh)) {
    const [again, committed] = await Promise.all(
      [fresh, 'data'].map((folder) => readFile(join(folder, path), 'utf8').catch(() => undefined)),
    );
    if (again !== committed) changed.push(path);
  }
  expect(changed).toEqual([]);
});

async function listFiles(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)));
}

test('nobody who writes in the bulletin is in a sample list', async () => {
  const names = await readdir('content/bulletin', { recursive: true }).catch(() => []);
  const articles = names.filter((file) => file.endsWith('.mdx'));
  const texts = await Promise.all(
    articles.map((file) => readFile(join('content/bulletin', file), 'utf8')),
  );
  const writers = new Set(
    texts.flatMap((text) =>
      [...text.matchAll(/name: ?(\p{Script=Han}+)/gu)].map((match) => match[1]),
    ),
  );
  const lists = await Promise.all(
    samples.map((id) => readFile(join('data/notices', id, 'list.csv'), 'utf8')),
  );
  const listed = new Set(
    lists
      .join('')
      .split('\n')
      .map((line) => line.split(',')[1]),
  );
  expect([...writers].filter((name) => listed.has(name))).toEqual([]);
});
