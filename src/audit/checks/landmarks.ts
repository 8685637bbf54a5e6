import { attribute, elementsOf, isInside, type Page } from '../page.ts';

/** One `main`, and in it at most one part that the search reads. */
export function checkLandmarks(page: Page): string[] {
  const mains = elementsOf(page, 'main').length;
  const searched = page.elements.filter(
    (element) => attribute(element, 'data-pagefind-body') !== undefined,
  );
  const messages = mains === 1 ? [] : [`应有一个 <main>，实际有 ${mains} 个`];
  if (searched.length > 1)
    messages.push(`data-pagefind-body 最多一个，实际有 ${searched.length} 个`);
  if (searched.some((element) => element.tagName !== 'main' && !isInside(element, 'main')))
    messages.push('data-pagefind-body 应在 <main> 里面');
  return messages;
}
