import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSettings } from '../../sources/formats/settings.ts';
import { loadProject } from '../../sources/load-project.ts';
import { loadSample, sampleSettings } from '../sample-project.ts';
import { attackProject, attackRegion, regions, smallCellsUntold } from './everything-published.ts';

const secondCity = readSettings({}, 'src/testing/fixtures/second-city');

describe('a reader who kept every list', () => {
  test('finds no covered count of what is published here', async () => {
    const { project } = await loadSample();
    const { told } = await attackProject(project, sampleSettings);
    expect(told).toEqual([]);
  });

  test('finds no covered count of another city, and some where the ledger does not ask the lists', async () => {
    const { project } = await loadProject(secondCity);
    const { covered, told } = await attackProject(project, secondCity);
    expect(told).toEqual([]);
    expect(covered).toBeGreaterThan(0);
    const careless = await attackProject(project, secondCity, { withoutRule: true });
    expect(careless.told.length).toBeGreaterThan(3);
  });

  test('finds no covered count of random regions, some counties of which have lists in some months', () => {
    fc.assert(
      fc.property(regions, (region) => {
        expect(attackRegion(region).told).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('no number from 1 to 4 stands that no list tells', () => {
    fc.assert(
      fc.property(regions, (region) => {
        expect(smallCellsUntold(region)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});

test('posters of reviews and coming ends alone would tell counts of a ledger that does not ask them', () => {
  const region = [
    {
      listed: [],
      posted: ['review', 'termination'] as const,
      townships: [
        { before: 40, flows: [2, 0, 3].map(month) },
        { before: 30, flows: [1, 2, 0].map(month) },
      ],
    },
  ];
  expect(attackRegion(region, { withoutRule: true }).told.length).toBeGreaterThan(3);
  expect(attackRegion(region).told).toEqual([]);
});

const month = (entered: number) => ({
  ...{ entered, leavers: [0.5], raised: 0, lowered: 0, refused: 0, told: 1 },
});
