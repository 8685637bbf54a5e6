import type { Raster } from './raster.ts';

/** Where two pictures of one page differ, in points of the shrunk pictures. */
export interface Difference {
  /** Points that differ, the ones that only one of the two has included. */
  points: number;
  /** From the first to the last of them, both ends included. */
  box: { left: number; top: number; right: number; bottom: number };
}

/** Two machines draw the edges of characters a little differently; a mean over a square evens that out. */
const noise = 9;
/** So many points may differ by more. */
const strayPoints = 2;

/** What an eye would see; `undefined` where the two look the same. */
export function compareRasters(before: Raster, after: Raster): Difference | undefined {
  const width = Math.max(before.width, after.width);
  const height = Math.max(before.height, after.height);
  const differing = Array.from({ length: width * height }, (_, index) => ({
    x: index % width,
    y: Math.floor(index / width),
  })).filter(({ x, y }) => distance(before, after, x, y) > noise);
  if (differing.length <= strayPoints) return undefined;
  const xs = differing.map(({ x }) => x);
  const ys = differing.map(({ y }) => y);
  return {
    points: differing.length,
    box: {
      left: Math.min(...xs),
      top: Math.min(...ys),
      right: Math.max(...xs),
      bottom: Math.max(...ys),
    },
  };
}

/** The largest difference of a channel; infinite if only one of the two pictures has the point. */
function distance(before: Raster, after: Raster, x: number, y: number): number {
  if (!has(before, x, y) || !has(after, x, y)) return Infinity;
  return Math.max(
    ...[0, 1, 2].map((channel) => Math.abs(at(before, x, y, channel) - at(after, x, y, channel))),
  );
}

const has = ({ width, height }: Raster, x: number, y: number): boolean => x < width && y < height;

const at = ({ width, data }: Raster, x: number, y: number, channel: number): number =>
  data[(y * width + x) * 3 + channel] ?? 0;
