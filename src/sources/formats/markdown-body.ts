import { readFile } from 'node:fs/promises';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { paragraphAnchors } from '../../domain/bulletin/paragraph-anchor.ts';
import { splitFrontMatter } from './front-matter.ts';
import { inlineText, toPlainText, type TextNode } from './plain-text.ts';
import { decodeText } from './text-file.ts';
import { tidyMarkdown, type MarkdownNode } from './tidy-markdown.ts';

/** A body without components, for the page and for what quotes it. */
export interface MarkdownBody {
  html: string;
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
  /** How an address from the site's root is written into the page or file. */
  address?(address: string): string;
  /** Paragraphs of the first level get an id that lasts and an empty link to it, for the page itself. */
  anchors?: boolean;
  /** Phrases to link; called with the text of each paragraph, list item and table cell, in the text's order. */
  phrasesOf?(text: string): readonly LinkedPhrase[];
}

/** A node of either syntax tree, as far as this room looks at it. */
interface TreeNode {
  type: string;
  value?: string;
  tagName?: string;
  alt?: string | null;
  properties?: Record<string, unknown>;
  children?: TreeNode[];
  data?: unknown;
}

/** MDX knows no HTML, no indented code and no `<address>`: a body means the same on both ways. */
function readLikeMdx(this: { data(): object }): void {
  const data = this.data() as { micromarkExtensions?: unknown[] };
  (data.micromarkExtensions ??= []).push({
    disable: { null: ['codeIndented', 'htmlFlow', 'htmlText', 'autolink'] },
  });
}

function anchorParagraphs(tree: TreeNode): void {
  const paragraphs = (tree.children ?? []).filter(({ tagName }) => tagName === 'p');
  for (const [index, { id, beginning }] of paragraphAnchors(paragraphs.map(inlineText)).entries()) {
    const node = paragraphs[index];
    if (!node) continue;
    node.properties = { ...node.properties, id };
    const label = `第${index + 1}段的链接`;
    node.children = [
      ...(beginning === undefined ? [] : [emptyElement('span', { id: beginning })]),
      ...(node.children ?? []),
      emptyElement('a', { className: 'anchor', href: `#${id}`, ariaLabel: label }),
    ];
  }
}

const emptyElement = (tagName: string, properties: Record<string, unknown>): TreeNode => ({
  type: 'element',
  tagName,
  properties,
  children: [],
});

const linkedBlocks = new Set(['p', 'li', 'td', 'th']);

function linkPhrases(tree: TreeNode, phrasesOf: (text: string) => readonly LinkedPhrase[]): void {
  const isBlock = ({ tagName = '' }: TreeNode): boolean => linkedBlocks.has(tagName);
  const visit = (node: TreeNode): void => {
    const inner = node.children ?? [];
    if (isBlock(node) && !inner.some(isBlock)) linkInBlock(node, phrasesOf(inlineText(node)));
    else for (const child of inner) visit(child);
  };
  visit(tree);
}

/** A phrase is linked where it stands in one run of text, outside of other links. */
function linkInBlock(block: TreeNode, phrases: readonly LinkedPhrase[]): void {
  let offset = 0;
  const visit = (node: TreeNode): void => {
    node.children = (node.children ?? []).flatMap((child) => {
      const length = inlineText(child).length;
      const start = offset;
      if (child.type === 'text') {
        offset += length;
        return node.tagName === 'a' ? [child] : splitText(child.value ?? '', start, phrases);
      }
      visit(child);
      offset = start + length;
      return [child];
    });
  };
  visit(block);
}

function splitText(text: string, start: number, phrases: readonly LinkedPhrase[]): TreeNode[] {
  const nodes: TreeNode[] = [];
  let from = 0;
  for (const phrase of phrases) {
    const first = phrase.start - start;
    const end = phrase.end - start;
    if (first < from || end > text.length) continue;
    nodes.push({ type: 'text', value: text.slice(from, first) });
    nodes.push({
      type: 'element',
      tagName: 'a',
      properties: { className: 'then-link', href: phrase.href },
      children: [{ type: 'text', value: text.slice(first, end) }],
    });
    from = end;
  }
  return [...nodes, { type: 'text', value: text.slice(from) }].filter(({ value }) => value !== '');
}

/** Links and pictures of the site itself, for wherever the text will stand. */
function writeAddresses(tree: TreeNode, write: (address: string) => string): void {
  const visit = (node: TreeNode): void => {
    for (const name of ['href', 'src']) {
      const address = node.properties?.[name];
      if (typeof address === 'string' && /^\/(?!\/)/.test(address))
        node.properties = { ...node.properties, [name]: write(decodeAddress(address)) };
    }
    for (const child of node.children ?? []) visit(child);
  };
  visit(tree);
}

/** Markdown percent-encodes what is not ASCII; an address that is no such encoding stays as it is. */
function decodeAddress(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** A table in running text is introduced by it and has no caption; its head says what the columns are. */
function labelTables(tree: TreeNode): void {
  const visit = (node: TreeNode): void => {
    if (node.tagName === 'table') node.properties = { ...node.properties, className: 'text-table' };
    if (node.tagName === 'th') node.properties = { ...node.properties, scope: 'col' };
    for (const child of node.children ?? []) visit(child);
  };
  visit(tree);
}

/** Text that is quoted elsewhere has no places to lead to: marks of notes stay, the ways to them and back go. */
function withoutPlaces(node: TreeNode): void {
  const { id: _id, dataFootnotes: _notes, ...properties } = node.properties ?? {};
  node.properties = properties;
  node.children = (node.children ?? []).flatMap((child) => {
    const { href, dataFootnoteBackref } = child.properties ?? {};
    if (dataFootnoteBackref !== undefined) return [];
    return typeof href === 'string' && href.startsWith('#') ? (child.children ?? []) : [child];
  });
  for (const child of node.children) if (child.type === 'element') withoutPlaces(child);
}

const parser = unified().use(remarkParse).use(remarkGfm).use(readLikeMdx);
const converter = unified().use(remarkRehype, {
  clobberPrefix: 'note-',
  footnoteLabel: '注释',
  footnoteLabelProperties: {},
  footnoteBackContent: '返回正文',
  footnoteBackLabel: (index: number) => `返回正文第${index + 1}个注释处`,
});
const printer = unified().use(rehypeStringify, { closeSelfClosing: false });

/** Renders a body that the linter found free of components. */
export function renderMarkdownBody(body: string, options: BodyOptions = {}): MarkdownBody {
  const markdown = parser.parse(body);
  tidyMarkdown(markdown as MarkdownNode);
  const html = converter.runSync(markdown);
  const tree = html as TreeNode;
  labelTables(tree);
  if (!options.anchors) withoutPlaces(tree);
  if (options.address) writeAddresses(tree, options.address);
  if (options.phrasesOf) linkPhrases(tree, options.phrasesOf);
  if (options.anchors) anchorParagraphs(tree);
  return { html: printer.stringify(html), plainText: toPlainText(markdown as TextNode) };
}

/** The body in a file that has been checked. */
export async function renderMarkdownFile(
  path: string,
  options: BodyOptions = {},
): Promise<MarkdownBody> {
  return renderMarkdownBody(await readBody(path), options);
}

/** What stands below the front matter of a file that has been checked. */
export async function readBody(path: string): Promise<string> {
  const decoded = decodeText(await readFile(path));
  const parts = 'text' in decoded ? splitFrontMatter(decoded.text, () => undefined) : undefined;
  if (!parts)
    throw new Error(`${path} has no front matter: it was not checked before it was rendered`);
  return parts.body;
}
