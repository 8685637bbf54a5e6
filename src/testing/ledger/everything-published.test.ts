import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attackFolder, attackRegion, regions, smallCellsUntold } from './everything-published.ts';

describe('a reader who kept every list', () => {
  test.each([
    ['the sample', 'content', 'data'],
    [
      'the second city',
      'src/testing/fixtures/second-city/content',
      'src/testing/fixtures/second-city/data',
    ],
  ])(
    'finds no covered count of %s',
    async (_what, content, data) => {
      const { covered, told } = await attackFolder(content, data);
      expect(told).toEqual([]);
      expect(covered).toBeGreaterThan(0);
    },
    120_000,
  );

  test('finds every count that the ledger covered without asking the lists', async () => {
    const { told } = await attackFolder('content', 'data', { withoutRule: true });
    expect(told.length).toBeGreaterThan(30);
  }, 120_000);

  test('finds no covered count of random regions, some counties of which have lists in some months', () => {
    fc.assert(
      fc.property(regions, (region) => {
        expect(attackRegion(region).told).toEqual([]);
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  test('no number from 1 to 4 stands that no list tells', () => {
    fc.assert(
      fc.property(regions, (region) => {
        expect(smallCellsUntold(region)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
