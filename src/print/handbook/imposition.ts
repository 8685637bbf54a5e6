/** A side of a sheet: the two pages that lie side by side on it, counted from 1. */
export interface SheetSide {
  left: number;
  right: number;
}

/** A sheet of a booklet that is folded and stapled in the middle (骑马订). */
export interface Sheet {
  front: SheetSide;
  back: SheetSide;
}

/**
 * The sheets from the outermost to the innermost. Printed on both sides, flipped on the short edge, stacked and
 * folded, they give the pages in order. `pageCount` must be a multiple of 4.
 */
export function imposeSaddleStitch(pageCount: number): Sheet[] {
  if (pageCount % 4 !== 0) throw new RangeError(`${pageCount} pages do not fill folded sheets`);
  return Array.from({ length: pageCount / 4 }, (_, index) => {
    const first = 2 * index + 1;
    const last = pageCount - 2 * index;
    return { front: { left: last, right: first }, back: { left: first + 1, right: last - 1 } };
  });
}

/** Empty pages that a booklet needs to fill its sheets. */
export const pagesToFillSheets = (pageCount: number): number => (4 - (pageCount % 4)) % 4;
