import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareRasters } from './compare.ts';
import { shrink, type Raster } from './raster.ts';

const side = 6;

type Colour = readonly [number, number, number];
const paper: Colour = [251, 249, 244];
const ink: Colour = [29, 26, 22];
const seal: Colour = [171, 39, 22];

/** A page with lines of a text, as dark strokes on light paper. */
function page(
  height = 240,
  colourAt: (x: number, y: number) => Colour | undefined = () => undefined,
): Raster {
  const width = 180;
  const isStroke = (x: number, y: number): boolean =>
    y % 16 < 8 && x > 10 && x < 160 && (x * 7 + y * 3) % 5 < 2;
  const data = Array.from({ length: width * height }, (_, index) => {
    const x = index % width;
    const y = Math.floor(index / width);
    return colourAt(x, y) ?? (isStroke(x, y) ? ink : paper);
  });
  return { width, height, data: Uint8Array.from(data.flat()) };
}

const compare = (before: Raster, after: Raster) =>
  compareRasters(shrink(before, side), shrink(after, side));

describe('is found and said where', () => {
  test('another colour of a line', () => {
    const inked = (x: number, y: number) =>
      y >= 96 && y < 104 && x > 20 && x < 80 ? ink : undefined;
    const red = (x: number, y: number) => (inked(x, y) ? seal : undefined);
    const difference = compare(page(240, inked), page(240, red));
    expect(difference?.box).toEqual({ left: 3, top: 16, right: 13, bottom: 17 });
  });

  test('a shift by three points', () => {
    const moved = page();
    moved.data.copyWithin(3 * 180 * 3, 0);
    expect(compare(page(), moved)?.points).toBeGreaterThan(100);
  });

  test('a page that became longer', () => {
    expect(compare(page(240), page(264))?.box).toEqual({ left: 0, top: 40, right: 29, bottom: 43 });
  });

  test('a hairline that went', () => {
    const ruled = (_: number, y: number) => (y === 110 ? ink : undefined);
    expect(
      compare(
        page(240, ruled),
        page(240, (_, y) => (y === 110 ? paper : undefined)),
      ),
    ).toBeDefined();
  });
});

describe('passes', () => {
  test('the same page', () => {
    expect(compare(page(), page())).toBeUndefined();
  });

  test('edges of characters that another machine draws a little differently', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.integer({ min: -16, max: 16 })), (stream) => {
        const drawn = page();
        const other = drawn.data.map((value) => {
          const next = stream.next();
          return Math.min(255, Math.max(0, value + (next.done === true ? 0 : next.value)));
        });
        expect(compare(drawn, { ...drawn, data: other })).toBeUndefined();
      }),
      { numRuns: 5 },
    );
  });
});

test('a square becomes its mean colour, also at the edge', () => {
  const raster: Raster = {
    width: 3,
    height: 1,
    data: Uint8Array.from([0, 0, 0, 100, 200, 50, 9, 9, 9]),
  };
  expect(shrink(raster, 2)).toEqual({
    width: 2,
    height: 1,
    data: Uint8Array.from([50, 100, 25, 9, 9, 9]),
  });
});
