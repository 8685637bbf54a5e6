import {
  ExternalHyperlink,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import type { Element, ElementContent, Root } from 'hast';
import type { Block, StyleName } from './word-file.ts';

/** The body of a piece as paragraphs and tables of a Word file; lists have their marks as text. */
export const bodyBlocks = ({ children }: Root): Block[] => children.flatMap((node) => block(node));

const isElement = (node: Root['children'][number]): node is Element => node.type === 'element';

const write = (
  style: StyleName,
  children: readonly ElementContent[],
  run: IRunOptions = {},
): Paragraph => new Paragraph({ style, children: children.flatMap((child) => inline(child, run)) });

function block(node: Root['children'][number]): Block[] {
  if (!isElement(node)) return [];
  switch (node.tagName) {
    case 'p':
    case 'pre':
      return [write('Text', node.children)];
    case 'ul':
    case 'ol':
      return items(node, 1);
    case 'table':
      return [table(node)];
    default:
      return /^h\d$/.test(node.tagName)
        ? [write('Heading1', node.children)]
        : node.children.flatMap(block);
  }
}

/** How far an item stands in at each level, in twentieths of a point. */
const step = 640;

function items(list: Element, level: number): Paragraph[] {
  const first = Number(list.properties.start ?? 1);
  return list.children.filter(isElement).flatMap((item, index) => {
    const isList = (node: ElementContent): node is Element =>
      isElement(node) && /^[uo]l$/.test(node.tagName);
    const mark = list.tagName === 'ol' ? `${first + index}. ` : '• ';
    const own = item.children.filter((node) => !isList(node));
    return [
      new Paragraph({
        style: 'Item',
        indent: { left: step * level },
        children: [new TextRun(mark), ...own.flatMap((node) => inline(node, {}))],
      }),
      ...item.children.filter(isList).flatMap((inner) => items(inner, level + 1)),
    ];
  });
}

function table(node: Element): Table {
  const rows = descendants(node, 'tr').map(
    (row) =>
      new TableRow({
        children: row.children.filter(isElement).map(
          (cell) =>
            new TableCell({
              children: [write('Cell', cell.children, { bold: cell.tagName === 'th' })],
            }),
        ),
      }),
  );
  return new Table({ rows, width: { size: 100, type: WidthType.PERCENTAGE } });
}

const descendants = (node: Element, tagName: string): Element[] =>
  node.children
    .filter(isElement)
    .flatMap((child) => (child.tagName === tagName ? [child] : descendants(child, tagName)));

const marks: Readonly<Record<string, IRunOptions>> = {
  strong: { bold: true },
  em: { italics: true },
  del: { strike: true },
  sup: { superScript: true },
};

/** Line feeds in Markdown are no more than where a line of the file ended. */
function inline(node: ElementContent, run: IRunOptions): ParagraphChild[] {
  if (node.type === 'text') {
    const text = node.value.replaceAll('\n', '');
    return text === '' ? [] : [new TextRun({ ...run, text })];
  }
  if (node.type !== 'element') return [];
  if (node.tagName === 'br') return [new TextRun({ break: 1 })];
  const children = node.children.flatMap((child) =>
    inline(child, { ...run, ...marks[node.tagName] }),
  );
  const { href } = node.properties;
  return node.tagName === 'a' && typeof href === 'string'
    ? [new ExternalHyperlink({ link: href, children })]
    : children;
}
