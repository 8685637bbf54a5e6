import { expect, test } from 'vitest';
import type { Place } from '../../domain/places/place.ts';
import { inventRegion } from './invented-region.ts';
import { createSamplePhones, windowsToCsv } from './service-window.ts';

const rowsOf = (places: readonly Place[]): string[][] =>
  windowsToCsv(places, createSamplePhones('0999', places))
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));

test('every county and township has one window, marked as a sample, with its own phone', () => {
  const rows = rowsOf(inventRegion());
  expect(rows).toHaveLength(2 + 8);
  expect(new Set(rows.map(([place]) => place)).size).toBe(10);
  expect(new Set(rows.map((row) => row[4])).size).toBe(10);
  expect(rows.every((row) => row.length === 6 && row[5] === 'true')).toBe(true);
  expect(rows.every((row) => /^0999-000\d{4}$/.test(row[4] ?? ''))).toBe(true);
});

test('the address follows the kind of township', () => {
  const township = (name: string): Place => ({
    code: `990101${name.length}0${name.charCodeAt(0) % 10}`,
    name,
    level: 'township',
    parent: '990101',
  });
  const places: Place[] = [
    { code: '990101', name: '甲县', level: 'county', parent: '9901' },
    ...['甲县东关镇', '河西街道', '国营农场'].map(township),
  ];
  expect(rowsOf(places).map((row) => row.slice(1, 3))).toEqual([
    ['甲县社会救助服务窗口', '甲县政务服务中心民政窗口'],
    ['东关镇社会救助服务窗口', '东关镇人民政府便民服务中心'],
    ['河西街道社会救助服务窗口', '河西街道办事处便民服务中心'],
    ['国营农场社会救助服务窗口', '国营农场便民服务中心'],
  ]);
});

test('phones of windows, offices and objection channels differ', () => {
  const phones = createSamplePhones('0999', inventRegion());
  const numbers = [phones.window('990101'), phones.contact('990101'), phones.objection('990101')];
  expect(new Set(numbers).size).toBe(3);
  expect(() => phones.window('990109')).toThrow('990109');
});
