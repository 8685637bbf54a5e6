import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findNames } from '../../audit/leaks.ts';
import { maskName } from '../../domain/name.ts';
import { plannedLists } from './planned-lists.ts';
import {
  differingPages,
  findExpiryFaults,
  makePlannedSite,
  mayChange,
  type PlannedSite,
} from './planned-site.ts';

const minutes = 4 * 60_000;
const day = '2026-11-20';
const [removed, ...others] = plannedLists;
let planned: PlannedSite;
let before = '';
let after = '';

beforeAll(async () => {
  planned = await makePlannedSite();
  before = await planned.build(day);
  after = await planned.build(day, others);
}, minutes);
afterAll(() => planned.remove());

test('every name stands on its days and on no other', async () => {
  expect(await findExpiryFaults(before, day)).toEqual([]);
});

describe('a notice that is taken out', () => {
  test('leaves its name in no byte of the site', async () => {
    const { name = '' } = removed ?? {};
    const found = await findNames([name, maskName(name)], after);
    expect([...found.values()].flat()).toEqual([]);
  });

  test('changes no page but those that tell of it', async () => {
    const pages = await differingPages(before, after);
    expect(pages).toContain('notices/index.html');
    expect(pages.filter((page) => !mayChange(removed?.id ?? '', page))).toEqual([]);
  });
});
