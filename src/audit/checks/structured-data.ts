import { attribute, elementsOf, type Page } from '../page.ts';

/** JSON-LD is JSON with a context and a type. */
export function checkStructuredData(page: Page): string[] {
  return elementsOf(page, 'script')
    .filter((script) => attribute(script, 'type') === 'application/ld+json')
    .flatMap((script) => {
      const [text] = script.childNodes;
      return checkOne(text && 'value' in text ? text.value : '');
    });
}

function checkOne(text: string): string[] {
  try {
    const data: unknown = JSON.parse(text);
    const isThing =
      typeof data === 'object' && data !== null && '@context' in data && '@type' in data;
    return isThing ? [] : ['JSON-LD 缺少 @context 或 @type'];
  } catch {
    return ['JSON-LD 不是正确的 JSON'];
  }
}
