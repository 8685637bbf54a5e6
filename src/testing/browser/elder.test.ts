/**
 * 长者版: the choice, reading aloud, the line guide, and what remains of them without scripts. pages.test.ts checks
 * that every page fits its screen.
 */
import type { Page } from '@playwright/test';
import { contrastOf } from './contrast.ts';
import { expect, test } from './site-test.ts';

const isElder = (page: Page): Promise<boolean> =>
  page.evaluate(() => getComputedStyle(document.documentElement).fontSize === '24px');

/** A device with these voices, which says everything at once and remembers it. */
const speakWith = (
  page: Page,
  voices: { lang: string; localService: boolean }[],
): Promise<unknown> =>
  page.addInitScript((has) => {
    const said: string[] = [];
    const waiting: (() => void)[] = [];
    class Utterance {
      onend?: () => void;
      readonly text: string;
      constructor(text: string) {
        this.text = text;
      }
    }
    const synthesis = Object.assign(new EventTarget(), {
      getVoices: () => has,
      speak: (one: Utterance) => {
        said.push(one.text);
        waiting.push(() => one.onend?.());
      },
      cancel: () => waiting.splice(0),
    });
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    Object.assign(window, {
      SpeechSynthesisUtterance: Utterance,
      said,
      endSaid: () => waiting.shift()?.(),
    });
  }, voices);

interface Spoken {
  said: string[];
  endSaid: () => void;
}
const readSaid = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as Spoken).said);
const endSentence = (page: Page): Promise<void> =>
  page.evaluate(() => (window as unknown as Spoken).endSaid());
const readMarked = (page: Page): Promise<string> =>
  page.evaluate(() =>
    [...(CSS.highlights.get('reading') ?? [])].map((range) => (range as Range).toString()).join(''),
  );

const chinese = { lang: 'zh_CN', localService: true };
const bar = (page: Page) => page.getByRole('complementary', { name: '长者版' });

test('one tap shows the elder’s version, the next page is one too, and a tap leads back', async ({
  page,
  addresses,
}) => {
  await page.goto('/');
  expect(await isElder(page)).toBe(false);
  await expect(bar(page)).toBeHidden();
  await page.getByRole('link', { name: '长者版' }).click();
  expect(await isElder(page)).toBe(true);
  await expect(bar(page).locator('a[href^="tel:"]')).toBeInViewport();
  await expect(page.getByRole('link', { name: '标准版' })).toBeFocused();
  await page.goto(addresses.guide);
  expect(await isElder(page)).toBe(true);
  await page.getByRole('link', { name: '标准版' }).click();
  await page.reload();
  expect(await isElder(page)).toBe(false);
});

test('the version is chosen before anything is painted', async ({ page }) => {
  await page.addInitScript(() => {
    localStorage.setItem('version', 'elder');
    document.addEventListener('DOMContentLoaded', () => {
      Object.assign(window, { first: document.documentElement.className });
    });
  });
  // No script but the page's own can have done it.
  await page.route('**/assets/*.js', (route) => route.abort());
  await page.goto('/');
  expect(await page.evaluate(() => (window as unknown as { first: string }).first)).toContain(
    'elder',
  );
  const place = await page.evaluate(() => {
    const script = document.querySelector('script:not([src], [type])');
    const style = document.querySelector('link[rel=stylesheet], body');
    return script && style ? script.compareDocumentPosition(style) : 0;
  });
  expect(place & 4).not.toBe(0);
});

test('who asks the device for more contrast has it, until choosing otherwise', async ({ page }) => {
  await page.emulateMedia({ contrast: 'more' });
  await page.goto('/');
  expect(await isElder(page)).toBe(true);
  await page.getByRole('link', { name: '标准版' }).click();
  await page.reload();
  expect(await isElder(page)).toBe(false);
});

test('the page is read aloud sentence by sentence, and the sentence is marked', async ({
  page,
  addresses,
}) => {
  await speakWith(page, [{ lang: 'zh-HK', localService: true }, chinese]);
  await page.addInitScript(() => localStorage.setItem('version', 'elder'));
  await page.goto(addresses.guide);
  const read = bar(page).locator('[data-read]');
  await read.click();
  await expect.poll(() => readSaid(page)).toHaveLength(1);
  const [first = ''] = await readSaid(page);
  expect((await readMarked(page)).replace(/\s/g, '')).toBe(first.replace(/\s/g, ''));
  await endSentence(page);
  await expect.poll(() => readSaid(page)).toHaveLength(2);

  await read.click();
  await expect(read).toHaveText('接着读');
  expect(await readMarked(page)).toBe('');
  await read.click();
  const said = await readSaid(page);
  expect(said).toHaveLength(3);
  expect(said[2]).toBe(said[1]);
  await bar(page).getByRole('button', { name: '停', exact: true }).click();
  await expect(read).toHaveText('读给我听');
  expect(await readMarked(page)).toBe('');
});

for (const [what, voices] of [
  ['no voice', []],
  ['a voice that would send the page away', [{ lang: 'zh-CN', localService: false }]],
  ['a voice of another language', [{ lang: 'en-US', localService: true }]],
] as const)
  test(`a device with ${what} says so and whom to call`, async ({ page }) => {
    await speakWith(page, [...voices]);
    await page.addInitScript(() => localStorage.setItem('version', 'elder'));
    await page.goto('/');
    await bar(page).locator('[data-read]').click();
    await expect(bar(page).getByRole('status')).toHaveText(/没有中文语音.*请打\d+/);
    expect(await readSaid(page)).toEqual([]);
  });

test('the line guide follows the pointer and is remembered', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('version', 'elder'));
  await page.goto('/');
  await bar(page).getByRole('button', { name: '读行线' }).click();
  await page.mouse.move(200, 300);
  const guide = page.locator('.line-guide');
  const distance = async (): Promise<number> => {
    const { y = 0, height = 0 } = (await guide.boundingBox()) ?? {};
    return Math.abs(y + height / 2 - 300);
  };
  await expect.poll(distance).toBeLessThan(4);
  await page.reload();
  await expect(guide).toBeVisible();
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page itself changes, and the telephone is at the foot of the screen', async ({
    page,
  }) => {
    await page.goto('/');
    const link = page.getByRole('link', { name: '长者版' });
    const before = (await link.boundingBox())?.height ?? 0;
    await link.click();
    const back = page.getByRole('link', { name: '标准版' });
    expect((await back.boundingBox())?.height).toBeGreaterThan(before);
    await expect(bar(page).locator('a[href^="tel:"]')).toBeInViewport();
    await expect(bar(page).getByRole('button')).toHaveCount(0);
  });
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`what is written in a field is readable before anything is typed, ${colorScheme}`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto('/');
    expect(await contrastOf(page, '[role=combobox]', '::placeholder')).toBeGreaterThanOrEqual(4.5);
    await page.goto('/search/');
    expect(await contrastOf(page, '#search-q', '::placeholder')).toBeGreaterThanOrEqual(4.5);
  });
