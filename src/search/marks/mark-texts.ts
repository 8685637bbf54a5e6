import { collect } from '../../domain/collect.ts';
import { findRanges, type Range as Place } from '../query/excerpt.ts';
import { foldText } from '../text/fold.ts';
import { free, type QueryText } from '../text/query-plan.ts';

/** The texts come in the page's own spelling, so that nothing is known of traditional characters here. */
const noPairs = new Map<string, string>();
/** What the search does not read, and what holds no text. */
const unread = '[data-pagefind-ignore], script, style, noscript, template, svg';

function blockOf(text: Text): Element | null {
  let element = text.parentElement;
  while (element !== null && getComputedStyle(element).display.startsWith('inline'))
    element = element.parentElement;
  return element;
}

function wrap(text: Text, start: number, end: number): HTMLElement {
  const range = document.createRange();
  range.setStart(text, start);
  range.setEnd(text, end);
  const mark = document.createElement('mark');
  range.surroundContents(mark);
  return mark;
}

/** The blocks of a page, each as the pieces of text that it is made of. */
function readBlocks(root: Element): Text[][] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode() !== null) texts.push(walker.currentNode as Text);
  const read = texts.filter((text) => text.parentElement?.closest(unread) === null);
  return [...collect(read.map((text) => [blockOf(text), text])).values()];
}

/** In their order, and of what overlaps every letter once. */
export function partPlaces(places: readonly Place[]): Place[] {
  let done = 0;
  return [...places]
    .sort(([a], [b]) => a - b)
    .map(([start, end]): Place => {
      const from = Math.max(start, done);
      done = Math.max(end, done);
      return [from, end];
    })
    .filter(([start, end]) => start < end);
}

/** Wraps places of a line in the pieces that it is made of. */
function markPieces(pieces: readonly Text[], places: readonly Place[]): HTMLElement[] {
  let before = 0;
  return pieces.flatMap((piece) => {
    const { length } = piece;
    const inside = places
      .map(([start, end]) => [Math.max(start - before, 0), Math.min(end - before, length)] as const)
      .filter(([start, end]) => start < end);
    before += length;
    // From the end, so that the positions before it stay true.
    return inside
      .reverse()
      .map(([start, end]) => wrap(piece, start, end))
      .reverse();
  });
}

/** A number is marked inside longer ones only where it stands nowhere by itself. */
function chooseFoundText(lines: readonly string[], typed: string): QueryText {
  const text = foldText(typed, noPairs);
  const whole = { text, wholeNumber: /^\d+$/.test(text) };
  const alone = lines.some((line) => findRanges(line, whole, noPairs).length > 0);
  return alone ? whole : free(text);
}

/** Wraps every place of `texts` in `<mark>`, in the order of the page; a text does not reach over blocks. */
export function markTexts(root: Element, texts: readonly string[]): HTMLElement[] {
  const blocks = readBlocks(root);
  const lines = blocks.map((pieces) => pieces.map(({ data }) => data).join(''));
  const looked = texts
    .map((text) => chooseFoundText(lines, text))
    .filter(({ text }) => text !== '');
  return blocks.flatMap((pieces, i) =>
    markPieces(
      pieces,
      partPlaces(looked.flatMap((text) => findRanges(lines[i] ?? '', text, noPairs))),
    ),
  );
}

/** Takes the marks out again and leaves the page as it was. */
export function unmark(marks: readonly HTMLElement[]): void {
  for (const mark of marks) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
}
