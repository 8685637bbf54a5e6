import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { answer } from './answer.ts';
import { dropOldFiles, findKept, keepFiles } from './kept-files.ts';
import type { WorkerPlan } from './worker-plan.ts';

const origin = 'https://mz.yunxi.example';
const revision = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 32);
const planOf = (pages: Readonly<Record<string, string>>): WorkerPlan => ({
  base: '/mz/',
  offline: '/offline/',
  files: Object.fromEntries(
    Object.entries(pages).map(([address, text]) => [address, revision(text)]),
  ),
});

/** The browser's store and the network, of which pages can be taken away. */
const kept = new Map<string, Response>();
let network = new Map<string, string>();
const absolute = (place: string | Request): string =>
  new URL(typeof place === 'string' ? place : place.url, origin).href;

beforeEach(() => {
  kept.clear();
  network = new Map();
  const cache = {
    match: (place: string | Request) => Promise.resolve(kept.get(absolute(place))?.clone()),
    put: (place: string, response: Response) =>
      Promise.resolve(void kept.set(absolute(place), response)),
    delete: (request: Request) => Promise.resolve(kept.delete(absolute(request))),
    keys: () => Promise.resolve([...kept.keys()].map((url) => new Request(url))),
  };
  vi.stubGlobal('caches', { open: () => Promise.resolve(cache) });
  vi.stubGlobal('fetch', (place: string | Request) => {
    const text = network.get(new URL(absolute(place)).pathname);
    return text === undefined
      ? Promise.reject(new TypeError('no network'))
      : Promise.resolve(new Response(text));
  });
});
afterEach(() => vi.unstubAllGlobals());

const ask = async (
  plan: WorkerPlan,
  path: string,
  mode: 'navigate' | 'cors' = 'navigate',
): Promise<string | undefined> => {
  const request = { method: 'GET', url: origin + path, mode } as Request;
  return (await answer(plan, request, origin))?.text();
};

describe('keepFiles', () => {
  test('keeps what the build has named', async () => {
    const plan = planOf({ '/': '首页' });
    network.set('/mz/', '首页');
    await keepFiles(plan);
    expect(await (await findKept(plan, '/'))?.text()).toBe('首页');
  });

  test('refuses a page that is not byte for byte what was built: names in it never get in', async () => {
    network.set('/mz/', '首页 张三明');
    await expect(keepFiles(planOf({ '/': '首页' }))).rejects.toThrow('not what was built');
    expect(kept.size).toBe(0);
  });

  test('a new version replaces the old one and takes along what has not changed', async () => {
    network = new Map([
      ['/mz/', '旧'],
      ['/mz/offline/', '没有网络'],
    ]);
    await keepFiles(planOf({ '/': '旧', '/offline/': '没有网络' }));
    network = new Map([['/mz/', '新']]);
    const plan = planOf({ '/': '新', '/offline/': '没有网络' });
    await keepFiles(plan);
    await dropOldFiles(plan);
    expect(await Promise.all([...kept.values()].map((one) => one.clone().text()))).toEqual([
      '没有网络',
      '新',
    ]);
  });
});

describe('answer', () => {
  const plan = planOf({ '/': '首页', '/offline/': '没有网络', '/assets/a.js': '0' });
  beforeEach(async () => {
    network = new Map([
      ['/mz/', '首页'],
      ['/mz/offline/', '没有网络'],
      ['/mz/assets/a.js', '0'],
    ]);
    await keepFiles(plan);
    network = new Map();
  });

  test('gives a kept page without a network, and the newer one with it', async () => {
    expect(await ask(plan, '/mz/')).toBe('首页');
    network.set('/mz/', '今天的首页');
    expect(await ask(plan, '/mz/')).toBe('今天的首页');
  });

  test('gives the offline page in place of a list', async () => {
    expect(await ask(plan, '/mz/notices/a/990101001/')).toBe('没有网络');
  });

  test('gives a list with the network and keeps nothing of it', async () => {
    const before = kept.size;
    network.set('/mz/notices/a/990101001/', '张*明');
    expect(await ask(plan, '/mz/notices/a/990101001/')).toBe('张*明');
    expect(kept.size).toBe(before);
  });

  test.each(['/mz/pagefind/a.pf_index', '/mz/notices/a/990101001/', '/other/', '/mz/assets/b.js'])(
    'leaves what scripts fetch from %s to the browser',
    async (path) => {
      expect(await ask(plan, path, 'cors')).toBeUndefined();
    },
  );
});
