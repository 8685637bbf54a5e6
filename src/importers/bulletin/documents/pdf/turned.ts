import type { TextBlock } from '../block.ts';
import type { PendingPicture } from './paragraphs.ts';

type PageBlock = TextBlock | PendingPicture;

const turns = /[（(]?(?:下转|转)第?\s*[A-Z]?[\d一二三四五六七八九十]+\s*版?[^）)]{0,12}[）)]?$/u;
const continues = /^[（(](?:上接|紧接)[^）)]{2,14}[）)]\s*/u;

/** Articles that turn to another page go on where they were left; the notes that say so are the page's. */
export function joinTurned(pages: readonly (readonly PageBlock[])[]): PageBlock[] {
  const blocks = pages.flat();
  const rests = takeRests(blocks);
  const joined: PageBlock[] = [];
  for (const block of rests.kept) {
    if (block.kind === 'picture') {
      joined.push(block);
      continue;
    }
    const mark = block.role === 'furniture' ? undefined : turns.exec(block.text)?.[0];
    if (mark === undefined) {
      joined.push(block);
      continue;
    }
    const text = block.text.slice(0, -mark.length).trim();
    if (text !== '') joined.push({ ...block, text });
    joined.push(furniture(mark, block));
    joined.push(...(rests.texts.shift() ?? []));
  }
  return [...joined, ...rests.texts.flat()];
}

const furniture = (text: string, { page }: TextBlock): TextBlock => ({
  kind: 'text',
  text,
  role: 'furniture',
  ...(page === undefined ? {} : { page }),
});

/** The stretches that begin with 上接, up to the next headline or the end of their region. */
function takeRests(blocks: readonly PageBlock[]): { kept: PageBlock[]; texts: TextBlock[][] } {
  const kept: PageBlock[] = [];
  const texts: TextBlock[][] = [];
  let open: TextBlock[] | undefined;
  for (const block of blocks) {
    if (block.kind === 'picture') {
      kept.push(block);
      continue;
    }
    const mark = block.role === 'furniture' ? undefined : continues.exec(block.text)?.[0];
    if (mark !== undefined) {
      open = [];
      texts.push(open);
      const text = block.text.slice(mark.length);
      open.push(furniture(mark, block));
      if (text !== '') {
        const { opens: _, ...rest } = block;
        open.push({ ...rest, text, mayGoOn: true });
      }
    } else if (
      open &&
      (block.align === 'centre' || block.opens === true || block.role === 'furniture')
    ) {
      open = undefined;
      kept.push(block);
    } else if (open) open.push({ ...block, ...(open.length === 1 ? { mayGoOn: true } : {}) });
    else kept.push(block);
  }
  return { kept, texts };
}
