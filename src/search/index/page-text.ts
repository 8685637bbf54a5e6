import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { Block, Section } from '../text/page-document.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** A block as it is read: whether it is a heading decides what a hit in it is worth. */
export type ReadBlock = Block & { readonly heading: boolean };

export interface PageText {
  /** The page's name as results show it: the `title` mark, else the first `h1`, else `<title>`. */
  readonly title: string;
  /** The text of the first `h1` of the body; empty where there is none. */
  readonly heading: string;
  /** The blocks of the body after `heading`. */
  readonly blocks: readonly ReadBlock[];
  readonly filters: ReadonlyMap<string, readonly string[]>;
  readonly meta: ReadonlyMap<string, string>;
  /** Rows of lists that are told about on another page: by notice, the blocks of each `[data-list]` outside the body. */
  readonly lists: ReadonlyMap<string, readonly ReadBlock[]>;
  /** `YYYY-MM-DD` or shorter, from the `date` sort or meta mark; empty where there is none. */
  readonly date: string;
}

const withoutText: ReadonlySet<string> = new Set(
  'head script style noscript template math iframe object canvas audio video rp'.split(' '),
);
const inlineTags: ReadonlySet<string> = new Set(
  (
    'a abbr acronym b bdi bdo big button cite code data del dfn em font i img input ins kbd label ' +
    'map mark meter nobr output picture progress q rb ruby s samp slot small source span strike ' +
    'strong sub sup time tt u var wbr'
  ).split(' '),
);
const headingTags: ReadonlySet<string> = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** White space as it is read: one space between words, none at the ends; a byte-order mark is none. */
function tidySpaces(text: string): string {
  return text.replaceAll('\uFEFF', '').replace(/\s+/gu, ' ').trim();
}

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

function isText(node: Node): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text';
}

function childrenOf(node: Node): readonly Node[] {
  return 'childNodes' in node ? node.childNodes : [];
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attr) => attr.name === name)?.value;
}

function hasAttribute(element: Element, name: string): boolean {
  return attribute(element, name) !== undefined;
}

function plainText(node: Node): string {
  if (isText(node)) return node.value;
  if (isElement(node) && withoutText.has(node.tagName)) return '';
  return childrenOf(node).map(plainText).join('');
}

/** The marks of one `data-pagefind-…` attribute as pairs of key and value. */
function readMarks(element: Element, name: string): [key: string, value: string][] {
  const written = attribute(element, name);
  if (written === undefined) return [];
  const colon = written.indexOf(':');
  const keys = (colon < 0 ? written : written.slice(0, colon)).split(',');
  return keys.map((key, i) => {
    const [, from = key.trim(), source] = /^\s*([^[\]]+)\[(.+)\]\s*$/.exec(key) ?? [];
    const literal = colon >= 0 && i === keys.length - 1;
    const value = literal
      ? written.slice(colon + 1)
      : source === undefined
        ? plainText(element)
        : (attribute(element, source) ?? '');
    return [from, tidySpaces(value)];
  });
}

/** Where text stands that is said of no section. */
const apartSection: Section = { id: '', title: '' };

/** Collects the blocks of one body, in the order of the page. */
class BlockCollector {
  readonly blocks: ReadBlock[] = [];
  heading: string | undefined;
  #text = '';
  #readings: string[] = [];
  #inHeading = false;
  #inHeading1 = false;
  #section: Section | undefined;
  #row: string | undefined;

  #endBlock(cell = false): void {
    const text = tidySpaces(this.#text);
    const readings = this.#readings;
    this.#text = '';
    this.#readings = [];
    if (text !== '' && this.#inHeading1 && this.heading === undefined) this.heading = text;
    else if (text !== '') this.#addBlock(text, cell);
    for (const reading of readings) this.#addBlock(reading, false);
  }

  #addBlock(text: string, cell: boolean): void {
    this.blocks.push({
      text,
      cell,
      heading: this.#inHeading,
      section: this.#section,
      row: this.#row,
    });
  }

  visit(node: Node): void {
    if (isText(node)) this.#text += node.value;
    if (!isElement(node)) return;
    if (withoutText.has(node.tagName) || hasAttribute(node, 'data-pagefind-ignore')) return;
    if (node.tagName === 'br') this.#text += ' ';
    else if (node.tagName === 'svg') this.#visitDrawing(node);
    else if (node.tagName === 'rt') this.#readings.push(tidySpaces(plainText(node)));
    else if (inlineTags.has(node.tagName)) this.#visitChildren(node);
    else this.#visitBlock(node);
  }

  #visitChildren(node: Node): void {
    for (const child of childrenOf(node)) this.visit(child);
  }

  #visitDrawing(element: Element): void {
    for (const node of childrenOf(element)) {
      if (!isElement(node)) continue;
      if (node.tagName !== 'text') this.#visitDrawing(node);
      else this.#addBlock(tidySpaces(plainText(node)), false);
    }
  }

  #visitBlock(element: Element): void {
    this.#endBlock();
    const sectionBefore = this.#section;
    const rowBefore = this.#row;
    const apart = hasAttribute(element, 'data-search-apart');
    if (apart) this.#section = apartSection;
    if (element.tagName === 'tr') this.#row = attribute(element, 'id');
    if (!headingTags.has(element.tagName)) {
      this.#visitBody(element);
    } else {
      this.#visitHeading(element);
    }
    // What follows a section element is no longer in the section whose heading was inside it.
    if (isSectioning(element) || apart) this.#section = sectionBefore;
    this.#row = rowBefore;
  }

  #visitBody(element: Element): void {
    const first = this.blocks.length;
    this.#visitChildren(element);
    this.#endBlock(isCell(element) && hasCellAfter(element));
    const last = this.blocks.at(-1);
    // An empty cell keeps its place in a list's row; a row ends with its last block.
    if (isCell(element) && this.#row !== undefined && this.blocks.length === first)
      this.#addBlock('', hasCellAfter(element));
    else if (element.tagName === 'tr' && last?.cell === true && this.blocks.length > first)
      this.blocks[this.blocks.length - 1] = { ...last, cell: false };
  }

  #visitHeading(element: Element): void {
    this.#inHeading1 = element.tagName === 'h1';
    const id = this.#inHeading1 ? undefined : headingId(element);
    if (id !== undefined) this.#section = { id, title: tidySpaces(plainText(element)) };
    this.#inHeading = true;
    this.#visitChildren(element);
    this.#endBlock();
    this.#inHeading = false;
    this.#inHeading1 = false;
  }
}

function isCell(element: Element): boolean {
  return element.tagName === 'td' || element.tagName === 'th';
}

function hasCellAfter(cell: Element): boolean {
  const row = cell.parentNode === null ? [] : childrenOf(cell.parentNode);
  return row.slice(row.indexOf(cell) + 1).some((node) => isElement(node) && isCell(node));
}

function isSectioning(element: Element): boolean {
  return element.tagName === 'section' || element.tagName === 'article';
}

/** The address of a heading: its own id, or that of the section whose first heading it is. */
function headingId(heading: Element): string | undefined {
  const own = attribute(heading, 'id');
  if (own !== undefined) return own;
  let node = heading.parentNode;
  while (node !== null && isElement(node)) {
    if (isSectioning(node)) {
      return firstHeading(node) === heading ? attribute(node, 'id') : undefined;
    }
    node = node.parentNode;
  }
  return undefined;
}

function firstHeading(node: Node): Element | undefined {
  for (const child of childrenOf(node)) {
    if (!isElement(child)) continue;
    const found = headingTags.has(child.tagName) ? child : firstHeading(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

const apartLast = (blocks: readonly ReadBlock[]): ReadBlock[] => [
  ...blocks.filter(({ section }) => section !== apartSection),
  ...blocks.filter(({ section }) => section === apartSection),
];

/**
 * Reads what of a built page is searched; `undefined` where no element carries `data-pagefind-body`. The text stands there,
 * without `[data-pagefind-ignore]` and without elements that hold no text of the page (script, style …). Of a drawing
 * each text is a block. What is inside `[data-search-apart]` is found, but is said of no section: it comes last. Every
 * block element ends the block before it; inline elements do not, `<br>` is a space. Ruby readings become blocks of
 * their own after the block they stand in. `data-pagefind-filter`, `-meta` and `-sort` are read on the whole page, in the
 * three spellings that Pagefind knows: `key`, `key[attribute]`, `key:value`. A `[data-list]` outside the body is read apart.
 */
export function readPageText(html: string): PageText | undefined {
  const filters = new Map<string, string[]>();
  const meta = new Map<string, string>();
  const sorts = new Map<string, string>();
  const collector = new BlockCollector();
  const lists = new Map<string, readonly ReadBlock[]>();
  let documentTitle = '';
  let bodies = 0;

  const visit = (node: Node, inBody: boolean): void => {
    if (isElement(node)) {
      if (attribute(node, 'data-pagefind-ignore') === 'all') return;
      for (const [key, value] of readMarks(node, 'data-pagefind-filter')) {
        if (value !== '') filters.set(key, [...(filters.get(key) ?? []), value]);
      }
      for (const [key, value] of readMarks(node, 'data-pagefind-meta')) meta.set(key, value);
      for (const [key, value] of readMarks(node, 'data-pagefind-sort')) sorts.set(key, value);
      if (node.tagName === 'title' && documentTitle === '') documentTitle = plainText(node);
      const list = attribute(node, 'data-list');
      if (!inBody && list !== undefined) {
        const own = new BlockCollector();
        own.visit(node);
        lists.set(list, own.blocks);
        return;
      }
      if (!inBody && hasAttribute(node, 'data-pagefind-body')) {
        bodies += 1;
        collector.visit(node);
        inBody = true;
      }
    }
    for (const child of childrenOf(node)) visit(child, inBody);
  };
  visit(parse(html), false);

  if (bodies === 0) return undefined;
  const heading = collector.heading ?? '';
  const title = [meta.get('title'), heading, tidySpaces(documentTitle)];
  return {
    title: title.find((text) => text !== undefined && text !== '') ?? '',
    heading,
    blocks: apartLast(collector.blocks),
    filters,
    meta,
    lists,
    date: sorts.get('date') ?? meta.get('date') ?? '',
  };
}
