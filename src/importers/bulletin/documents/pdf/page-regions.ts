import type { Box, PageItems } from './page-items.ts';
import type { PageLine } from './page-lines.ts';

/** Lines that belong together: those of a frame, or those outside of all frames. */
export interface Region {
  readonly lines: readonly PageLine[];
  readonly frame?: Box;
}

const mostOfPage = 0.9;

/** A frame is drawn around lines, and is no ground of the whole page. */
export function partByFrames(
  lines: readonly PageLine[],
  { frames, width, height }: PageItems,
  bodySize: number,
): Region[] {
  const area = ({ left, right, top, bottom }: Box): number => (right - left) * (bottom - top);
  const large = frames
    .filter(
      (frame) =>
        frame.right - frame.left > bodySize * 6 &&
        frame.bottom - frame.top > bodySize * 4 &&
        area(frame) < width * height * mostOfPage,
    )
    .toSorted((a, b) => area(a) - area(b));
  const own = new Map<Box, PageLine[]>();
  const outside: PageLine[] = [];
  for (const line of lines) {
    const frame = large.find((box) => isInside(line, box));
    if (!frame) outside.push(line);
    else own.set(frame, [...(own.get(frame) ?? []), line]);
  }
  const isBody = ({ size }: PageLine): boolean => size < bodySize * 1.18;
  const regions: Region[] = [];
  for (const [frame, inside] of own)
    if (inside.filter(isBody).length > 1) regions.push({ frame, lines: inside });
    else outside.push(...inside);
  return [{ lines: outside }, ...mergeSame(regions)];
}

/** A ground and the line around it are one frame. */
function mergeSame(regions: readonly Region[]): Region[] {
  const merged: Region[] = [];
  for (const region of regions) {
    const at = merged.findIndex(
      ({ frame }) => frame && region.frame && isInside(frame, region.frame),
    );
    const other = merged[at];
    const isSame =
      other?.frame &&
      region.frame &&
      region.frame.right - region.frame.left - (other.frame.right - other.frame.left) < 20;
    if (isSame) merged[at] = { ...region, lines: [...other.lines, ...region.lines] };
    else merged.push(region);
  }
  return merged;
}

const slack = 2;
const isInside = (inner: Box, outer: Box): boolean =>
  inner.left >= outer.left - slack &&
  inner.right <= outer.right + slack &&
  inner.top >= outer.top - slack &&
  inner.bottom <= outer.bottom + slack;

const thickest = 4;
const leastAcross = 0.9;

/** Bands between the lines that are drawn across everything: what stands above one is read before what is below. */
export function partByRules<T extends Box>(blocks: readonly T[], drawn: readonly Box[]): T[][] {
  const left = Math.min(...blocks.map((block) => block.left));
  const right = Math.max(...blocks.map((block) => block.right));
  const heights = drawn
    .filter(
      (line) =>
        line.bottom - line.top < thickest &&
        Math.min(line.right, right) - Math.max(line.left, left) > (right - left) * leastAcross,
    )
    .map(({ top, bottom }) => (top + bottom) / 2)
    .filter((height) =>
      blocks.every(({ top, bottom }) => bottom <= height + slack || top >= height - slack),
    )
    .toSorted((a, b) => a - b);
  const bandOf = ({ top, bottom }: Box): number =>
    heights.filter((height) => (top + bottom) / 2 > height).length;
  return [0, ...heights.map((_, at) => at + 1)]
    .map((band) => blocks.filter((block) => bandOf(block) === band))
    .filter((band) => band.length > 0);
}
