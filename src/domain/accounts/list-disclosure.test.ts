import { expect, test } from 'vitest';
import type { CalendarDate, Month } from '../date.ts';
import { widestRule } from '../notices/publicity-rule.ts';
import type { NoticeScope } from '../notices/notice-scope.ts';
import { disclosureByLists } from './list-disclosure.ts';

const rule = widestRule('subsistenceAllowance', 'confirmed');
const undated = { ...rule, columns: rule.columns.filter((field) => field !== 'since') };
const october = '2026-10' as Month;
const november = '2026-11' as Month;

/** What the lists of those months and scopes, published by that rule, tell of the entries in November. */
const entriesTold = (
  periods: readonly Month[],
  by: typeof rule,
  hasUnstated = false,
  scopes: readonly NoticeScope[] = [{}],
): string =>
  disclosureByLists(
    periods.flatMap((period) =>
      scopes.map((scope) => ({
        ...scope,
        programme: 'subsistenceAllowance',
        stage: 'confirmed',
        county: '410825',
        period,
        published: `${period}-06` as CalendarDate,
        rule: by,
        ...(hasUnstated ? { hasUnstatedStarts: true as const } : {}),
      })),
    ),
    '2026-11-20' as CalendarDate,
    october,
    [],
    () => ['410825101', '410825102'],
  )('subsistenceAllowance', '410825', november).new;

test('a list tells who entered by the month of start', () => {
  expect(entriesTold([november], rule)).toBe('open');
});

test('without that month one list tells nothing of entries, and two in a row do', () => {
  expect(entriesTold([november], undated)).toBe('withheld');
  expect(entriesTold([october, november], undated)).toBe('open');
});

test('nor does a list by that rule some rows of which do not say it', () => {
  expect(entriesTold([november], rule, true)).toBe('withheld');
  expect(entriesTold([october, november], rule, true)).toBe('open');
});

test('lists of parts of the county tell as much as one list where they are all of it', () => {
  const told = (scopes: readonly NoticeScope[]): string =>
    entriesTold([november], rule, false, scopes);
  expect(told([{ area: '农村' }, { area: '城市' }])).toBe('open');
  expect(told([{ within: ['410825101'] }, { within: ['410825102'] }])).toBe('open');
  expect(told([{ area: '农村' }])).toBe('withheld');
  expect(told([{ within: ['410825101'] }])).toBe('withheld');
});
