import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, templates, test } from './site-test.ts';

const tags = [
  'wcag2a',
  'wcag2aa',
  'wcag21a',
  'wcag21aa',
  'wcag22a',
  'wcag22aa',
  'best-practice',
] as const;

/** What a small screen can change. */
const phoneRules = ['target-size', 'scrollable-region-focusable', 'meta-viewport'];

/** What another colour scheme can change. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** Axe works out the details of violations alone. */
const makeAxe = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).options({ resultTypes: ['violations'], preload: false });

/** What axe objects to, a line for each rule and element. */
async function findViolations(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}

const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);

/** Adds up how far things move while a page loads; nobody has touched it yet. */
const watchShifts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const shifts: string[] = ((window as unknown as { shifts: string[] }).shifts = []);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        sources: { node: Node | null }[];
      })[])
        shifts.push(
          `${entry.value.toFixed(4)} ${entry.sources
            .map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 60) : ''))
            .join(' ')}`,
        );
    }).observe({ type: 'layout-shift', buffered: true });
  });

const readShifts = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);

/** Links in headings that are smaller than the heading, and headings that are smaller than the text of the page. */
const smallHeadings = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const sizeOf = (element: Element): number => parseFloat(getComputedStyle(element).fontSize);
    const text = sizeOf(document.body);
    return [...document.querySelectorAll('main :is(h1, h2, h3, h4, h5, h6)')].flatMap((heading) => {
      const links = [...heading.querySelectorAll('a:not(.more, .anchor)')];
      const isSmall =
        sizeOf(heading) < text || links.some((link) => sizeOf(link) < sizeOf(heading));
      return links.length > 0 && isSmall ? [heading.outerHTML.slice(0, 200)] : [];
    });
  });

for (const template of templates) {
  test(`${template}: everybody can read it, in light and dark, and nothing sticks out`, async ({
    page,
    addresses,
  }) => {
    test.setTimeout(120_000);
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      // The browser itself reports the status of a missing page.
      const isStatus = template === 'page that does not exist' && message.text().includes('404');
      // The test itself keeps the service worker away.
      const isOwn = message.text().startsWith('Service Worker registration blocked');
      if (['error', 'warning'].includes(message.type()) && !isStatus && !isOwn)
        complaints.push(message.text());
    });
    const { height = 0, width = 0 } = page.viewportSize() ?? {};
    const isPhone = width < 768;
    const axe = makeAxe(page);
    await page.emulateMedia({ colorScheme: 'light' });
    await watchShifts(page);
    await page.goto(addresses[template], { waitUntil: 'networkidle' });
    expect(await readShifts(page), 'what moves while the page loads').toEqual([]);
    expect(await smallHeadings(page), 'headings smaller than their text').toEqual([]);
    expect(
      await findViolations(isPhone ? axe.withRules(phoneRules) : axe.withTags([...tags])),
      'axe, light',
    ).toEqual([]);
    if (!isPhone) {
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await findViolations(makeAxe(page).withRules(colourRules)), 'axe, dark').toEqual([]);
    }

    expect(await scrollsSideways(page), 'sideways scroll').toBe(false);
    if (!isPhone) {
      await page.setViewportSize({ width: 768, height });
      expect(await scrollsSideways(page), 'sideways scroll at 768').toBe(false);
    }
    expect(complaints).toEqual([]);
  });
}
