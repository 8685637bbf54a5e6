import type { Locator, Page } from '@playwright/test';
import { expect, test } from './site-test.ts';

/** What a bureau's reader looks for and what stands on many pages. */
const common = '低保';
const nowhere = '查无此人龘龘';

const statusOf = (page: Page): Locator => page.locator('#search-status');
const resultsOf = (page: Page): Locator => page.locator('#search-results > li');
const linksOf = (page: Page): Locator => page.locator('#search-results h2 a');
const waysOf = (page: Page): Locator => page.locator('#search-ways');

/** The number of pages that the search page says it has found. */
async function readCount(page: Page): Promise<number> {
  await expect(statusOf(page)).toHaveText(/^找到\d+个页面$/);
  return Number(/\d+/.exec((await statusOf(page).textContent()) ?? '')?.[0]);
}

/** A name from a live list. */
async function readListedName(page: Page, list: string) {
  await page.goto(list);
  const section = page.locator('section.village').last();
  return {
    name: (await section.locator('tbody th').last().textContent()) ?? '',
    village: (await section.locator('h2').getAttribute('id')) ?? '',
  };
}

test('what is typed into the box of any page is found and never sent anywhere', async ({
  page,
  addresses,
}) => {
  const { name } = await readListedName(page, addresses['list with money']);
  const sent: string[] = [];
  page.on('request', (request) => {
    sent.push(request.url(), request.postData() ?? '', ...Object.values(request.headers()));
  });
  await page.goto(addresses.article);
  await page.getByRole('searchbox', { name: '搜索文章、名单、政策、地名' }).fill(name);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`/search/#q=${encodeURIComponent(name)}`);
  await expect(page.locator('#search-query')).toHaveValue(name);
  await expect(resultsOf(page).first()).toContainText(name);
  expect(sent.length).toBeGreaterThan(4);
  const decoded = sent.map((text) => decodeURIComponent(text.replace(/%(?![\da-f]{2})/gi, '%25')));
  expect(decoded.filter((text) => text.includes(name))).toEqual([]);
});

test('the home page looks a name up as well', async ({ page, addresses }) => {
  const { name } = await readListedName(page, addresses['list with money']);
  await page.goto('/');
  await page.getByRole('searchbox', { name: '姓名或村名' }).fill(name);
  await page.getByRole('button', { name: '查', exact: true }).click();
  await expect(page).toHaveURL(`/search/#q=${encodeURIComponent(name)}`);
  await expect(resultsOf(page).first()).toContainText(name);
});

test('results come while a reader types, and the number of pages is true', async ({ page }) => {
  await page.goto('/search/');
  await expect(waysOf(page)).toBeVisible();
  await page.locator('#search-query').pressSequentially('儿童福利', { delay: 30 });
  const count = await readCount(page);
  await expect(page).toHaveURL(`/search/#q=${encodeURIComponent('儿童福利')}`);
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

test('results are narrowed to a kind and a county, and the address remembers it', async ({
  page,
}) => {
  await page.goto(`/search/#q=${encodeURIComponent(common)}`);
  const all = await readCount(page);
  await page.getByLabel('类型').selectOption({ value: '名单' });
  await expect(page).toHaveURL(/kind=/);
  await expect.poll(() => readCount(page)).toBeLessThan(all);
  const lists = await readCount(page);
  for (const facts of await page.locator('#search-results > li > .quiet').allTextContents())
    expect(facts).toContain('名单');

  const county = page.getByLabel('县（市、区）');
  const value = await county.locator('option').nth(1).getAttribute('value');
  await county.selectOption({ index: 1 });
  await expect(page).toHaveURL(new RegExp(`county=${encodeURIComponent(value ?? '')}`));
  await expect(statusOf(page)).not.toHaveText('正在查找……');
  const inCounty = await resultsOf(page).count();
  expect(inCounty).toBeLessThanOrEqual(lists);

  await page.reload();
  await expect(page.getByLabel('类型')).toHaveValue('名单');
  await expect(county).toHaveValue(value ?? '');
  await expect(resultsOf(page)).toHaveCount(inCounty);
});

test('the newest come first where a reader wants that', async ({ page }) => {
  await page.goto(`/search/#q=${encodeURIComponent(common)}`);
  const count = await readCount(page);
  await page.getByLabel('排序').selectOption('date');
  await expect(page).toHaveURL(/sort=date/);
  const readDates = () =>
    page
      .locator('#search-results [data-date]')
      .evaluateAll((all) => all.map((facts) => facts.getAttribute('data-date') ?? ''))
      .then((dates) => dates.filter((date) => date !== ''));
  await expect(async () => {
    const dates = await readDates();
    expect(dates.length).toBeGreaterThan(1);
    expect(dates).toEqual([...dates].sort().reverse());
  }).toPass();
  expect(await readCount(page)).toBe(count);
});

test('the back button returns to the results and to the question before', async ({ page }) => {
  await page.goto(`/search/#q=${encodeURIComponent('敬老院')}`);
  await expect(resultsOf(page).first()).toContainText('敬老院');
  await page.locator('#search-query').fill('');
  await page.locator('#search-query').pressSequentially('创刊', { delay: 400 });
  await expect(resultsOf(page).first()).toContainText('创刊');
  await page.locator('#search-query').press('Enter');
  const count = await readCount(page);

  await linksOf(page).first().click();
  await expect(page).not.toHaveURL(/\/search\//);
  await page.goBack();
  await expect(page.locator('#search-query')).toHaveValue('创刊');
  expect(await readCount(page)).toBe(count);

  await page.goBack();
  await expect(page.locator('#search-query')).toHaveValue('敬老院');
  await expect(resultsOf(page).first()).toContainText('敬老院');
});

test('more results come below, the place on the page stays and the next result has the focus', async ({
  page,
}) => {
  await page.goto(`/search/#q=${encodeURIComponent(common)}`);
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
});

test('an address with ?q= works', async ({ page }) => {
  await page.goto(`/search/?q=${encodeURIComponent(common)}`);
  await expect(page.locator('#search-query')).toHaveValue(common);
  expect(await readCount(page)).toBeGreaterThan(0);
  expect(new URL(page.url()).search).toBe('');
});

test('other programs of a page search with window.siteSearch', async ({ page, addresses }) => {
  await page.goto(addresses.guide);
  const answer = await page.evaluate(
    ([query]) => window.siteSearch(query, { filters: { kind: '文章' }, sort: 'date', limit: 3 }),
    ['低保'] as const,
  );
  expect(answer.total).toBeGreaterThan(3);
  expect(answer.results).toHaveLength(3);
  for (const result of answer.results) {
    expect(result.url).toMatch(/^\/bulletin\/\d{4}-\d{2}\/[^/]+\//);
    expect(result.title).not.toBe('');
    expect(result.excerpt).toContain('<mark>');
    expect(result.date).toMatch(/^\d{4}-\d{2}(?:-\d{2})?$/);
    expect(result.kind).toBe('文章');
  }
});

test('a name in a list is shown with its village and leads to its row, marked', async ({
  page,
  addresses,
}) => {
  const list = addresses['list with money'];
  const { name, village } = await readListedName(page, list);
  const sent: string[] = [];
  page.on('request', (request) => sent.push(decodeURIComponent(request.url())));
  await page.goto(`/search/#q=${encodeURIComponent(name)}`);
  const row = page.locator(`.found-rows a[href^="${list}#"]`, { hasText: name }).first();
  await expect(row.locator('mark').first()).toHaveText(name);
  const villageName = ((await row.textContent()) ?? '').split('　')[0] ?? '';
  await row.click();

  // The name stands in the address for a moment only, and behind the #.
  await expect(page).toHaveURL(/#r\d+$/);
  const mark = page.locator('main mark', { hasText: name }).first();
  await expect(mark).toBeInViewport();
  await expect(mark).toBeFocused();
  await expect(page.locator('tr:target')).toContainText(name);
  await expect(page.locator('section.village', { has: page.locator('tr:target') })).toContainText(
    villageName,
  );
  expect(village).toMatch(/^v\d{12}$/);
  expect(sent.filter((address) => address.includes(name))).toEqual([]);

  await page.reload();
  await expect(page.locator('main mark').first()).toHaveText(name);
  await page.keyboard.press('Escape');
  await expect(page.locator('main mark')).toHaveCount(0);
  await page.goBack();
  await expect(page.locator('#search-query')).toHaveValue(name);
});

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
  await expect(page.getByRole('searchbox', { name: '搜索文章、名单、政策、地名' })).toBeFocused();
  await page.keyboard.type('/');
  await expect(page.getByRole('searchbox')).toHaveValue('/');
  expect(await heading.textContent()).toBe(before);
});

test('who finds nothing is told so and shown other ways', async ({ page }) => {
  await page.goto(`/search/#q=${encodeURIComponent(nowhere)}`);
  await expect(statusOf(page)).toHaveText(new RegExp(`^没有找到“${nowhere}”。.+`));
  await expect(resultsOf(page)).toHaveCount(0);
  await expect(waysOf(page)).toBeVisible();
  await expect(page.getByRole('button', { name: '再看一些' })).toBeHidden();
});

test('the whole search can be done with the keyboard', async ({ page }) => {
  await page.goto('/');
  const box = page.getByRole('searchbox', { name: '搜索文章、名单、政策、地名' });
  for (let i = 0; i < 10 && !(await box.evaluate((one) => one === document.activeElement)); i += 1)
    await page.keyboard.press('Tab');
  await expect(box).toBeFocused();
  await page.keyboard.type('敬老院');
  await page.keyboard.press('Enter');
  await expect(linksOf(page).first()).toBeVisible();
  const first = linksOf(page).first();
  for (
    let i = 0;
    i < 40 && !(await first.evaluate((one) => one === document.activeElement));
    i += 1
  )
    await page.keyboard.press('Tab');
  await expect(first).toBeFocused();
  const target = await first.getAttribute('href');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL((target ?? '').replace(/#.*/, ''));
});
