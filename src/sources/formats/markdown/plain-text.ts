import type { List, Nodes, Root } from 'mdast';
import { notesAsText } from './notes-as-text.ts';

/**
 * The text that a reader sees of a Markdown tree. Blocks are separated by an empty line; each line of verse, item
 * and table row is a line, and cells are separated by tabs; notes come last, each after its mark.
 */
export const toPlainText = (tree: Root): string =>
  notesAsText(tree).children.flatMap(writeBlock).join('\n\n');

const childrenOf = (node: Nodes): readonly Nodes[] => ('children' in node ? node.children : []);

const writeBlocks = (node: Nodes): string[] => childrenOf(node).flatMap(writeBlock);

function writeBlock(node: Nodes): string[] {
  switch (node.type) {
    case 'list':
      return [writeList(node)];
    case 'table':
      return [node.children.map((row) => writeRow(row).join('\t')).join('\n')];
    case 'paragraph':
    case 'heading':
    case 'code': {
      const text = writeInline(node, '\n');
      return text === '' ? [] : [text];
    }
    default:
      return writeBlocks(node);
  }
}

const writeRow = (row: Nodes): string[] => childrenOf(row).map((cell) => writeInline(cell, ' '));

function writeList({ children, ordered, start }: List): string {
  const items = children.map((item, index) => {
    const mark = ordered ? `${(start ?? 1) + index}. ` : '- ';
    return mark + writeBlocks(item).join('\n').replaceAll('\n', '\n  ');
  });
  return items.join('\n');
}

function writeInline(node: Nodes, lineEnd: string): string {
  if (node.type === 'break') return lineEnd;
  if ('value' in node) return node.value;
  return childrenOf(node)
    .map((one) => writeInline(one, lineEnd))
    .join('');
}
