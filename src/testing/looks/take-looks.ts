import type { Browser, BrowserContext, Page } from 'playwright-core';
import { elderClass } from '../../domain/site/version-choice.ts';
import { shrink, type Raster } from './raster.ts';
import { mostHeight, scale, screens, squareSide, type Screen } from './screens.ts';
import { fontSheets } from './pinned-fonts.ts';
import { readRaster } from './sheet.ts';

/** How a page looks. */
export interface Look {
  /** One for each screen, in their order. */
  rasters: Raster[];
  printedPages: number;
}

/** A window that shows the site with the fonts of its packages, whatever fonts the machine has. */
export async function openWindow(browser: Browser, root: string): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: root,
    deviceScaleFactor: scale,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    reducedMotion: 'reduce',
  });
  await context.addInitScript((sheets) => {
    document.addEventListener('DOMContentLoaded', () => {
      for (const href of sheets) {
        const link = document.createElement('link');
        Object.assign(link, { rel: 'stylesheet', href });
        document.head.append(link);
      }
    });
  }, fontSheets);
  return context;
}

export async function takeLook(page: Page, address: string): Promise<Look> {
  await page.goto(address);
  const rasters: Raster[] = [];
  for (const screen of screens) rasters.push(await takeRaster(page, screen));
  await page.evaluate((name) => {
    document.documentElement.classList.remove(name);
  }, elderClass);
  const pdf = await page.pdf({ format: 'A4' });
  return { rasters, printedPages: countPages(pdf) };
}

async function takeRaster(page: Page, { width, scheme, elder }: Screen): Promise<Raster> {
  await page.emulateMedia({ colorScheme: scheme });
  await page.setViewportSize({ width, height: 800 });
  const height = await page.evaluate(
    async ([name, isElder]) => {
      document.documentElement.classList.toggle(name, isElder);
      await document.fonts.ready;
      return document.documentElement.scrollHeight;
    },
    [elderClass, elder] as const,
  );
  await page.setViewportSize({ width, height: Math.min(mostHeight, height) });
  const bytes = await page.screenshot({ animations: 'disabled' });
  return shrink(await readRaster(bytes), squareSide);
}

/** Each page of a PDF is an object of this type. */
const countPages = (pdf: Buffer): number =>
  (pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
