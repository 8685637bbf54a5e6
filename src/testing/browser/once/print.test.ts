import { expect, test } from '../site-test.ts';

test('a printed article is the article: no navigation, no search box', async ({
  page,
  addresses,
}) => {
  await page.goto(addresses.article);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('[itemprop="articleBody"]')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const left of ['.site-nav', 'form[role="search"]', '.trail', '.skip'])
    for (const element of await page.locator(left).all()) await expect(element).toBeHidden();
  const ink = await page.evaluate(() => getComputedStyle(document.body).color);
  expect(ink).toBe('rgb(0, 0, 0)');
});

test('a printed guide keeps the list of papers to bring', async ({ page, addresses }) => {
  await page.goto(addresses.guide);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.locator('.checklist li').first()).toBeVisible();
  await expect(page.locator('.site-nav')).toBeHidden();
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(paper).toBe('rgba(0, 0, 0, 0)');
});
