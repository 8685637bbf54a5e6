import { expect, needInSite, screens, test } from './site-test.ts';

test('on a small phone the three doors and the one question box come first', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto('/');
  const doors = page.getByRole('navigation', { name: '常办的三件事' }).getByRole('link');
  await expect(doors).toHaveCount(3);
  for (const door of await doors.all()) {
    await expect(door).toBeInViewport({ ratio: 1 });
    expect((await door.boundingBox())?.height).toBeGreaterThanOrEqual(60);
  }
  await expect(doors.filter({ hasText: '打电话' })).toHaveAttribute('href', /^tel:\d+$/);
  await expect(page.getByRole('combobox')).toHaveCount(1);
  await expect(page.getByRole('combobox')).toBeInViewport({ ratio: 1 });
});

test('the doors lead to the lists and to the questions', screens, async ({ page }) => {
  for (const [door, address, heading] of [
    ['查名单', '/notices/', '救助公示'],
    ['我能申请什么', '/handbook/apply/', '我能申请什么'],
  ] as const) {
    await page.goto('/');
    await page.getByRole('link', { name: door }).first().click();
    await expect(page).toHaveURL(address);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    await expect(page.getByRole('combobox', { name: '村名、姓名，或者想问的话' })).toHaveCount(1);
  }
});

/** With fewer articles a new bureau's page has nothing to fill its first column with. */
const fewest = 7;

for (const [width, height] of [
  [1280, 800],
  [1920, 1080],
] as const)
  test(`no column of the first page ends long before its neighbour, ${width} pixels wide`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto('/');
    const all = await page
      .locator('.home-news')
      .getByText(/^全部\d+篇/)
      .allTextContents();
    const articles = Number(/\d+/.exec(all[0] ?? '')?.[0] ?? 0);
    needInSite(articles >= fewest, 'issue that fills a column');
    const columns = await page.locator('.home-grid > *').evaluateAll((all) =>
      all.map((one) => ({
        top: Math.round(one.getBoundingClientRect().top),
        bottom: one.lastElementChild?.getBoundingClientRect().bottom ?? 0,
      })),
    );
    const rows = Map.groupBy(columns, ({ top }) => top);
    expect(rows.size).toBeGreaterThan(0);
    for (const row of rows.values()) {
      const bottoms = row.map(({ bottom }) => bottom);
      expect(Math.max(...bottoms) - Math.min(...bottoms)).toBeLessThanOrEqual(120);
    }
    const main = await page.getByRole('main').boundingBox();
    expect(main?.width).toBeGreaterThan(0.85 * width);
  });

test('type grows with the screen', async ({ page }) => {
  const sizes: number[] = [];
  for (const width of [360, 1280, 1920]) {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/');
    sizes.push(await page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize)));
  }
  expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
  expect(new Set(sizes).size).toBe(3);
});

test('enlarged four times, the head of a page leaves three quarters of the screen to it', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await page.goto('/about/');
  expect((await page.locator('.site-head').boundingBox())?.height).toBeLessThanOrEqual(64);
  await page.getByRole('banner').getByRole('link', { name: '搜索' }).click();
  await expect(page).toHaveURL('/search/');
});

test('the column of the page is marked in forced colours', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto('/notices/');
  const lines = await page
    .getByRole('navigation', { name: '栏目' })
    .getByRole('link')
    .evaluateAll((links) =>
      links.map((link) => ({
        current: link.hasAttribute('aria-current'),
        line: parseFloat(getComputedStyle(link).borderBlockEndWidth) > 0,
      })),
    );
  expect(lines.filter(({ current }) => current)).toHaveLength(1);
  for (const { current, line } of lines) expect(line).toBe(current);
});

test('who finds an error finds whom to tell, from any page in two taps', async ({ page }) => {
  await page.goto('/about/');
  await page.getByRole('contentinfo').getByRole('link', { name: '网站找错' }).click();
  const section = page.locator('#report');
  await expect(section).toBeInViewport();
  await expect(section.locator('a[href^="tel:"]')).toHaveAttribute('href', /^tel:[\d-]+$/);
});
