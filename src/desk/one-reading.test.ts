import { expect, test } from 'vitest';
import { oneReading } from './one-reading.ts';

test('a hundred questions cost two readings, the second of which began after them', async () => {
  let readings = 0;
  const ask = oneReading(async () => {
    readings += 1;
    const mine = readings;
    await Promise.resolve();
    return mine;
  });
  const [first, ...others] = await Promise.all(Array.from({ length: 100 }, ask));
  expect(first).toBe(1);
  expect(new Set(others)).toEqual(new Set([2]));
  expect(readings).toBe(2);
  expect(await ask()).toBe(3);
});

test('a reading that failed is tried again', async () => {
  let readings = 0;
  const ask = oneReading(() => {
    readings += 1;
    return readings === 1 ? Promise.reject(new Error('no')) : Promise.resolve('yes');
  });
  const first = ask();
  const second = ask();
  await expect(first).rejects.toThrow('no');
  expect(await second).toBe('yes');
});
