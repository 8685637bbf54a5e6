import type { Box } from './page-items.ts';
import type { PageBlock } from './page-blocks.ts';

/** An article whose headline runs down beside its text: the lines of its head, from the right, and its columns. */
export interface VerticalArticle extends Box {
  readonly head: readonly PageBlock[];
  readonly body: readonly PageBlock[];
}

const nearest = 4;
const sameTop = 2.2;

/** Takes the articles with vertical headlines out of the blocks of a region, each with the columns that are its own. */
export function takeVerticalArticles(blocks: readonly PageBlock[]): {
  articles: VerticalArticle[];
  rest: PageBlock[];
} {
  const articles: VerticalArticle[] = [];
  let rest = blocks.filter(({ isVertical }) => !isVertical);
  const loose: PageBlock[] = [];
  for (const head of clusters(blocks.filter(({ isVertical }) => isVertical))) {
    const body = findColumns(head, rest);
    if (body.length === 0 || !head.some(({ isHead }) => isHead)) loose.push(...head);
    else {
      const lines = head.toSorted((a, b) => Number(b.isHead) - Number(a.isHead) || b.left - a.left);
      articles.push({ head: lines, body, ...boxOf([...head, ...body]) });
      rest = rest.filter((block) => !body.includes(block));
    }
  }
  return { articles, rest: [...rest, ...loose] };
}

/** Vertical lines that stand beside one another. */
function clusters(vertical: readonly PageBlock[]): PageBlock[][] {
  const found: PageBlock[][] = [];
  for (const block of vertical.toSorted((a, b) => a.left - b.left)) {
    const last = found.at(-1);
    const before = last?.at(-1);
    const isBeside =
      before !== undefined &&
      block.left - before.right < Math.max(block.size, before.size) * 1.5 &&
      before.top < block.bottom &&
      block.top < before.bottom;
    if (last && isBeside) last.push(block);
    else found.push([block]);
  }
  return found;
}

/** The columns on the nearer side that begin where the headline does, up to one that has another headline above it. */
function findColumns(head: readonly PageBlock[], blocks: readonly PageBlock[]): PageBlock[] {
  const box = boxOf(head);
  const size = Math.max(...head.map((block) => block.size));
  const beside = blocks.filter(
    (block) =>
      !block.isHead &&
      block.top > box.top - size &&
      block.top < box.bottom - block.size &&
      !isUnderHead(block, box, blocks),
  );
  const gapOf = (block: PageBlock, at: Box): number =>
    Math.max(at.left - block.right, block.left - at.right);
  const first = beside
    .filter((block) => gapOf(block, box) > -1 && gapOf(block, box) < size * nearest)
    .toSorted((a, b) => gapOf(a, box) - gapOf(b, box))[0];
  if (!first) return [];
  const isLeft = first.right <= box.left + 1;
  const own: PageBlock[] = [];
  let edge = box;
  for (const block of beside
    .filter((other) => (isLeft ? other.right <= box.left + 1 : other.left >= box.right - 1))
    .toSorted((a, b) => (isLeft ? b.right - a.right : a.left - b.left))) {
    const isSameColumn = own.some((other) => other.left < block.right && block.left < other.right);
    const isNext =
      gapOf(block, edge) < size * nearest && Math.abs(block.top - first.top) < block.size * sameTop;
    if (!isSameColumn && !isNext) continue;
    own.push(block);
    edge = boxOf([...head, ...own]);
  }
  return own;
}

/** Another headline stands above the block, and beside the vertical one. */
const isUnderHead = (block: PageBlock, box: Box, blocks: readonly PageBlock[]): boolean =>
  blocks.some(
    (other) =>
      (other.isHead || other.isAtHead) &&
      other.bottom <= block.top + block.size &&
      other.bottom > box.top - other.size * 2 &&
      other.left < block.right &&
      block.left < other.right,
  );

const boxOf = (blocks: readonly Box[]): Box => ({
  left: Math.min(...blocks.map(({ left }) => left)),
  right: Math.max(...blocks.map(({ right }) => right)),
  top: Math.min(...blocks.map(({ top }) => top)),
  bottom: Math.max(...blocks.map(({ bottom }) => bottom)),
});
