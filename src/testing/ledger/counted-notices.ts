import fc from 'fast-check';
import type { CalendarDate, Month } from '../../domain/date.ts';
import { buildWorkCalendar } from '../../domain/holiday.ts';
import type { Notice } from '../../domain/notices/notice.ts';
import { widestRule } from '../../domain/notices/publicity-rule.ts';
import type { Attacked } from './attacked.ts';
import { attackNotices, publishing, type PlacesOf, type Publishing } from './notice-counts.ts';

const village = fc.record({
  rows: fc.oneof(fc.constant(1), fc.constantFrom(0, 1), fc.integer({ min: 0, max: 6 })),
  more: fc.integer({ min: 0, max: 3 }),
});

/** Reviews of some counties: counts by village, none to many. */
export const countedNotices: fc.Arbitrary<readonly Notice[]> = fc
  .array(
    fc.array(fc.array(village, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 5 }),
    {
      minLength: 1,
      maxLength: 2,
    },
  )
  .map((counties) =>
    counties.map((townships, county) => reviewOf(`41082${county + 1}`, townships)),
  );

const reviewOf = (
  county: string,
  townships: readonly (readonly { rows: number; more: number }[])[],
): Notice => {
  const counted = townships.map((villages, at) => {
    const place = `${county}00${at + 1}`;
    const inside = villages
      .map(({ rows, more }, index) => ({
        place: `${place}20${index + 1}`,
        rows,
        persons: rows * (1 + more),
      }))
      .filter(({ rows }) => rows > 0);
    return { place, villages: inside, ...addUp(inside) };
  });
  return {
    ...{ id: `${county}-review`, title: '初审公示', indexNumber: county },
    ...{ programme: 'subsistenceAllowance', stage: 'review', county },
    period: '2026-11' as Month,
    published: '2026-11-06' as CalendarDate,
    ends: '2026-11-17' as CalendarDate,
    ...{ issuer: '', legalBasis: [], sample: true },
    rule: widestRule('subsistenceAllowance', 'review'),
    contact: { office: '', phone: '', sample: true },
    objection: { office: '', address: '', phone: '', hours: '' },
    totals: addUp(counted),
    townships: counted.filter(({ rows }) => rows > 0),
  };
};

const addUp = (all: readonly { rows: number; persons: number }[]) => ({
  rows: all.reduce((sum, { rows }) => sum + rows, 0),
  persons: all.reduce((sum, { persons }) => sum + persons, 0),
});

/** Attacks counties of `countedNotices` about which no office says anything else. */
export const attackCounted = (
  notices: readonly Notice[],
  published: Partial<Publishing> = {},
): Attacked =>
  attackNotices(
    notices,
    placesOfCounted,
    {
      ...{ laws: [], guides: [], windows: [], hotlines: [], statements: [], notices },
      calendar: buildWorkCalendar([]),
    },
    { ...publishing, ...published },
  );

/** Every township and village that the counties of `countedNotices` may have. */
const placesOfCounted: PlacesOf = (county) =>
  [1, 2, 3, 4, 5].flatMap((township) => [
    `${county}00${township}`,
    ...[1, 2, 3, 4, 5].map((index) => `${county}00${township}20${index}`),
  ]);
