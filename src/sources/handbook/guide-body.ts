import { readFile } from 'node:fs/promises';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { splitFrontMatter } from '../formats/front-matter.ts';
import { decodeText } from '../formats/text-file.ts';

/** How a body becomes HTML outside of the site. */
export interface BodyOptions {
  /** Component → the markup that stands for it; `children` is markup as well. */
  components: Readonly<
    Record<string, (attributes: Readonly<Record<string, string>>, children: string) => string>
  >;
  /** Levels by which headings go down: 1 turns `##` into h3. */
  headingShift: number;
  /** Address as written → address in the result. */
  address(written: string): string;
}

interface TreeNode {
  type: string;
  tagName?: string;
  name?: string | null;
  value?: string;
  properties?: Record<string, unknown>;
  attributes?: readonly { type: string; name?: string; value?: unknown }[];
  children?: TreeNode[];
}

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);
const toHtmlTree = unified().use(remarkRehype, {
  passThrough: ['mdxJsxFlowElement', 'mdxJsxTextElement'],
});
const writer = unified().use(rehypeStringify, { allowDangerousHtml: true });

/** The body of a file that has been checked, with components of the allow-list, as HTML. */
export async function renderBodyFile(path: string, options: BodyOptions): Promise<string> {
  const decoded = decodeText(await readFile(path));
  const parts = 'text' in decoded ? splitFrontMatter(decoded.text, () => undefined) : undefined;
  if (!parts)
    throw new Error(`${path} has no front matter: it was not checked before it was rendered`);
  return renderBody(parts.body, options);
}

function renderBody(body: string, options: BodyOptions): string {
  const tree = toHtmlTree.runSync(parser.parse(body)) as TreeNode;
  return write((tree.children ?? []).map((node) => resolve(node, options)));
}

const write = (children: TreeNode[]): string =>
  writer.stringify({ type: 'root', children } as Parameters<typeof writer.stringify>[0]);

function resolve(node: TreeNode, options: BodyOptions): TreeNode {
  const children = node.children?.map((child) => resolve(child, options));
  if (node.type.startsWith('mdxJsx')) {
    const render = options.components[node.name ?? ''];
    if (!render) throw new Error(`no markup for <${node.name ?? ''}>`);
    return { type: 'raw', value: render(attributesOf(node), write(children ?? [])) };
  }
  const level = /^h([1-6])$/.exec(node.tagName ?? '')?.[1];
  return {
    ...node,
    ...(level ? { tagName: `h${Math.min(6, Number(level) + options.headingShift)}` } : {}),
    ...(node.properties ? { properties: resolveAddresses(node.properties, options) } : {}),
    ...(children ? { children } : {}),
  };
}

const attributesOf = ({ attributes = [] }: TreeNode): Record<string, string> =>
  Object.fromEntries(
    attributes.map(({ name = '', value }) => [name, typeof value === 'string' ? value : '']),
  );

function resolveAddresses(
  properties: Record<string, unknown>,
  { address }: BodyOptions,
): Record<string, unknown> {
  const resolved = { ...properties };
  for (const name of ['href', 'src'])
    if (typeof resolved[name] === 'string') resolved[name] = address(resolved[name]);
  return resolved;
}
