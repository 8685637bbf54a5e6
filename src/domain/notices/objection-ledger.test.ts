import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type CalendarDate } from '../date.ts';
import type { Objection } from './notice-changes.ts';
import { publishObjections } from './objection-ledger.ts';

const date = (text: string): CalendarDate => text as CalendarDate;
const asOf = date('2026-11-20');

/** Objections of November: so many upheld, not upheld, still open; each answered after `days`. */
function objections(upheld: number, notUpheld: number, open: number, days = 4): Objection[] {
  const received = date('2026-11-02');
  const closed = addDays(received, days);
  return [
    ...Array.from({ length: upheld }, () => ({ received, closed, upheld: true })),
    ...Array.from({ length: notUpheld }, () => ({ received, closed, upheld: false })),
    ...Array.from({ length: open }, () => ({ received })),
  ];
}
const publish = (all: Objection[], day = asOf) =>
  publishObjections([{ programme: 'subsistenceAllowance', stage: 'review', objections: all }], day);

describe('publishObjections', () => {
  test('large counts stand, with the median of the days to an answer', () => {
    expect(publish([...objections(6, 7, 0, 4), ...objections(5, 0, 0, 9)])).toEqual([
      {
        month: '2026-11',
        programme: 'subsistenceAllowance',
        received: 18,
        upheld: 11,
        notUpheld: 7,
        open: 0,
        medianDays: 4,
      },
    ]);
  });

  test('one to four objections are told as fewer than five, without a median', () => {
    expect(publish(objections(1, 2, 0))).toMatchObject([{ medianDays: undefined }]);
    const [line] = publish(objections(3, 0, 0));
    expect(line?.received).not.toBe(3);
    expect(line?.upheld).not.toBe(3);
  });

  test('what comes in or is answered after the day is not known on it', () => {
    const all = objections(6, 0, 0, 10);
    expect(publish(all, date('2026-11-01'))).toEqual([]);
    expect(publish(all, date('2026-11-05'))).toMatchObject([{ received: 6, open: 6, upheld: 0 }]);
    expect(publish(all, date('2026-11-12'))).toMatchObject([{ received: 6, open: 0, upheld: 6 }]);
  });

  test('months and programmes have lines of their own, newest month first', () => {
    const older = { received: date('2026-10-30') };
    const lines = publishObjections(
      [
        {
          programme: 'subsistenceAllowance',
          stage: 'review',
          objections: [older, ...objections(5, 0, 0)],
        },
        { programme: 'extremePovertySupport', stage: 'review', objections: objections(0, 5, 0) },
      ],
      asOf,
    );
    expect(lines.map(({ month, programme }) => `${month} ${programme}`)).toEqual([
      '2026-11 extremePovertySupport',
      '2026-11 subsistenceAllowance',
      '2026-10 subsistenceAllowance',
    ]);
  });

  test('whoever knows this program cannot tell a small count from the line', () => {
    const most = 8;
    const tables = Array.from({ length: (most + 1) ** 3 }, (_, index) => [
      index % (most + 1),
      Math.floor(index / (most + 1)) % (most + 1),
      Math.floor(index / (most + 1) ** 2),
    ]);
    const shown = Map.groupBy(tables, ([upheld = 0, not = 0, open = 0]) =>
      JSON.stringify(publish(objections(upheld, not, open))),
    );
    for (const [line, alike] of shown) {
      if (line === '[]') continue;
      const parsed = (JSON.parse(line) as Record<string, unknown>[])[0] ?? {};
      for (const [column, key] of ['upheld', 'notUpheld', 'open'].entries()) {
        // Tables at the border of what is tried may have partners beyond it.
        if (typeof parsed[key] === 'number' || alike.some((table) => table.includes(most)))
          continue;
        const values = new Set(alike.map((table) => table[column] ?? 0));
        if ([...values].some((value) => value > 0 && value < 5))
          expect(values.size, line).toBeGreaterThan(1);
      }
    }
  });

  test('the median is that of the days', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(12), { minLength: 5, maxLength: 30 }), (days) => {
        const all = days.flatMap((each) => objections(1, 0, 0, each));
        const [line] = publish(all);
        const below = days.filter((each) => each < (line?.medianDays ?? -1)).length;
        const above = days.filter((each) => each > (line?.medianDays ?? 99)).length;
        expect(Math.max(below, above)).toBeLessThanOrEqual(days.length / 2);
      }),
    );
  });
});

describe('beside a list that stands on the web', () => {
  const line = (stage: 'confirmed' | 'review', all: Objection[]) => ({
    programme: 'subsistenceAllowance' as const,
    stage,
    objections: all,
  });

  test('what was upheld can be counted in the corrections, and stands; the rest stays covered', () => {
    expect(publishObjections([line('confirmed', objections(2, 1, 1))], asOf)).toMatchObject([
      { received: 'hidden', upheld: 2, notUpheld: 'hidden', open: 'hidden' },
    ]);
    // A single covered count would follow from the total.
    expect(publishObjections([line('confirmed', objections(6, 1, 0))], asOf)).toMatchObject([
      { received: 'hidden', upheld: 6, notUpheld: 'hidden', open: 0 },
    ]);
  });

  test('of lists on the web and on the wall together, corrections tell the least, and nothing tells the most', () => {
    const lines = publishObjections(
      [line('confirmed', objections(3, 0, 0)), line('review', objections(1, 0, 0))],
      asOf,
    );
    expect(lines).toMatchObject([{ received: 'hidden', upheld: 'hidden' }]);
  });
});
