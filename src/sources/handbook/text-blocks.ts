import { resolve } from 'node:path';
import type { List, Nodes, Root, RootContent } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { BodyBlock, Piece, RichText } from '../../domain/handbook/rich-text.ts';
import { bodyHtml, buildMarkdownBody } from '../formats/markdown/body-html.ts';
import { parseCheckedBody } from '../formats/markdown/body-tree.ts';
import { notesAsText } from '../formats/markdown/notes-as-text.ts';
import { readOrReuse } from '../formats/checked-folder.ts';
import { readBody } from '../formats/front-matter.ts';
import type { Settings } from '../formats/settings.ts';
import type { FromFile } from '../formats/from-file.ts';

/** The blocks of the body of a guide's version or of a page that has been checked. */
export const readTextBlocks = (
  settings: Settings,
  { id, file }: Omit<FromFile<unknown>, 'value'>,
): Promise<BodyBlock[]> =>
  readOrReuse(settings, checkedBlocks(id), async () =>
    textBlocks(parseCheckedBody(await readBody(resolve(settings.root, file)))),
  );

/** The name under which the check keeps the blocks of a body: `guides/…`, `pages/…`. */
export const checkedBlocks = (id: string): string => `blocks/${id}`;

/**
 * Markdown with `<Note>` and `<Standards programme="…" />` as blocks that can be compared and shown; notes come last.
 */
export const textBlocks = (tree: Root): BodyBlock[] => blocksIn(notesAsText(tree).children, false);

/** `note` is true inside of a `<Note>`. */
const blocksIn = (nodes: readonly Nodes[], note: boolean): BodyBlock[] =>
  nodes.flatMap((node) => blocksOf(node, note));

function blocksOf(node: Nodes, note: boolean): BodyBlock[] {
  switch (node.type) {
    case 'heading':
      return [
        {
          type: node.depth <= 2 ? 'heading' : 'subheading',
          text: piecesIn(node.children),
          note,
        },
      ];
    case 'paragraph':
      // The parser takes `<Note>…</Note>` on one line for a paragraph.
      if (node.children.some(isElement))
        return blocksIn(
          node.children.filter((child) => !isBlank(child)),
          note,
        );
      return node.children.some(({ type }) => type === 'image')
        ? [otherBlock(node, note)]
        : [{ type: 'paragraph', text: piecesIn(node.children), note }];
    case 'text':
      return [{ type: 'paragraph', text: piecesIn([node]), note }];
    case 'list':
      return itemsOf(node, 0, note);
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return node.name === 'Standards'
        ? [{ type: 'standards', programme: attributeOf(node, 'programme'), note }]
        : blocksIn(node.children, true);
    case 'definition':
      return [];
    default:
      return [otherBlock(node as RootContent, note)];
  }
}

/** What is no text of its own, as markup. */
const otherBlock = (node: RootContent, note: boolean): BodyBlock => {
  const html = bodyHtml(buildMarkdownBody({ type: 'root', children: [structuredClone(node)] }));
  return { type: 'other', html, note };
};

const isElement = ({ type }: Nodes): boolean => type.startsWith('mdxJsx');
const isBlank = (node: Nodes): boolean => node.type === 'text' && node.value.trim() === '';

const attributeOf = (
  { attributes }: MdxJsxFlowElement | MdxJsxTextElement,
  wanted: string,
): string => {
  const found = attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === wanted);
  return typeof found?.value === 'string' ? found.value : '';
};

/** A list and the lists nested in it as one sequence of items; `depth` tells them apart. */
function itemsOf(list: List, depth: number, note: boolean): BodyBlock[] {
  return list.children.flatMap((item, place) => {
    const inner = item.children.filter((child) => child.type === 'list');
    const own = item.children.filter((child) => child.type !== 'list');
    const block: BodyBlock = {
      type: 'item',
      list: list.ordered ? 'ordered' : 'plain',
      depth,
      ...(place === 0 && (list.start ?? 1) !== 1 ? { start: list.start ?? 1 } : {}),
      text: own.flatMap((child, index) => [
        ...(index === 0 ? [] : [{ text: '　' }]),
        ...piecesIn('children' in child ? child.children : [child]),
      ]),
      note,
    };
    return [block, ...inner.flatMap((one) => itemsOf(one, depth + 1, note))];
  });
}

type Style = Omit<Piece, 'text'>;

const piecesIn = (nodes: readonly Nodes[], style: Style = {}): RichText =>
  nodes.flatMap((node) => piecesOf(node, style));

function piecesOf(node: Nodes, style: Style): RichText {
  switch (node.type) {
    case 'strong':
      return piecesIn(node.children, { ...style, strong: true });
    case 'link':
      return piecesIn(node.children, { ...style, href: node.url });
    case 'break':
      return [{ text: '\n', ...style }];
    case 'image':
      return [{ text: node.alt ?? '', ...style }].filter(({ text }) => text !== '');
    default: {
      if ('children' in node) return piecesIn(node.children, style);
      const text = 'value' in node ? node.value : '';
      return text === '' ? [] : [{ text, ...style }];
    }
  }
}
