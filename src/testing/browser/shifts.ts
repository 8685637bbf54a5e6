import type { Page } from '@playwright/test';

/** One movement of a page: how far, as the layout instability API counts it, and the elements that moved. */
interface Shift {
  readonly value: number;
  readonly moved: string;
}

/** Notes what moves, and how far, while a page loads; nobody has touched it yet. */
export const watchShifts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const shifts: Shift[] = ((window as unknown as { shifts: Shift[] }).shifts = []);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & {
        value: number;
        sources: { node: Node | null }[];
      })[])
        shifts.push({
          value: entry.value,
          moved: entry.sources
            .map(({ node }) => (node instanceof Element ? node.outerHTML.slice(0, 60) : ''))
            .join(' '),
        });
    }).observe({ type: 'layout-shift', buffered: true });
  });

/** What has moved on the open page once the browser has drawn it and told its observers. */
const readShifts = (page: Page): Promise<Shift[]> =>
  page.evaluate(async () => {
    const drawn = (): Promise<unknown> => new Promise(requestAnimationFrame);
    await drawn();
    await drawn();
    await new Promise((resolve) => setTimeout(resolve));
    return (window as unknown as { shifts: Shift[] }).shifts;
  });

/** Loads after which a movement is the page's own. */
const loads = 4;

/**
 * What has moved on each of several loads of the open page; no second load where nothing moved.
 * A busy machine draws a page in the middle of a tag once; what the page moves by itself moves on every load.
 * `walk` looks through the page again after each further load.
 */
export async function readShiftsOfEveryLoad(
  page: Page,
  walk = (): Promise<void> => Promise.resolve(),
): Promise<Shift[]> {
  let shifts = await readShifts(page);
  for (let load = 1; load < loads && shifts.length > 0; load += 1) {
    await page.reload();
    await walk();
    const again = new Set((await readShifts(page)).map(({ moved }) => moved));
    shifts = shifts.filter(({ moved }) => again.has(moved));
  }
  return shifts;
}
