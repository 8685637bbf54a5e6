import * as Plot from '@observablehq/plot';
import { draw, type Told } from './drawing.ts';

/** One bar that is cut into parts; the class of a part is its look. */
export const drawShareBar = (
  parts: readonly { look: string; value: number }[],
  told: Told,
): string =>
  draw(
    {
      width: 340,
      height: 7,
      margin: 0,
      x: { axis: null },
      y: { axis: null },
      marks: parts.map(({ look, value }, index) => {
        const before = parts.slice(0, index).reduce((sum, part) => sum + part.value, 0);
        return Plot.barX([value], { x1: before, x2: before + value, className: `share ${look}` });
      }),
    },
    told,
  );
