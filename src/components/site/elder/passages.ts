/** The page as it is read aloud: sentence by sentence, each with its place. */
import { findSentences, sayDigits, sayMasked } from '../../../domain/site/sentences.ts';

export interface Passage {
  /** What the voice says. */
  said: string;
  range: Range;
  /** What the sentence stands in: a paragraph, an item, a row of a table. */
  block: Element;
}

const unread =
  'script, style, noscript, template, svg, button, input, select, textarea, [hidden], [aria-hidden=true], .visually-hidden, .anchor';

/** Everything that is seen and read in `root`, in order. */
export function collectPassages(root: Element): Passage[] {
  const blocks = new Map<Element, Text[]>();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() !== null) {
    const text = walker.currentNode as Text;
    if (text.data.trim() === '' || !isRead(text)) continue;
    const block = blockOf(text, root);
    blocks.set(block, [...(blocks.get(block) ?? []), text]);
  }
  return [...blocks].flatMap(([block, texts]) =>
    block.matches('tr') ? [rowPassage(block, texts)] : sentencesOf(block, texts),
  );
}

const isRead = ({ parentElement }: Text): boolean =>
  parentElement?.closest(unread) === null && parentElement.getClientRects().length > 0;

/** A row of a table is read as one sentence. */
function blockOf(text: Text, root: Element): Element {
  let element = text.parentElement ?? root;
  const row = element.closest('tr');
  if (row) return row;
  while (element !== root && getComputedStyle(element).display.startsWith('inline'))
    element = element.parentElement ?? root;
  return element;
}

const sayText = (text: Text): string =>
  text.parentElement?.closest('a[href^="tel:"]') ? sayDigits(text.data) : sayMasked(text.data);

function rowPassage(block: Element, texts: readonly Text[]): Passage {
  const range = document.createRange();
  range.selectNodeContents(block);
  const said = texts.map((text) => {
    const label = text.parentElement?.closest<HTMLElement>('td')?.dataset['label'] ?? '';
    return `${label}${sayText(text).trim()}`;
  });
  return { said: said.join('，'), range, block };
}

function sentencesOf(block: Element, texts: readonly Text[]): Passage[] {
  const whole = texts.map(({ data }) => data).join('');
  return findSentences(whole).map(([start, end]) => {
    const parts = cut(texts, start, end);
    const range = document.createRange();
    const [first] = parts;
    const last = parts.at(-1);
    if (first) range.setStart(first.text, first.start);
    if (last) range.setEnd(last.text, last.end);
    return { said: parts.map(sayPart).join(''), range, block };
  });
}

interface Part {
  text: Text;
  start: number;
  end: number;
}

/** The parts of the text nodes between two positions in their joined text. */
function cut(texts: readonly Text[], start: number, end: number): Part[] {
  let offset = 0;
  return texts.flatMap((text) => {
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, text.length);
    offset += text.length;
    return from < to ? [{ text, start: from, end: to }] : [];
  });
}

function sayPart({ text, start, end }: Part): string {
  const isPhone = text.parentElement?.closest('a[href^="tel:"]');
  const part = text.data.slice(start, end);
  return isPhone ? sayDigits(part) : sayMasked(part);
}
