import { attribute, type Page } from '../page.ts';

/** An id is used once in a page. */
export function checkIds(page: Page): string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const id of idsOf(page)) (seen.has(id) ? twice : seen).add(id);
  return [...twice].map((id) => `id“${id}”在页内重复`);
}

/** All ids in document order, each as often as it is used. */
export const idsOf = (page: Page): string[] =>
  page.elements.flatMap((element) => attribute(element, 'id') ?? []);
