import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import {
  common,
  linksOf,
  nowhere,
  openFilters,
  readCount,
  readListedName,
  resultsOf,
  statusOf,
  waysOf,
} from './search-steps.ts';
import { expect, needInSite, ofSample, openWhole, screens, test } from './site-test.ts';

test('what is typed into the search page is found and never sent anywhere', async ({
  page,
  addresses,
}) => {
  const { name } = await readListedName(page, addresses['list with money']);
  const sent: string[] = [];
  page.on('request', (request) => {
    sent.push(request.url(), request.postData() ?? '', ...Object.values(request.headers()));
  });
  await page.goto('/search/');
  await page.locator('#search-q').fill(name);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/search/#q=${encodeURIComponent(name)}`);
  await expect(page.locator('#search-q')).toHaveValue(name);
  await expect(resultsOf(page).first()).toContainText(name);
  expect(sent.length).toBeGreaterThan(4);
  const decoded = sent.map((text) => decodeURIComponent(text.replace(/%(?![\da-f]{2})/gi, '%25')));
  expect(decoded.filter((text) => text.includes(name))).toEqual([]);
});

test('results come while a reader types, and the number of pages is true', async ({ page }) => {
  await page.goto('/search/');
  await expect(waysOf(page)).toBeVisible();
  await page.locator('#search-q').pressSequentially('儿童福利', { delay: 30 });
  // The address tells that the last character has been asked for.
  await expect(page).toHaveURL(`/search/#q=${encodeURIComponent('儿童福利')}`);
  const count = await readCount(page);
  while (await page.locator('#search-more').isVisible()) {
    const shown = await resultsOf(page).count();
    await page.locator('#search-more').click();
    await expect.poll(() => resultsOf(page).count()).toBeGreaterThan(shown);
  }
  await expect(resultsOf(page)).toHaveCount(count);
  const addresses = await linksOf(page).evaluateAll((all) =>
    all.map((a) => a.getAttribute('href')),
  );
  expect(new Set(addresses).size).toBe(count);
  for (const address of addresses.slice(0, 5)) {
    const response = await page.request.get(address ?? '');
    expect(response.ok()).toBe(true);
    expect(await response.text()).toMatch(/儿童福利/);
  }
});

test('the back button returns to the results and to the question before', async ({ page }) => {
  await page.goto(`/search/#q=${encodeURIComponent('敬老院')}`);
  await expect(resultsOf(page).first()).toContainText('敬老院');
  await page.locator('#search-q').fill('');
  await page.locator('#search-q').pressSequentially('医疗救助', { delay: 400 });
  await expect(resultsOf(page).first()).toContainText('医疗救助');
  await page.locator('#search-q').press('Enter');
  const count = await readCount(page);

  await linksOf(page).first().click();
  await expect(page).not.toHaveURL(/\/search\//);
  await page.goBack();
  await expect(page.locator('#search-q')).toHaveValue('医疗救助');
  expect(await readCount(page)).toBe(count);

  await page.goBack();
  await expect(page.locator('#search-q')).toHaveValue('敬老院');
  await expect(resultsOf(page).first()).toContainText('敬老院');
});

test('back from a hit brings the results and the place among them', async ({ page }) => {
  await page.goto(`/search/#q=${encodeURIComponent(common)}`);
  await readCount(page);
  await page.getByRole('button', { name: '再看一些' }).click();
  await expect.poll(() => resultsOf(page).count()).toBeGreaterThan(10);
  const shown = await resultsOf(page).count();
  const hit = linksOf(page).nth(shown - 3);
  await hit.scrollIntoViewIfNeeded();
  await hit.click();
  await expect(page).not.toHaveURL(/\/search\//);
  await page.goBack();
  await expect(resultsOf(page)).toHaveCount(shown);
  await expect(linksOf(page).nth(shown - 3)).toBeInViewport();
});

test(
  'more results come below, the place on the page stays and the next result has the focus',
  screens,
  async ({ page }) => {
    await page.goto(`/search/#q=${encodeURIComponent(common)}`);
    await readCount(page);
    const more = page.getByRole('button', { name: '再看一些' });
    await expect(more).toBeVisible();
    const shown = await resultsOf(page).count();
    const before = await linksOf(page).allTextContents();
    await more.scrollIntoViewIfNeeded();
    const last = linksOf(page).nth(shown - 1);
    const place = async () => (await last.boundingBox())?.y ?? Number.NaN;
    const placeBefore = await place();
    await more.click();
    await expect.poll(() => resultsOf(page).count()).toBeGreaterThan(shown);
    await expect(linksOf(page).nth(shown)).toBeFocused();
    await expect(linksOf(page).nth(shown)).toBeInViewport();
    expect((await linksOf(page).allTextContents()).slice(0, shown)).toEqual(before);
    expect(Math.abs((await place()) - placeBefore)).toBeLessThan(400);
  },
);

test(
  'a name in a list is shown with its village and leads to its row, marked',
  screens,
  async ({ page, addresses }) => {
    const { name, village } = await readListedName(page, addresses['list with money']);
    const sent: string[] = [];
    page.on('request', (request) => sent.push(decodeURIComponent(request.url())));
    await page.goto(`/search/#q=${encodeURIComponent(name)}`);
    const row = page.locator('.found-rows a[href^="/places/"]', { hasText: name }).first();
    await expect(row.locator('mark').first()).toHaveText(name);
    const villageName = ((await row.textContent()) ?? '').split('　')[0] ?? '';
    await row.click();

    // The name stands in the address for a moment only, and behind the #.
    await expect(page).toHaveURL(/#r\d+-[\w-]+$/);
    const mark = page.locator('main mark', { hasText: name }).first();
    await expect(mark).toBeInViewport();
    await expect(mark).toBeFocused();
    await expect(page.locator('tr:target')).toContainText(name);
    await expect(page.locator('.sheet-list', { has: page.locator('tr:target') })).toContainText(
      villageName,
    );
    expect(village).toMatch(/^\d{12}$/);
    expect(sent.filter((address) => address.includes(name))).toEqual([]);

    await page.reload();
    await expect(page.locator('main mark').first()).toHaveText(name);
    await page.keyboard.press('Escape');
    await expect(page.locator('main mark')).toHaveCount(0);
    await page.goBack();
    await expect(page.locator('#search-q')).toHaveValue(name);
  },
);

test('what was looked for is marked in an article, over the borders of its elements', async ({
  page,
  addresses,
}) => {
  const found = '保障';
  await page.goto(`${addresses.guide}#find=${encodeURIComponent(found)}`);
  const marks = page.locator('main mark');
  await expect(marks.first()).toBeInViewport();
  expect(new URL(page.url()).hash).toBe('');
  const heading = page.getByRole('heading', { level: 1 });
  const before = await heading.textContent();
  const text = await page.locator('[data-pagefind-body]').textContent();
  expect(await marks.count()).toBe((text ?? '').split(found).length - 1);
  await page.keyboard.press('/');
  await expect(page.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('/');
  await expect(page.getByRole('combobox')).toHaveValue('/');
  expect(await heading.textContent()).toBe(before);
});

test('who finds nothing is told so and shown other ways', async ({ page }) => {
  await page.goto(`/search/#q=${encodeURIComponent(nowhere)}`);
  await expect(statusOf(page)).toHaveText(new RegExp(`^没有找到“${nowhere}”。.+`));
  await expect(resultsOf(page)).toHaveCount(0);
  await expect(waysOf(page)).toBeVisible();
  await expect(page.getByRole('button', { name: '再看一些' })).toBeHidden();
});

test('who finds nothing with every word is shown what has some of them, and no result', async ({
  page,
}) => {
  await page.goto(`/search/#q=${encodeURIComponent(`敬老院 ${nowhere}`)}`);
  await expect(statusOf(page)).toHaveText(
    `没有一页同时写着“敬老院”和“${nowhere}”。下面的只写着一部分：`,
  );
  await expect(resultsOf(page).first()).toContainText(`没有写“${nowhere}”`);
  await expect(resultsOf(page).first().locator('mark').first()).toHaveText('敬老院');
  await expect(page.locator('#search-tools')).toBeHidden();
  await expect(page.getByRole('button', { name: '再看一些' })).toBeHidden();
});

test('who writes a name a little wrong sees pages that sound alike, and is offered the right name', async ({
  page,
}) => {
  await page.goto(`/search/#q=${encodeURIComponent('敬佬院')}`);
  await expect(statusOf(page)).toHaveText(/^没有一页写着“敬佬院”。.*读音相近/);
  await expect(resultsOf(page).first()).toContainText('敬老院');
  await page.locator('#search-nearest a', { hasText: '敬老院' }).click();
  expect(await readCount(page)).toBeGreaterThan(0);
  await expect(page.locator('#search-nearest')).toBeHidden();
});

test(
  'facets narrow by true counts, the newest come first, address and history remember it',
  screens,
  async ({ page }) => {
    await page.goto(`/search/#q=${encodeURIComponent(common)}`);
    const all = await readCount(page);
    await openFilters(page);
    const kind = page.getByRole('group', { name: '类型' });
    const lists = Number(
      await kind.locator('label', { hasText: '名单' }).locator('small').textContent(),
    );
    expect(lists).toBeLessThan(all);
    await kind.getByLabel('名单').check();
    await expect(statusOf(page)).toHaveText(`找到${lists}个页面`);
    await expect(page).toHaveURL(/kind=/);
    await expect(kind.getByLabel('名单')).toBeFocused();
    // A second value of the same facet adds its pages.
    const articles = kind.locator('label', { hasText: '文章' });
    needInSite((await articles.count()) > 0, 'article among the results');
    const more = Number(await articles.locator('small').textContent());
    await articles.getByRole('checkbox').check();
    await expect(statusOf(page)).toHaveText(`找到${lists + more}个页面`);

    const counties = page.getByRole('group', { name: '县（市、区）' }).locator('label');
    const inCounty = Number(await counties.first().locator('small').textContent());
    await counties.first().getByRole('checkbox').check();
    await expect(statusOf(page)).toHaveText(`找到${inCounty}个页面`);
    await page.getByLabel('排序').selectOption('date');
    await expect(page).toHaveURL(/sort=date/);
    await expect(async () => {
      const dates = await page
        .locator('#search-results [data-date]')
        .evaluateAll((found) => found.map((facts) => facts.getAttribute('data-date') ?? ''));
      expect(dates.length).toBe(Math.min(inCounty, 10));
      expect(dates).toEqual([...dates].sort().reverse());
    }).toPass();

    await page.reload();
    await expect(statusOf(page)).toHaveText(`找到${inCounty}个页面`);
    const conditions = page.locator('#search-conditions button');
    await expect(conditions).toHaveCount(3);
    await conditions.last().click();
    await expect(statusOf(page)).toHaveText(`找到${lists + more}个页面`);
    await page.goBack();
    await expect(statusOf(page)).toHaveText(`找到${inCounty}个页面`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(
      true,
    );
  },
);

test(
  'a journalist asks by field, takes the hits as a table and the citations along',
  ofSample,
  async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/search/');
    await page.getByText('高级检索').click();
    await page.getByLabel('有其中一个就行').fill('低保 养老');
    await page.getByLabel('都不要有').fill('敬老院');
    await page.getByLabel('身份').selectOption('记者');
    await page.getByLabel('从', { exact: true }).fill('2016年');
    await page.getByLabel('到', { exact: true }).fill('2016');
    await expect(page).toHaveURL(/any=.*none=.*role=.*from=2016-01&to=2016-12/);
    const count = await readCount(page);
    expect(count).toBeGreaterThan(0);
    for (const link of await linksOf(page).evaluateAll((all) =>
      all.map((a) => a.getAttribute('href') ?? ''),
    )) {
      expect(link).toMatch(/^\/bulletin\/2016-/);
      const text = await readSearchedText(page, link);
      expect(text).toMatch(/低保|养老/);
      expect(text).not.toContain('敬老院');
      expect(text).toContain('记者');
    }

    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: '存成表格（CSV）' }).click();
    const csv = await readFile(await (await saving).path(), 'utf8');
    expect(csv.startsWith('\uFEFF题名,')).toBe(true);
    expect(csv.trim().split('\r\n')).toHaveLength(count + 1);
    expect(csv).toMatch(/\[(?:N|EB)\/OL\]\. .*\[\d{4}-\d\d-\d\d\]\. https?:/);
    await page.getByRole('button', { name: '复制引用' }).click();
    await expect(page.locator('#search-told')).toHaveText(
      `已复制${count}条引用，可以粘贴到文稿里。`,
    );
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied.trim().split('\n')).toHaveLength(count);

    await page.getByRole('button', { name: '全部清空' }).click();
    await page.locator('#search-q').fill('最低生活保障');
    await page.getByLabel('只在标题里找').check();
    await expect(page).toHaveURL(/q=[^&]*&in=title/);
    await readCount(page);
    for (const title of await linksOf(page).allTextContents())
      expect(title).toContain('最低生活保障');
  },
);

async function readSearchedText(page: Page, address: string): Promise<string> {
  const html = await (await page.request.get(address.split('#')[0] ?? '')).text();
  return /data-pagefind-body[\s\S]*<\/article>/.exec(html)?.[0].replace(/<[^>]+>/g, '') ?? '';
}

test('by keyboard from the box to the first hit; nothing is loaded before the box has the focus', async ({
  page,
}) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  const indexFiles = () => loaded.filter((path) => path.startsWith('/pagefind/'));
  await openWhole(page, '/search/');
  expect(indexFiles()).toEqual([]);
  await page.keyboard.press('/');
  await expect(page.locator('#search-q')).toBeFocused();
  await expect.poll(indexFiles).not.toEqual([]);

  await page.keyboard.type('敬老院');
  // The address tells that the last character has been asked for.
  await expect(page).toHaveURL(`/search/#q=${encodeURIComponent('敬老院')}`);
  await readCount(page);
  const first = page.locator('#search-results a').first();
  const target = (await first.getAttribute('href')) ?? '';
  await first.focus();
  await page.keyboard.press('Enter');
  // The page may name the section of the hit behind #.
  await expect(page).toHaveURL((url) => url.pathname === target.replace(/#.*/, ''));
  await expect(page.locator('main mark').first()).toBeFocused();
});
