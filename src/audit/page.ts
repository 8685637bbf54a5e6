import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** A built page, parsed. */
export interface Page {
  /** Path from the site's root without the base path: `/places/410825/`, `/404.html`. */
  address: string;
  html: string;
  /** In the order of the document. */
  elements: readonly Element[];
}

/** `file` is the path of the HTML file from the site's root. */
export function parsePage(file: string, html: string): Page {
  const elements: Element[] = [];
  collectElements(parse(html), elements);
  return { address: fileToAddress(file), html, elements };
}

/** places/410825/index.html → /places/410825/ */
export const fileToAddress = (file: string): string =>
  `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

/** Elements of the given tags. */
export const elementsOf = (page: Page, ...tags: readonly string[]): readonly Element[] =>
  page.elements.filter(({ tagName }) => tags.includes(tagName));

/** Value of an attribute; `undefined` where it is missing. */
export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((attr) => attr.name === name)?.value;

/** Contents of the `meta` elements with this name, in order. */
export const metaContents = (page: Page, name: string): string[] =>
  elementsOf(page, 'meta')
    .filter((meta) => attribute(meta, 'name') === name)
    .map((meta) => attribute(meta, 'content') ?? '');

/** Text of an element as it is read, white space tidied. */
export const textOf = (element: Element): string => rawText(element).replace(/\s+/g, ' ').trim();

export const isInside = (element: Element, tag: string): boolean => {
  for (let node = element.parentNode; node && 'tagName' in node; node = node.parentNode)
    if (node.tagName === tag) return true;
  return false;
};

/** Elements inside another one. */
export function elementsIn(element: Element, ...tags: readonly string[]): Element[] {
  const inside: Element[] = [];
  for (const child of element.childNodes) collectElements(child, inside);
  return inside.filter(({ tagName }) => tags.includes(tagName));
}

/** Where a page that only sends its readers on sends them. */
export function redirectOf(page: Page): string | undefined {
  const refresh = elementsOf(page, 'meta').find(
    (meta) => attribute(meta, 'http-equiv')?.toLowerCase() === 'refresh',
  );
  return /url=\s*['"]?([^'"]+)/i.exec((refresh && attribute(refresh, 'content')) ?? '')?.[1];
}

/** Pages that outside search engines are asked to leave out. */
export const isHidden = (page: Page): boolean =>
  metaContents(page, 'robots').some((content) => /\bnoindex\b/.test(content));

function collectElements(node: Node, into: Element[]): void {
  if ('tagName' in node) into.push(node);
  if ('childNodes' in node) for (const child of node.childNodes) collectElements(child, into);
}

function rawText(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(rawText).join('') : '';
}
