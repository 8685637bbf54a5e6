import { expect, test } from '../site-test.ts';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

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
  const { html, text } = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string): Promise<string> =>
      (await (await item?.getType(type))?.text()) ?? '';
    return { html: await read('text/html'), text: await read('text/plain') };
  });
  const title = await page.getByRole('heading', { level: 1 }).innerText();
  const lines = text.split('\n\n');
  expect(lines).toContain(title);
  expect(lines.at(-1)).toBe(await page.locator('#credit').textContent());
  for (const paragraph of await page.locator('[itemprop="articleBody"] > p').allInnerTexts())
    expect(lines.filter((line) => line === paragraph.trim())).toHaveLength(1);
  expect(html).toContain(title);
  expect(html).not.toMatch(/ (?:class|id)=|href="(?!https?:)|#then-/);
});

test('lists and tables are copied line by line, and nothing of them is lost', async ({
  page,
  addresses,
}) => {
  await page.goto(addresses.article);
  await page.locator('[itemprop="articleBody"]').evaluate((body) => {
    body.innerHTML =
      '<p>见表<sup><a href="#n" data-footnote-ref>1</a></sup>。</p><ol><li>写申请</li><li>交材料<ul><li>户口本</li></ul></li></ol>' +
      '<table><tr><th>项目</th><th>天数</th></tr><tr><td>低保</td><td>30</td></tr></table>';
  });
  await page.getByText('引用、转载和下载').click();
  await page.getByRole('button', { name: '复制正文和出处' }).click();
  await expect(page.getByRole('button', { name: '正文和出处已复制' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    '\n\n见表[1]。\n\n1. 写申请\n2. 交材料\n  - 户口本\n\n项目\t天数\n低保\t30\n\n',
  );
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
