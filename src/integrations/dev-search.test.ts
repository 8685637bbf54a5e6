import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { devSearch } from './dev-search.ts';

type Middleware = (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
interface Plugin {
  configureServer(server: { middlewares: { use(middleware: Middleware): void } }): void;
}

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dev-search-'));
  await mkdir(join(folder, 'pagefind'));
  await writeFile(join(folder, 'index.html'), 'last build');
  await writeFile(join(folder, 'pagefind', 'pagefind.js'), 'export {};');
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

/** The plugins that the integration gives to Vite for a command of Astro. */
function pluginsFor(command: string, base: string): Plugin[] {
  const plugins: Plugin[] = [];
  const setUp = devSearch(folder).hooks['astro:config:setup'] as (options: unknown) => void;
  setUp({
    command,
    config: { base },
    updateConfig: (changes: { vite: { plugins: Plugin[] } }) =>
      plugins.push(...changes.vite.plugins),
  });
  return plugins;
}

async function answer(base: string, path: string): Promise<string> {
  const [plugin] = pluginsFor('dev', base);
  const server = createServer((request, response) => {
    const use = (middleware: Middleware): void =>
      middleware(request, response, () => response.end('page of Astro'));
    plugin?.configureServer({ middlewares: { use } });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const text = await (await fetch(`http://127.0.0.1:${port}${path}`)).text();
  server.close();
  return text;
}

test.each(['/', '/press', '/press/'])(
  'the index of the last build is served, base %s',
  async (base) => {
    const root = base.endsWith('/') ? base : `${base}/`;
    expect(await answer(base, `${root}pagefind/pagefind.js`)).toBe('export {};');
    expect(await answer(base, root)).toBe('page of Astro');
    expect(await answer(base, `${root}index.html`)).toBe('page of Astro');
  },
);

test('a build has no use for it', () => {
  expect(pluginsFor('build', '/')).toEqual([]);
});
