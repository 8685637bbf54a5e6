import type { FoundPlace } from './found-link.ts';
import { markTexts, unmark } from './mark-texts.ts';

/** The part of the page that has this id or begins with it. */
function placeOf(id: string): Element | null {
  const element = id === '' ? null : document.getElementById(id);
  return element?.matches('h2, h3, h4') ? element.closest('section') : element;
}

function show(mark: HTMLElement): void {
  for (let node: Element | null = mark; node !== null; node = node.parentElement)
    if (node instanceof HTMLDetailsElement) node.open = true;
  mark.tabIndex = -1;
  mark.focus({ preventScroll: true });
  mark.scrollIntoView({ block: 'center' });
}

/** `scroll` is false where the browser itself returns to where the reader was. */
export function arrive({ texts, id }: FoundPlace, scroll: boolean): void {
  // Lists stand beside the body of a village's page.
  const roots = document.querySelectorAll('[data-pagefind-body], [data-list]');
  const marks = Array.from(roots).flatMap((root) => markTexts(root, texts));
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') unmark(marks.splice(0));
  });
  const place = placeOf(id);
  const first =
    marks.find((mark) => place?.contains(mark)) ?? (place === null ? marks[0] : undefined);
  if (scroll && first !== undefined) show(first);
}
