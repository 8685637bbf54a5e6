import type { Box } from './page-items.ts';
import { isIndented, isLabel, isOpen, type PageBlock } from './page-blocks.ts';

/** Blocks in the order in which they are read; the lower the cost the better they go on. */
interface Order {
  readonly blocks: readonly PageBlock[];
  readonly cost: number;
}

const leastColumnGap = 0.55;
const leastBandGap = 0.25;
const mostBands = 5;

/**
 * The blocks of a region in reading order. The region is cut between columns and between bands wherever nothing
 * crosses the cut. Of all possible cuts, the one is chosen in which sentences and paragraphs continue best.
 */
export function orderBlocks(blocks: readonly PageBlock[], bodySize: number): PageBlock[] {
  const ordered = orderLevel(
    blocks.filter(({ isVertical }) => !isVertical),
    bodySize,
  );
  // From right to left, as vertical lines are read; each is put before what stands beside it.
  const vertical = blocks
    .filter(({ isVertical }) => isVertical)
    .toSorted((a, b) => a.left - b.left);
  for (const head of vertical) {
    const at = ordered.findIndex((block) => isBesideHead(block, head));
    ordered.splice(at === -1 ? ordered.length : at, 0, head);
  }
  return headsWhole(ordered);
}

/** Words of a picture beside a headline are read behind all lines of that headline. */
function headsWhole(ordered: readonly PageBlock[]): PageBlock[] {
  const whole = [...ordered];
  whole.forEach((block, at) => {
    const before = whole[at - 1];
    const next = whole[at + 1];
    const isBelowHead = before !== undefined && (before.isHead || before.isAtHead);
    const isAmid = block.isCaption && isBelowHead && next?.isAtHead;
    if (isAmid) [whole[at], whole[at + 1]] = [next, block];
  });
  return whole;
}

/** Stands beside a vertical headline, from its top on, or is another line of it. */
const isBesideHead = (block: PageBlock, head: PageBlock): boolean =>
  block.bottom > head.top + head.size * 0.5 &&
  block.top < head.bottom &&
  block.top > head.top - head.size * 3;

function orderLevel(blocks: readonly PageBlock[], bodySize: number): PageBlock[] {
  const known = new Map<string, Order>();
  const numbers = new Map(blocks.map((block, at) => [block, at]));
  const best = (own: readonly PageBlock[]): Order => {
    const key = own.map((block) => numbers.get(block)).join();
    const before = known.get(key);
    if (before) return before;
    const found = findBest(own, bodySize, best);
    known.set(key, found);
    return found;
  };
  return [...best(blocks.toSorted((a, b) => a.top - b.top || a.left - b.left)).blocks];
}

function findBest(
  own: readonly PageBlock[],
  bodySize: number,
  best: (part: readonly PageBlock[]) => Order,
): Order {
  if (own.length < 2) return { blocks: own, cost: 0 };
  const columns = cutColumns(own, bodySize).map((parts) => ({
    parts,
    cost:
      countStackedStories(own, parts, bodySize) * acrossStories +
      (leavesLead(parts) ? acrossStories : 0),
  }));
  const bands = cutBands(own, bodySize).map((parts) => ({ parts, cost: 0 }));
  let found: Order | undefined;
  for (const { parts, cost } of [...columns, ...bands]) {
    const orders = parts.map(best);
    const joined = join(orders);
    const order = { ...joined, cost: joined.cost + costOfHeadsAfter(orders) + cost };
    if (!found || order.cost < found.cost - 0.01) found = order;
  }
  return found ?? withoutCut(own);
}

/** One block is read after the other. */
const join = (orders: readonly Order[]): Order =>
  orders.reduce((all, own) => ({
    blocks: [...all.blocks, ...own.blocks],
    cost:
      all.cost +
      own.cost +
      costOf(lastText(all.blocks), own.blocks) +
      costOfLabelAbove(all.blocks, own.blocks),
  }));

const lastText = (blocks: readonly PageBlock[]): PageBlock | undefined => blocks.findLast(isRead);

const isRead = ({ isCaption, isFrame }: PageBlock): boolean => !isCaption && !isFrame;

/** What it costs that the second is read after the first. */
function costOf(before: PageBlock | undefined, after: readonly PageBlock[]): number {
  const next = after.find(isRead);
  if (!before || !next) return 0;
  const line = next.lines[0];
  if (next.isHead && before.isHead) return isUnder(before, next) ? 0 : unlikeHeads;
  if (next.isHead && before.isAtHead) return isUnder(before, next) ? 0 : unlikeHeads;
  if (next.isHead) return isOpen(before) && !isLabel(before) ? 4 : 0;
  if (!line) return 0;
  if (next.isAtHead && isAboveHead(next, after)) {
    if (before.isHead || before.isAtHead) return isUnder(before, next) ? 0 : unlikeHeads;
    return isOpen(before) && !isLabel(before) ? 4 : 0;
  }
  if (next.isAtHead)
    return (before.isHead || before.isAtHead) && isUnder(before, next) ? 0 : unlikeHeads;
  if (isLabel(next)) return before.isHead || isLabel(before) ? 0 : isOpen(before) ? 3 : 0;
  const isStart = isIndented(line, next);
  if (before.isHead || isLabel(before)) return isStart ? 0 : 1.5;
  if (isOpen(before)) return isStart ? 3 : 0;
  return isStart ? 0 : 1;
}

/** A kicker: the headline comes next, below it. */
function isAboveHead(block: PageBlock, after: readonly PageBlock[]): boolean {
  const head = after.find(
    ({ isAtHead, isCaption, isFrame }) => !isAtHead && !isCaption && !isFrame,
  );
  return head?.isHead === true && head.top > block.top && isUnder(block, head);
}

const aboveItsHead = 0.5;

/** A subhead hardly stands higher on the page than the headline that it belongs to. */
function costOfLabelAbove(before: readonly PageBlock[], after: readonly PageBlock[]): number {
  const next = after.find(isRead);
  const head = before.findLast(({ isHead }) => isHead);
  const isAbove = next && head && !next.isHead && isLabel(next) && next.bottom < head.top;
  return isAbove ? aboveItsHead : 0;
}

const belowItsHead = 2;

/** Text without a headline is read before a headline that stands above it and to its right. */
function costOfHeadsAfter(orders: readonly Order[]): number {
  const [first, ...others] = orders.map(({ blocks }) => blocks.find(isRead));
  if (!first || first.isHead) return 0;
  return others.some((head) => head?.isHead && head.bottom <= first.top + first.size)
    ? belowItsHead
    : 0;
}

const unlikeHeads = 2.5;

/** Two lines of one headline stand one above the other. */
const isUnder = (a: Box, b: Box): boolean => Math.min(a.right, b.right) > Math.max(a.left, b.left);

/** All columns beside one another, from the left. */
function cutColumns(own: readonly PageBlock[], bodySize: number): PageBlock[][][] {
  const parts = cutBetween(own, 'left', 'right', bodySize * leastColumnGap);
  return parts.length > 1 ? [parts] : [];
}

/**
 * Text tops all columns at one height, below one headline, and other headlines stand below it in the first column and in
 * a later one: read column by column, the first story would lose its later columns to the last headline of the first.
 */
function leavesLead(columns: readonly (readonly PageBlock[])[]): boolean {
  const [first, ...later] = columns.map((column) =>
    column.filter(isRead).toSorted((a, b) => a.top - b.top),
  );
  const [lead] = first ?? [];
  const isHeadedBelow = (column: readonly PageBlock[]): boolean =>
    column.slice(1).some(({ isHead }) => isHead);
  return (
    lead !== undefined &&
    !lead.isHead &&
    !isOpen(lead) &&
    isHeadedBelow(first ?? []) &&
    later.some(
      (column) =>
        column[0] !== undefined &&
        !column[0].isHead &&
        Math.abs(column[0].top - lead.top) < lead.size &&
        isHeadedBelow(column),
    )
  );
}

const acrossStories = 0.5;
const betweenStories = 0.8;

/**
 * Stories one above the other, each with its headline over its first column and its text in all of them: how often a
 * white band across all columns lies between text above and such a headline below; no end of them below a title.
 */
function countStackedStories(
  own: readonly PageBlock[],
  columns: readonly (readonly PageBlock[])[],
  bodySize: number,
): number {
  const later = columns.slice(1);
  // A headline of its own column tells that the columns are read one after the other.
  const firstText = Math.min(...own.flatMap(({ isHead, bottom }) => (isHead ? [] : [bottom])));
  const isOwnHead = ({ isHead, isFrame, top }: PageBlock): boolean =>
    isFrame || (isHead && top > firstText);
  if (later.flat().some(isOwnHead)) return 0;
  const rows = cutBetween(own, 'top', 'bottom', bodySize * betweenStories);
  const isInLater = (block: PageBlock): boolean => later.some((column) => column.includes(block));
  // The title of the page stands by itself above the stories, in the middle.
  const top = rows[0] ?? [];
  const laterHeads = later.flat().filter(({ isHead }) => isHead);
  const isTitle = top.every((block) => isInLater(block) && block.isHead);
  const hasTitle = isTitle && laterHeads.every((head) => top.includes(head));
  const isHeaded = (row: readonly PageBlock[]): boolean =>
    row.toSorted((a, b) => a.top - b.top)[0]?.isHead === true;
  const isAcross = (row: readonly PageBlock[]): boolean => row.some(isInLater);
  const stacked = rows
    .slice(1)
    .filter((row, at) => isHeaded(row) && isAcross(row) && isAcross(rows[at] ?? []));
  return hasTitle && isHeaded(rows[1] ?? []) ? Infinity : stacked.length;
}

/** Above and below each of the widest gaps. */
function cutBands(own: readonly PageBlock[], bodySize: number): PageBlock[][][] {
  const parts = cutBetween(own, 'top', 'bottom', bodySize * leastBandGap);
  const cuts = parts.slice(1).map((part, at) => ({
    at: at + 1,
    // A headline begins something of its own.
    weight:
      Math.min(...part.map(({ top }) => top)) -
      Math.max(...(parts[at] ?? []).map(({ bottom }) => bottom)) +
      (part.some(({ isHead, isAtHead }) => isHead || isAtHead) ? bodySize * 4 : 0) +
      ((parts[at] ?? []).every(({ isHead }) => isHead) ? bodySize * 2 : 0),
  }));
  return cuts
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, mostBands)
    .map(({ at }) => [parts.slice(0, at).flat(), parts.slice(at).flat()]);
}

/** Parts between which nothing stands. */
function cutBetween(
  own: readonly PageBlock[],
  from: 'left' | 'top',
  to: 'right' | 'bottom',
  least: number,
): PageBlock[][] {
  const parts: PageBlock[][] = [];
  let end = -Infinity;
  for (const block of own.toSorted((a, b) => a[from] - b[from])) {
    const last = parts.at(-1);
    if (!last || block[from] - end > least) parts.push([block]);
    else last.push(block);
    end = Math.max(end, block[to]);
  }
  return parts;
}

/** Text that runs around something: by columns, each from its top. */
function withoutCut(own: readonly PageBlock[]): Order {
  const columns: PageBlock[][] = [];
  for (const block of own.toSorted((a, b) => a.left - b.left)) {
    const column = columns.find(([first]) => first && overlaps(first, block));
    if (column) column.push(block);
    else columns.push([block]);
  }
  const sorted = columns.map((column) => column.toSorted((a, b) => a.top - b.top));
  return join(sorted.flat().map((block) => ({ blocks: [block], cost: 0 })));
}

const overlaps = (a: Box, b: Box): boolean =>
  Math.min(a.right, b.right) - Math.max(a.left, b.left) >
  Math.min(a.right - a.left, b.right - b.left) * 0.5;
