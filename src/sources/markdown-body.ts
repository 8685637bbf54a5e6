import { readFile } from 'node:fs/promises';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { decodeText } from './text-file.ts';
import { splitFrontMatter } from './front-matter.ts';

/** A body without components, for the page and for what quotes it. */
export interface MarkdownBody {
  /** Paragraphs of the first level carry `id="p1"`, `id="p2"` …: anchors that stay while the text does. */
  html: string;
  /** What a reader reads, one line a block, for feeds and pictures. */
  plainText: string;
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

const numberParagraphs = () => (tree: unknown) => {
  let number = 0;
  for (const node of (tree as TreeNode).children ?? []) {
    if (node.tagName !== 'p') continue;
    number += 1;
    node.properties = { ...node.properties, id: `p${number}` };
  }
};

/** A table in running text is introduced by it and has no caption; its head says what the columns are. */
const labelTables = () => (tree: unknown) => {
  const visit = (node: TreeNode): void => {
    if (node.tagName === 'table') node.properties = { ...node.properties, className: 'text-table' };
    if (node.tagName === 'th') node.properties = { ...node.properties, scope: 'col' };
    for (const child of node.children ?? []) visit(child);
  };
  visit(tree as TreeNode);
};

const parser = unified().use(remarkParse).use(remarkGfm).use(readLikeMdx);
const renderer = unified()
  .use(remarkRehype)
  .use(numberParagraphs)
  .use(labelTables)
  .use(rehypeStringify, { closeSelfClosing: false });

/** Renders a body that the linter found free of components. */
export function renderMarkdownBody(body: string): MarkdownBody {
  const tree = parser.parse(body);
  const html = renderer.stringify(renderer.runSync(tree));
  return { html, plainText: toPlainText(tree as TreeNode) };
}

/** The HTML of the body in a file that has been checked. */
export async function renderMarkdownFile(path: string): Promise<string> {
  return renderMarkdownBody(await readBody(path)).html;
}

/** What stands below the front matter of a file that has been checked. */
export async function readBody(path: string): Promise<string> {
  const decoded = decodeText(await readFile(path));
  const parts = 'text' in decoded ? splitFrontMatter(decoded.text, () => undefined) : undefined;
  if (!parts)
    throw new Error(`${path} has no front matter: it was not checked before it was rendered`);
  return parts.body;
}

const blocks = new Set(['paragraph', 'heading', 'tableRow', 'code']);

function toPlainText(tree: TreeNode): string {
  const lines: string[] = [];
  const visit = (node: TreeNode): void => {
    if (blocks.has(node.type)) lines.push(inlineText(node).replace(/\s*\n\s*/g, ''));
    else for (const child of node.children ?? []) visit(child);
  };
  visit(tree);
  return lines.filter((line) => line !== '').join('\n');
}

function inlineText(node: TreeNode): string {
  if (node.type === 'break') return ' ';
  if (node.type === 'tableRow') return (node.children ?? []).map(inlineText).join(' ');
  return node.value ?? (node.children ?? []).map(inlineText).join('');
}
