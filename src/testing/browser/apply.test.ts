import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './site-test.ts';

const address = '/handbook/apply/';

const conclusion = (page: Page, programme: string) =>
  page.getByRole('region', { name: '结论' }).locator(`[data-programme="${programme}"]`);

/** Goes on with the Tab key until the focus stands where it should. */
async function tabTo(page: Page, isThere: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    if (await page.locator(':focus').evaluate((focused, css) => focused.matches(css), isThere))
      return;
  }
  throw new Error(`the Tab key does not lead to ${isThere}`);
}

async function happenedByKeyboard(page: Page, event: string): Promise<void> {
  await tabTo(page, `input[value="${event}"]`);
  await page.keyboard.press('Space');
}

/** Into the next question with Tab, to its nth answer with the arrow keys. */
async function answerByKeyboard(page: Page, fact: string, nth: number): Promise<void> {
  await tabTo(page, `input[name="${fact}"]`);
  await page.keyboard.press('Space');
  for (let step = 1; step < nth; step++) await page.keyboard.press('ArrowDown');
}

test.describe('three things that happen, by keyboard alone', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto(address);
    await expect(page.getByRole('button', { name: '重新回答' })).toBeVisible();
  });

  test('low income', async ({ page }) => {
    await happenedByKeyboard(page, 'lowIncome');
    for (const [fact, nth] of [
      ['hardship', 2],
      ['spending', 2],
      ['status', 1],
      ['income', 1],
      ['assets', 1],
    ] as const)
      await answerByKeyboard(page, fact, nth);
    const found = conclusion(page, 'subsistenceAllowance');
    await expect(found).toContainText('可以申请');
    await expect(found).toContainText('《中华人民共和国社会救助法》第十八条至第二十一条');
    await expect(conclusion(page, 'temporaryAssistance')).toContainText('看来不符合');
    await expect(conclusion(page, 'vagrantAssistance')).toBeHidden();
    await found.locator('summary').press('Enter');
    await expect(found.getByText('补差的算法')).toBeVisible();
    await expect(found.getByText('公示7天')).toBeVisible();
  });

  test('a disaster: a question is asked only where it matters', async ({ page }) => {
    const rebuild = page.getByRole('group', { name: /重建或者修房/ });
    await happenedByKeyboard(page, 'disaster');
    await answerByKeyboard(page, 'disasterNeed', 1);
    await expect(rebuild).toBeHidden();
    await answerByKeyboard(page, 'house', 1);
    await expect(rebuild).toBeVisible();
    await answerByKeyboard(page, 'rebuild', 1);
    await answerByKeyboard(page, 'hardship', 2);
    await expect(
      conclusion(page, 'disasterRelief').getByText('可以申请', { exact: true }),
    ).toHaveCount(2);
  });

  test('a child whose parents cannot raise it, then a changed answer', async ({ page }) => {
    await happenedByKeyboard(page, 'child');
    for (const [fact, nth] of [
      ['status', 1],
      ['childAge', 1],
      ['parents', 2],
      ['unableWhy', 1],
      ['childNeed', 4],
    ] as const)
      await answerByKeyboard(page, fact, nth);
    const allowance = page.locator('[data-benefit="unsupportedChildAllowance"]');
    await expect(allowance).toContainText('可以申请');
    await page.getByRole('radio', { name: '别的原因' }).press('Space');
    await expect(allowance).toContainText('可能可以，去窗口问');
  });
});

test('by the roles that a screen reader tells', async ({ page }) => {
  await page.goto(address);
  await page.getByRole('checkbox', { name: '在外面没吃没住，回不了家' }).check();
  const lodging = page.getByRole('group', { name: '您今天的吃和住，自己能解决吗？' });
  await lodging.getByRole('radio', { name: '自己解决不了' }).check();
  await page
    .getByRole('group', { name: /亲戚朋友/ })
    .getByRole('radio', { name: '没有', exact: true })
    .check();
  await page
    .getByRole('group', { name: /已经是/ })
    .getByRole('radio', { name: '都不是' })
    .check();
  const results = page.getByRole('region', { name: '结论' });
  await expect(page.getByRole('region', { name: '问题' }).getByRole('status')).toHaveText(
    '可以申请：临时救助、救助站救助。问题答完了。',
  );
  await expect(
    results.getByRole('heading', { level: 4, name: /救助站救助\s*可以申请/ }),
  ).toBeVisible();
  await page.getByRole('combobox', { name: '县（市、区）' }).selectOption({ index: 1 });
  await page.getByRole('combobox', { name: '乡镇（街道）' }).selectOption({ index: 1 });
  await expect(results.locator('.phone')).toBeVisible();
  await results.getByRole('link', { name: /的页面$/ }).click();
  await expect(page).toHaveURL(/\/places\/\d{9}\/$/);
});

test('everybody can read it, empty and answered, in light and dark; nothing sticks out', async ({
  page,
}) => {
  await page.goto(address);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const event of ['lowIncome', 'old'])
      await page.locator(`input[value="${event}"]`).setChecked(colorScheme === 'dark');
    if (colorScheme === 'dark')
      for (const fact of [
        'hardship',
        'spending',
        'status',
        'average',
        'elderAge',
        'selfCare',
        'ownIncome',
        'support',
        'income',
        'assets',
      ])
        await page
          .locator(`input[name="${fact}"]`)
          .nth(fact === 'elderAge' ? 1 : 0)
          .check();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth > window.innerWidth,
    );
    expect(wide).toBe(false);
  }
});

test('nothing leaves the device, nothing is stored', async ({ page, context }) => {
  await page.goto(address, { waitUntil: 'networkidle' });
  const requested: string[] = [];
  page.on('request', (request) => requested.push(request.url()));
  await page.locator('input[value="emergency"]').check();
  await page.locator('input[name="hardship"]').first().check();
  await page.keyboard.press('Enter');
  await expect(conclusion(page, 'temporaryAssistance')).toContainText('可以申请');
  expect(requested).toEqual([]);
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(address);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  await page.reload();
  await expect(page.locator('input:checked')).toHaveCount(0);
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('it is a leaflet: every question, and every answer leads to its conclusions', async ({
    page,
  }) => {
    await page.goto(address);
    await page.emulateMedia({ media: 'print' });
    for (const group of await page.getByRole('group').all()) await expect(group).toBeVisible();
    for (const programme of await page.locator('[data-programme]').all())
      await expect(programme.locator('.checklist')).toBeVisible();
    for (const event of ['收入低', '受灾', '孩子'])
      await expect(
        page.getByText(new RegExp(`“.+”\\s*.*${event}.*的，答这一题`)).first(),
      ).toBeVisible();
    const income = page.getByRole('group', { name: /平均到每个人/ });
    const lower = income.locator('.apply-option', { hasText: '比低保标准低' });
    const href = await lower.getByRole('link').first().getAttribute('href');
    const rule = page.locator(href ?? '#none');
    await expect(rule).toContainText('收入：低于标准；财产：不超过');
    await expect(rule).toContainText('可以申请：');
    await expect(page.getByText('不作决定').first()).toBeVisible();
    await expect(page.getByRole('button', { name: '重新回答' })).toBeHidden();
  });
});
