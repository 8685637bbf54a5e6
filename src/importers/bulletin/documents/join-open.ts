import { endsSentence } from '../text/line-kind.ts';
import type { DocumentBlock, RoledBlock } from './block.ts';

/** Paragraphs that a column, a page or a picture cut in two are put together again. */
export function joinOpen(body: readonly RoledBlock[]): RoledBlock[] {
  const joined: RoledBlock[] = [];
  for (const block of body) {
    const last = joined.findLastIndex(({ role }) => role === 'text' || role === 'head');
    const open = joined[last];
    const mayGoOn = block.block.kind === 'text' && block.block.mayGoOn === true;
    if (block.role === 'text' && mayGoOn && open?.role === 'text' && !endsSentence(open.text))
      joined[last] = {
        ...open,
        block: withCut(open.block, block.block),
        glyphs: [...open.glyphs, ...block.glyphs],
        text: open.text + block.text,
      };
    else joined.push(block);
  }
  return joined;
}

/** The first block, cut where the second one is. */
const withCut = (block: DocumentBlock, end: DocumentBlock): DocumentBlock =>
  block.kind === 'text' && end.kind === 'text' && end.isCut ? { ...block, isCut: true } : block;
