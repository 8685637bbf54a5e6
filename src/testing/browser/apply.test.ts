import type { Locator, Page } from '@playwright/test';
import { askAxe, colourRules } from '../looks/axe.ts';
import { isOnPhone, phoneRules } from './readable.ts';
import { expect, openWhole, screens, test } from './site-test.ts';

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

/** Goes on to the next question, or to the results. */
const goOn = async (page: Page): Promise<void> => {
  await tabTo(page, '#apply-next');
  await page.keyboard.press('Enter');
};

async function happenedByKeyboard(page: Page, event: string): Promise<void> {
  await tabTo(page, `input[value="${event}"]`);
  await page.keyboard.press('Space');
  await goOn(page);
}

/** Into the question with Tab, to its nth answer with the arrow keys, and on. */
async function answerByKeyboard(page: Page, fact: string, nth: number): Promise<void> {
  await tabTo(page, `input[name="${fact}"]`);
  await page.keyboard.press('Space');
  for (let step = 1; step < nth; step++) await page.keyboard.press('ArrowDown');
  await goOn(page);
}

const readProgress = async (page: Page): Promise<string> =>
  (await page.locator('#apply-progress').textContent()) ?? '';

/** Answers every question from the one on the screen on, and counts them. */
async function answerToTheEnd(
  page: Page,
  choose: (question: Locator) => Promise<void>,
): Promise<number> {
  let asked = 0;
  for (;;) {
    const [number] = /^第\d+题/.exec(await readProgress(page)) ?? [];
    if (number === undefined) return asked;
    await choose(page.locator('[data-question]:visible'));
    await page.getByRole('button', { name: '下一题' }).click();
    // The conclusions, which follow the last question, may still be on their way.
    await expect(page.locator('#apply-progress')).not.toHaveText(new RegExp(`^${number}`));
    asked += 1;
  }
}

const chooseFirst = async (question: Locator): Promise<void> => {
  await question.locator('input').first().check();
};

test.describe('three things that happen, by keyboard alone', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto(address);
    await expect(page.getByRole('button', { name: '下一题' })).toBeVisible();
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
    await expect(rebuild).toBeHidden();
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
      ['income', 3],
    ] as const)
      await answerByKeyboard(page, fact, nth);
    const allowance = page.locator('[data-benefit="unsupportedChildAllowance"]');
    await expect(allowance).toContainText('可以申请');
    await page.locator('[data-change="unableWhy"]').press('Enter');
    await page.getByRole('radio', { name: '别的原因' }).press('Space');
    await goOn(page);
    await expect(allowance).toContainText('可能可以，去窗口问');
  });
});

test('a child at school whose family has little is offered 低保 too', async ({ page }) => {
  await page.goto(address);
  for (const event of ['child', 'school']) await page.locator(`input[value="${event}"]`).check();
  const answers = { parents: 'some', study: 'compulsory', childNeed: 'poor', spending: 'no' };
  await answerToTheEnd(page, async (question) => {
    const fact = (await question.getAttribute('data-question')) ?? '';
    const answer = Object.entries(answers).find(([name]) => name === fact)?.[1];
    if (answer !== undefined) await question.locator(`input[value="${answer}"]`).check();
    else if (fact !== 'event') await chooseFirst(question);
  });
  for (const programme of ['subsistenceAllowance', 'educationAssistance'])
    await expect(conclusion(page, programme)).toBeVisible();
  await expect(conclusion(page, 'subsistenceAllowance')).toContainText('可以申请');
});

test('by the roles that a screen reader tells', async ({ page }) => {
  await page.goto(address);
  const next = page.getByRole('button', { name: '下一题' });
  await page.getByRole('checkbox', { name: '在外面没吃没住，回不了家' }).check();
  await next.click();
  for (const [question, answer] of [
    ['您今天的吃和住，自己能解决吗？', '自己解决不了'],
    [/亲戚朋友/, '没有'],
    [/已经是/, '都不是'],
  ] as const) {
    const group = page.getByRole('group', { name: question });
    await group.getByRole('radio', { name: answer, exact: true }).check();
    await next.click();
  }
  const results = page.getByRole('region', { name: '结论' });
  await expect(results.locator('#apply-status')).toHaveText('可以申请：临时救助、救助站救助。');
  await expect(results.getByRole('heading', { level: 3, name: /可以申请$/ })).toHaveCount(2);
  await expect(page.getByRole('heading', { name: '结论' })).toBeFocused();
  await page.getByRole('combobox', { name: '县（市、区）' }).selectOption({ index: 1 });
  await page.getByRole('combobox', { name: '乡镇（街道）' }).selectOption({ index: 1 });
  await expect(results.locator('.phone')).toBeVisible();
  await results.getByRole('link', { name: /的页面$/ }).click();
  await expect(page).toHaveURL(/\/places\/\d{9}\/$/);
});

test('on a small phone one question stands on the screen, with its answers and the way on', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(address);
  await page.locator('input[value="lowIncome"]').check();
  const next = page.getByRole('button', { name: '下一题' });
  await next.click();
  await expect(page.locator('[data-question]:visible')).toHaveCount(1);
  await expect(page.locator('#apply-progress')).toBeInViewport();
  await expect(page.locator('[data-question]:visible')).toBeInViewport({ ratio: 1 });
  await expect(next).toBeInViewport({ ratio: 1 });
  expect((await next.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  await next.click();
  await expect(page.getByRole('alert')).toContainText('请先选一个答案');
});

test('never more questions come than are told, and the number never grows', async ({ page }) => {
  await page.goto(address);
  for (const event of ['lowIncome', 'old']) await page.locator(`input[value="${event}"]`).check();
  let told = Infinity;
  const asked = await answerToTheEnd(page, async (question) => {
    if (await question.locator('[type="radio"]').count()) await chooseFirst(question);
    const left = Number(/最多还有(\d+)题/.exec(await readProgress(page))?.[1] ?? 0);
    expect(left).toBeLessThanOrEqual(told);
    told = told === Infinity ? left : Math.min(told, left);
  });
  expect(asked).toBeGreaterThan(3);
  expect(told).toBe(0);
});

test('what was told can be changed, and the results follow', async ({ page }) => {
  await page.goto(address);
  await page.locator('input[value="emergency"]').check();
  await answerToTheEnd(page, async (question) => {
    if (await question.locator('[type="radio"]').count()) await chooseFirst(question);
  });
  await expect(conclusion(page, 'temporaryAssistance')).toContainText('可以申请');
  await page.getByRole('button', { name: '改“遇到的事”' }).click();
  await page.locator('input[value="emergency"]').uncheck();
  await page.locator('input[value="homeless"]').check();
  await answerToTheEnd(page, chooseFirst);
  await expect(conclusion(page, 'vagrantAssistance')).toBeVisible();
});

test('good news is not told in the colour of alarm, and nothing is called twice', async ({
  page,
}) => {
  await page.goto(address);
  await page.locator('input[value="emergency"]').check();
  await answerToTheEnd(page, async (question) => {
    if (await question.locator('[type="radio"]').count()) await chooseFirst(question);
  });
  const mark = conclusion(page, 'temporaryAssistance').locator('[data-outcome="likely"]');
  const [seal, colours] = await mark.evaluate((one) => {
    const probe = document.createElement('i');
    probe.style.color = 'var(--seal)';
    document.body.append(probe);
    const { color, backgroundColor, borderTopColor } = getComputedStyle(one);
    return [getComputedStyle(probe).color, [color, backgroundColor, borderTopColor]];
  });
  expect(colours).not.toContain(seal);
  const headings = await conclusion(page, 'temporaryAssistance')
    .locator('h3:visible, .apply-benefit h4:visible')
    .count();
  expect(headings).toBe(1);
});

test('on paper it is the questions before the answers, and what they lead to after', async ({
  page,
}) => {
  await page.goto(address);
  const countPages = async (): Promise<number> => {
    const pdf = await page.pdf({ format: 'A4' });
    return (pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
  };
  await page.emulateMedia({ media: 'print' });
  for (const group of await page.getByRole('group').all()) await expect(group).toBeVisible();
  await expect(page.getByText('年老的，答这一题').first()).toBeVisible();
  expect(await countPages()).toBeLessThanOrEqual(3);
  await page.emulateMedia({ media: 'screen' });
  await expect(page.locator('[data-question]:visible')).toHaveCount(1);
  await page.locator('input[value="emergency"]').check();
  await answerToTheEnd(page, async (question) => {
    if (await question.locator('[type="radio"]').count()) await chooseFirst(question);
  });
  await page.getByRole('combobox', { name: '县（市、区）' }).selectOption({ index: 1 });
  await page.getByRole('combobox', { name: '乡镇（街道）' }).selectOption({ index: 1 });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  expect(await countPages()).toBeLessThanOrEqual(3);
  await expect(page.locator('.apply-question:visible')).toHaveCount(0);
  await expect(page.locator('#apply-told')).toContainText('遇到的事：意外');
  const found = conclusion(page, 'temporaryAssistance');
  await expect(found).toContainText('可以申请');
  await expect(found.locator('.checklist')).toBeVisible();
  await expect(page.locator('#apply-window .phone')).toBeVisible();
});

test(
  'everybody can read it, empty, asking and answered, in light and dark; nothing sticks out',
  screens,
  async ({ page }) => {
    await page.goto(address);
    const isPhone = isOnPhone(page);
    const readable = async (): Promise<void> => {
      for (const colorScheme of isPhone ? (['light'] as const) : (['light', 'dark'] as const)) {
        await page.emulateMedia({ colorScheme });
        const rules = colorScheme === 'dark' ? colourRules : {};
        const { violations } = await askAxe(page, isPhone ? phoneRules : rules);
        expect(violations).toEqual([]);
      }
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth > window.innerWidth,
      );
      expect(wide).toBe(false);
    };
    await readable();
    for (const event of ['lowIncome', 'old']) await page.locator(`input[value="${event}"]`).check();
    await page.getByRole('button', { name: '下一题' }).click();
    await readable();
    await answerToTheEnd(page, chooseFirst);
    await readable();
  },
);

test('nothing leaves the device, nothing is stored', async ({ page, context }) => {
  await openWhole(page, address);
  // The form's own scripts have run.
  await expect(page.getByRole('button', { name: '下一题' })).toBeVisible();
  const requested: string[] = [];
  page.on('request', (request) => {
    const { pathname, search } = new URL(request.url());
    // Some browsers load the page's icon last, and show that they do.
    if (pathname !== '/favicon.svg') requested.push(pathname + search);
  });
  await page.locator('input[value="emergency"]').check();
  await page.getByRole('button', { name: '下一题' }).click();
  await page.locator('input[name="hardship"]').first().check();
  await page.keyboard.press('Enter');
  await answerToTheEnd(page, chooseFirst);
  await expect(conclusion(page, 'temporaryAssistance')).toContainText('可以申请');
  // The conclusions of all answers and the windows of all townships, for everybody the same.
  await expect(page.getByRole('combobox', { name: '县（市、区）' })).toBeVisible();
  expect(requested).toEqual(['/handbook/apply/form/', '/handbook/apply/windows.json']);
  expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(address);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  await page.reload();
  await expect(page.locator('input:checked')).toHaveCount(0);
});

test('where the conclusions do not come it says so, and they come later', async ({ page }) => {
  await page.goto(address);
  await page.route('**/handbook/apply/form/', (route) => route.abort());
  await page.locator('input[value="emergency"]').check();
  await page.getByRole('button', { name: '下一题' }).click();
  for (let left = 20; left > 0 && !(await page.locator('#apply-missing').textContent()); left--) {
    await chooseFirst(page.locator('[data-question]:visible'));
    await page.getByRole('button', { name: '下一题' }).click();
  }
  await expect(page.getByRole('alert')).toContainText('结论没有载入');
  await page.unroute('**/handbook/apply/form/');
  await page.getByRole('button', { name: '下一题' }).click();
  await expect(conclusion(page, 'temporaryAssistance')).toContainText('可以申请');
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('one link leads to the form: every question, and every answer leads to its conclusions', async ({
    page,
  }) => {
    await page.goto(address);
    await expect(page.getByRole('button', { name: '下一题' })).toBeHidden();
    await page.getByRole('main').getByRole('link', { name: '整张表' }).click();
    await page.emulateMedia({ media: 'print' });
    for (const group of await page.getByRole('group').all()) await expect(group).toBeVisible();
    for (const event of ['收入低', '受灾', '孩子'])
      await expect(
        page.getByText(new RegExp(`“.+”\\s*.*${event}.*的，答这一题`)).first(),
      ).toBeVisible();
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    const sheets = pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g);
    expect(sheets?.length).toBeLessThanOrEqual(3);
    const income = page.getByRole('group', { name: /平均到每个人/ });
    const lower = income.locator('.apply-option', { hasText: '比低保标准低' });
    const href = await lower.getByRole('link').first().getAttribute('href');
    const rule = page.locator(href ?? '#none');
    await expect(rule).toContainText('收入：低于标准；财产：不超过');
    await expect(rule).toContainText('可以申请：');
    await expect(page.getByText('不作决定').first()).toBeVisible();
    await page.emulateMedia({ media: 'screen' });
    for (const programme of await page.locator('[data-programme]').all())
      await expect(programme.locator('.checklist')).toBeVisible();
  });
});
