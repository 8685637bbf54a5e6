import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, type CalendarDate } from '../date.ts';
import { buildWorkCalendar, type Holiday } from '../holiday.ts';
import { widestRule } from './publicity-rule.ts';
import { explainPeriod, publicityPeriod } from './publicity-period.ts';

const date = (text: string): CalendarDate => text as CalendarDate;
const day = (text: string, kind: Holiday['kind']): Holiday => ({
  date: date(text),
  kind,
  name: '国庆节',
  source: '',
});
const nationalDay = ['01', '02', '03', '04', '05', '06', '07'].map((number) =>
  day(`2026-10-${number}`, 'holiday'),
);
const rule = widestRule('subsistenceAllowance', 'review');
const calendar = buildWorkCalendar([...nationalDay, day('2026-10-10', 'workday')]);

describe('publicityPeriod', () => {
  test('a week without holidays: two weekend days make the working days longer', () => {
    expect(publicityPeriod(date('2026-11-16'), 7, calendar)).toEqual({
      days: 7,
      inDays: '2026-11-23',
      inWorkdays: '2026-11-25',
      earliest: '2026-11-25',
    });
  });

  test('National Day does not count, the Saturday worked for it does', () => {
    expect(publicityPeriod(date('2026-09-30'), 7, calendar)?.inWorkdays).toBe('2026-10-15');
  });

  test('the earliest end is reached by both counts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 340 }), (offset) => {
        const published = addDays(date('2026-01-01'), offset);
        const period = publicityPeriod(published, 7, calendar);
        if (!period) return;
        const span = daysBetween(published, period.earliest);
        const worked = Array.from({ length: span }, (_, index) => addDays(published, index + 1));
        expect(span).toBeGreaterThanOrEqual(7);
        expect(worked.filter((one) => calendar.isWorkday(one)).length).toBeGreaterThanOrEqual(7);
      }),
    );
  });
});

describe('explainPeriod', () => {
  test('both counts are told, and which one holds', () => {
    expect(
      explainPeriod({ published: date('2026-11-16'), ends: date('2026-11-25'), rule }, calendar),
    ).toBe(
      '2026年11月16日公布，次日起算：满7天到2026年11月23日，满7个工作日到2026年11月25日。' +
        '两种算法不一样长，取晚的一天：2026年11月25日（其间有2天休息日，不算工作日）。',
    );
  });

  test('a longer period says by how much', () => {
    expect(
      explainPeriod({ published: date('2026-11-16'), ends: date('2026-11-30'), rule }, calendar),
    ).toMatch(/这份公示再长5天，到2026年11月30日。$/);
  });

  test('where the table of holidays ends, nothing is claimed', () => {
    expect(
      explainPeriod({ published: date('2026-12-28'), ends: date('2027-01-30'), rule }, calendar),
    ).toBeUndefined();
  });
});
