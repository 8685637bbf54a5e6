import { expect, screens, test } from './site-test.ts';

test('a guide answers first, tells who may apply once, and has numbers to tap', async ({
  page,
  addresses,
}) => {
  await page.goto(addresses.guide);
  const main = page.getByRole('main');
  const answer = main.locator('dl.answer');
  await expect(answer.locator('dt')).toHaveText(['谁可以申请', '能得到什么', '到哪里办', '问谁']);
  await expect(main.getByRole('heading', { name: '对象条件' })).toHaveCount(0);
  await expect(main.locator('.lead')).toHaveCount(0);
  await expect(answer.locator('a[href^="tel:"]').first()).toHaveAttribute('href', /^tel:[\d-]+$/);
  const unlinked = await main.evaluate((element) => {
    const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (texts.nextNode()) {
      const node = texts.currentNode;
      if (
        /(?<!\d)123(?:45|49)(?!\d)/.test(node.textContent ?? '') &&
        !node.parentElement?.closest('a')
      )
        found.push(node.textContent ?? '');
    }
    return found;
  });
  expect(unlinked).toEqual([]);
});

test('no number breaks at its dash', async ({ page, addresses }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const address of [addresses.guide, addresses.village, addresses['live notice']]) {
    await page.goto(address);
    const heights = await page
      .locator('a[href^="tel:"]:visible')
      .evaluateAll((links) => links.map((link) => link.getClientRects().length));
    expect(heights.length).toBeGreaterThan(0);
    expect(Math.max(...heights)).toBe(1);
  }
});

test('the contents of a guide lead to its parts', screens, async ({ page, addresses }) => {
  await page.goto(addresses.guide);
  const contents = page.getByRole('navigation', { name: '本页目录' }).getByRole('link');
  expect(await contents.count()).toBeGreaterThan(4);
  for (const link of await contents.all()) {
    const id = decodeURIComponent((await link.getAttribute('href')) ?? '').slice(1);
    await expect(page.locator(`[id="${id}"]`)).toHaveText((await link.innerText()).trim());
    expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  }
  await contents.nth(2).click();
  await expect(page.getByRole('heading', { name: '申请材料' })).toBeInViewport();
});

test('a guide prints by its button, with every answer open', async ({ page, addresses }) => {
  await page.goto(addresses.guide);
  const question = page.locator('.faq p').first();
  await expect(question).toBeHidden();
  await page.evaluate(() => {
    window.print = () => {
      document.body.dataset['printed'] = 'yes';
    };
  });
  await page.getByRole('button', { name: '打印这份指南' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'yes');
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  for (const text of await page.locator('.faq p, .answer details > :not(summary)').all())
    await expect(text).toBeVisible();
  await expect(page.getByRole('button', { name: '打印这份指南' })).toBeHidden();
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  await expect(question).toBeHidden();
});

test('a notice that has ended looks dead: stamp, reason, what counts now, whom to call', async ({
  page,
  addresses,
}) => {
  await page.goto(addresses['notice that has ended']);
  const main = page.getByRole('main');
  await expect(main.locator('.stamp')).toContainText(/已撤下\s*\d{4}年\d+月\d+日/);
  await expect(main.locator('dl.answer dt')).toHaveText(['为什么', '现在看', '问谁']);
  await expect(main.locator('.answer a[href^="/"]').first()).toBeVisible();
  await expect(main.locator('a[href^="tel:"]').first()).toHaveAttribute('href', /^tel:[\d-]+$/);
  await expect(main.locator('table, .facts, a[href$="/objection/"]')).toHaveCount(0);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const channels = await page
      .locator('main a')
      .first()
      .evaluate((link) =>
        (/\d+, \d+, \d+/.exec(getComputedStyle(link).textDecorationColor)?.[0] ?? '')
          .split(', ')
          .map(Number),
      );
    expect(channels).toHaveLength(3);
    expect(Math.max(...channels) - Math.min(...channels)).toBeLessThan(16);
  }
});

test('every sheet says where it is from and which it is', async ({ page, addresses }) => {
  await page.goto(addresses.guide);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const foot = await page.evaluate(() =>
    getComputedStyle(document.documentElement).getPropertyValue('--print-foot'),
  );
  expect(foot).toContain(new URL(page.url()).pathname);
  expect(foot).toMatch(/\d{4}年\d+月\d+日/);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByText('本页地址：')).toBeVisible();
});
