import type { ElementContent, Nodes, RootContent } from 'hast';
import type { BodyPiece } from '../../../domain/bulletin/paper/body-piece.ts';
import type { MarkdownBody } from './body-html.ts';

/** The text of a body in the pieces that the print never splits. */
export function bodyPieces({ tree }: MarkdownBody): BodyPiece[] {
  const pieces: BodyPiece[] = [];
  let subhead = '';
  for (const node of tree.children) {
    if (node.type !== 'element') continue;
    if (/^h\d$/.test(node.tagName)) subhead += textOf(node);
    else {
      pieces.push({ ...(subhead === '' ? {} : { subhead }), paragraphs: paragraphsOf(node) });
      subhead = '';
    }
  }
  return pieces;
}

function paragraphsOf(node: RootContent): string[] {
  if (node.type !== 'element' || node.tagName === 'table' || node.tagName === 'section') return [];
  if (node.tagName === 'ul' || node.tagName === 'ol')
    return node.children.filter(isItem).map((item) => textOf(item).trim());
  return [textOf(node).trim()];
}

const isItem = (node: ElementContent): boolean => node.type === 'element' && node.tagName === 'li';

const textOf = (node: Nodes): string => {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
};
