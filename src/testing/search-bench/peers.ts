/** The search engines that are compared with the site's own, each over the same built pages. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { create, insertMultiple, save, search as searchOrama } from '@orama/orama';
import { createTokenizer } from '@orama/tokenizers/mandarin';
import { Charset, Index } from 'flexsearch';
import MiniSearch from 'minisearch';
import * as pagefind from 'pagefind';
import { serveFolder } from '../../integrations/static-files.ts';
import type { BenchPage, Engine } from './engine.ts';

/** An engine whose whole index a reader would load. */
function wholeIndex(
  name: string,
  bytes: number,
  find: (query: string) => Promise<string[]>,
): Engine {
  return {
    name,
    find,
    weigh: () => Promise.resolve({ start: bytes, query: 0 }),
    close: () => Promise.resolve(),
  };
}

const weighJson = (json: unknown): number => gzipSync(JSON.stringify(json)).length;

function cutBigrams(text: string): string[] {
  const words = text.toLowerCase().match(/[a-z0-9]+|\p{Script=Han}+/gu) ?? [];
  return words.flatMap((word) => {
    const chars = [...word];
    if (!/\p{Script=Han}/u.test(word) || chars.length < 2) return [word];
    return chars.slice(1).map((char, i) => `${chars[i] ?? ''}${char}`);
  });
}

export function openMiniSearch(pages: readonly BenchPage[]): Engine {
  const index = new MiniSearch<{ id: string; text: string }>({
    fields: ['text'],
    tokenize: cutBigrams,
    searchOptions: { combineWith: 'AND' },
  });
  index.addAll(pages.map((page) => ({ id: page.address, text: page.text })));
  return wholeIndex('MiniSearch，二字一词', weighJson(index), (query) =>
    Promise.resolve(index.search(query).map(({ id }) => id as string)),
  );
}

export function openFlexSearch(pages: readonly BenchPage[]): Engine {
  const index = new Index({ encoder: Charset.CJK });
  for (const [id, page] of pages.entries()) index.add(id, page.text);
  let bytes = 0;
  index.export((_key: string, data?: string) => {
    bytes += gzipSync(data ?? '').length;
  });
  return wholeIndex('FlexSearch，CJK', bytes, (query) =>
    Promise.resolve(
      index.search(query, { limit: pages.length }).map((id) => pages[Number(id)]?.address ?? ''),
    ),
  );
}

export async function openOrama(pages: readonly BenchPage[]): Promise<Engine> {
  const index = create({
    schema: { address: 'string', text: 'string' },
    components: { tokenizer: createTokenizer() },
  });
  await insertMultiple(
    index,
    pages.map((page) => ({ address: page.address, text: page.text })),
  );
  return wholeIndex('Orama，mandarin', weighJson(save(index)), async (query) => {
    const { hits } = await searchOrama(index, {
      term: query,
      properties: ['text'],
      limit: pages.length,
      threshold: 0,
    });
    return hits.map(({ document }) => document.address);
  });
}

interface PagefindInstance {
  init(): Promise<void>;
  search(
    term: string | null,
  ): Promise<{ results: { id: string; data(): Promise<{ url: string }> }[] }>;
  destroy(): Promise<void>;
}

interface PagefindScript {
  createInstance(options: { basePath: string; baseUrl: string }): PagefindInstance;
}

/** Pagefind as it comes: its own index of the built pages in `siteDir`, its own cutting of the query. */
export async function openPagefind(
  pages: readonly BenchPage[],
  siteDir: string,
  folder: string,
): Promise<Engine> {
  const { index } = await pagefind.createIndex({});
  if (index === undefined) throw new Error('Pagefind 没有启动。');
  for (const { address } of pages) {
    const content = await readFile(join(siteDir, address.replace(/\/$/, '/index.html')), 'utf8');
    await index.addHTMLFile({ url: address, content });
  }
  await mkdir(folder, { recursive: true });
  const { files } = await index.getFiles();
  for (const { path, content } of files) {
    const file = join(folder, 'pagefind', path);
    await mkdir(join(file, '..'), { recursive: true });
    await writeFile(file, content);
  }
  await pagefind.close();

  const answer = serveFolder(folder, '/');
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const basePath = `http://127.0.0.1:${portOf(server)}/pagefind/`;
  const script = (await import(
    pathToFileURL(join(folder, 'pagefind', 'pagefind.js')).href
  )) as PagefindScript;
  const open = async (): Promise<PagefindInstance> => {
    const instance = script.createInstance({ basePath, baseUrl: '/' });
    await instance.init();
    return instance;
  };
  const instance = await open();
  const all = (await instance.search(null)).results;
  const addresses = new Map<string, string>();
  for (const { id, data } of all) addresses.set(id, decodeURI((await data()).url));
  return {
    name: 'Pagefind，原样',
    find: async (query) => {
      const { results } = await instance.search(query);
      return results.map(({ id }) => addresses.get(id) ?? '');
    },
    weigh: (query) =>
      countLoaded(async (loaded) => {
        const fresh = await open();
        await showFirst(fresh, '民政');
        const start = loaded();
        await showFirst(fresh, query);
        await fresh.destroy();
        return { start, query: loaded() - start };
      }),
    close: async () => {
      await instance.destroy();
      server.close();
    },
  };
}

const firstShown = 10;

/** What a reader's browser loads for one answer: of the index, and the texts that are shown. */
async function showFirst(instance: PagefindInstance, query: string): Promise<void> {
  const { results } = await instance.search(query);
  await Promise.all(results.slice(0, firstShown).map(({ data }) => data()));
}

/** Lets `work` ask how many bytes its process has loaded by `fetch` so far. */
async function countLoaded<T>(work: (loaded: () => number) => Promise<T>): Promise<T> {
  const original = globalThis.fetch;
  let bytes = 0;
  globalThis.fetch = async (...request) => {
    const response = await original(...request);
    bytes += Number(response.headers.get('content-length') ?? 0);
    return response;
  };
  try {
    return await work(() => bytes);
  } finally {
    globalThis.fetch = original;
  }
}

function portOf(server: Server): string {
  const address = server.address();
  return String(typeof address === 'object' && address !== null ? address.port : 0);
}
