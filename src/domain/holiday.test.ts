import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type CalendarDate } from './date.ts';
import { addWorkdays, buildWorkCalendar, type Holiday } from './holiday.ts';

const date = (text: string): CalendarDate => text as CalendarDate;
const holiday = (text: string, kind: Holiday['kind']): Holiday => ({
  date: date(text),
  kind,
  name: '国庆节',
  source: '通知',
});
const calendar = buildWorkCalendar([
  holiday('2026-10-01', 'holiday'),
  holiday('2026-10-10', 'workday'),
]);

describe('buildWorkCalendar', () => {
  test.each([
    ['an ordinary Friday is worked', '2026-11-06', true],
    ['a Saturday is not', '2026-11-07', false],
    ['a Sunday is not', '2026-11-08', false],
    ['a holiday on a Thursday is not', '2026-10-01', false],
    ['a Saturday that is worked for a holiday is', '2026-10-10', true],
  ])('%s', (_, day, isWorked) => {
    expect(calendar.isWorkday(date(day))).toBe(isWorked);
  });

  test('it covers each day of a year in the table', () => {
    expect(calendar.covers(date('2026-01-01'))).toBe(true);
  });

  test('it covers no day of another year', () => {
    expect(calendar.covers(date('2027-01-01'))).toBe(false);
  });
});

describe('addWorkdays', () => {
  test.each([
    ['the day itself does not count', '2026-11-09', 1, '2026-11-10'],
    ['a weekend is jumped over', '2026-11-06', 1, '2026-11-09'],
    ['a holiday is jumped over', '2026-09-30', 1, '2026-10-02'],
    ['a worked Saturday counts', '2026-10-09', 1, '2026-10-10'],
    ['no working days end on the day itself', '2026-11-08', 0, '2026-11-08'],
  ])('%s', (_, start, workdays, end) => {
    expect(addWorkdays(date(start), workdays, calendar)).toBe(end);
  });

  test('the last working day of the table is still known', () => {
    expect(addWorkdays(date('2026-12-30'), 1, calendar)).toBe('2026-12-31');
  });

  test('a day beyond the table is not', () => {
    expect(addWorkdays(date('2026-12-30'), 2, calendar)).toBeUndefined();
  });

  test('exactly the asked number of working days lies in the period', () => {
    const start = fc.integer({ min: 0, max: 300 }).map((days) => addDays(date('2026-01-01'), days));
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 30 }), (from, workdays) => {
        const end = addWorkdays(from, workdays, calendar);
        let worked = 0;
        for (let day = addDays(from, 1); end !== undefined && day <= end; day = addDays(day, 1))
          worked += Number(calendar.isWorkday(day));
        expect(worked).toBe(workdays);
      }),
    );
  });
});
