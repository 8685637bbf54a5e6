import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CalendarDate } from '../../domain/date.ts';
import { publishObjections } from '../../domain/notices/objection-ledger.ts';
import { attackObjections, objectedNotices } from './objections.ts';

const asOf = '2026-11-30' as CalendarDate;

test('a reader who kept the log of corrections finds no covered count of objections', () => {
  fc.assert(
    fc.property(objectedNotices, (notices) => {
      expect(attackObjections(notices, asOf).told).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('he finds what a careless total would give back', () => {
  const objections = [true, true, false].map((upheld) => ({
    ...{ received: asOf, closed: asOf, upheld },
  }));
  const careless: typeof publishObjections = (...asked) =>
    publishObjections(...asked).map((line) => ({ ...line, received: 3, open: 0 }));
  const notices = [{ programme: 'subsistenceAllowance', stage: 'confirmed', objections } as const];
  expect(attackObjections(notices, asOf, careless).told).toContain('2026-11 notUpheld');
});
