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

/** A twentieth of what is still called good: a line that a busy machine paints before its last word moves by less. */
const leastShift = 0.005;

/** What a reader could see move since the page began to load. */
export const readShifts = async (page: Page): Promise<string[]> => {
  const all = await page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);
  return all.filter((shift) => Number.parseFloat(shift) >= leastShift);
};
