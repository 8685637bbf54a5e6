import { askAxe } from '../looks/axe.ts';
import { expect, test } from './site-test.ts';

const phone = { width: 360, height: 640 };

test('from home, am I on the list: three taps, and the first rows stand on the screen', async ({
  page,
  addresses,
}) => {
  await page.setViewportSize(phone);
  await page.goto(addresses['list with money']);
  const village = new URL(page.url()).pathname.replace(/\D/g, '');
  await page.goto('/');
  for (const code of [village.slice(0, 6), village.slice(0, 9), village])
    await page.locator(`main a[href="/places/${code}/"]`).first().click();
  await expect(page.locator('.sheet-list tbody th').first()).toBeInViewport();
  await expect(page.locator('.window a.phone')).toBeInViewport({ ratio: 1 });
});

for (const colorScheme of ['light', 'dark'] as const)
  for (const width of [360, 1280])
    test(`who arrives at a list or a row at ${width} sees it, readable in ${colorScheme}`, async ({
      page,
      addresses,
    }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 740 });
      await page.goto(addresses['list with masked names and causes']);
      const address = new URL(page.url()).pathname;
      const list = (await page.locator('.sheet-list h2').last().getAttribute('id')) ?? '';
      await page.goto(`${address}#${list}`);
      await expect
        .poll(() => page.evaluate(() => document.elementFromPoint(40, 24)?.closest('h2')?.id))
        .toBe(list);
      const row = (await page.locator('.sheet-list tbody tr').last().getAttribute('id')) ?? '';
      await page.goto(`${address}#${row}`);
      await expect(page.locator('tr:target')).toBeInViewport({ ratio: 1 });
      const asked = { within: 'tr:target', rules: ['color-contrast'] };
      const { violations, passed } = await askAxe(page, asked);
      expect(violations).toEqual([]);
      expect(passed).toBeGreaterThan(0);
    });

test('a sheet prints on one A4, with dates and without days that go stale', async ({
  page,
  addresses,
}) => {
  await page.goto(addresses['list with masked names and causes']);
  await expect(page.getByRole('button', { name: '打印这一村' })).toBeVisible();
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.days-left').first()).toBeHidden();
  await expect(page.locator('.sheet-list .clock p').first()).toContainText('名单留到');
  await expect(page.locator('.window a.phone')).toBeVisible();
});
