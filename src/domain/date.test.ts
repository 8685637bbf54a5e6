import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  addMonths,
  daysBetween,
  dateInShanghai,
  formatDate,
  parseDate,
  parseMonth,
  type CalendarDate,
  type Month,
} from './date.ts';

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const month = day.map((date) => date.slice(0, 7) as Month);

describe('days', () => {
  test('every day of the calendar is read as itself', () => {
    fc.assert(
      fc.property(day, (text) => {
        expect(parseDate(text)).toBe(text);
      }),
    );
  });

  test.each([
    '2026-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '2026/01/01',
    '20260101',
    ' 2026-01-01',
    '2026-01-01T00:00',
    '',
  ])('%j is none', (text) => expect(parseDate(text)).toBeUndefined());

  test('29 February is one in leap years', () => {
    expect(parseDate('2024-02-29')).toBe('2024-02-29');
    expect(parseDate('2000-02-29')).toBe('2000-02-29');
    expect(parseDate('1900-02-29')).toBeUndefined();
  });

  test('adding days is undone by counting them', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -5000, max: 5000 }), (text, days) => {
        const start = text as CalendarDate;
        expect(daysBetween(start, addDays(start, days))).toBe(days);
      }),
    );
  });

  test('China is a day ahead in the evening of Greenwich', () => {
    expect(dateInShanghai(new Date('2026-11-19T16:00:00Z'))).toBe('2026-11-20');
    expect(dateInShanghai(new Date('2026-11-19T15:59:59Z'))).toBe('2026-11-19');
    expect(formatDate('2026-11-06' as CalendarDate)).toBe('2026年11月6日');
  });
});

describe('months', () => {
  test.each(['2026-13', '2026-00', '2026-1', '2026', '2026-011', ''])('%j is none', (text) =>
    expect(parseMonth(text)).toBeUndefined(),
  );

  test('adding months and taking them away gives the same month', () => {
    fc.assert(
      fc.property(month, fc.integer({ min: -500, max: 500 }), (start, months) => {
        const later = addMonths(start, months);
        expect(parseMonth(later)).toBe(later);
        expect(addMonths(later, -months)).toBe(start);
      }),
    );
  });
});
