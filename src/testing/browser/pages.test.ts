import type { Page } from '@playwright/test';
import { standardRules, askAxe, colourRules } from '../looks/axe.ts';
import { findSmallTargets } from '../looks/states.ts';
import { isOnPhone, phone, phoneRules } from './readable.ts';
import { expectOwnScripts, watchRequests } from './own-scripts.ts';
import { readShiftsOfEveryLoad, watchShifts } from './shifts.ts';
import { expect, openWhole, screens, templates, test } from './site-test.ts';

const scrollsSideways = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);

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

/** Text blocks of the page that are narrower than two characters, though they hold many. */
const readSqueezed = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('main :is(h1, h2, h3, p, li, dd, summary)')]
      .filter((element) => {
        const { width } = element.getBoundingClientRect();
        return width > 2 && width < 44 && element.textContent.trim().length > 6;
      })
      .map((element) => element.textContent.trim().slice(0, 20)),
  );

/** Shows the elder's version, or the usual one again. */
const showElder = (page: Page, isElder: boolean): Promise<unknown> =>
  page.evaluate((is) => document.documentElement.classList.toggle('elder', is), isElder);

/**
 * Fails if axe objects to the page in light, in dark or on a small screen. It is asked on one load of the page, since
 * loading axe takes as long as its answer.
 */
async function expectReadable(page: Page): Promise<void> {
  const { violations } = await askAxe(page, standardRules);
  expect(violations, 'axe, light').toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  const inDark = await askAxe(page, colourRules);
  expect(inDark.violations, 'axe, dark').toEqual([]);
  const desk = page.viewportSize() ?? phone;
  await page.setViewportSize(phone);
  const onPhone = await askAxe(page, phoneRules);
  expect(onPhone.violations, 'axe, phone').toEqual([]);
  await page.setViewportSize(desk);
}

/** What errors and warnings the page writes while it is open; the array grows with them. */
function watchComplaints(page: Page, isMissing: boolean): readonly string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => {
    // The browser itself reports the status of a missing page.
    const isStatus = isMissing && message.text().includes('404');
    // The test itself keeps the service worker away.
    const isOwn = message.text().startsWith('Service Worker registration blocked');
    if (['error', 'warning'].includes(message.type()) && !isStatus && !isOwn)
      complaints.push(message.text());
  });
  return complaints;
}

// One load of a template shows all that holds for every page; what depends on the screen is tried on both.
for (const template of templates) {
  test(
    `${template}: everybody can read it, in light, dark and the elder’s version; nothing sticks out, no other script runs`,
    screens,
    async ({ page, addresses }) => {
      const complaints = watchComplaints(page, template === 'page that does not exist');
      const asked = watchRequests(page);
      const isPhone = isOnPhone(page);
      await page.emulateMedia({ colorScheme: 'light' });
      await watchShifts(page);
      await openWhole(page, addresses[template]);
      expect(await readShiftsOfEveryLoad(page), 'what moves while the page loads').toEqual([]);
      expect(await smallHeadings(page), 'headings smaller than their text').toEqual([]);
      if (!isPhone) await expectOwnScripts(page, template, asked);
      if (isPhone) expect(await findSmallTargets(page, 44), 'too small for a finger').toEqual([]);
      else await expectReadable(page);

      expect(await scrollsSideways(page), 'sideways scroll').toBe(false);
      await showElder(page, true);
      expect(await scrollsSideways(page), 'sideways scroll of the elder’s version').toBe(false);
      expect(await readSqueezed(page), 'squeezed in the elder’s version').toEqual([]);
      if (!isPhone) {
        await showElder(page, false);
        await page.setViewportSize({ width: 768, height: 800 });
        expect(await scrollsSideways(page), 'sideways scroll at 768').toBe(false);
      }
      expect(complaints).toEqual([]);
    },
  );
}
