import type { Page } from '@playwright/test';
import { parseHTML } from 'linkedom';
import { askAxe } from '../looks/axe.ts';
import { expect, openWhole, readText, screens, startClock, stopClock, test } from './site-test.ts';

interface Row {
  /** As the list shows it. */
  listed: string;
  /** A name that can stand there. */
  name: string;
  village: string;
  code: string;
}

/** The first row of the first list on a village's sheet. */
async function readRow(page: Page, address: string): Promise<Row> {
  const { document } = parseHTML(await readText(page.request, address));
  const listed = document.querySelector('.sheet-list tbody th')?.textContent.trim() ?? '';
  const heading = document.querySelector('h1');
  return {
    listed,
    name: listed.replaceAll('*', '德'),
    village: heading?.textContent.trim() ?? '',
    code: heading?.id.slice(1) ?? '',
  };
}

const field = (page: Page) => page.getByRole('combobox', { name: '村名、姓名，或者想问的话' });
const options = (page: Page) => page.getByRole('option');
const said = (page: Page) => page.locator('.answer-said');
const answer = (page: Page) => page.getByRole('region', { name: '答案' });

/** Types into the box as people do, and asks. */
async function ask(page: Page, typed: string): Promise<void> {
  await field(page).pressSequentially(typed);
  await page.keyboard.press('Enter');
}

/** A name that stands in no list, because nobody is called so. */
const nobody = '欧阳狗蛋';

for (const start of ['/', '/notices/', '/search/', '/about/', 'place'] as const)
  test(
    `village and name are understood on ${start}, lead to the row, and nothing is sent`,
    start === '/' ? screens : {},
    async ({ page, addresses }) => {
      const row = await readRow(page, addresses['list with money']);
      const sent: string[] = [];
      page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
      await page.goto(start === 'place' ? `/places/${row.code.slice(0, 9)}/` : start);
      await ask(page, `${row.village} ${row.name}`);
      await expect(said(page)).toContainText(row.listed);
      await expect(answer(page)).toContainText(/公布到\d{4}年\d+月\d+日/);
      await expect(answer(page)).toContainText('可能是别人');
      const typed = [row.name, row.village, `${row.village} ${row.name}`];
      for (const request of sent)
        for (const text of typed) {
          expect(request).not.toContain(text);
          expect(request).not.toContain(encodeURIComponent(text));
        }
      await answer(page).getByRole('link', { name: row.listed }).first().click();
      await expect(page.getByRole('rowheader', { name: row.listed }).first()).toBeInViewport();
    },
  );

test('a name alone is found in whatever list it can stand', async ({ page, addresses }) => {
  const row = await readRow(page, addresses['list with masked names and causes']);
  await page.goto('/');
  await ask(page, row.name);
  await expect(said(page)).toContainText('可能');
  await expect(answer(page).getByRole('link', { name: row.listed }).first()).toBeVisible();
});

test('who is not listed learns where it was looked, why that may be, and whom to call', async ({
  page,
  addresses,
}) => {
  const { village, code } = await readRow(page, addresses['list with money']);
  await page.goto(`/places/${code}/`);
  await ask(page, `${village}${nobody}`);
  await expect(said(page)).toContainText(`没有“${nobody}”`);
  await expect(said(page)).toContainText(village);
  await expect(answer(page)).toContainText('查过的名单');
  for (const reason of ['写错', '公示栏', '到期', '不公布姓名'])
    await expect(answer(page)).toContainText(reason);
  await expect(answer(page).locator('a.phone')).toHaveAttribute('href', /^tel:[\d-]+$/);
});

const sheets = { what: 'the sheet of a village', address: /\/places\/\d{12}\/$/ };
const searchFiles = { what: 'the search', address: /\/pagefind\// };

for (const { what, address } of [sheets, searchFiles])
  test(`nobody is told to be in no list while ${what} cannot be had`, async ({
    page,
    addresses,
  }) => {
    const { village, code } = await readRow(page, addresses['list with money']);
    for (const status of [404, 410, 500]) {
      await page.route(address, (route) =>
        route.request().isNavigationRequest()
          ? route.continue()
          : route.fulfill({ status, body: '' }),
      );
      // Loaded anew: what an answer before has loaded can be searched without the network.
      await page.goto(`/places/${code}/`);
      await ask(page, `${village}${nobody}`);
      await expect(said(page), String(status)).toContainText(`还不能说有没有“${nobody}”`);
      if (address === sheets.address) await expect(answer(page)).toContainText('没有查成的是');
      await page.unrouteAll({ behavior: 'wait' });
    }
  });

test('what is no name is never denied; the results of the site follow', async ({ page }) => {
  await page.goto('/about/');
  await ask(page, '创刊');
  await expect(said(page)).toContainText('没看懂“创刊”');
  await expect(answer(page).getByRole('link').first()).toBeVisible();
  await expect(answer(page)).not.toContainText('名单里没有');
  await answer(page)
    .getByRole('link', { name: /^看全部/ })
    .click();
  await expect(page).toHaveURL(/\/search\/#q=/);
});

test('questions are answered: who may apply, how much, how to object, whom to call', async ({
  page,
}) => {
  await page.goto('/');
  for (const [typed, address] of [
    ['谁能申请低保', '/handbook/subsistence-allowance/'],
    ['低保多少钱', '/standards/'],
    ['怎么告', '/objection/'],
    ['12345是什么电话', 'tel:12345'],
    ['我家在不在名单上', '/places/'],
  ] as const) {
    await field(page).fill('');
    await ask(page, typed);
    await expect(answer(page).locator(`a[href*="${address}"]`).first()).toBeVisible();
  }
});

test('who is in doubt is asked whether a person is meant', async ({ page, addresses }) => {
  const { village, code } = await readRow(page, addresses['list with money']);
  await page.goto(`/places/${code}/`);
  await ask(page, `${village} 高度`);
  await expect(said(page)).not.toContainText('没有“高度”');
  await answer(page).getByRole('button', { name: '您是在找一个叫“高度”的人吗？' }).click();
  await expect(said(page)).toContainText('没有“高度”');
});

test('the search page answers what was asked, and once', async ({ page }) => {
  await page.addInitScript(() => {
    document.addEventListener('DOMContentLoaded', () => {
      const place = document.querySelector('#search-form ~ [data-question-answer]');
      const shown: string[] = ((window as unknown as { shown: string[] }).shown = []);
      if (place)
        new MutationObserver(() => {
          const text = place.querySelector('.answer-said')?.textContent;
          if (text) shown.push(text);
        }).observe(place, { childList: true });
    });
  });
  const shown = (): Promise<string[]> =>
    page.evaluate(() => (window as unknown as { shown: string[] }).shown);
  await page.goto('/search/');
  const query = page.locator('#search-q');
  await query.pressSequentially('低保多少钱', { delay: 300 });
  await expect(page).toHaveURL(`/search/#q=${encodeURIComponent('低保多少钱')}`);
  await expect(page.locator('#search-status')).not.toContainText('正在');
  expect(await shown()).toEqual([]);
  await query.press('Enter');
  await expect(said(page)).toBeVisible();
  await query.press('End');
  await page.keyboard.type('和');
  await expect(answer(page)).toBeHidden();
  expect(await shown()).toHaveLength(1);
});

test('suggestions are walked with the arrow keys, chosen with Enter and left with Escape', async ({
  page,
  addresses,
}) => {
  const { village } = await readRow(page, addresses['list with money']);
  await page.goto('/');
  await field(page).pressSequentially(village);
  await expect(field(page)).toHaveAttribute('aria-expanded', 'true');
  await expect(field(page)).not.toHaveAttribute('aria-activedescendant', /./);
  await page.keyboard.press('ArrowDown');
  const first = options(page).first();
  await expect(first).toHaveAttribute('aria-selected', 'true');
  const id = (await first.getAttribute('id')) ?? '';
  await expect(field(page)).toHaveAttribute('aria-activedescendant', id);
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(field(page)).not.toHaveAttribute('aria-activedescendant', /./);
  await page.keyboard.press('Escape');
  await expect(field(page)).toHaveAttribute('aria-expanded', 'false');
  await expect(options(page)).toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  const text = (await first.textContent()) ?? '';
  await page.keyboard.press('Enter');
  await expect(field(page)).toHaveValue(text);
  await expect(said(page)).toContainText(text);
});

test('a place is suggested by its pinyin and by its initials', async ({ page }) => {
  await page.goto('/places/');
  const place = (await page.locator('main .tags a').first().textContent())?.trim() ?? '';
  await page.goto('/');
  const spelled = await page.evaluate(async (name) => {
    const response = await fetch('/question-box.json');
    const { sounds } = (await response.json()) as { sounds: Record<string, string> };
    return [...name].map(
      (char) => Object.entries(sounds).find(([, chars]) => chars.includes(char))?.[0] ?? '',
    );
  }, place);
  for (const typed of [spelled.join(''), spelled.map((syllable) => syllable.charAt(0)).join('')]) {
    await field(page).fill('');
    await field(page).pressSequentially(typed);
    await expect(options(page).filter({ hasText: place }).first()).toBeVisible();
  }
});

test('the answer stands right under the field, is in view on a small phone and takes the focus', async ({
  page,
  addresses,
}) => {
  const { village } = await readRow(page, addresses['list with money']);
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto('/');
  await ask(page, village);
  await expect(said(page)).toBeFocused();
  await expect(said(page)).toBeInViewport({ ratio: 1 });
  await expect(field(page)).toBeInViewport({ ratio: 1 });
  const below = await field(page).boundingBox();
  const above = await said(page).boundingBox();
  expect((above?.y ?? 0) - ((below?.y ?? 0) + (below?.height ?? 0))).toBeLessThan(60);
});

test(
  'everybody can read suggestions and answers, in light and dark',
  screens,
  async ({ page, addresses }) => {
    const { village, name } = await readRow(page, addresses['list with money']);
    const within = '.question';
    await page.goto('/');
    await field(page).pressSequentially(village);
    await page.keyboard.press('ArrowDown');
    await expect(options(page).first()).toBeVisible();
    expect((await askAxe(page, { within })).violations).toEqual([]);
    await field(page).fill('');
    await ask(page, `${village}${name}`);
    await expect(said(page)).toBeVisible();
    expect((await askAxe(page, { within })).violations).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    const inDark = await askAxe(page, { within, rules: ['color-contrast'] });
    expect(inDark.violations).toEqual([]);
  },
);

test('nothing is loaded for the box before somebody goes to it', async ({ page }) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.url()));
  await openWhole(page, '/');
  expect(loaded.filter((url) => /question-box\.json|pagefind/.test(url))).toEqual([]);
  const data = page.waitForRequest(/question-box\.json/);
  await field(page).focus();
  await data;
});

test('who is in the field before its program comes is helped all the same', async ({ page }) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/', { waitUntil: 'commit' });
  await field(page).focus();
  const data = page.waitForRequest(/question-box\.json/);
  release();
  await data;
});

test('offline it says so and whom to call, and answers once the network is back', async ({
  page,
  context,
}) => {
  await page.goto('/');
  await context.setOffline(true);
  await ask(page, '低保多少钱');
  await expect(page.locator('.question')).toContainText(/没有网络|网络不通/);
  await context.setOffline(false);
  await page.getByRole('button', { name: '查' }).click();
  await expect(answer(page).locator('a[href="/standards/"]')).toBeVisible();
});

test('on a slow network it speaks within a second, before the answer comes', async ({ page }) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/question-box.json', async (route) => {
    await held;
    await route.continue();
  });
  await startClock(page);
  await page.goto('/');
  await stopClock(page, 9);
  await ask(page, '低保多少钱');
  await expect(page.getByRole('status').first()).toHaveText('正在查……');
  await page.clock.runFor(1000);
  await expect(page.getByRole('status').first()).toHaveText(/网络很慢.*请打\d+/);
  await page.clock.resume();
  release();
  await expect(answer(page).locator('a[href="/standards/"]')).toBeVisible();
  await expect(page.locator('.question-status')).toBeEmpty();
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('a resident finds the list, the window and how to object; no field can send a name', async ({
    page,
    addresses,
  }) => {
    const { listed, code } = await readRow(page, addresses['list with money']);
    for (const start of ['/', '/notices/', '/search/', '/about/']) {
      await page.goto(start);
      await expect(page.locator('form input[name][type=search]')).toHaveCount(0);
      // A field that does nothing is not shown.
      await expect(page.locator('.question form')).toBeHidden();
    }
    for (const start of ['/', '/notices/']) {
      await page.goto(start);
      for (const place of [code.slice(0, 6), code.slice(0, 9), code])
        await page.locator(`main a[href$="/places/${place}/"]`).first().click();
      await expect(page.locator('.window a.phone')).toHaveAttribute('href', /^tel:[\d-]+$/);
      await expect(page.getByRole('rowheader', { name: listed }).first()).toBeVisible();
      await expect(page.locator('main a[href^="tel:"]').first()).toBeVisible();
    }
    await page.locator('main a[href*="/objection/"]').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('异议');
  });
});
