import type { Element, ElementContent, Properties, RootContent } from 'hast';
import type { MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'mdast-util-mdx-jsx';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { parseCheckedBody } from '../formats/markdown/body-tree.ts';
import { notesAsText } from '../formats/markdown/notes-as-text.ts';
import { readBody } from '../formats/front-matter.ts';

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

const toHtmlTree = unified().use(remarkRehype, {
  passThrough: ['mdxJsxFlowElement', 'mdxJsxTextElement'],
});
const writer = unified().use(rehypeStringify, { allowDangerousHtml: true });

/** The body of a file that has been checked, with components of the allow-list, as HTML. */
export async function renderBodyFile(path: string, options: BodyOptions): Promise<string> {
  const markdown = parseCheckedBody(await readBody(path));
  const { children } = toHtmlTree.runSync(notesAsText(markdown));
  return write(children.map((node) => resolve(node, options)));
}

type Node = RootContent | ElementContent;

const write = (children: Node[]): string => writer.stringify({ type: 'root', children: children });

function resolve(node: Node, options: BodyOptions): Node {
  switch (node.type) {
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return resolveComponent(node, options);
    case 'element':
      return resolveElement(node, options);
    default:
      return node;
  }
}

function resolveComponent(
  node: MdxJsxFlowElementHast | MdxJsxTextElementHast,
  options: BodyOptions,
): Node {
  const render = options.components[node.name ?? ''];
  if (!render) throw new Error(`no markup for <${node.name ?? ''}>`);
  const children = node.children.map((child) => resolve(child, options));
  return { type: 'raw', value: render(attributesOf(node), write(children)) };
}

function resolveElement(node: Element, options: BodyOptions): Element {
  const level = /^h([1-6])$/.exec(node.tagName)?.[1];
  return {
    ...node,
    ...(level ? { tagName: `h${Math.min(6, Number(level) + options.headingShift)}` } : {}),
    properties: resolveAddresses(node.properties, options),
    children: node.children.map((child) => resolve(child, options) as ElementContent),
  };
}

const attributesOf = ({
  attributes,
}: MdxJsxFlowElementHast | MdxJsxTextElementHast): Record<string, string> =>
  Object.fromEntries(
    attributes.flatMap((one) =>
      one.type === 'mdxJsxAttribute'
        ? [[one.name, typeof one.value === 'string' ? one.value : '']]
        : [],
    ),
  );

function resolveAddresses(properties: Properties, { address }: BodyOptions): Properties {
  const resolved = { ...properties };
  for (const name of ['href', 'src'])
    if (typeof resolved[name] === 'string') resolved[name] = address(resolved[name]);
  return resolved;
}
