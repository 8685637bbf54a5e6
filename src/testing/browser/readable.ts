/** Whether everybody can read a page on a small screen too. */
import type { Page } from '@playwright/test';

/** The screen of the project `phone`. */
export const phone = { width: 360, height: 740 } as const;

export const isOnPhone = (page: Page): boolean => (page.viewportSize()?.width ?? 0) < 768;

/** What a small screen can change. */
export const phoneRules = {
  rules: ['target-size', 'scrollable-region-focusable', 'meta-viewport'],
} as const;
