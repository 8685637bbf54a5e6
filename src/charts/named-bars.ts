import * as Plot from '@observablehq/plot';
import { draw, type Told } from './drawing.ts';

export interface NamedBar {
  name: string;
  value: number;
  /** The value in words. */
  text: string;
}

const rowHeight = 46;

/** Horizontal bars, each with its name above it and its value behind it; the longest in the accent. */
export function drawNamedBars(bars: readonly NamedBar[], told: Told): string {
  const longest = Math.max(...bars.map(({ value }) => value));
  const rows = bars.map((bar, row) => ({ ...bar, row }));
  const bar = { x: 'value', y: 'row', insetTop: 22, insetBottom: 8 } as const;
  return draw(
    {
      width: 340,
      height: bars.length * rowHeight + 4,
      margin: 2,
      marginRight: 92,
      x: { axis: null, domain: [0, Math.max(1, longest)] },
      y: { axis: null, type: 'band', domain: rows.map(({ row }) => row), padding: 0 },
      marks: [
        Plot.barX(
          rows.filter(({ value }) => value < longest),
          { ...bar, className: 'entered' },
        ),
        Plot.barX(
          rows.filter(({ value }) => value === longest),
          { ...bar, className: 'entered now' },
        ),
        Plot.text(rows, { x: 0, y: 'row', text: 'name', textAnchor: 'start', dy: -10 }),
        Plot.text(rows, {
          x: 'value',
          y: 'row',
          text: 'text',
          textAnchor: 'start',
          dx: 6,
          dy: 8,
          className: 'strong',
        }),
      ],
    },
    told,
  );
}
