/** What a page looks like in its states: an element that the address means, a field in use, words that nothing answers. */
import type { Page } from 'playwright-core';
import { elderClass } from '../../domain/site/version-choice.ts';
import { askAxe, colourRules, standardRules } from './axe.ts';

interface Version {
  name: string;
  scheme: 'light' | 'dark';
  elder: boolean;
  /** What axe is asked for. */
  ask: Parameters<typeof askAxe>[1];
}

/** Level AAA. Axe reports text that fails both levels under its AA rule only. */
const strongColours = [...colourRules.rules, 'color-contrast-enhanced'];

/** Another colour scheme changes only colours; 长者版 has stronger ones and other sizes. */
const versions: readonly Version[] = [
  { name: '浅色', scheme: 'light', elder: false, ask: standardRules },
  { name: '深色', scheme: 'dark', elder: false, ask: colourRules },
  { name: '长者版，深色', scheme: 'dark', elder: true, ask: { rules: strongColours } },
  {
    name: '长者版，浅色',
    scheme: 'light',
    elder: true,
    ask: { rules: [...strongColours, 'target-size'] },
  },
];

const phoneWidth = 360;

/** What cannot be read or pressed on a phone, a line each, with the version it was seen in. */
export async function findStateFaults(page: Page, address: string): Promise<string[]> {
  await page.setViewportSize({ width: phoneWidth, height: 740 });
  await page.goto(address);
  await enterStates(page);
  const found: string[] = [];
  for (const version of versions) {
    const faults = await findFaults(page, version);
    found.push(...faults.map((fault) => `${version.name}：${fault}`));
  }
  return found;
}

async function findFaults(page: Page, { scheme, elder, ask }: Version): Promise<string[]> {
  await page.emulateMedia({ colorScheme: scheme });
  const height = await page.evaluate(
    ([name, isElder]) => {
      document.documentElement.classList.toggle(name, isElder);
      return document.documentElement.scrollHeight;
    },
    [elderClass, elder] as const,
  );
  // Makes the viewport as tall as the page, so that the bar at its foot covers nothing that is measured.
  await page.setViewportSize({ width: phoneWidth, height });
  const { violations } = await askAxe(page, ask);
  return [...violations, ...(await findSmallTargets(page, elder ? 60 : 44))];
}

/** A row or a section is the address's target, everything is open, a question has no answer, a field has the focus. */
async function enterStates(page: Page): Promise<void> {
  await page.evaluate(() => {
    const target = document.querySelector('main :is(tr, h2, section, li, p)[id]');
    if (target) location.hash = encodeURIComponent(target.id);
    for (const details of document.querySelectorAll('details')) details.open = true;
  });
  const box = page.locator('[data-question-box] [role=combobox]').first();
  if (await box.isVisible()) {
    await box.fill('啊啊啊啊啊啊啊啊');
    await box.press('Enter');
    await page.waitForFunction(() =>
      document.querySelector('.answer-said, #search-status')?.textContent.includes('啊'),
    );
  }
  const next = page.locator('#apply-next');
  if (await next.isVisible()) await next.click();
  await page.locator('main :is(input, select, button, summary, a[href]):visible').first().focus();
}

/**
 * Lists controls that are too small for a finger. Buttons, fields and links on their own need a height of `wanted`
 * pixels; links in headings, tables and texts need the 24 that WCAG requires.
 */
export const findSmallTargets = (page: Page, wanted: number): Promise<string[]> =>
  page.evaluate((least) => {
    const standsAlone = (link: Element): boolean =>
      link.matches('nav a, .phone, .tags a, .button-link') ||
      (link.parentElement?.matches('li, dd') === true &&
        link.parentElement.textContent.trim() === link.textContent.trim());
    const inLine = (link: Element): boolean => getComputedStyle(link).display === 'inline';
    const pressed = 'a[href], button, summary, select, label:has(input), input';
    return [...document.querySelectorAll<HTMLElement>(pressed)].flatMap((one) => {
      const { width, height } = one.getBoundingClientRect();
      const isSeen = width > 1 && height > 1 && one.checkVisibility();
      if (!isSeen || one.matches('.skip, label input')) return [];
      const isLink = one.matches('a');
      const matters = !isLink || standsAlone(one);
      if (!matters && inLine(one)) return [];
      const isLarge = height > (matters ? least : 24) - 0.5 && width > 23.5;
      return isLarge
        ? []
        : [`太小，${Math.round(width)}×${Math.round(height)}：${one.outerHTML.slice(0, 160)}`];
    });
  }, wanted);
