import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Place } from './place.ts';
import { tileGrid } from './tile-grid.ts';

const county = (code: string): Place => ({ code, name: code, level: 'county', parent: '4108' });

test('what is placed by hand stands where it was placed', () => {
  const placed = [
    { place: '410801', name: '甲', column: 3, row: 2 },
    { place: '410802', name: '乙', column: 1, row: 1 },
  ];
  expect(tileGrid([county('410801'), county('410802')], placed)).toEqual({
    tiles: placed,
    isMap: true,
  });
});

test('one that is missing, and all stand in the order of the register', () => {
  const { tiles, isMap } = tileGrid(
    [county('410801'), county('410802')],
    [{ place: '410801', name: '甲', column: 3, row: 2 }],
  );
  expect(isMap).toBe(false);
  expect(tiles).toEqual([
    { place: '410801', name: '410801', column: 1, row: 1 },
    { place: '410802', name: '410802', column: 2, row: 1 },
  ]);
});

test('every county has a square of its own, at most five in a row', () => {
  fc.assert(
    fc.property(fc.nat(60), (count) => {
      const counties = Array.from({ length: count }, (_, index) => county(String(410800 + index)));
      const { tiles } = tileGrid(counties, []);
      expect(new Set(tiles.map(({ column, row }) => `${column} ${row}`)).size).toBe(count);
      expect(tiles.every(({ column }) => column >= 1 && column <= 5)).toBe(true);
    }),
  );
});
