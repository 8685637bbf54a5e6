/** Whether a page passes axe's accessibility rules. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

export const isOnPhone = (page: Page): boolean => (page.viewportSize()?.width ?? 0) < 768;

/** What a small screen can change. */
export const phoneRules = ['target-size', 'scrollable-region-focusable', 'meta-viewport'];

/** What another colour scheme can change. */
export const colourRules = ['color-contrast', 'link-in-text-block'];

/** Axe is asked for violations only, and only in the page itself: the site has no frames. */
export const makeAxe = (page: Page): AxeBuilder =>
  new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'], preload: false });

/** What axe objects to, a line for each rule and element. */
export async function findViolations(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary ?? ''}`),
  );
}
