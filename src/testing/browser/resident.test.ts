import { expect, needInSite, screens, test } from './site-test.ts';

test(
  'a resident finds the names of the village and the window by county, township, village',
  screens,
  async ({ page, addresses }) => {
    // Someone from a village that stands in a list: the site itself says which one.
    await page.goto(addresses['list with money']);
    const village = new URL(page.url()).pathname.replace(/\D/g, '');
    const names = await page.locator('.sheet-list tbody th').allTextContents();
    expect(names.length).toBeGreaterThan(0);

    await page.goto('/');
    for (const code of [village.slice(0, 6), village.slice(0, 9), village]) {
      await page.locator(`main a[href="/places/${code}/"]`).first().click();
      await expect(page).toHaveURL(`/places/${code}/`);
      // Sizes are those of the page with its styles.
      await page.waitForLoadState();
      const phone = page.locator('.window a.phone');
      needInSite((await phone.count()) > 0, 'window');
      expect(await phone.getAttribute('href')).toMatch(/^tel:[\d-]+$/);
      const box = await phone.boundingBox();
      expect(box?.height).toBeGreaterThanOrEqual(44);
      expect(box?.width).toBeGreaterThanOrEqual(44);
    }
    for (const name of names)
      await expect(page.getByRole('rowheader', { name: name.trim() }).first()).toBeVisible();
    await expect(page.locator('main .clock p').first()).toContainText('名单留到');
  },
);

test(
  'a list leads by township and village to the list on the sheet of the village',
  screens,
  async ({ page, addresses }) => {
    await page.goto(addresses['villages of a list']);
    const entry = page.locator('.village-index li').last();
    const name = (await entry.locator('span').textContent()) ?? '';
    const field = page.getByLabel('找本村');
    await field.fill(name);
    await expect(entry).toBeVisible();
    await expect(page.locator('.village-index')).toContainText(/有\d+个/);
    await field.fill('没有这个村');
    await expect(page.locator('.village-index li:visible')).toHaveCount(0);
    await field.fill('');
    await entry.getByRole('link').click();
    await expect(page).toHaveURL(/\/places\/\d{12}\/#list-/);
    await expect(page.locator('h2:target')).toContainText(name);
  },
);

test('whom to call and the first list of a village are seen without scrolling on a small phone', async ({
  page,
  addresses,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(addresses['list with money']);
  await expect(page.locator('.window a.phone')).toBeInViewport({ ratio: 1 });
  await expect(page.locator('.sheet-list h2').first()).toBeInViewport({ ratio: 1 });
});

test(
  'a resident objects: from a row to the form that knows it, with the number to call',
  screens,
  async ({ page, addresses }) => {
    await page.goto(addresses['list with money']);
    const village = (await page.getByRole('heading', { level: 1 }).textContent()) ?? '';
    const row = page.locator('.sheet-list tbody tr').nth(1);
    needInSite((await row.count()) > 0, 'village with two rows');
    const number = (await row.locator('td').first().textContent()) ?? '';
    const listed = (await row.locator('th').textContent()) ?? '';
    const link = row.getByRole('link');
    expect(await link.getAttribute('href')).toMatch(/\/objection\/#row=\d{12}-\d+$/);
    expect(await link.getAttribute('href')).not.toContain(listed.trim());
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url()));
    await link.click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('异议');
    await expect(page.getByLabel('名单的第几行')).toHaveValue(number.trim());
    await expect(page.getByLabel('哪个乡镇、哪个村')).toHaveValue(new RegExp(village.trim()));
    // The row is in no address that a server sees, and does not stay in this one.
    expect(sent.filter((address) => address.includes('row='))).toEqual([]);
    await expect(page).toHaveURL(/\/objection\/$/);
    const phone = page.locator('main a[href^="tel:"]').first();
    expect(await phone.getAttribute('href')).toMatch(/^tel:[\d-]+$/);
    await expect(phone).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('main')).toContainText('具体情况');
  },
);
