import { attribute, elementsIn, elementsOf, isInside, type Element, type Page } from '../page.ts';

/** Every picture says what it shows, or that it shows nothing. */
export function checkImages(page: Page): string[] {
  const pictures = elementsOf(page, 'img')
    .filter((image) => attribute(image, 'alt') === undefined)
    .map((image) => `图片 ${attribute(image, 'src') ?? ''} 没有替代文字 alt`);
  const drawings = elementsOf(page, 'svg')
    .filter((svg) => !isInside(svg, 'svg') && !isNamed(svg))
    .map(() => '图形 <svg> 没有名称（<title> 或 aria-label），也没有 aria-hidden="true"');
  return [...pictures, ...drawings];
}

function isNamed(svg: Element): boolean {
  if (attribute(svg, 'aria-hidden') === 'true') return true;
  const names = [attribute(svg, 'aria-label'), attribute(svg, 'aria-labelledby')];
  return names.some(Boolean) || elementsIn(svg, 'title').length > 0;
}
