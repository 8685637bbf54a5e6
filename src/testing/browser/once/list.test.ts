import type { Locator } from '@playwright/test';
import { expect, test, type Template } from '../site-test.ts';

test.use({ viewport: { width: 360, height: 740 } });

/** On how many lines of text each row stands. */
const countLines = (rows: Locator): Promise<number[]> =>
  rows.evaluateAll((elements) =>
    elements.map((row) => {
      const texts = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      const boxes: DOMRect[] = [];
      while (texts.nextNode()) {
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

  test(`${template}: the name of the village stays at the top while its rows pass`, async ({
    page,
    addresses,
  }) => {
    await page.goto(addresses[template]);
    const sections = page.locator('section.village');
    const sizes = await sections.evaluateAll((all) => all.map((one) => one.clientHeight));
    const village = sections.nth(sizes.indexOf(Math.max(...sizes)));
    await village.locator('tbody tr').last().scrollIntoViewIfNeeded();
    await village.evaluate((section) => {
      const { top, height } = section.getBoundingClientRect();
      window.scrollBy(0, top + height / 2);
    });
    const heading = village.getByRole('heading');
    await expect(heading).toBeInViewport({ ratio: 1 });
    expect((await heading.boundingBox())?.y).toBeCloseTo(0, 0);
    const background = await heading.evaluate((one) => getComputedStyle(one).backgroundColor);
    expect(background).toMatch(/^rgb\(/);
  });
}
