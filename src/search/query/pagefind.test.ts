/** What is not in Pagefind's documentation and the search stands on. An upgrade that changes it fails here. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { indexRecords } from '../index/pagefind-index.ts';
import type { Pagefind, PagefindInstance } from './pagefind-files.ts';

const texts = [
  '低保 保标 标准 . 准低 低保 . zz3480',
  '民政 政局 . 低保 . 低保 保标',
  '保标 标准 . . 局a',
  ...Array.from({ length: 600 }, (_, i) => `甲乙 乙丙 . zz${String(i)} . 低保`),
];
let folder = '';
let files: Awaited<ReturnType<typeof indexRecords>>;
let server: Server;
let root = '';
let script: Pagefind;
let instance: PagefindInstance;
const asked: string[] = [];

const open = (): PagefindInstance =>
  script.createInstance({ basePath: root, baseUrl: '/', noWorker: true });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pagefind-'));
  files = await indexRecords(
    texts.map((tokens, i) => ({ url: `/${String(i)}/`, tokens })),
    'lasting',
  );
  await mkdir(join(folder, 'index'));
  for (const [path, bytes] of files) await writeFile(join(folder, path), bytes);
  server = createServer((request, response) => {
    const path = (request.url ?? '/').replace(/\?.*/, '');
    asked.push(path);
    void readFile(join(folder, path)).then((bytes) => response.end(bytes));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  root = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
  script = (await import(pathToFileURL(join(folder, 'pagefind.js')).href)) as Pagefind;
  instance = open();
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

async function find(term: string): Promise<{ record: number; words: readonly number[] }[]> {
  const all = await instance.search(null);
  const numbers = new Map(all.results.map(({ id }, i) => [id, i]));
  const { results } = await instance.search(term);
  return results.map(({ id, words }) => ({ record: numbers.get(id) ?? -1, words }));
}
const recordsOf = async (term: string): Promise<number[]> =>
  (await find(term)).map(({ record }) => record);

it('a search for nothing names all records in the order of adding, and loads no words', async () => {
  await instance.search('"低保"');
  asked.length = 0;
  const { results } = await instance.search(null);
  expect(results).toHaveLength(texts.length);
  expect(asked).toEqual([]);
  for (const number of [0, 17, 599])
    expect(await recordsOf(`"zz${String(number)}"`)).toEqual([number + 3]);
});

it('the overview names its records by numbers, and the files of words by what they hold', () => {
  const [, overview = new Uint8Array()] = files.find(([path]) => path.endsWith('.pf_meta')) ?? [];
  const text = gunzipSync(overview).toString('latin1');
  const names = Array.from(text.matchAll(/\x83kund_([\da-f]{7})/g), ([, name]) => Number(name));
  expect(names).toEqual(texts.map((_text, i) => i + 1));
});

it('quoted words stand one right after the other', async () => {
  expect(await recordsOf('"低保 保标"')).toEqual([0, 1]);
  expect(await recordsOf('"低保 标准"')).toEqual([]);
});

it('a full stop between blocks takes one position that no phrase crosses', async () => {
  expect(await recordsOf('"标准 准低"')).toEqual([]);
  expect(await find('"准低 低保"')).toEqual([{ record: 0, words: [4, 5] }]);
  expect((await find('"局a"'))[0]?.words).toEqual([4]);
});

it('a phrase brings its first place, a plain word all of its own', async () => {
  expect((await find('"低保"')).find(({ record }) => record === 1)?.words).toEqual([3]);
  expect((await find('低保')).find(({ record }) => record === 1)?.words).toEqual([3, 5]);
});

it('a word that stands nowhere is not left out of a phrase', async () => {
  expect(await recordsOf('"低保 保丁"')).toEqual([]);
  expect(await recordsOf('"丁戊"')).toEqual([]);
});

it('the size of its files of words can be set', () => {
  const words = files.filter(([path]) => path.startsWith('index/'));
  // Of the usual size one would hold all.
  expect(words.length).toBeGreaterThan(2);
});

it('a second index answers beside the first from one machine code', async () => {
  const second = open();
  const [one, other] = [await instance.search('"民政"'), await second.search('"民政"')];
  expect(other.results.map(({ id }) => id)).toEqual(one.results.map(({ id }) => id));
});

it('the same records make the same files', async () => {
  const again = await indexRecords(
    texts.map((tokens, i) => ({ url: `/${String(i)}/`, tokens })),
    'lasting',
  );
  expect(again).toEqual(files);
});

it('words that could not be loaded are left out without a word: why requests are watched', async () => {
  const plain = globalThis.fetch;
  const fresh = open();
  await fresh.search('"zz1"');
  globalThis.fetch = () => Promise.resolve(new Response(null, { status: 500 }));
  const { results } = await fresh.search('"民政 政局"');
  globalThis.fetch = plain;
  expect(results).toEqual([]);
});

it('leaves Han together only in a language that it does not know', async () => {
  const code = await readFile(join(folder, 'pagefind.js'), 'utf8');
  expect(code).toContain('["zh","ja","th"]');
});
