import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveFolder } from './static-files.ts';

let folder: string;
let root: string;
const servers: Server[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'static-files-'));
  root = join(folder, 'site');
  await mkdir(join(root, '主题', '低保'), { recursive: true });
  await mkdir(join(root, 'empty'));
  await mkdir(join(root, 'pagefind'));
  await writeFile(join(root, 'index.html'), '首页');
  await writeFile(join(root, '404.html'), '没有');
  await writeFile(join(root, '主题', '低保', 'index.html'), '低保');
  await writeFile(join(root, 'pagefind', 'zh.pf_meta'), 'bytes');
  await writeFile(join(root, 'pagefind', 'wasm.zh.pagefind'), 'bytes');
  await writeFile(join(root, '.secret'), 'secret');
  await writeFile(join(folder, 'outside.txt'), 'secret');
  await symlink(join(folder, 'outside.txt'), join(root, 'link.txt'));
});

afterAll(async () => {
  for (const server of servers) server.close();
  await rm(folder, { recursive: true });
});

async function startServer(basePath: string): Promise<number> {
  const handle = serveFolder(root, basePath);
  const server = createServer((req, res) => void handle(req, res));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

interface Answer {
  status: number | undefined;
  type: string | undefined;
  location: string | undefined;
  body: string;
}

/** Sends the path as it is: `fetch` would tidy the dots away. */
function get(port: number, path: string, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    request({ port, path, method, host: '127.0.0.1' }, (response) => {
      let body = '';
      response.setEncoding('utf8');
      response.on('data', (text: string) => (body += text));
      response.on('end', () => {
        const { 'content-type': type, location } = response.headers;
        resolve({ status: response.statusCode, type, location, body });
      });
    })
      .on('error', reject)
      .end();
  });
}

describe('at the root', () => {
  let port: number;
  beforeAll(async () => {
    port = await startServer('/');
  });

  test('a folder answers with its index', async () => {
    expect(await get(port, '/')).toMatchObject({
      status: 200,
      type: 'text/html; charset=utf-8',
      body: '首页',
    });
    const chinese = await get(port, encodeURI('/主题/低保/?from=home'));
    expect(chinese).toMatchObject({ status: 200, body: '低保' });
  });

  test('a folder without its slash is redirected, the query kept', async () => {
    const answer = await get(port, encodeURI('/主题/低保?q=1'));
    expect(answer).toMatchObject({ status: 301, location: encodeURI('/主题/低保/?q=1') });
  });

  test.each(['/nothing/', '/empty/', '/empty', '/index.html/', '/%E4%BD', '/a%00b'])(
    'what is not there answers 404 with the page for it: %s',
    async (path) => {
      expect(await get(port, path)).toMatchObject({ status: 404, body: '没有' });
    },
  );

  test.each([
    '/../outside.txt',
    '/%2e%2e/outside.txt',
    '/..%2foutside.txt',
    '/..%5coutside.txt',
    '//../outside.txt',
    '/.secret',
    '/link.txt',
  ])('nothing outside the folder and nothing hidden: %s', async (path) => {
    const answer = await get(port, path);
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain('secret');
  });

  test('a redirect never leads to another host', async () => {
    const answer = await get(port, encodeURI('//主题/低保'));
    expect(answer.location ?? '/').toMatch(/^\/(?!\/)/);
  });

  test('the files of the search have their types', async () => {
    expect((await get(port, '/pagefind/zh.pf_meta')).type).toBe('application/octet-stream');
    expect((await get(port, '/pagefind/wasm.zh.pagefind')).type).toBe('application/wasm');
  });

  test('HEAD has no body, other methods are refused', async () => {
    expect(await get(port, '/', 'HEAD')).toMatchObject({ status: 200, body: '' });
    expect((await get(port, '/', 'POST')).status).toBe(405);
  });
});

describe('under a base path', () => {
  let port: number;
  beforeAll(async () => {
    port = await startServer('/press/');
  });

  test('the site is under it and the root leads there', async () => {
    expect(await get(port, '/press/')).toMatchObject({ status: 200, body: '首页' });
    expect(await get(port, '/')).toMatchObject({ status: 301, location: '/press/' });
    expect(await get(port, '/press')).toMatchObject({ status: 301, location: '/press/' });
    expect((await get(port, '/pagefind/zh.pf_meta')).status).toBe(404);
  });
});
