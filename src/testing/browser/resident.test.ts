import { expect, test } from './site-test.ts';

test('a resident finds the names of the village and the window by county, township, village', async ({
  page,
  addresses,
}) => {
  // Someone from a village that stands in a list: the site itself says which one.
  await page.goto(addresses['list with money']);
  const listAddress = new URL(page.url()).pathname;
  const villageId = (await page.locator('section.village h2').first().getAttribute('id')) ?? '';
  const village = villageId.slice(1);
  const names = await page.locator('section.village').first().locator('tbody th').allTextContents();
  expect(names.length).toBeGreaterThan(0);

  await page.goto('/');
  for (const code of [village.slice(0, 6), village.slice(0, 9), village]) {
    await page.locator(`main a[href="/places/${code}/"]`).click();
    await expect(page).toHaveURL(`/places/${code}/`);
    // Sizes are those of the page with its styles.
    await page.waitForLoadState();
    const phone = page.locator('.window a.phone');
    expect(await phone.getAttribute('href')).toMatch(/^tel:[\d-]+$/);
    const box = await phone.boundingBox();
    expect(box?.height).toBeGreaterThanOrEqual(44);
    expect(box?.width).toBeGreaterThanOrEqual(44);
  }

  await page.locator(`main a[href="${listAddress}#${villageId}"]`).click();
  await expect(page).toHaveURL(`${listAddress}#${villageId}`);
  await expect(page.locator(`#${villageId}`)).toBeInViewport();
  for (const name of names)
    await expect(page.getByRole('rowheader', { name }).first()).toBeVisible();
  await expect(page.locator('main .clock p').first()).toContainText('截止');
});

test('whom to call and the first list of a village are seen without scrolling on a small phone', async ({
  page,
  addresses,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(addresses['list with money']);
  const villageId = (await page.locator('section.village h2').first().getAttribute('id')) ?? '';
  await page.goto(`/places/${villageId.slice(1)}/`);
  await expect(page.locator('.window a.phone')).toBeInViewport({ ratio: 1 });
  await expect(page.locator('.notice-teaser a').first()).toBeInViewport({ ratio: 1 });
});

test('a resident objects: from the list to the ways, the number to call, the form to print', async ({
  page,
  addresses,
}) => {
  await page.goto(addresses['list with money']);
  await page.locator('main a[href$="/objection/"]').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('异议');
  const phone = page.locator('main a[href^="tel:"]').first();
  expect(await phone.getAttribute('href')).toMatch(/^tel:[\d-]+$/);
  await expect(phone).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('main')).toContainText('具体情况');
});
