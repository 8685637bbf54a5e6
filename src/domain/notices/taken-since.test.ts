import { expect, test } from 'vitest';
import type { CalendarDate } from '../date.ts';
import { takenSince } from './taken-since.ts';

const withdrawn = { date: '2026-11-20' as CalendarDate, reason: 'ordered' as const };

test.each([
  ['withdrawn while the site was made', [{ id: 'a' }], [{ id: 'a', withdrawn }], ['a']],
  ['deleted, or not to be read any more', [{ id: 'a' }, { id: 'b' }], [{ id: 'b' }], ['a']],
  ['withdrawn before', [{ id: 'a', withdrawn }], [{ id: 'a', withdrawn }], []],
  ['still standing', [{ id: 'a' }], [{ id: 'a' }, { id: 'new' }], []],
])('%s', (_what, checked, now, taken) => {
  expect(takenSince(checked, now)).toEqual(taken);
});
