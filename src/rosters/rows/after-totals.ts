import { squeeze, type GridRow } from '../files/grid.ts';
import type { Body } from './body-rows.ts';
import type { ReadHousehold } from './read-household.ts';
import type { TotalRow } from './totals.ts';

/**
 * Heads of household below the totals, which nobody has added up: below the last total, and below a 合计 of the whole
 * list that is followed by more people of the same villages. The next village, page or part of a list does not
 * count.
 */
export function afterTotals(
  read: readonly ReadHousehold[],
  { rows, totals }: Pick<Body, 'rows' | 'totals'>,
): Set<number> {
  const position = new Map(rows.map(({ number }, index) => [number, index]));
  const found = new Set<number>();
  const placed = read.map(({ household, place }) => ({
    row: household.head.number,
    at: position.get(household.head.number) ?? 0,
    place,
  }));
  const real = totals.filter(({ before }) => before > 0);
  const addBelow = ({ before }: TotalRow): void => {
    for (const { row, at } of placed) if (at >= before) found.add(row);
  };
  const last = real.at(-1);
  if (last) addBelow(last);
  for (const total of real) {
    if (total.isContinued || !isGrand(total.row)) continue;
    const above = new Set(placed.filter(({ at }) => at < total.before).map(({ place }) => place));
    if (placed.some(({ at, place }) => at >= total.before && above.has(place))) addBelow(total);
  }
  return found;
}

/** 合计, 总计, 全县合计: not 小计, 本页合计 or a village's. */
const isGrand = ({ cells }: GridRow): boolean =>
  cells.some((cell) => /^(?:全(?:村|镇|乡|县|部)?|本表)?(?:合|总|共)计/.test(squeeze(cell)));
