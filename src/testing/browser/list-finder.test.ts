import type { Page } from '@playwright/test';
import { maskName } from '../../domain/notices/name.ts';
import { expect, test, type Addresses, type Template } from './site-test.ts';

interface Row {
  name: string;
  village: string;
}

/** The first row of a list, and its village. */
async function firstRow(page: Page, address: string): Promise<Row> {
  await page.goto(address);
  const section = page.locator('section.village').first();
  const name = (await section.locator('tbody th').first().textContent()) ?? '';
  const heading = (await section.getByRole('heading').first().textContent()) ?? '';
  return { name: name.trim(), village: heading.replace(/\s*\d+\s*[户人]\s*$/, '').trim() };
}

/** Types into 查名单 as people do, and asks. */
async function ask(page: Page, typed: string): Promise<void> {
  await page.locator('#name-query').pressSequentially(typed);
  await page.locator('[data-list-finder] button').click();
}

const answer = (page: Page) => page.locator('[data-finder-answer]');
const listOf = (addresses: Addresses, template: Template): string => addresses[template];

/** Whoever is called so: the letters behind the stars are not known here either. */
const someNameFor = (masked: string): string => {
  const name = masked.replaceAll('*', '某');
  expect(maskName(name)).toBe(masked);
  return name;
};

for (const start of ['/', '/notices/'])
  test(`a full name finds its masked rows from ${start}, until when they stand, and that they may be somebody else’s`, async ({
    page,
    addresses,
  }) => {
    const { name: masked } = await firstRow(page, listOf(addresses, 'list with money'));
    const name = someNameFor(masked);
    const sent: string[] = [];
    page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
    await page.goto(start);
    await ask(page, name);
    await expect(answer(page)).toContainText(/在\d+份名单里找到\d+行/);
    await expect(answer(page)).toContainText(/公布到\d{4}年\d+月\d+日/);
    await expect(answer(page)).toContainText(`名单里写作“${masked}”`);
    await expect(answer(page)).toContainText('可能是别人');
    for (const request of sent) {
      expect(request).not.toContain(name);
      expect(request).not.toContain(encodeURIComponent(name));
    }
    await answer(page).getByRole('link', { name: masked }).first().click();
    await expect(page.getByRole('rowheader', { name: masked }).first()).toBeInViewport();
  });

test('a village is found by name and by pinyin, and leads to its list', async ({
  page,
  addresses,
}) => {
  const address = listOf(addresses, 'list with money');
  const { village } = await firstRow(page, address);
  await page.goto('/');
  const field = page.locator('#name-query');
  await field.pressSequentially(village);
  await page.locator('[data-finder-places] button', { hasText: village }).first().click();
  await expect(answer(page)).toContainText(/公布到\d{4}年\d+月\d+日|没有正在公示的名单/);
  await expect(answer(page).locator('a.phone')).toHaveAttribute('href', /^tel:[\d-]+$/);
  const finder = (await (await page.request.get('/places/finder.json')).json()) as {
    places: { name: string; pinyin: string }[];
  };
  const syllables = finder.places.find(({ name }) => name === village)?.pinyin.split(' ') ?? [];
  const initials = syllables.map((syllable) => syllable.charAt(0)).join('');
  for (const typed of [syllables.join(''), initials]) {
    await field.fill('');
    await field.pressSequentially(typed);
    await expect(page.locator('[data-finder-places] button').first()).toBeVisible();
  }
});

test('who is not found learns what to do and whom to call', async ({ page }) => {
  await page.goto('/');
  await ask(page, '犇犇犇');
  await expect(answer(page)).toContainText('没有“犇犇犇”');
  await expect(answer(page)).toContainText('请打电话问');
  const phone = answer(page).locator('a.phone');
  expect(await phone.getAttribute('href')).toMatch(/^tel:[\d-]+$/);
});

test('nothing of the look-up is loaded before somebody goes to it', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  expect(loaded.filter((url) => /finder\.json|pagefind/.test(url))).toEqual([]);
  await page.locator('#name-query').focus();
  await page.waitForRequest(/finder\.json/);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('a resident finds the list, the window and how to object', async ({ page, addresses }) => {
    const { name } = await firstRow(page, listOf(addresses, 'list with money'));
    const listAddress = new URL(page.url()).pathname;
    const village = (
      (await page.locator('section.village h2').first().getAttribute('id')) ?? ''
    ).slice(1);
    for (const start of ['/', '/notices/']) {
      await page.goto(start);
      // A field that does nothing is not shown.
      await expect(page.locator('#name-query')).toBeHidden();
      for (const code of [village.slice(0, 6), village.slice(0, 9), village])
        await page.locator(`main a[href$="/places/${code}/"]`).first().click();
      await expect(page.locator('.window a.phone')).toHaveAttribute('href', /^tel:[\d-]+$/);
      await page.locator(`main a[href="${listAddress}#v${village}"]`).click();
      await expect(page.getByRole('rowheader', { name }).first()).toBeVisible();
      await expect(page.locator('main a[href^="tel:"]').first()).toBeVisible();
    }
    await page.locator('main a[href$="/objection/"]').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('异议');
  });
});
