import type { Element, ElementContent, Nodes, Root, Text } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { paragraphAnchors } from '../../../domain/bulletin/paragraph-anchor.ts';
import { toPlainText } from './plain-text.ts';

/** A body without components, parsed once for the page and for whatever quotes it. */
export interface MarkdownBody {
  tree: Root;
  /** What a reader reads: blocks with an empty line between them. */
  plainText: string;
}

/** A phrase of a block that leads to a note; offsets in the block's text. */
export interface LinkedPhrase {
  start: number;
  end: number;
  href: string;
}

export interface BodyOptions {
  /** How a root-relative address is written into the page or file. */
  address?(address: string): string;
  /** Gives paragraphs of the first level a lasting id and an empty link to it, for the page itself. */
  anchors?: boolean;
  /** Finds the phrases to link; called with the text of each paragraph, list item and table cell, in order. */
  phrasesOf?(text: string): readonly LinkedPhrase[];
}

const converter = unified().use(remarkRehype, {
  clobberPrefix: 'note-',
  footnoteLabel: '注释',
  footnoteLabelProperties: {},
  footnoteBackContent: '返回正文',
  footnoteBackLabel: (index: number) => `返回正文第${index + 1}个注释处`,
});
const printer = unified().use(rehypeStringify, { closeSelfClosing: false });

/** The body that a syntax tree is. */
export function buildMarkdownBody(markdown: MarkdownRoot): MarkdownBody {
  const tree = converter.runSync(markdown);
  visit(tree, (node) => {
    delete node.position;
    if (node.type === 'element') labelTable(node);
  });
  return { tree, plainText: toPlainText(markdown) };
}

/** A table in running text is introduced by it and has no caption; its head says what the columns are. */
function labelTable(element: Element): void {
  if (element.tagName === 'table') element.properties.className = ['text-table'];
  if (element.tagName === 'th') element.properties.scope = 'col';
}

/** The body as markup for one place. */
export const bodyHtml = (body: MarkdownBody, options: BodyOptions = {}): string =>
  printer.stringify(dressBody(body, options));

/** A copy of a body's tree for one use; the body itself is not changed. */
export function dressBody({ tree }: MarkdownBody, options: BodyOptions = {}): Root {
  const dressed = structuredClone(tree);
  if (!options.anchors) removePlaces(dressed);
  if (options.address) writeAddresses(dressed, options.address);
  if (options.phrasesOf) linkPhrases(dressed, options.phrasesOf);
  if (options.anchors) anchorParagraphs(dressed);
  return dressed;
}

function anchorParagraphs(tree: Root): void {
  const paragraphs = tree.children.filter(
    (node): node is Element => node.type === 'element' && node.tagName === 'p',
  );
  for (const [index, { id, beginning }] of paragraphAnchors(paragraphs.map(textOf)).entries()) {
    const node = paragraphs[index];
    if (!node) continue;
    node.properties = { ...node.properties, id };
    const label = `第${index + 1}段的链接`;
    node.children = [
      ...(beginning === undefined ? [] : [emptyElement('span', { id: beginning })]),
      ...node.children,
      emptyElement('a', { className: ['anchor'], href: `#${id}`, ariaLabel: label }),
    ];
  }
}

const emptyElement = (tagName: string, properties: Element['properties']): Element => ({
  type: 'element',
  tagName,
  properties,
  children: [],
});

const textOf = (node: Nodes): string => {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
};

const linkedBlocks = new Set(['p', 'li', 'td', 'th']);

const isBlock = (node: Nodes): boolean => node.type === 'element' && linkedBlocks.has(node.tagName);

function linkPhrases(tree: Root, phrasesOf: (text: string) => readonly LinkedPhrase[]): void {
  visit(tree, 'element', (node) => {
    if (isBlock(node) && !node.children.some(isBlock)) linkInBlock(node, phrasesOf(textOf(node)));
  });
}

/** A phrase is linked only if it lies in one run of text and outside other links. */
function linkInBlock(block: Element, phrases: readonly LinkedPhrase[]): void {
  if (phrases.length === 0) return;
  let offset = 0;
  const link = (element: Element): void => {
    element.children = element.children.flatMap((child) => {
      const start = offset;
      const { length } = textOf(child);
      if (child.type === 'element') link(child);
      offset = start + length;
      return child.type === 'text' && element.tagName !== 'a'
        ? splitText(child.value, start, phrases)
        : [child];
    });
  };
  link(block);
}

function splitText(
  text: string,
  start: number,
  phrases: readonly LinkedPhrase[],
): ElementContent[] {
  const nodes: ElementContent[] = [];
  let from = 0;
  for (const phrase of phrases) {
    const first = phrase.start - start;
    const end = phrase.end - start;
    if (first < from || end > text.length) continue;
    const { href } = phrase;
    nodes.push(...textNode(text.slice(from, first)), {
      ...emptyElement('a', { className: ['then-link'], href }),
      children: textNode(text.slice(first, end)),
    });
    from = end;
  }
  return [...nodes, ...textNode(text.slice(from))];
}

const textNode = (value: string): Text[] => (value === '' ? [] : [{ type: 'text', value }]);

/** Writes links and pictures of the site itself so that they work where the text will be shown. */
function writeAddresses(tree: Root, write: (address: string) => string): void {
  visit(tree, 'element', ({ properties }) => {
    for (const name of ['href', 'src']) {
      const address = properties[name];
      if (typeof address === 'string' && /^\/(?!\/)/.test(address))
        properties[name] = write(decodeAddress(address));
    }
  });
}

/** Markdown percent-encodes what is not ASCII; an address that is no such encoding stays as it is. */
function decodeAddress(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** A text that is quoted elsewhere keeps the marks of its notes but not the links to the notes and back. */
function removePlaces(node: Element | Root): void {
  if (node.type === 'element') {
    delete node.properties.id;
    delete node.properties['dataFootnotes'];
  }
  const children = node.children as ElementContent[];
  node.children = children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    const { href, dataFootnoteBackref } = child.properties;
    if (dataFootnoteBackref !== undefined) return [];
    return typeof href === 'string' && href.startsWith('#') ? child.children : [child];
  });
  for (const child of node.children) if (child.type === 'element') removePlaces(child);
}
