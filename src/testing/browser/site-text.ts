/**
 * The searched text of the built pages, read from their HTML without any code of the search: what a search
 * for a text must find.
 */
import type { APIRequestContext } from '@playwright/test';
import { Converter } from 'opencc-js/t2cn';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { pageKindOf, type PageKind } from '../../audit/page-kind.ts';
import { listPagesIn, listPublicAddresses, readText } from './site-test.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

export interface SearchedPage {
  readonly address: string;
  readonly kind: PageKind;
  /** Texts between block elements, white space tidied, as written. */
  readonly blocks: readonly string[];
  /** The same, folded. */
  readonly folded: readonly string[];
}

const simplify = Converter({ from: 't', to: 'cn' });

/** NFKC, lower case, simplified character by character, one space for any white space. */
export const foldPlainly = (text: string): string =>
  [...text.replaceAll('\u00AD', '').normalize('NFKC').toLowerCase()]
    .map((char) => simplify(char))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

const silent = new Set(['script', 'style', 'svg', 'template', 'noscript', 'rp']);
const inline = new Set(
  'a abbr b bdi bdo cite code data dfn em i kbd label mark q ruby s small span strong sub sup time u wbr'.split(
    ' ',
  ),
);

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((attr) => attr.name === name)?.value;

/** Writes the text of a node; a line feed stands where one block ends and another begins. */
function writeText(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value.replace(/\s+/g, ' ');
  if (!('tagName' in node)) return '';
  if (silent.has(node.tagName) || attribute(node, 'data-pagefind-ignore') !== undefined) return '';
  if (node.tagName === 'br') return ' ';
  const text = node.childNodes.map(writeText).join('');
  return inline.has(node.tagName) ? text : `\n${text}\n`;
}

function findBody(node: Node): Element | undefined {
  if ('tagName' in node && attribute(node, 'data-pagefind-body') !== undefined) return node;
  if (!('childNodes' in node)) return undefined;
  for (const child of node.childNodes) {
    const found = findBody(child);
    if (found) return found;
  }
  return undefined;
}

function readBlocks(html: string): string[] {
  const body = findBody(parse(html));
  if (!body) return [];
  return writeText(body)
    .split('\n')
    .map((block) => block.replace(/\s+/g, ' ').trim())
    .filter((block) => block !== '');
}

/** Reads every page with searched text: those of the sitemap, and the list pages, which it leaves out. */
export async function readSearchedPages(request: APIRequestContext): Promise<SearchedPage[]> {
  const pages: SearchedPage[] = [];
  const waiting = await listPublicAddresses(request);
  const readNext = async (): Promise<void> => {
    for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
      const html = await readText(request, address);
      const kind = pageKindOf(address);
      if (kind === 'notice') waiting.push(...listPagesIn(html));
      const blocks = readBlocks(html);
      if (blocks.length > 0) pages.push({ address, kind, blocks, folded: blocks.map(foldPlainly) });
    }
  };
  await Promise.all(Array.from({ length: 8 }, readNext));
  return pages.sort((a, b) => (a.address < b.address ? -1 : 1));
}

/** The addresses of the pages that have the text in one of their blocks. */
export function findPlainly(pages: readonly SearchedPage[], query: string): string[] {
  const text = foldPlainly(query);
  return pages
    .filter(({ folded }) => folded.some((block) => block.includes(text)))
    .map(({ address }) => address);
}
