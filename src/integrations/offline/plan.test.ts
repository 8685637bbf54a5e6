import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { mostKeptBytes, planOffline } from './plan.ts';
import { describePlan, writeWorker } from './write-worker.ts';

let site = '';
const place = async (file: string, text: string): Promise<void> => {
  await mkdir(dirname(join(site, file)), { recursive: true });
  await writeFile(join(site, file), text);
};
const kept = async (): Promise<string[]> => Object.keys((await planOffline(site)).files);

beforeEach(async () => {
  site = await mkdtemp(join(tmpdir(), 'offline-'));
  await place('index.html', '<link rel="stylesheet" href="/assets/Page.a1.css"><p>首页</p>');
  await place('offline/index.html', '<p>没有网络</p>');
  await place('assets/Page.a1.css', 'a{cursor:url(pointer.b2.svg)}');
  await place('assets/pointer.b2.svg', '<svg/>');
  await place('assets/unused.c3.js', '0');
});
afterEach(() => rm(site, { recursive: true, force: true }));

test('pages are kept with the scripts, styles and drawings that they name', async () => {
  expect(await kept()).toEqual(['/', '/assets/Page.a1.css', '/assets/pointer.b2.svg', '/offline/']);
});

test('a planted list, a village with names and a search index are not in the plan', async () => {
  await place('notices/a-2026-11/990101001/index.html', '<td>张*明</td>');
  await place('places/990101001201/index.html', '<td>张*明</td>');
  await place('pagefind/until-2026-12-05/index/a.pf_index', '张*明');
  expect((await kept()).filter((address) => /notices|9901|pagefind/.test(address))).toEqual([]);
});

test('names planted at an address that is kept are refused for their noindex, and the build says so', async () => {
  const page = '<meta name="robots" content="noindex, noarchive, nosnippet"><td>张*明</td>';
  await place('places/990101/index.html', page);
  expect(await kept()).not.toContain('/places/990101/');
  expect(describePlan(await writeWorker(site, '/', true))).toContain('不收：/places/990101/');
});

test('what has no room is left out, the most needed last of all', async () => {
  await place('places/990101/index.html', 'x'.repeat(mostKeptBytes));
  const plan = await planOffline(site);
  expect(plan.leftOut).toEqual(['/places/990101/']);
  expect(plan.bytes).toBeLessThanOrEqual(mostKeptBytes);
  expect(Object.keys(plan.files)).toContain('/offline/');
});

test('equal sites get an equal worker, and a changed page another', async () => {
  const write = async (): Promise<string> => {
    await writeWorker(site, '/mz/', true);
    return readFile(join(site, 'sw.js'), 'utf8');
  };
  const first = await write();
  expect(await write()).toBe(first);
  expect(first).toContain('/mz/');
  await place('offline/index.html', '<p>别的话</p>');
  expect(await write()).not.toBe(first);
});
