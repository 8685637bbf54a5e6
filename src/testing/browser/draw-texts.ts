/** Texts that a reader might search for, drawn from the pages; the same for the same random numbers. */
import { pick } from '../search-trial/mini-site.ts';
import type { SearchedPage } from './site-text.ts';

/**
 * Distinct texts of two to eight characters, cut at random from any block. Every kind of page contributes equally,
 * however few pages it has. A text with a space is put in quotation marks, as a reader would do.
 */
export function drawTexts(
  random: () => number,
  pages: readonly SearchedPage[],
  count: number,
  accepts: (text: string) => boolean,
): string[] {
  const byKind = [...Map.groupBy(pages, ({ kind }) => kind).values()];
  const texts = new Set<string>();
  while (texts.size < count) {
    const chars = [...pick(random, pick(random, byKind)).blocks.join('\n')];
    const start = Math.floor(random() * chars.length);
    const drawn = chars.slice(start, start + 2 + Math.floor(random() * 7));
    const text = drawn.join('');
    const isSaid = /^[“”「」『』].*[“”「」『』]$/.test(text);
    if (drawn.length < 2 || /["\n]|^[\s-]|\s$/.test(text) || isSaid || !accepts(text)) continue;
    texts.add(/\s/.test(text) ? `"${text}"` : text);
  }
  return [...texts];
}

const isName = (text: string): boolean => /^\p{Script=Han}{2,4}$/u.test(text);
const isNumber = (text: string): boolean => /^\d+$/.test(text);
const any = (): boolean => true;

/** Two hundred: names in lists, places, texts with punctuation, with digits, of digits alone, any. */
export function drawQueries(random: () => number, pages: readonly SearchedPage[]): string[] {
  const ofKind = (kind: SearchedPage['kind']) => pages.filter((page) => page.kind === kind);
  const names = ofKind('list').flatMap(({ blocks }) => blocks.filter(isName));
  const places = ofKind('place').map(({ blocks }) => blocks[0] ?? '');
  const some = (texts: readonly string[], count: number) =>
    Array.from({ length: count }, () => pick(random, texts));
  return [
    ...some(names, 40),
    ...some(places, 30),
    ...drawTexts(random, pages, 20, (text) => /\p{P}/u.test(text)),
    ...drawTexts(random, pages, 20, (text) => /\d/.test(text) && !isNumber(text)),
    ...drawTexts(random, pages, 10, isNumber),
    ...drawTexts(random, pages, 80, any),
  ];
}
