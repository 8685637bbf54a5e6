import { hueOf, type Hue } from '../cells/hues.ts';
import type { CellLook, GridRow } from '../files/grid.ts';
import { isBlank } from '../files/grid.ts';

/** What the look of a row says: it is struck out as a whole, in part, or not shown. */
export type RowLook = 'struck' | 'partStruck' | 'hidden';

/**
 * Reads strike-through and hiding. A row is struck out if its name, or everything in it, is. One struck cell in
 * another column, or a few struck characters, is a change that only people can interpret. `undefined` for a plain
 * row.
 */
export function readRowLook(
  { cells, looks, hidden }: GridRow,
  name: number,
  used: readonly number[],
): RowLook | undefined {
  if (hidden) return 'hidden';
  if (!looks) return undefined;
  const filled = [...looks].filter(([column]) => !isBlank(cells[column]));
  if (filled.some(([column, { unseen }]) => unseen === true && used.includes(column)))
    return 'hidden';
  const struck = filled.filter(([, look]) => look.struck !== undefined);
  if (struck.length === 0) return undefined;
  return looks.get(name)?.struck === 'whole' || isAllStruck(cells, looks) ? 'struck' : 'partStruck';
}

const isAllStruck = (cells: GridRow['cells'], looks: ReadonlyMap<number, CellLook>): boolean =>
  cells.every((cell, column) => isBlank(cell) || looks.get(column)?.struck === 'whole');

/** A row, its place in an order, and the block (village) that it belongs to. */
interface ColouredRow {
  row: GridRow;
  block: string;
}

/**
 * Rows that stand out by fill or by text colour in one of the columns: a clerk meant something by it that nobody can
 * know. Stripes, blocks of a village, columns coloured throughout and the `harmless` colours of a legend mean
 * nothing.
 */
export function findColoured(
  rows: readonly ColouredRow[],
  columns: readonly number[],
  harmless: ReadonlySet<Hue> = new Set(),
): GridRow[] {
  if (!rows.some(({ row }) => hasColour(row))) return [];
  const keys = rows.map(() => '');
  for (const column of columns) {
    const colours = rows.map(({ row }) => {
      const colour = row.looks?.get(column)?.colour ?? '';
      return isHarmless(colour, harmless) ? '' : colour;
    });
    const usual = mostOften(colours);
    if (isStriped(colours) || isByBlock(colours, rows)) continue;
    colours.forEach((colour, index) => {
      if (colour !== usual && !isBlank(rows[index]?.row.cells[column])) keys[index] = 'other';
    });
  }
  return rows.flatMap(({ row }, index) => (keys[index] === '' ? [] : [row]));
}

/** Fill and characters have no other hues. */
const isHarmless = (colour: string, harmless: ReadonlySet<Hue>): boolean =>
  harmless.size > 0 &&
  colour.split('|').every((part) => {
    const hue = hueOf(part);
    return part === '' || (hue !== undefined && harmless.has(hue));
  });

const hasColour = ({ looks }: GridRow): boolean =>
  looks !== undefined && [...looks.values()].some(({ colour }: CellLook) => colour !== undefined);

function mostOften(texts: readonly string[]): string {
  const groups = [...Map.groupBy(texts, (text) => text)];
  return groups.reduce(
    (best, each) => (each[1].length > best[1].length ? each : best),
    groups[0] ?? ['', []],
  )[0];
}

const leastStriped = 4;

/** Every second row, from the first to the last. */
const isStriped = (colours: readonly string[]): boolean =>
  colours.length >= leastStriped &&
  new Set(colours).size === 2 &&
  colours.every((colour, index) => index < 2 || colour === colours[index - 2]) &&
  colours[0] !== colours[1];

const leastBlock = 2;

/** The colour changes only where the village does, and no village is a single row. */
function isByBlock(colours: readonly string[], rows: readonly ColouredRow[]): boolean {
  const blocks = [...Map.groupBy(rows.keys(), (index) => rows[index]?.block ?? '').values()];
  return (
    blocks.length > 1 &&
    blocks.every(
      (block) =>
        block.length >= leastBlock && new Set(block.map((index) => colours[index])).size === 1,
    )
  );
}
