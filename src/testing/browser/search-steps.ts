/** What tests of the search do and look at. */
import type { Locator, Page } from '@playwright/test';
import { parseHTML } from 'linkedom';
import { expect, readText } from './site-test.ts';

/** A query of a bureau's reader, and a word that is on many pages. */
export const common = '低保';
export const nowhere = '查无此人龘龘';

export const statusOf = (page: Page): Locator => page.locator('#search-status');
export const resultsOf = (page: Page): Locator => page.locator('#search-results > li');
export const linksOf = (page: Page): Locator => page.locator('#search-results h2 a');
export const waysOf = (page: Page): Locator => page.locator('#search-ways');

/** The number of pages that the search page says it has found. */
export async function readCount(page: Page): Promise<number> {
  await expect(statusOf(page)).toHaveText(/^找到\d+个页面$/);
  return Number(/\d+/.exec((await statusOf(page).textContent()) ?? '')?.[0]);
}

/** A name on the sheet of a village, and the village's code. */
export async function readListedName(page: Page, sheet: string) {
  const { document } = parseHTML(await readText(page.request, sheet));
  const names = document.querySelectorAll('.sheet-list tbody th');
  return {
    name: names.item(names.length - 1).textContent.trim(),
    village: sheet.replace(/\D/g, ''),
  };
}

/** Opens the column of the filters, which a phone shows only on request. */
export async function openFilters(page: Page): Promise<void> {
  const summary = page.locator('#search-filters > summary');
  if (await summary.isVisible()) await summary.click();
}
