import type { Page } from '@playwright/test';

/** Notes what moves, and how far, while a page loads; nobody has touched it yet. */
export const watchShifts = (page: Page): Promise<unknown> =>
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

/** What has moved since the page began to load. */
export const readShifts = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);
