import { readFile } from 'node:fs/promises';
import { common, readCount, readListedName } from './search-steps.ts';
import { expect, test } from './site-test.ts';

test('an address with ?q= works', async ({ page }) => {
  await page.goto(`/search/?q=${encodeURIComponent(common)}`);
  await expect(page.locator('#search-q')).toHaveValue(common);
  expect(await readCount(page)).toBeGreaterThan(0);
  expect(new URL(page.url()).search).toBe('');
});

test('the address bar of a browser leads to results and sends nothing that is typed', async ({
  page,
}) => {
  const sent: string[] = [];
  page.on('request', (request) => sent.push(decodeURIComponent(request.url())));
  await page.goto('/about/');
  const file = await page.locator('link[rel="search"]').getAttribute('href');
  const xml = await (await page.request.get(file ?? '')).text();
  const template = /template="([^"]+)"/.exec(xml)?.[1] ?? '';
  const { pathname, search, hash } = new URL(
    template.replace('{searchTerms}', encodeURIComponent('儿童福利 -养老')),
  );
  await page.goto(pathname + search + hash);
  await expect(page.locator('#search-q')).toHaveValue('儿童福利 -养老');
  expect(await readCount(page)).toBeGreaterThan(0);
  expect(sent.filter((address) => address.includes('儿童福利'))).toEqual([]);
});

test('other programs of a page search with window.siteSearch', async ({ page, addresses }) => {
  await page.goto(addresses.guide);
  const answer = await page.evaluate(
    ([query]) => window.siteSearch(query, { filters: { kind: '文章' }, sort: 'date', limit: 3 }),
    ['低保'] as const,
  );
  expect(answer.total).toBeGreaterThan(3);
  expect(answer.results).toHaveLength(3);
  for (const result of answer.results) {
    expect(result.url).toMatch(/^\/bulletin\/\d{4}-\d{2}\/[^/]+\//);
    expect(result.title).not.toBe('');
    expect(result.excerpt).toContain('<mark>');
    expect(result.date).toMatch(/^\d{4}-\d{2}(?:-\d{2})?$/);
    expect(result.kind).toBe('文章');
  }
});

test('a table of hits never holds a name from a list', async ({ page, addresses }) => {
  const { name } = await readListedName(page, addresses['list with money']);
  await page.goto(`/search/#q=${encodeURIComponent(name)}`);
  await readCount(page);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: '存成表格（CSV）' }).click();
  const download = await saving;
  expect(await readFile(await download.path(), 'utf8')).not.toContain(name);
  expect(download.suggestedFilename()).not.toContain(name);
});
