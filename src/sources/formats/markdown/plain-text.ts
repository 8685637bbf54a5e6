import type { FootnoteDefinition, List, Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';

/**
 * The text that a reader sees of a Markdown tree. Blocks are separated by an empty line; each line of verse, item
 * and table row is a line, and cells are separated by tabs; notes come last, each after its mark.
 */
export function toPlainText(tree: Root): string {
  const notes = tree.children.filter(isNote);
  const text = tree.children.filter((node) => !isNote(node));
  const marks = new Map(namesOfNotes(tree).map((name, index) => [name, `[${index + 1}]`]));
  const inNotes = [...marks].flatMap(([name, mark]) =>
    notes
      .filter(({ identifier }) => identifier === name)
      .map((note) => `${mark} ${writeBlocks(note, marks).join('\n')}`),
  );
  return [...text.flatMap((node) => writeBlock(node, marks)), ...inNotes].join('\n\n');
}

type Marks = ReadonlyMap<string, string>;

const isNote = (node: Nodes): node is FootnoteDefinition => node.type === 'footnoteDefinition';

/** In the order in which the text mentions them. */
function namesOfNotes(tree: Root): string[] {
  const names = new Set<string>();
  visit(tree, 'footnoteReference', ({ identifier }) => void names.add(identifier));
  return [...names];
}

const childrenOf = (node: Nodes): readonly Nodes[] => ('children' in node ? node.children : []);

const writeBlocks = (node: Nodes, marks: Marks): string[] =>
  childrenOf(node).flatMap((child) => writeBlock(child, marks));

function writeBlock(node: Nodes, marks: Marks): string[] {
  switch (node.type) {
    case 'list':
      return [writeList(node, marks)];
    case 'table':
      return [node.children.map((row) => writeRow(row, marks).join('\t')).join('\n')];
    case 'paragraph':
    case 'heading':
    case 'code': {
      const text = writeInline(node, '\n', marks);
      return text === '' ? [] : [text];
    }
    default:
      return writeBlocks(node, marks);
  }
}

const writeRow = (row: Nodes, marks: Marks): string[] =>
  childrenOf(row).map((cell) => writeInline(cell, ' ', marks));

function writeList({ children, ordered, start }: List, marks: Marks): string {
  const items = children.map((item, index) => {
    const mark = ordered ? `${(start ?? 1) + index}. ` : '- ';
    return mark + writeBlocks(item, marks).join('\n').replaceAll('\n', '\n  ');
  });
  return items.join('\n');
}

function writeInline(node: Nodes, lineEnd: string, marks: Marks): string {
  if (node.type === 'break') return lineEnd;
  if (node.type === 'footnoteReference') return marks.get(node.identifier) ?? '';
  if ('value' in node) return node.value;
  return childrenOf(node)
    .map((one) => writeInline(one, lineEnd, marks))
    .join('');
}
