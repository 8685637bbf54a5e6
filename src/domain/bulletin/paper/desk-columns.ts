import type { PaperBlock } from './layout.ts';

/** Columns that a story on a screen has at least, where a neighbour can spare them: one holds nine characters a line. */
const leastSpan = 2;

/** Stories on each other in the same columns. */
type Cell<T> = readonly T[];

/** Cells beside each other, from the left. */
export type Band<T> = readonly Cell<T>[];

/** The bands of a page from above, each with its cells from the left, each with its stories from above. */
export function bandsOf<T>(items: readonly T[], blockOf: (item: T) => PaperBlock): Band<T>[] {
  const bands: { bottom: number; items: T[] }[] = [];
  for (const item of items.toSorted((a, b) => blockOf(a).top - blockOf(b).top)) {
    const { top, height } = blockOf(item);
    const band = bands.at(-1);
    if (band && top < band.bottom - 1) {
      band.items.push(item);
      band.bottom = Math.max(band.bottom, top + height);
    } else bands.push({ bottom: top + height, items: [item] });
  }
  return bands.map((band) =>
    [...Map.groupBy(band.items, (item) => blockOf(item).column)]
      .toSorted(([a], [b]) => a - b)
      .map(([, cell]) => cell),
  );
}

/** The blocks of a page, the ones of a single column widened by what the widest beside them can spare. */
export const widenNarrow = (blocks: readonly PaperBlock[]): PaperBlock[] =>
  bandsOf(blocks, (block) => block).flatMap((band) => {
    const spans = band.map((cell) => cell[0]?.columns ?? 0);
    const [first] = band.flat();
    if (!first || !isTiled(band, spans)) return band.flat();
    let column = first.column;
    return sharedSpans(spans).flatMap((columns, index) => {
      const cell = (band[index] ?? []).map((block) => ({ ...block, column, columns }));
      column += columns;
      return cell;
    });
  });

/** Whether the cells of a band are straight and touch each other. */
const isTiled = (band: Band<PaperBlock>, spans: readonly number[]): boolean =>
  band.every((cell, index) =>
    cell.every(
      ({ column, columns }) =>
        columns === spans[index] &&
        column === (band[0]?.[0]?.column ?? 0) + spans.slice(0, index).reduce((a, b) => a + b, 0),
    ),
  );

function sharedSpans(spans: readonly number[]): number[] {
  const shared = [...spans];
  for (;;) {
    const widest = shared.indexOf(Math.max(...shared));
    const narrow = shared.findIndex((span) => span < leastSpan);
    if (narrow < 0 || (shared[widest] ?? 0) <= leastSpan) return shared;
    shared[widest] = (shared[widest] ?? 0) - 1;
    shared[narrow] = (shared[narrow] ?? 0) + 1;
  }
}
