import type {
  FootnoteDefinition,
  FootnoteReference,
  Paragraph,
  Root,
  RootContent,
  Text,
} from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/**
 * A copy of a tree in which notes are ordinary text, for what has no links: [1] where the text mentions one, and the
 * notes behind the text, each after its mark.
 */
export function notesAsText(tree: Root): Root {
  const copy = structuredClone(tree);
  const notes = takeNotes(copy);
  const marks = markReferences([copy, ...notes]);
  const told = [...marks].flatMap(([name, mark]) =>
    notes.filter(({ identifier }) => identifier === name).flatMap((note) => tellNote(note, mark)),
  );
  return { ...copy, children: [...copy.children, ...told] };
}

function takeNotes(tree: Root): FootnoteDefinition[] {
  const notes: FootnoteDefinition[] = [];
  visit(tree, 'footnoteDefinition', (note, index, parent) => {
    if (!parent || index === undefined) return undefined;
    notes.push(note);
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  return notes;
}

/** The marks by the names of the notes, in the order in which the text mentions them. */
function markReferences(nodes: readonly (Root | FootnoteDefinition)[]): Map<string, string> {
  const marks = new Map<string, string>();
  for (const node of nodes)
    visit(node, 'footnoteReference', (reference: FootnoteReference, index, parent) => {
      if (!parent || index === undefined) return;
      const mark = marks.get(reference.identifier) ?? `[${marks.size + 1}]`;
      marks.set(reference.identifier, mark);
      parent.children.splice(index, 1, { type: 'text', value: mark });
    });
  return marks;
}

function tellNote({ children, position }: FootnoteDefinition, mark: string): RootContent[] {
  const [first, ...more] = children;
  const begin: Text = { type: 'text', value: `${mark} ` };
  if (first?.type === 'paragraph')
    return [{ ...first, children: [begin, ...first.children] }, ...more];
  const own: Paragraph = {
    type: 'paragraph',
    children: [begin],
    ...(position ? { position } : {}),
  };
  return [own, ...children];
}
