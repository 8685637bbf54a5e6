/** The most used pages in their states; `npm run looks -- --states` looks at all. */
import { findStateFaults } from '../looks/states.ts';
import { expect, test, type Template } from './site-test.ts';

const most: readonly Template[] = ['home', 'list with masked names and causes', 'apply', 'search'];

for (const template of most)
  test(`${template}: every state can be read and pressed, by day and by night, in both versions`, async ({
    page,
    addresses,
  }) => {
    expect(await findStateFaults(page, addresses[template])).toEqual([]);
  });

test('what cannot be read in one version, or pressed, is found', async ({ page }) => {
  const html = (rules: string, body: string): string =>
    `<!doctype html><html lang="zh-CN"><title>试</title><style>${rules}</style><main><h1>试</h1>${body}</main></html>`;
  await page.route('**/faint', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: html(
        ':target{color:#999}.elder p:target{color:#6a6a6a}button{height:30px}',
        '<p id="aim">看得见</p><button>按</button>',
      ),
    }),
  );
  const found = (await findStateFaults(page, '/faint')).join('\n');
  expect(found).toMatch(/浅色：color-contrast #aim/);
  expect(found).toMatch(/长者版，深色：color-contrast-enhanced #aim/);
  expect(found).toMatch(/浅色：太小，\d+×30：<button>/);
});
