import { expect, test } from 'vitest';
import { readSheet, writeSheet } from './sheet.ts';

const raster = (width: number, height: number, value: number) => ({
  width,
  height,
  data: new Uint8Array(width * height * 3).fill(value),
});

test('pictures of several heights come back as they were', async () => {
  const rasters = [raster(3, 4, 10), raster(2, 7, 200), raster(5, 1, 0)];
  expect(await readSheet(await writeSheet(rasters), [3, 2, 5])).toEqual(rasters);
});

test('every colour comes back, however many there are', async () => {
  const data = Uint8Array.from({ length: 64 * 64 * 3 }, (_, index) => (index * 37) % 256);
  const many = { width: 64, height: 64, data };
  expect(await readSheet(await writeSheet([many]), [64])).toEqual([many]);
});
