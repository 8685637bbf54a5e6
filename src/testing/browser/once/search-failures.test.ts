import { expect, test } from '../site-test.ts';

/** What of the search may be missing, as addresses and how they fail. */
const losses = {
  'the entry of the index': '**/pagefind/entry.json',
  'the overview of the index': '**/pagefind/*/index.bin',
  'the words of the index': '**/pagefind/*/words/**',
  'the texts of the results': '**/pagefind/*/text/**',
} as const;

for (const [loss, address] of Object.entries(losses)) {
  for (const failure of ['is missing', 'is blocked'] as const) {
    test(`when ${loss} ${failure}, the reader is told in Chinese and shown other ways`, async ({
      page,
    }) => {
      await page.route(address, (route) =>
        failure === 'is missing' ? route.fulfill({ status: 404, body: '' }) : route.abort(),
      );
      await page.goto(`/search/#q=${encodeURIComponent('敬老院')}`);
      const status = page.locator('#search-status');
      await expect(status).toHaveText(/没有(载入|完成).*目录/, { timeout: 3000 });
      await expect(status).toBeVisible();
      await expect(page.locator('#search-ways')).toBeVisible();
      await expect(page.locator('#search-results > li')).toHaveCount(0);
    });
  }
}

test('the search works again as soon as the index can be loaded', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto(`/search/#q=${encodeURIComponent('敬老院')}`);
  await expect(page.locator('#search-status')).toHaveText(/没有载入/);
  await page.unroute('**/pagefind/**');
  await page.getByRole('button', { name: '搜索' }).last().click();
  await expect(page.locator('#search-status')).toHaveText(/^找到\d+个页面$/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the search box leads to the ways by place, policy, topic and date', async ({ page }) => {
    await page.goto('/');
    await page.locator('#site-search').fill('敬老院');
    await page.locator('#site-search').press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=/);
    await expect(page.locator('main noscript p')).toBeVisible();
    for (const way of ['按地方', '按政策', '按主题', '按日期'])
      await expect(page.locator('#search-ways h2', { hasText: way })).toBeVisible();
    await expect(page.locator('#search-facets')).toBeHidden();
    await page.locator('#search-ways a[href^="/bulletin/topics/"]').nth(1).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
});
