import type { Locator, Page, Route } from '@playwright/test';
import { openFilters } from './search-steps.ts';
import { expect, ofSample, startClock, stopClock, test } from './site-test.ts';

type Failure = (route: Route) => Promise<void>;

/** Ways in which a request fails. */
const failures = {
  'is not there': (route) => route.fulfill({ status: 404, body: '' }),
  'is gone': (route) => route.fulfill({ status: 410, body: '<html>' }),
  'breaks the server': (route) => route.fulfill({ status: 500, body: '' }),
  'is another page': (route) => route.fulfill({ status: 200, body: '<html>' }),
  'is blocked': (route) => route.abort(),
  'is cut off': async (route) => {
    const body = await (await route.fetch()).body();
    await route.fulfill({ status: 200, body: body.subarray(0, body.length / 2) });
  },
} satisfies Record<string, Failure>;

/**
 * Every kind of file of the lasting index, and the failures that only a browser can show: all of them for the
 * program, which the browser itself loads. All other files are requested in one place, and
 * search/query/lost-files.test.ts tries every failure of theirs without a browser.
 */
const files: Readonly<Record<string, [address: string, hows: (keyof typeof failures)[]]>> = {
  'the program': ['**/pagefind/*/pagefind.js', Object.keys(failures) as (keyof typeof failures)[]],
  'the entry of the search': ['**/pagefind/entry.json', ['is another page']],
  'the machine code': ['**/pagefind/*/wasm.unknown.pagefind', ['is cut off']],
  'the entry of the index': ['**/pagefind/*/pagefind-entry.json', ['is not there']],
  'the overview of the words': ['**/pagefind/*/*.pf_meta', ['is gone']],
  'the overview of the pages': ['**/pagefind/*/pages.bin', ['is cut off']],
  'the words': ['**/pagefind/*/index/**', ['breaks the server']],
  'the texts of the results': ['**/pagefind/*/text/**', ['is blocked']],
};

/** Kinds of files of a list's index, and a way in which each fails. */
const filesOfList: readonly [kind: string, how: keyof typeof failures][] = [
  ['pagefind-entry.json', 'is gone'],
  ['*.pf_meta', 'is cut off'],
  ['pages.bin', 'is not there'],
  ['index/**', 'is another page'],
  ['text/**', 'is blocked'],
];

/** How a search fails does not depend on the screen; that the reader sees what is said, on every one. */
async function expectOnEveryScreen(page: Page, ...shown: readonly Locator[]): Promise<void> {
  for (const viewport of [
    { width: 360, height: 740 },
    { width: 1280, height: 800 },
  ]) {
    await page.setViewportSize(viewport);
    for (const element of shown) await expect(element).toBeVisible();
  }
}

const statusOf = (page: Page) => page.locator('#search-status');
const waysOf = (page: Page) => page.locator('#search-ways');
const question = `/search/#q=${encodeURIComponent('敬老院')}`;
/** Another address than that of the way before, so that the browser loads everything anew. */
const freshPage = (how: string, query: string): string =>
  `/search/?run=${encodeURIComponent(how)}#q=${encodeURIComponent(query)}`;

for (const [file, [address, hows]] of Object.entries(files)) {
  test(`when ${file} cannot be had, the reader is told in Chinese and shown other ways`, async ({
    page,
  }) => {
    for (const how of hows) {
      await page.route(address, failures[how]);
      await page.goto(freshPage(how, '敬老院'));
      await expect(statusOf(page)).toHaveText(/没有(载入|完成).*目录/);
      await expect(page.locator('#search-results > li')).toHaveCount(0);
      // A request that is still answered would outlive the test.
      await page.unrouteAll({ behavior: 'wait' });
    }
    await expectOnEveryScreen(page, statusOf(page), waysOf(page));
  });
}

test(
  'when a file of a live list fails, a sentence says so and the rest is found',
  ofSample,
  async ({ page }) => {
    for (const [kind, how] of filesOfList) {
      await page.route(`**/pagefind/until-*/**/${kind}`, failures[how]);
      await page.goto(freshPage(how, '温县最低生活保障对象名单'));
      await expect(statusOf(page)).toHaveText(/^找到\d+个页面$/);
      const missing = page.locator('#search-missing');
      await expect(missing, kind).toHaveText(/^公布到\d{4}年\d+月\d+日.*没有搜到/);
      await page.unrouteAll({ behavior: 'wait' });
    }
    await expectOnEveryScreen(page, statusOf(page), page.locator('#search-missing'));
  },
);

test('an index that never answers is given up, that of a list after a few seconds', async ({
  page,
}) => {
  await startClock(page);
  await page.route('**/pagefind/until-*/**', () => undefined);
  await page.goto(question);
  await expect(statusOf(page)).toHaveText(/^找到\d+个页面$/);
  await expect(page.locator('#search-missing')).toHaveText(/没有搜到/);
  await page.route('**/pagefind/*/index/**', () => undefined);
  const asked = page.waitForRequest('**/pagefind/*/index/**');
  await page.reload();
  await expect(statusOf(page)).toHaveText(/网络有些慢/);
  await asked;
  await page.clock.runFor(60_000);
  await expect(statusOf(page)).toHaveText(/没有等到结果/);
  await expectOnEveryScreen(page, waysOf(page));
});

test('tabs from before and after an update search what the site has now', async ({
  page,
  context,
}) => {
  await page.goto(question);
  await expect(statusOf(page)).toHaveText(/^找到\d+个页面$/);
  const entry = await (await page.request.get('/pagefind/entry.json')).text();
  const { indexes } = JSON.parse(entry) as { indexes: readonly string[] };
  const version = (indexes[0] ?? '').replace('/', '');
  const next = 'f'.repeat(version.length);
  const asNow = (route: Route): Promise<void> =>
    route.continue({ url: route.request().url().replace(next, version) });
  await context.route('**/pagefind/entry.json', (route) =>
    route.fulfill({ body: entry.replace(version, next) }),
  );
  await context.route(`**/pagefind/${version}/**`, (route) => route.fulfill({ status: 404 }));
  await context.route(`**/pagefind/${next}/**`, asNow);
  await page.locator('#search-q').fill('医疗救助');
  await page.keyboard.press('Enter');
  const other = await context.newPage();
  await other.goto(`/search/#q=${encodeURIComponent('医疗救助')}`);
  for (const tab of [page, other]) {
    await expect(tab.locator('#search-results > li').first()).toContainText('医疗救助');
    await expect(statusOf(tab)).toHaveText(/^找到\d+个页面$/);
  }
});

test('when the conditions to narrow by come late or never, the results and their count stand', async ({
  page,
}) => {
  let answer = (): void => undefined;
  const late = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/facets.bin', async (route) => {
    await late;
    await route.fulfill({ status: 404, body: '' });
  });
  await startClock(page);
  await page.goto(question);
  await expect(statusOf(page)).toHaveText(/^找到\d+个页面$/);
  await openFilters(page);
  await page.clock.runFor(1200);
  await expect(statusOf(page)).toHaveText(/^找到\d+个页面$/);
  answer();
  await expect(page.locator('#search-facets')).toHaveText(/没有载入/);
  await expect(page.locator('#search-results > li').first()).toBeVisible();
  await expect(statusOf(page)).toHaveText(/^找到\d+个页面$/);
});

test('while the network is slow, and when it is gone, the reader hears of it within a second', async ({
  page,
  context,
}) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/pagefind/**', async (route) => {
    await held;
    await route.continue();
  });
  await startClock(page);
  await page.goto('/search/');
  await stopClock(page, 9);
  await page.locator('#search-q').fill('低保');
  await page.clock.runFor(1000);
  await expect(statusOf(page)).toHaveText(/网络有些慢/);
  await expectOnEveryScreen(page, waysOf(page));
  await page.clock.resume();
  release();
  await expect(statusOf(page)).toHaveText(/^找到\d+个页面$/);
  await page.unrouteAll({ behavior: 'ignoreErrors' });

  await page.goto('/search/');
  await context.setOffline(true);
  await stopClock(page, 10);
  await page.locator('#search-q').fill('医疗救助');
  await page.clock.runFor(1000);
  await expect(statusOf(page)).toHaveText(/没有连上网络/);
  await page.clock.resume();
  await expectOnEveryScreen(page, waysOf(page));
  await context.setOffline(false);
  await expect(statusOf(page)).toHaveText(/^找到\d+个页面$/);
});

test('where WebAssembly is blocked or the script is missing, the page says what to do', async ({
  page,
}) => {
  const blocks: (() => Promise<unknown>)[] = [
    () => page.addInitScript(() => Reflect.deleteProperty(window, 'WebAssembly')),
    () =>
      page.route('**/search/', async (route) => {
        const response = await route.fetch();
        const { 'content-security-policy': own = "script-src 'self'", ...others } =
          response.headers();
        const policy = own.replace(" 'wasm-unsafe-eval'", '');
        await route.fulfill({
          response,
          headers: { ...others, 'content-security-policy': policy },
        });
      }),
  ];
  for (const block of blocks.toReversed()) {
    await block();
    await page.goto('/about/');
    await page.goto(question);
    await expect(statusOf(page)).toHaveText(/浏览器不允许.*目录/);
    await expectOnEveryScreen(page, waysOf(page));
  }
  await page.route('**/*.js', (route) => route.abort());
  await page.goto('/search/');
  await expect(statusOf(page)).toHaveText(/没有反应的话，请用下面的目录查找/);
  await expectOnEveryScreen(page, waysOf(page));
});

test('a browser of 2022, which unpacks nothing by itself, searches all the same', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const later: [object, string[]][] = [
      [window, ['DecompressionStream']],
      [Map, ['groupBy']],
      [Object, ['groupBy']],
      [Array.prototype, ['toSorted', 'toReversed', 'toSpliced', 'with']],
      [AbortSignal, ['timeout', 'any']],
      [Set.prototype, ['union', 'intersection', 'difference', 'isSubsetOf']],
      [Iterator.prototype, ['map', 'filter', 'some', 'every', 'find', 'toArray', 'flatMap']],
    ];
    for (const [owner, names] of later)
      for (const name of names) Reflect.deleteProperty(owner, name);
  });
  const failures: string[] = [];
  page.on('pageerror', (error) => failures.push(error.message));
  await page.goto(question);
  await expect(statusOf(page)).toHaveText(/^找到\d+个页面$/);
  await page.goto(`/search/#q=${encodeURIComponent('敬佬院')}`);
  await page.locator('#search-nearest a').first().click();
  await page.locator('#search-results h2 a').first().click();
  await expect(page.locator('main mark').first()).toBeVisible();
  expect(failures).toEqual([]);
});

test('the search works again as soon as the index can be loaded', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto(`/search/#q=${encodeURIComponent('敬老院')}`);
  await expect(page.locator('#search-status')).toHaveText(/没有载入/);
  await page.unroute('**/pagefind/**');
  await page.getByRole('button', { name: '再试一次' }).click();
  await expect(page.locator('#search-status')).toHaveText(/^找到\d+个页面$/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the search page shows the ways by place, policy, topic and date', async ({ page }) => {
    await page.goto('/search/');
    await expect(page.locator('main noscript p')).toBeVisible();
    for (const way of ['按地方', '按政策', '按主题', '按日期', '按拼音'])
      await expect(page.locator('#search-ways h2', { hasText: way })).toBeVisible();
    await expect(page.locator('#search-facets')).toBeHidden();
    await page.locator('#search-ways a[href^="/bulletin/topics/"]').nth(1).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

    await page.goBack();
    await page.getByRole('link', { name: '从A到Z' }).click();
    await page.getByRole('navigation', { name: '字母' }).getByRole('link', { name: 'W' }).click();
    await expect(page.getByRole('heading', { name: 'W', exact: false }).first()).toBeInViewport();
    await page.getByRole('link', { name: /^W开头的村和社区/ }).click();
    await page.locator('main .named-entries a').first().click();
    await expect(page).toHaveURL(/\/places\/\d{12}\/$/);
  });
});
