import { expect, test } from './site-test.ts';

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

test('the form for objections is one sheet, filled in with the notice, and asks for no script', async ({
  page,
  addresses,
}) => {
  await page.goto(addresses['notice in review']);
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  await page.getByRole('main').getByRole('link', { name: '异议表' }).first().click();
  await expect(page.locator('.objection-facts')).toContainText(title);
  await expect(page.getByRole('textbox', { name: '哪个乡镇、哪个村' })).toHaveValue('');
  await expect(page.locator('main form, main script')).toHaveCount(0);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

test('a printed guide keeps the list of papers to bring', async ({ page, addresses }) => {
  await page.goto(addresses.guide);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(page.locator('.checklist li').first()).toBeVisible();
  await expect(page.locator('.site-nav')).toBeHidden();
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(paper).toBe('rgba(0, 0, 0, 0)');
});
