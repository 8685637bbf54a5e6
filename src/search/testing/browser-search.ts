/** The search as a reader's browser runs it: a small static server and a real Chromium. Tests only. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import { extname, join, normalize } from 'node:path';
import { chromium, type Browser, type Page } from '@playwright/test';
import type { SearchAnswer, SearchOptions } from '../site-search.ts';

const SOURCE_DIR = join(import.meta.dirname, '..');
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.ts': 'text/javascript',
};
const START_PAGE = `<!doctype html><html lang="zh-CN"><title>search</title><script type="module">
  import { createSiteSearch } from '/source/site-search.ts';
  const { search, filters } = createSiteSearch({ bundlePath: '/pagefind/', baseUrl: '/' });
  window.siteSearch = search;
  window.siteSearchFilters = filters;
</script>`;
const CHROMIUM_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

declare global {
  interface Window {
    siteSearch: (query: string, options?: SearchOptions) => Promise<SearchAnswer>;
  }
}

/** One request that the server answered. */
export interface ServedFile {
  readonly path: string;
  readonly bytes: number;
}

export interface BrowserSearch {
  /** Opens another page, which has loaded nothing of the search yet. */
  openPage(): Promise<Page>;
  /** Every file served so far, in order. */
  readonly served: readonly ServedFile[];
  search(query: string, options?: SearchOptions): Promise<SearchAnswer>;
  close(): Promise<void>;
}

function findChromium(): string | undefined {
  const candidates = [
    process.env['CHROMIUM_PATH'],
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
  ];
  return candidates.find((path) => path !== undefined && existsSync(path));
}

async function readServedFile(siteDir: string, path: string): Promise<string | Buffer> {
  if (path === '/') return START_PAGE;
  if (!path.startsWith('/source/')) return readFile(join(siteDir, normalize(path)));
  return stripTypeScriptTypes(await readFile(join(SOURCE_DIR, path.slice(8)), 'utf8'));
}

function startServer(siteDir: string, served: ServedFile[]): Promise<Server> {
  const server = createServer((request, response) => {
    const path = decodeURI(new URL(request.url ?? '/', 'http://localhost').pathname);
    readServedFile(siteDir, path).then(
      (body) => {
        served.push({ path, bytes: Buffer.byteLength(body) });
        const type = path === '/' ? '.html' : extname(path);
        response.setHeader('content-type', TYPES[type] ?? 'application/octet-stream').end(body);
      },
      () => response.writeHead(404).end(),
    );
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      resolve(server);
    });
  });
}

/** Serves `siteDir`, which holds an index in `pagefind/`, and opens a page that can search it. */
export async function openBrowserSearch(siteDir: string): Promise<BrowserSearch> {
  const served: ServedFile[] = [];
  const server = await startServer(siteDir, served);
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const executablePath = findChromium();
  const browser: Browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: CHROMIUM_ARGUMENTS,
  });
  const openPage = async (): Promise<Page> => {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${String(port)}/`);
    await page.waitForFunction(() => 'siteSearch' in window);
    return page;
  };
  const page = await openPage();
  return {
    openPage,
    served,
    search: (query, options = {}) =>
      page.evaluate(([q, o]) => window.siteSearch(q, o), [query, options] as const),
    close: async () => {
      await browser.close();
      server.close();
    },
  };
}
