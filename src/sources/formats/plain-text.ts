/** A node of a Markdown tree, as far as its text goes. */
export interface TextNode {
  type: string;
  value?: string;
  identifier?: string;
  ordered?: boolean | null;
  start?: number | null;
  children?: readonly TextNode[];
}

/**
 * What a reader reads of a Markdown tree: blocks with an empty line between them; lines of verse, items and rows of
 * a table a line each, cells with a tab between them; notes at the end, behind their mark.
 */
export function toPlainText(tree: TextNode): string {
  const notes = (tree.children ?? []).filter(isNote);
  const text = (tree.children ?? []).filter((node) => !isNote(node));
  const marks = new Map(marksOf(tree).map((name, index) => [name, `[${index + 1}]`]));
  const inNotes = [...marks].flatMap(([name, mark]) =>
    notes
      .filter(({ identifier }) => identifier === name)
      .map((note) => `${mark} ${writeBlocks(note, marks).join('\n')}`),
  );
  return [...text.flatMap((node) => writeBlock(node, marks)), ...inNotes].join('\n\n');
}

/** Text of one line, for what reads a paragraph as a whole. */
export const inlineText = (node: TextNode): string => writeInline(node, ' ', new Map());

type Marks = ReadonlyMap<string, string>;

const isNote = ({ type }: TextNode): boolean => type === 'footnoteDefinition';

/** Names of the notes in the order in which the text mentions them. */
function marksOf(node: TextNode): string[] {
  const own = node.type === 'footnoteReference' ? [node.identifier ?? ''] : [];
  return [...new Set([...own, ...(node.children ?? []).flatMap(marksOf)])];
}

const writeBlocks = ({ children = [] }: TextNode, marks: Marks): string[] =>
  children.flatMap((child) => writeBlock(child, marks));

function writeBlock(node: TextNode, marks: Marks): string[] {
  const { type, children = [] } = node;
  if (type === 'list') return [writeList(node, marks)];
  if (type === 'table') return [children.map((row) => writeRow(row, marks).join('\t')).join('\n')];
  if (type === 'paragraph' || type === 'heading' || type === 'code') {
    const text = writeInline(node, '\n', marks);
    return text === '' ? [] : [text];
  }
  return writeBlocks(node, marks);
}

const writeRow = ({ children = [] }: TextNode, marks: Marks): string[] =>
  children.map((cell) => writeInline(cell, ' ', marks));

function writeList({ children = [], ordered, start }: TextNode, marks: Marks): string {
  const items = children.map((item, index) => {
    const mark = ordered ? `${(start ?? 1) + index}. ` : '- ';
    return mark + writeBlocks(item, marks).join('\n').replaceAll('\n', '\n  ');
  });
  return items.join('\n');
}

function writeInline(node: TextNode, lineEnd: string, marks: Marks): string {
  if (node.type === 'break') return lineEnd;
  if (node.type === 'footnoteReference') return marks.get(node.identifier ?? '') ?? '';
  return (
    node.value ?? (node.children ?? []).map((one) => writeInline(one, lineEnd, marks)).join('')
  );
}
