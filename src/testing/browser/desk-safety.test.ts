/** The desk loses nothing: neither what others wrote nor what was typed. */
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { fillClone, openDesk, readFromClone, startServing } from './desk-steps.ts';

const fixture = join('src', 'testing', 'fixtures', 'second-city');
const folder = mkdtempSync(join(tmpdir(), 'desk-safety-'));
const at = (path: string): string => join(folder, path);
const env = { CONTENT_DIR: at('content'), DATA_DIR: at('data'), OUT_DIR: at('dist') };
const issue = 'content/bulletin/2026-10/issue.yaml';
const entries = (name: string): string => `#/collections/articles-2026-10/entries/${name}`;

test.beforeEach(() => {
  for (const name of ['content', 'data'])
    cpSync(join(fixture, name), at(name), { recursive: true });
});
test.afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const summaryOf = (page: Page) => page.getByRole('textbox', { name: '提要' });
const save = (page: Page) => page.getByRole('button', { name: '保存' }).click();
const closeMessage = (page: Page) => page.getByRole('button', { name: '确定' }).click();
/** What the browser would ask before it closed the page. */
const asksBeforeClosing = (page: Page): Promise<boolean> =>
  page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })));

test('stale saves, Escape, leaving and a month that is there lose nothing', async ({ page }) => {
  const first = 'content/bulletin/2026-10/01-window-at-the-door.mdx';
  const { address, child } = await startServing('desk.ts', ['--no-preview'], env);
  try {
    await test.step('nobody is asked for an account', async () => {
      await page.goto(address);
      await expect(page.getByRole('button', { name: '使用本地仓库' })).toBeVisible();
      await expect(page.getByRole('button', { name: /登录/ })).toHaveCount(0);
      await openDesk(page, address, env.CONTENT_DIR);
      await expect(page.getByText('一张表讲清楚').first()).toBeVisible();
    });

    await test.step('neither Escape nor leaving throws away what was typed', async () => {
      await page.goto(address + entries('01-window-at-the-door'));
      expect(await asksBeforeClosing(page)).toBe(false);
      await summaryOf(page).fill('改过的提要。');
      await page.keyboard.press('Escape');
      await expect(summaryOf(page)).toHaveValue('改过的提要。');
      await expect.poll(() => asksBeforeClosing(page)).toBe(true);
      const asked = page.waitForEvent('dialog');
      page.once('dialog', (dialog) => void dialog.dismiss());
      await page.getByRole('button', { name: '取消编辑' }).click();
      expect((await asked).message()).toContain('还没有保存');
      await expect(summaryOf(page)).toHaveValue('改过的提要。');
    });

    await test.step('a file that was changed elsewhere is not written over', async () => {
      appendFileSync(at(first), '\n别处写的一段。\n');
      await save(page);
      await expect(page.getByText('这个文件在别处')).toBeVisible();
      await closeMessage(page);
      await expect(summaryOf(page)).toHaveValue('改过的提要。');
      expect(await readFromClone(page, first)).not.toContain('改过的提要');
      await page.evaluate(() => window.dispatchEvent(new Event('focus')));
      await expect(page.locator('#stale')).toContainText(first);
    });

    await test.step('after a reload it is saved, and saved again', async () => {
      await fillClone(page, env.CONTENT_DIR);
      page.once('dialog', (dialog) => void dialog.accept());
      await page.reload();
      await expect(page.locator('#check')).toBeVisible();
      // The clone is the browser's own; on a real machine it is what the server reads.
      await page.route('**/versions.json', async (route) => {
        writeFileSync(at(first), await readFromClone(page, first));
        await route.continue();
      });
      for (const text of ['第一次改。', '第二次改。']) {
        await page.goto(address + entries('01-window-at-the-door'));
        await summaryOf(page).fill(text);
        await save(page);
        await expect(summaryOf(page)).toBeHidden();
        expect(await readFromClone(page, first)).toContain(text);
      }
      expect(await readFromClone(page, first)).toContain('别处写的一段。');
    });

    await test.step('the check leads to an issue, and a month is there once', async () => {
      writeFileSync(at(issue), readFileSync(at(issue), 'utf8').replace(/number: .*/, 'number: 零'));
      await page.evaluate(() => window.dispatchEvent(new Event('focus')));
      await page.getByText(/检查：有 \d+ 处要改/).click();
      await page.locator('#check').getByRole('link', { name: issue }).first().click();
      await expect(page.getByRole('spinbutton', { name: '期数' })).toBeVisible();
      await page.goto(`${address}#/collections/issues/new`);
      await page.getByRole('textbox', { name: '月份' }).fill('2026-10');
      await save(page);
      await expect(page.getByText('已经有这个月的一期（2026-10）')).toBeVisible();
    });
  } finally {
    child.kill();
  }
});

test('a save that another tab has overtaken is refused, and the other one kept', async ({
  page,
  context,
}) => {
  const article = 'content/bulletin/2026-10/01-window-at-the-door.mdx';
  const { address, child } = await startServing('desk.ts', ['--no-preview'], env);
  try {
    await openDesk(page, address, env.CONTENT_DIR);
    await expect(page.getByText('一张表讲清楚').first()).toBeVisible();
    // A second tab knows the folder already.
    const other = await context.newPage();
    await other.goto(address);
    await expect(other.getByText('一张表讲清楚').first()).toBeVisible();
    for (const tab of [page, other]) await tab.goto(address + entries('01-window-at-the-door'));
    // The clone is the browser's own; on a real machine it is what the server reads.
    await context.route('**/versions.json', async (route) => {
      writeFileSync(at(article), await readFromClone(page, article));
      await route.continue();
    });
    await summaryOf(page).fill('第一个窗口写的。');
    await summaryOf(other).fill('第二个窗口写的。');
    await save(other);
    await expect(summaryOf(other)).toBeHidden();
    await save(page);
    await expect(page.getByText('这个文件在别处')).toBeVisible();
    await closeMessage(page);
    await expect(summaryOf(page)).toHaveValue('第一个窗口写的。');
    expect(await readFromClone(page, article)).toContain('第二个窗口写的。');
  } finally {
    child.kill();
  }
});
