import type { Page } from '@playwright/test';
import { parseHTML } from 'linkedom';
import { expect, test } from './site-test.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'], copiesStyles: true });

const readClipboard = (page: Page): Promise<{ html: string; text: string }> =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string): Promise<string> =>
      (await (await item?.getType(type))?.text()) ?? '';
    return { html: await read('text/html'), text: await read('text/plain') };
  });

test('each citation is copied as it stands', async ({ page, addresses }) => {
  await page.goto(addresses.article);
  await page.getByText('引用、转载和下载').click();
  const citations = page.locator('.cite pre');
  // No newspaper printed what is retold, so it has no citation of a newspaper.
  const isRetold = (await page.getByLabel('文字的来历').count()) > 0;
  await expect(citations).toHaveCount(isRetold ? 2 : 3);
  for (const citation of await citations.all()) {
    const id = (await citation.getAttribute('id')) ?? '';
    const button = page.locator(`button[data-copy="${id}"]`);
    await button.click();
    await expect(button).toHaveText('引用格式已复制');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(await citation.textContent());
    expect(copied).toContain(await page.getByRole('heading', { level: 1 }).innerText());
  }
});

test('the text is copied clean, headline first and credit last', async ({ page, addresses }) => {
  await page.goto(addresses.article);
  await page.getByText('引用、转载和下载').click();
  await page.getByRole('button', { name: '复制正文和出处' }).click();
  await expect(page.getByRole('button', { name: '正文和出处已复制' })).toBeVisible();
  const { html, text } = await readClipboard(page);
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  const lines = text.split('\n\n');
  expect(lines).toContain(title);
  expect(lines.at(-1)).toBe(await page.locator('#credit').textContent());
  for (const paragraph of await page.locator('[itemprop="articleBody"] > p').allInnerTexts())
    expect(lines.filter((line) => line === paragraph.trim())).toHaveLength(1);
  expect(html).toContain(title);
  expect(html).not.toMatch(/ (?:class|id)=|href="(?!https?:)|#then-/);
});

test('for 公众号 every element bears its own style, and pictures are named', async ({
  page,
  addresses,
}) => {
  await page.route(/\/bulletin\/[^/]+\/[^/]+\.json$/, async (route) => {
    const data = (await (await route.fetch()).json()) as object;
    await route.fulfill({ json: { ...data, ...planted } });
  });
  await page.goto(addresses.article);
  await page.getByText('引用、转载和下载').click();
  await page.getByRole('button', { name: '复制到公众号' }).click();
  await expect(page.getByRole('button', { name: '公众号文字已复制' })).toBeVisible();
  const { html, text } = await readClipboard(page);
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  const all = Array.from(document.body.querySelectorAll('*'));
  const blocks = {
    names: [...new Set(all.map(({ localName }) => localName))],
    attributes: [...new Set(all.flatMap((one) => one.getAttributeNames()))],
    texts: Array.from(document.body.querySelectorAll('p'), ({ textContent }) => textContent),
  };
  expect(blocks.names.toSorted()).toEqual(['p', 'section', 'span', 'strong']);
  expect(blocks.attributes).toEqual(['style']);
  const credit = (await page.locator('#credit').textContent()) ?? '';
  expect(blocks.texts.slice(blocks.texts.indexOf('［图片：dumplings.webp］'))).toEqual([
    '［图片：dumplings.webp］',
    '图为老人包饺子。 白连生 摄',
    '见表[1]和“指南（https://city.example.cn/指南/）”。',
    '办事',
    '1. 写申请',
    '2. 交材料',
    '• 户口本',
    '［图片未存档］',
    '图为煮好的饺子。',
    credit,
  ]);
  expect(html).toContain('项目');
  expect(text.split('\n\n').at(-1)).toBe(credit);
});

const planted = {
  photo: {
    caption: '图为老人包饺子。',
    credit: '白连生 摄',
    url: 'https://city.example.cn/photos/2026-10/dumplings.webp',
    alt: '几位老人包饺子',
  },
  morePhotos: [{ caption: '图为煮好的饺子。' }],
  html:
    '<p>见<strong>表</strong><sup>1</sup>和“<a href="https://city.example.cn/%E6%8C%87%E5%8D%97/">指南</a>”。</p>' +
    '<h2>办事</h2><ol><li>写申请</li><li>交材料<ul><li>户口本</li></ul></li></ol>' +
    '<table class="text-table"><tr><th scope="col">项目</th></tr><tr><td>低保</td></tr></table>',
};

test('without an answer the button says that nothing was copied', async ({ page, addresses }) => {
  await page.route(/\.json$/, (route) => route.abort());
  await page.goto(addresses.article);
  await page.getByText('引用、转载和下载').click();
  await page.getByRole('button', { name: '复制到公众号' }).click();
  await expect(page.locator('[data-copy-status]')).toHaveText('没有复制成功，请选中文字后复制');
});

test('a paragraph has an address of its own, which a press copies', async ({ page, addresses }) => {
  await page.goto(addresses.article);
  const paragraph = page.locator('[itemprop="articleBody"] > p').last();
  const anchor = paragraph.locator('a.anchor');
  await anchor.focus();
  await anchor.press('Enter');
  const id = (await paragraph.getAttribute('id')) ?? '';
  await expect(page.locator('[data-copy-status]')).toHaveText('本段网址已复制');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(`${page.url().split('#')[0] ?? ''}#${id}`);
  await page.goto('about:blank');
  await page.goto(copied);
  await expect(paragraph).toBeInViewport();
  // Its end was edited since: the beginning still leads there.
  await page.goto('about:blank');
  await page.goto(copied.replace(/(#p-[a-z0-9]+)-.*$/, '$1-edited'));
  await expect(paragraph).toBeInViewport();
});
