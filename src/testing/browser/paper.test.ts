/** An issue as a newspaper, and what holds for every headline and picture. */
import type { Page } from '@playwright/test';
import { wordEnds } from '../../domain/site/word-ends.ts';
import { readShiftsOfEveryLoad, watchShifts } from './shifts.ts';
import { expect, needInSite, readText, screens, test } from './site-test.ts';

const isPhone = (page: Page): boolean => (page.viewportSize()?.width ?? 0) < 768;

/** Addresses of the stories of each page of the paper, as the document has them. */
const storiesOf = (page: Page): Promise<string[][]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.paper-page')].map((sheet) =>
      [...sheet.querySelectorAll('.story h2 a')].map((link) => link.getAttribute('href') ?? ''),
    ),
  );

test(
  'the stories stand in the order of the paper, one below the other on a phone and side by side on a desk',
  screens,
  async ({ page, addresses, request }) => {
    await page.goto(addresses.issue);
    const sheets = await storiesOf(page);
    needInSite(sheets.length > 1, 'issue of several pages');
    for (const addressesOnSheet of sheets) {
      const orders = await Promise.all(
        addressesOnSheet.map(async (address) => {
          const data = await readText(request, `${address.replace(/\/$/, '')}.json`);
          return (JSON.parse(data) as { order: number }).order;
        }),
      );
      expect(orders).toEqual(orders.toSorted((a, b) => a - b));
    }
    const boxes = await page.evaluate(() =>
      [...document.querySelectorAll('.paper-page .story')].map((story) => {
        const { left, top } = story.getBoundingClientRect();
        return { left: Math.round(left), top: Math.round(top) };
      }),
    );
    expect(new Set(boxes.map(({ left }) => left)).size === 1).toBe(isPhone(page));
    if (isPhone(page)) {
      const tops = boxes.map(({ top }) => top);
      expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    }
  },
);

test(
  'the whole paper as PDF is offered on the first screen',
  screens,
  async ({ page, addresses }) => {
    await page.goto(addresses.issue);
    const link = page.locator('.paper-head a[type="application/pdf"]');
    needInSite((await link.count()) > 0, 'printed issue');
    const box = await link.boundingBox();
    expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThanOrEqual(
      page.viewportSize()?.height ?? 0,
    );
  },
);

/** Headings of a page, each with the offsets in its text at which a new line begins. */
const lineStartsOf = (page: Page): Promise<{ text: string; starts: number[] }[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('main :is(h1, h2, h3):has(wbr)')].map((heading) => {
      const starts: number[] = [];
      const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
      let text = '';
      let line = -1;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const hidden = node.parentElement?.closest('.visually-hidden');
        const characters = hidden ? '' : (node.textContent ?? '');
        for (let at = 0; at < characters.length; at += 1) {
          const range = document.createRange();
          range.setStart(node, at);
          range.setEnd(node, at + 1);
          const { bottom, width } = range.getBoundingClientRect();
          if (width > 0 && line >= 0 && bottom > line + 8) starts.push(text.length + at);
          if (width > 0) line = bottom;
        }
        text += characters;
      }
      return { text, starts };
    }),
  );

test('headings break at ends of words only', async ({ page, addresses }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  let broken = 0;
  for (const address of [addresses.issue, addresses['photo story'], addresses.guide]) {
    await page.goto(address);
    for (const { text, starts } of await lineStartsOf(page)) {
      const ends = new Set(wordEnds(text));
      const inside = starts.filter(
        (at) => !ends.has(at) && /[\p{L}\p{N}]{2}/u.test(text.slice(at - 1, at + 1)),
      );
      expect(inside.map((at) => `${text.slice(0, at)}|${text.slice(at)}`)).toEqual([]);
      broken += starts.length;
    }
  }
  expect(broken).toBeGreaterThan(0);
});

test(
  'pictures have a caption, say who made them and what they show, and move nothing when they come',
  screens,
  async ({ page, addresses }) => {
    await watchShifts(page);
    await page.goto(addresses.issue);
    const pictures = page.locator('.picture:has(img)');
    needInSite((await pictures.count()) > 0, 'issue with pictures');
    const seeAll = async (): Promise<void> => {
      for (const picture of await pictures.all()) {
        await picture.scrollIntoViewIfNeeded();
        await expect(picture.locator('img')).toHaveJSProperty('complete', true);
      }
    };
    await seeAll();
    for (const picture of await pictures.all()) {
      const image = picture.locator('img');
      expect(await image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(0);
      await expect(image).toHaveAttribute('alt', /.{8}/);
      await expect(image).toHaveAttribute('width', /^\d+$/);
      await expect(image).toHaveAttribute('height', /^\d+$/);
      await expect(picture.locator('figcaption')).toContainText(/\S ?(?:示意图，本站绘|.+ 摄)$/);
    }
    expect(await readShiftsOfEveryLoad(page, seeAll)).toEqual([]);
  },
);
