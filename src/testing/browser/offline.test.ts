import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { writeWorker } from '../../integrations/offline/write-worker.ts';
import { openMirror, whenKept, type Mirror } from './mirror.ts';
import { expect, needInSite, test as siteTest } from './site-test.ts';

const test = siteTest.extend<{ mirror: Mirror }>({
  serviceWorkers: 'allow',
  mirror: async ({ baseURL }, use) => {
    const mirror = await openMirror(baseURL ?? '');
    await use(mirror);
    await mirror.close();
  },
});

/** What the device keeps, by address. */
const readKept = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(async () => {
    const kept: Record<string, string> = {};
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        kept[new URL(request.url).pathname] = (await (await cache.match(request))?.text()) ?? '';
    }
    return kept;
  });

test('without a network the reader still gets guides, windows and telephones; never a list', async ({
  page,
  addresses,
  mirror,
}) => {
  await page.goto(mirror.address);
  await whenKept(page);
  const list = addresses['list with money'];
  // With the network a list is read through the worker.
  await page.goto(mirror.address + list);
  await expect(page.locator('tr[id^=r]').first()).toBeVisible();

  mirror.isDown = true;
  await page.goto(mirror.address + addresses.guide);
  await expect(page.locator('h1')).not.toHaveText('这一页要联网才能看');
  await page.goto(mirror.address + addresses.county);
  await expect(page.locator('main a[href^="tel:"]').first()).toBeVisible();
  await page.goto(mirror.address + list);
  await expect(page.locator('h1')).toHaveText('这一页要联网才能看');
  await expect(page.locator('tr[id^=r]')).toHaveCount(0);
  await expect(page.locator('main a[href^="tel:"]').first()).toBeVisible();

  const kept = await readKept(page);
  const paths = Object.keys(kept);
  expect(paths).toContain('/handbook/');
  expect(paths.filter((path) => /^\/(?:notices|pagefind|search)\/|\d{9}/.test(path))).toEqual([]);
  expect(Object.values(kept).filter((text) => /name="robots"[^>]*noindex/.test(text))).toEqual([]);
  expect(Object.values(kept).filter((text) => /<tr[^>]*\bid="?r\d/.test(text))).toEqual([]);
});

test('a question is answered without a network as far as the device knows', async ({
  page,
  addresses,
  mirror,
}) => {
  await page.goto(mirror.address + addresses.guide);
  await whenKept(page);
  const { name, windows } = await page.evaluate(async () => {
    const data = (await (await fetch('/question-box.json')).json()) as {
      places: { code: string; name: string }[];
      windows: unknown[];
    };
    const county = data.places.find(({ code }) => code.length === 6);
    return { name: county?.name ?? '', windows: data.windows.length };
  });
  needInSite(windows > 0, 'window');
  mirror.isDown = true;
  const box = page.locator('[data-question-box] [role=combobox]');
  await box.fill(name);
  await box.press('Enter');
  await expect(page.locator('.question-answer a[href^="tel:"]').first()).toBeVisible();
});

test('a new version takes the place of the old one, on the device too', async ({
  page,
  mirror,
}) => {
  await page.goto(mirror.address);
  await whenKept(page);
  expect(Object.keys(await readKept(page)).length).toBeGreaterThan(20);
  mirror.exchanged.set('/offline/', '<p>新的一版</p>');
  mirror.exchanged.set('/sw.js', await makeWorker({ 'offline/index.html': '<p>新的一版</p>' }));
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  await expect.poll(async () => readKept(page)).toEqual({ '/offline/': '<p>新的一版</p>' });
});

test('a broken worker is replaced by one that empties the device and goes', async ({
  page,
  mirror,
}) => {
  await page.goto(mirror.address);
  await whenKept(page);
  mirror.exchanged.set(
    '/sw.js',
    "addEventListener('install',()=>skipWaiting());addEventListener('fetch',(e)=>e.respondWith(new Response('坏了',{status:500})))",
  );
  // A new worker takes over once the old one is idle: nothing is asked of the site before.
  await page.evaluate(async () => {
    const takenOver = new Promise((done) => {
      navigator.serviceWorker.addEventListener('controllerchange', done, { once: true });
    });
    await (await navigator.serviceWorker.ready).update();
    await takenOver;
  });
  // A visit breaks off where the workers change during it.
  await expect(async () => {
    await page.goto(mirror.address);
    expect(await page.textContent('body')).toBe('坏了');
  }).toPass();

  mirror.exchanged.set('/sw.js', await makeWorker({}));
  // Every visit asks for the worker anew, past the worker itself.
  await expect(async () => {
    await page.goto(mirror.address);
    expect(await page.title()).not.toBe('');
  }).toPass();
  await expect.poll(async () => readKept(page)).toEqual({});
});

/** The worker of a site of these files; of no file, the one that goes. */
async function makeWorker(files: Readonly<Record<string, string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'worker-'));
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
  await writeWorker(folder, '/', Object.keys(files).length > 0);
  const worker = await readFile(join(folder, 'sw.js'), 'utf8');
  await rm(folder, { recursive: true });
  return worker;
}
