import type { Locator } from '@playwright/test';
import { expect, test, type Template } from './site-test.ts';

test.use({ viewport: { width: 360, height: 740 } });

/** On how many lines of text each row stands, without the link to object, which stands between them. */
const countLines = (rows: Locator): Promise<number[]> =>
  rows.evaluateAll((elements) =>
    elements.map((row) => {
      const texts = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      const boxes: DOMRect[] = [];
      while (texts.nextNode()) {
        if (texts.currentNode.parentElement?.closest('.say')) continue;
        range.selectNodeContents(texts.currentNode);
        boxes.push(...range.getClientRects());
      }
      const middles = boxes
        .filter(({ width, height }) => width > 1 && height > 1)
        .map(({ top, height }) => top + height / 2)
        .sort((a, b) => a - b);
      return middles.filter((middle, i) => i === 0 || middle - (middles[i - 1] ?? 0) > 10).length;
    }),
  );

const lists: readonly Template[] = ['list with money', 'list with masked names and causes'];

for (const template of lists) {
  test(`${template}: a row takes at most two lines on a phone`, async ({ page, addresses }) => {
    await page.goto(addresses[template]);
    const rows = page.locator('table.recipients tbody tr');
    const lines = await countLines(rows);
    expect(lines.length).toBeGreaterThan(0);
    expect(Math.max(...lines)).toBeLessThanOrEqual(2);
    const heights = await rows.evaluateAll((all) => all.map((row) => row.clientHeight));
    expect(Math.max(...heights)).toBeLessThan(90);
  });
}

test('the columns of all lists of a village begin at the same places', async ({
  page,
  addresses,
}) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(addresses['list with masked names and causes']);
  const edges = await page.locator('table.recipients').evaluateAll((tables) =>
    tables.map((table) =>
      ['tbody th', '.month', '.say a'].map((part) => {
        const { left } = table.querySelector(part)?.getBoundingClientRect() ?? { left: 0 };
        return Math.round(left);
      }),
    ),
  );
  expect(edges.length).toBeGreaterThan(1);
  expect(new Set(edges.map(String)).size).toBe(1);
});
