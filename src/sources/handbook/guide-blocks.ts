import type { BodyBlock, Piece, RichText } from '../../domain/handbook/rich-text.ts';
import { parseMdx, type SyntaxNode } from '../formats/mdx-lint.ts';
import { readBody, renderMarkdownBody } from '../formats/markdown-body.ts';

/** The blocks of a guide's body that has been checked. */
export async function readGuideBlocks(path: string): Promise<BodyBlock[]> {
  return guideBlocks(await readBody(path));
}

/** Markdown with `<Note>` and `<Standards programme="…" />` as blocks that can be compared and shown. */
export function guideBlocks(body: string): BodyBlock[] {
  const htmlOf = (node: SyntaxNode): string =>
    renderMarkdownBody(body.slice(node.position?.start.offset, node.position?.end.offset)).html;
  return blocksIn(parseMdx(body).children ?? [], { note: false, htmlOf });
}

/** Where a node stands, and how one that is no text of its own is written. */
interface Surroundings {
  note: boolean;
  htmlOf(node: SyntaxNode): string;
}

const blocksIn = (nodes: readonly SyntaxNode[], around: Surroundings): BodyBlock[] =>
  nodes.flatMap((node) => blocksOf(node, around));

function blocksOf(node: SyntaxNode, around: Surroundings): BodyBlock[] {
  const { note, htmlOf } = around;
  const children = node.children ?? [];
  switch (node.type) {
    case 'heading':
      return [
        {
          type: (node.depth ?? 2) <= 2 ? 'heading' : 'subheading',
          text: piecesIn(children),
          note,
        },
      ];
    case 'paragraph':
      // `<Note>…</Note>` on one line is a paragraph to the parser.
      if (children.some(isElement))
        return blocksIn(
          children.filter((child) => !isBlank(child)),
          around,
        );
      return children.some(({ type }) => type === 'image')
        ? [{ type: 'other', html: htmlOf(node), note }]
        : [{ type: 'paragraph', text: piecesIn(children), note }];
    case 'text':
      return [{ type: 'paragraph', text: piecesIn([node]), note }];
    case 'list':
      return itemsOf(node, 0, note);
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return node.name === 'Standards'
        ? [{ type: 'standards', programme: attributeOf(node, 'programme'), note }]
        : blocksIn(children, { ...around, note: true });
    case 'definition':
      return [];
    default:
      return [{ type: 'other', html: htmlOf(node), note }];
  }
}

const isElement = ({ type }: SyntaxNode): boolean => type.startsWith('mdxJsx');
const isBlank = ({ type, value }: SyntaxNode): boolean =>
  type === 'text' && (value ?? '').trim() === '';

const attributeOf = (node: SyntaxNode, wanted: string): string => {
  const value = node.attributes?.find(({ name }) => name === wanted)?.value;
  return typeof value === 'string' ? value : '';
};

/** A list and those inside it as one row of items; `depth` tells them apart. */
function itemsOf(list: SyntaxNode, depth: number, note: boolean): BodyBlock[] {
  return (list.children ?? []).flatMap((item) => {
    const inner = (item.children ?? []).filter(({ type }) => type === 'list');
    const own = (item.children ?? []).filter(({ type }) => type !== 'list');
    const block: BodyBlock = {
      type: 'item',
      list: list.ordered ? 'ordered' : 'plain',
      depth,
      text: own.flatMap((child, index) => [
        ...(index === 0 ? [] : [{ text: '　' }]),
        ...piecesIn(child.children ?? [child]),
      ]),
      note,
    };
    return [block, ...inner.flatMap((one) => itemsOf(one, depth + 1, note))];
  });
}

type Style = Omit<Piece, 'text'>;

function piecesIn(nodes: readonly SyntaxNode[], style: Style = {}): RichText {
  return nodes.flatMap((node): RichText => {
    const children = node.children ?? [];
    switch (node.type) {
      case 'strong':
        return piecesIn(children, { ...style, strong: true });
      case 'emphasis':
        return piecesIn(children, { ...style, emphasis: true });
      case 'link':
        return piecesIn(children, { ...style, href: node.url ?? '' });
      case 'break':
        return [{ text: ' ', ...style }];
      default: {
        if (children.length > 0) return piecesIn(children, style);
        // A line end in the file is none between Chinese characters.
        const text = (node.value ?? node.alt ?? '').replace(/\s*\n\s*/g, '');
        return text === '' ? [] : [{ text, ...style }];
      }
    }
  });
}
