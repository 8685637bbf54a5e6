import { expect, test } from 'vitest';
import type { CalendarDate } from '../date.ts';
import { formatAge, lastUpdate } from './last-update.ts';

const day = (date: string) => date as CalendarDate;
const update = (date: string) => ({ date: day(date), title: date, address: '/' });

test('the last update is the newest one that has happened', () => {
  const updates = ['2026-11-06', '2026-11-12', '2026-12-01'].map(update);
  expect(lastUpdate(updates, day('2026-11-20'))?.title).toBe('2026-11-12');
  expect(lastUpdate(updates, day('2026-12-01'))?.title).toBe('2026-12-01');
  expect(lastUpdate(updates, day('2026-01-01'))).toBeUndefined();
});

test.each([
  ['2026-11-20', '今天'],
  ['2026-11-19', '昨天'],
  ['2026-11-18', '前天'],
  ['2026-11-12', '8天前'],
  ['2025-11-20', '365天前'],
])('%s was %s', (date, words) => {
  expect(formatAge(day(date), day('2026-11-20'))).toBe(words);
});
