/**
 * Am I on the list, how do I object, whom do I call: from the first page, counting taps and screens, for every way
 * of reading, and with part of the page missing.
 */
import type { Locator, Page } from '@playwright/test';
import { openMirror, whenKept } from './mirror.ts';
import { expect, test, type Addresses } from './site-test.ts';

/** Stops on the way of the Tab key to anything of a page. */
const mostStops = 150;

/** A reader's hand and eye. */
class Reader {
  taps = 0;
  readonly page: Page;
  readonly mostScreens: number;
  readonly byKeyboard: boolean;
  readonly begun = performance.now();

  constructor(page: Page, mostScreens: number, byKeyboard = false) {
    this.page = page;
    this.mostScreens = mostScreens;
    this.byKeyboard = byKeyboard;
  }

  /** Follows a link to its page. */
  async tap(target: Locator): Promise<void> {
    const before = this.page.url();
    await (this.byKeyboard ? this.pressEnterOn(target) : target.click());
    this.taps += 1;
    await this.page.waitForURL((url) => url.href !== before);
  }

  async pressEnterOn(target: Locator): Promise<void> {
    const isFocused = (): Promise<boolean> =>
      target.evaluate((element) => element === document.activeElement);
    for (let stops = 0; stops < mostStops && !(await isFocused()); stops += 1)
      await this.page.keyboard.press('Tab');
    await expect(target).toBeFocused();
    await this.page.keyboard.press('Enter');
  }

  /** The answer is there after three taps at most, and so many screens down at most; 0 is without scrolling. */
  async sees(answer: Locator): Promise<void> {
    await expect(answer).toBeVisible();
    const screens = await answer.evaluate(
      (element) => Math.ceil(element.getBoundingClientRect().bottom / innerHeight) - 1,
    );
    // A machine's seconds: a reader has the ones of reading and typing besides.
    const seconds = ((performance.now() - this.begun) / 1000).toFixed(1);
    const description = `${this.taps} taps, ${seconds} seconds, ${screens} screens`;
    test.info().annotations.push({ type: 'way', description });
    expect(this.taps, 'taps').toBeLessThanOrEqual(3);
    expect(screens, 'screens').toBeLessThanOrEqual(this.mostScreens);
  }
}

/** County, township and village of a list, as links lead there. */
async function readVillage(page: Page, addresses: Addresses): Promise<string[]> {
  const { pathname } = new URL(addresses['list with money'], 'http://site');
  const code = pathname.replace(/\D/g, '');
  await page.goto('/');
  return [6, 9, 12].map((digits) => `/places/${code.slice(0, digits)}/`);
}

const placeLink = (page: Page, address: string): Locator =>
  page.locator(`main a[href="${address}"]`).first();
const firstName = (page: Page): Locator => page.locator('.sheet-list tbody th').first();
const windowPhone = (page: Page): Locator => page.locator('main a[href^="tel:"]').first();

async function findsTheList(reader: Reader, addresses: Addresses): Promise<void> {
  const { page } = reader;
  const places = await readVillage(page, addresses);
  for (const address of places) await reader.tap(placeLink(page, address));
  await reader.sees(firstName(page));
}

async function learnsHowToObject(reader: Reader): Promise<void> {
  const { page } = reader;
  await page.goto('/');
  await reader.tap(page.getByRole('link', { name: '查名单' }).first());
  await reader.tap(page.locator('.notice-teaser a').first());
  await expect(page.locator('.notice-ask')).toContainText('有异议');
  await reader.sees(windowPhone(page));
}

async function knowsWhomToCall(reader: Reader, addresses: Addresses): Promise<void> {
  const { page } = reader;
  const [county = ''] = await readVillage(page, addresses);
  const door = page.getByRole('navigation', { name: '常办的三件事' }).locator('a[href^="tel:"]');
  await expect(door).toHaveAttribute('href', /^tel:[\d-]+$/);
  await reader.tap(placeLink(page, county));
  await reader.sees(windowPhone(page));
}

const tasks = [
  ['am I on the list', findsTheList],
  ['how do I object', learnsHowToObject],
  ['whom do I call', knowsWhomToCall],
] as const;

const phone = { width: 360, height: 640 };

interface Way {
  way: string;
  viewport?: { width: number; height: number };
  /** Screens down at which the answer may stand: large type takes its room. */
  screens?: number;
  script?: false;
  forced?: true;
  elder?: true;
  keys?: true;
  /** What does not come from the network. */
  missing?: 'stylesheet' | 'image' | 'script';
}
const ways: readonly Way[] = [
  { way: 'on a small phone' },
  { way: 'by the keys of a keyboard', keys: true },
  { way: 'with scripts turned off', script: false },
  { way: 'when no script comes', missing: 'script' },
  { way: 'when no picture comes', missing: 'image' },
  { way: 'when no style sheet comes', missing: 'stylesheet', screens: 9 },
  { way: 'in forced colours', forced: true },
  { way: 'at 200 %', viewport: { width: 640, height: 512 }, screens: 1 },
  { way: 'at 400 %', viewport: { width: 320, height: 256 }, screens: 3 },
  { way: 'in 长者版', elder: true, screens: 1 },
];

for (const one of ways) {
  const { way, viewport = phone, script = true, forced, elder, keys, missing, screens = 0 } = one;
  test.describe(way, () => {
    test.use({ viewport, javaScriptEnabled: script });
    test.beforeEach(async ({ page }) => {
      if (forced) await page.emulateMedia({ forcedColors: 'active' });
      if (elder)
        await page.addInitScript(() => {
          localStorage.setItem('version', 'elder');
        });
      if (missing)
        await page.route('**', (route) =>
          route.request().resourceType() === missing ? route.abort() : route.continue(),
        );
    });
    test('each task is three taps away', async ({ page, addresses }) => {
      for (const [task, walk] of tasks)
        await test.step(task, () => walk(new Reader(page, screens, keys), addresses));
    });
  });
}

test.describe('without a network', () => {
  test.use({ viewport: phone, serviceWorkers: 'allow' });

  test('who was here before calls the window, and is told that lists need a network and whom to call', async ({
    page,
    addresses,
    baseURL,
  }) => {
    const mirror = await openMirror(baseURL ?? '');
    await page.goto(mirror.address);
    await whenKept(page);
    mirror.isDown = true;

    await page.goto(mirror.address);
    const calling = new Reader(page, 0);
    await calling.tap(placeLink(page, addresses.county));
    await calling.sees(windowPhone(page));

    await page.goto(mirror.address);
    const asking = new Reader(page, 0);
    await asking.tap(page.getByRole('link', { name: '查名单' }).first());
    await expect(page.locator('h1')).toHaveText('这一页要联网才能看');
    await asking.sees(windowPhone(page));
    await mirror.close();
  });
});

test('by keyboard alone: the question box leads to the row', async ({ page, addresses }) => {
  await page.setViewportSize(phone);
  await page.goto(addresses['list with money']);
  const village = (await page.getByRole('heading', { level: 1 }).innerText()).trim();
  const name = (await firstName(page).innerText()).trim();
  await page.goto('/');
  await page.keyboard.press('/');
  await page.keyboard.type(`${village} ${name.replaceAll('*', '德')}`);
  await page.keyboard.press('Enter');
  await expect(page.locator('.answer-said')).toBeFocused();
  await expect(page.locator('.answer-said')).toBeInViewport();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('rowheader', { name }).first()).toBeInViewport();
});
