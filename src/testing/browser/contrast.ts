import type { Page } from '@playwright/test';

/** Contrast (1 to 21) of the text of the first such element, or of its pseudo-element, with what it stands on. */
export const contrastOf = (page: Page, selector: string, pseudo?: string): Promise<number> =>
  page
    .locator(selector)
    .first()
    .evaluate((element, part) => {
      const parse = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
      const light = (colour: string): number => {
        const [red = 0, green = 0, blue = 0] = parse(colour).map((value) => {
          const share = value / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      let ground: Element = element;
      const isClear = (one: Element): boolean =>
        parse(getComputedStyle(one).backgroundColor)[3] === 0;
      while (ground.parentElement && isClear(ground)) ground = ground.parentElement;
      const [low = 0, high = 0] = [
        light(getComputedStyle(element, part).color),
        light(getComputedStyle(ground).backgroundColor),
      ].sort((a, b) => a - b);
      return (high + 0.05) / (low + 0.05);
    }, pseudo);
