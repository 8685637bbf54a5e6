import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatCalendar, type CalendarEvent } from './calendar-file.ts';
import type { CalendarDate } from '../date.ts';

const event: CalendarEvent = {
  uid: 'a@example.cn',
  date: '2026-12-31' as CalendarDate,
  stamped: '2026-11-16' as CalendarDate,
  sequence: 0,
  title: '提异议的最后一天',
  text: '打电话0391-0000000',
  url: 'https://example.cn/notices/a/',
  cancelled: false,
};
const unfold = (text: string): string[] => text.replaceAll('\r\n ', '').split('\r\n');
const unescape = (text: string): string =>
  text.replace(/\\(.)/g, (_, character: string) => (character === 'n' ? '\n' : character));

describe('formatCalendar', () => {
  test('a whole day ends on the next day, also at the end of a year', () => {
    const lines = unfold(formatCalendar('站', [event]));
    expect(lines).toContain('DTSTART;VALUE=DATE:20261231');
    expect(lines).toContain('DTEND;VALUE=DATE:20270101');
  });

  test('what came down early is cancelled and reminds of nothing', () => {
    const text = formatCalendar('站', [{ ...event, cancelled: true, sequence: 1 }]);
    expect(text).toContain('STATUS:CANCELLED\r\n');
    expect(text).not.toContain('VALARM');
  });

  test('every part is opened and closed, and every line ends in CR LF', () => {
    const text = formatCalendar('站', [event, event]);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    const open: string[] = [];
    for (const line of unfold(text)) {
      if (line.startsWith('BEGIN:')) open.push(line.slice(6));
      if (line.startsWith('END:')) expect(open.pop()).toBe(line.slice(4));
    }
    expect(open).toEqual([]);
  });

  test('any title is read back as it was, from lines of at most 75 bytes', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('名', '𠮷', 'a', ',', ';', '\\', ':', '\n', ' ') }),
        (title) => {
          const text = formatCalendar('站', [{ ...event, title }]);
          for (const line of text.split('\r\n'))
            expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
          const summary = unfold(text).find((line) => line.startsWith('SUMMARY:')) ?? '';
          expect(unescape(summary.slice('SUMMARY:'.length))).toBe(title);
        },
      ),
    );
  });
});
