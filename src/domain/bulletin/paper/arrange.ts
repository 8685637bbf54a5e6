/** A story as the arrangement sees it; heights in millimetres, the first for one column, then two … */
export interface Block {
  id: string;
  /** In its closest setting; `Infinity` where the story should not stand that wide or that narrow. */
  heights: readonly number[];
  /** What of it are lines of text, which can be set wider apart. */
  textHeights: readonly number[];
}

/** Where a story is on its page, in columns and millimetres from the top. */
export interface Placed {
  id: string;
  column: number;
  columns: number;
  top: number;
  height: number;
  /** Distance of the lines, 1 for the closest setting. */
  leading: number;
}

export interface ArrangedPage {
  blocks: readonly Placed[];
  /** Room at the foot that the stories leave. */
  filler?: { top: number; height: number };
}

export interface Arrangement {
  pages: readonly ArrangedPage[];
  /** How much white, stretching and filling it takes; the least is the best. */
  cost: number;
}

export interface PageShape {
  columns: number;
  /** Height for stories on a page, by its number from 1, and whether it is the last one. */
  room(page: number, isLast: boolean): number;
  /** Between stories. */
  gap: number;
  /** The least height of what fills a foot. */
  leastFiller: number;
  /** More than this and the foot holds little but lines to write on. */
  mostFiller: number;
}

/** Lines may be set wider apart by this much to bring neighbours to one foot, and then to fill the page. */
const mostInBand = 1.13;
const mostOnPage = 1.1;
/** So many stories at most side by side and on each other in a band; so many ways of a band are followed. */
const mostInABand = 5;
const followed = 40;

/**
 * The issue in the order of the newspaper, page by page in bands, each band cut into cells of whole columns with
 * one story or several on each other. `undefined` where the stories do not fit on so many pages.
 */
export function arrangePages(
  blocks: readonly Block[],
  shape: PageShape,
  pageCount: number,
): Arrangement | undefined {
  const bandsFrom = blocks.map((_, start) => bandsStartingAt(start, blocks, shape));
  const page = (start: number, end: number, number: number): Sheet | undefined =>
    fillPage(start, end, bandsFrom, shape, shape.room(number, number === pageCount));
  let reached = new Map<number, Arrangement>([[0, { pages: [], cost: 0 }]]);
  for (let number = 1; number <= pageCount; number += 1) {
    const next = new Map<number, Arrangement>();
    for (const [start, before] of reached)
      for (let end = start + 1; end <= blocks.length; end += 1) {
        const sheet = page(start, end, number);
        const known = next.get(end);
        if (!sheet || (known && known.cost <= before.cost + sheet.cost)) continue;
        next.set(end, { pages: [...before.pages, sheet.page], cost: before.cost + sheet.cost });
      }
    reached = next;
  }
  return reached.get(blocks.length);
}

/** Stories on each other in the same columns. */
interface Cell {
  columns: number;
  blocks: readonly Block[];
  height: number;
  text: number;
}

interface Band {
  end: number;
  cells: readonly Cell[];
  height: number;
  /** The least text in a cell: what can give way when the page is stretched. */
  cost: number;
}

function bandsStartingAt(start: number, blocks: readonly Block[], shape: PageShape): Band[] {
  const most = Math.min(mostInABand, blocks.length - start);
  return Array.from({ length: most }, (_, index) => start + index + 1).flatMap((end) =>
    divide(blocks.slice(start, end), shape.columns, shape.gap)
      .map((cells) => toBand(cells, end))
      .filter(({ height }) => Number.isFinite(height))
      .sort((a, b) => a.cost - b.cost)
      .slice(0, 8),
  );
}

/**
 * Every way of setting the stories into cells that share the columns; a cell keeps the order of the newspaper.
 * Stories on each other across the page are bands of their own.
 */
const divide = (blocks: readonly Block[], columns: number, gap: number): Cell[][] =>
  partitions(blocks)
    .filter((groups) => groups.length > 1 || blocks.length === 1)
    .flatMap((groups) =>
      shares(columns, groups.length).flatMap((widths) => {
        const cells = groups.map((group, index) => toCell(group, widths[index] ?? 1, gap));
        return cells.every(({ height }) => Number.isFinite(height)) ? [cells] : [];
      }),
    );

/** Every way of putting the values into groups; the first value is in the first group. */
function partitions<Value>(values: readonly Value[]): Value[][][] {
  const [last] = values.slice(-1);
  if (last === undefined) return [[]];
  return partitions(values.slice(0, -1)).flatMap((groups) => [
    ...groups.map((_, at) =>
      groups.map((group, index) => (index === at ? [...group, last] : group)),
    ),
    [...groups, [last]],
  ]);
}

/** Every way of sharing columns among so many cells, at least one each. */
function shares(columns: number, cells: number): number[][] {
  if (cells === 1) return [[columns]];
  return Array.from({ length: Math.max(0, columns - cells + 1) }, (_, index) => index + 1).flatMap(
    (first) => shares(columns - first, cells - 1).map((rest) => [first, ...rest]),
  );
}

const toCell = (blocks: readonly Block[], columns: number, gap: number): Cell => ({
  columns,
  blocks,
  height:
    sum(blocks.map(({ heights }) => heights[columns - 1] ?? Infinity)) + gap * (blocks.length - 1),
  text: sum(blocks.map(({ textHeights }) => textHeights[columns - 1] ?? 0)),
});

function toBand(cells: readonly Cell[], end: number): Band {
  const height = Math.max(...cells.map((cell) => cell.height));
  const slack = cells.map(
    (cell) => cell.columns * slackCost(height - cell.height, cell.text, mostInBand),
  );
  const strip = cells.length === 1 ? stripCost * sum(cells.map(({ columns }) => columns)) : 0;
  return { end, cells, height, cost: sum(slack) + strip };
}

/** Strips across the page, one under the other, are a list and no newspaper page. */
const stripCost = 30;

/** Millimetres that lines can take up are cheap, white is dear. */
function slackCost(slack: number, text: number, most: number): number {
  const stretched = Math.min(slack, text * (most - 1));
  return stretched * 0.4 + (slack - stretched) * 4;
}

interface Sheet {
  page: ArrangedPage;
  cost: number;
}

/** A millimetre of a column that has to be filled, beside white that costs 4. */
const fillerCost = 1;

interface Stack {
  bands: readonly Band[];
  height: number;
  cost: number;
}

/** The best stack of bands with the stories from `start` to before `end`. */
function fillPage(
  start: number,
  end: number,
  bandsFrom: readonly (readonly Band[])[],
  shape: PageShape,
  room: number,
): Sheet | undefined {
  const stacks = new Map<number, Stack[]>([[start, [{ bands: [], height: 0, cost: 0 }]]]);
  for (let at = start; at < end; at += 1) {
    const here = best(stacks.get(at) ?? []);
    for (const { bands, height, cost } of here)
      for (const band of bandsFrom[at] ?? []) {
        const total = height + band.height + (bands.length > 0 ? shape.gap : 0);
        if (band.end > end || total > room) continue;
        const grown = { bands: [...bands, band], height: total, cost: cost + band.cost };
        stacks.set(band.end, [...(stacks.get(band.end) ?? []), grown]);
      }
  }
  const sheets = (stacks.get(end) ?? []).map((stack) => toSheet(stack, shape, room));
  return sheets.reduce<Sheet | undefined>(
    (least, sheet) => (least && least.cost <= sheet.cost ? least : sheet),
    undefined,
  );
}

const best = (stacks: readonly Stack[]): Stack[] =>
  stacks.toSorted((a, b) => a.cost - b.cost).slice(0, followed);

function toSheet({ bands, height, cost }: Stack, shape: PageShape, room: number): Sheet {
  const rest = room - height;
  const give = sum(bands.map(giveOf));
  const stretch = Math.min(rest, give);
  const left = rest - stretch;
  if (left < 1)
    return {
      page: place(bands, stretch / (give || 1), shape),
      cost: cost + stretch * shape.columns * 0.3,
    };
  const filled = rest - shape.gap;
  if (filled >= shape.leastFiller)
    return {
      page: { ...place(bands, 0, shape), filler: { top: height + shape.gap, height: filled } },
      cost: cost + (filled + Math.max(0, filled - shape.mostFiller)) * shape.columns * fillerCost,
    };
  return { page: place(bands, 1, shape), cost: cost + (stretch * 0.3 + left * 4) * shape.columns };
}

/** Millimetres that a band can grow by. */
const giveOf = ({ cells }: Band): number =>
  Math.min(...cells.map(({ text }) => text)) * (mostOnPage - 1);

/** Puts the bands on each other, each grown by `share` of what it can give. */
function place(bands: readonly Band[], share: number, { gap }: PageShape): ArrangedPage {
  let top = 0;
  const blocks: Placed[] = [];
  for (const band of bands) {
    const height = band.height + giveOf(band) * share;
    let column = 0;
    for (const cell of band.cells) {
      blocks.push(...placeCell(cell, { column, top, height }, gap));
      column += cell.columns;
    }
    top += height + gap;
  }
  return { blocks };
}

/** The stories of a cell share what its lines have to grow by. */
function placeCell(
  cell: Cell,
  { column, top, height }: { column: number; top: number; height: number },
  gap: number,
): Placed[] {
  const missing = Math.max(0, height - cell.height);
  const leading = cell.text === 0 ? 1 : Math.min(1 + missing / cell.text, mostInBand * mostOnPage);
  let at = top;
  return cell.blocks.map(({ id, heights, textHeights }, index) => {
    const own = heights[cell.columns - 1] ?? 0;
    const grown = own + (textHeights[cell.columns - 1] ?? 0) * (leading - 1);
    const isLast = index === cell.blocks.length - 1;
    const placed = {
      id,
      column,
      columns: cell.columns,
      top: at,
      height: isLast ? top + height - at : grown,
      leading,
    };
    at += grown + gap;
    return placed;
  });
}

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);
