import { globSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, type CalendarDate } from '../date.ts';
import { guideOn, lastDayOf, nextVersion, previousVersion, spanOn, spansOf } from './guide.ts';

const day = (offset: number): CalendarDate => addDays('2014-05-01' as CalendarDate, offset);
const offsets = fc.integer({ min: 0, max: 300 });
const histories = fc
  .uniqueArray(offsets, { minLength: 1, maxLength: 8 })
  .map((found) => found.map((offset) => ({ inForce: day(offset) })));

describe('the version that holds on a day', () => {
  const versions = ['2014-05-01', '2026-07-01', '2021-07-01'].map((inForce) => ({
    inForce: inForce as CalendarDate,
  }));
  test.each([
    ['2014-04-30', undefined],
    ['2014-05-01', '2014-05-01'],
    ['2021-06-30', '2014-05-01'],
    ['2021-07-01', '2021-07-01'],
    ['2026-06-30', '2021-07-01'],
    ['2026-07-01', '2026-07-01'],
    ['2099-01-01', '2026-07-01'],
  ])('on %s: %s', (asked, expected) => {
    expect(guideOn(versions, asked as CalendarDate)?.inForce).toBe(expected);
  });

  test('is the one that a walk from day to day comes to', () => {
    fc.assert(
      fc.property(histories, offsets, (history, asked) => {
        let walked: CalendarDate | undefined;
        for (let offset = 0; offset <= asked; offset++)
          if (history.some(({ inForce }) => inForce === day(offset))) walked = day(offset);
        expect(guideOn(history, day(asked))?.inForce).toBe(walked);
      }),
      { numRuns: 60 },
    );
  });

  test('holds from its first to its last day, and on no other', () => {
    fc.assert(
      fc.property(histories, (history) => {
        for (const version of history) {
          const last = lastDayOf(history, version);
          expect(guideOn(history, version.inForce)).toBe(version);
          expect(guideOn(history, addDays(version.inForce, -1))).not.toBe(version);
          if (last === undefined) continue;
          expect(guideOn(history, last)).toBe(version);
          expect(guideOn(history, addDays(last, 1))).toBe(nextVersion(history, version));
        }
      }),
    );
  });
});

describe('a history with a time of which nothing is known', () => {
  const versions = [
    { inForce: '2014-05-01', until: '2016-02-09' },
    { inForce: '2021-07-01' },
    { inForce: '2026-07-01' },
  ] as { inForce: CalendarDate; until?: CalendarDate }[];
  const asked = '2014-01-01' as CalendarDate;

  test.each([
    ['2016-02-09', '2014-05-01'],
    ['2016-02-10', undefined],
    ['2021-06-30', undefined],
    ['2021-07-01', '2021-07-01'],
  ])('on %s: %s', (day, expected) => {
    expect(guideOn(versions, day as CalendarDate)?.inForce).toBe(expected);
  });

  test('its spans follow each other day by day', () => {
    expect(
      spansOf(versions, asked).map(({ from, last, version }) => [from, last, version?.inForce]),
    ).toEqual([
      ['2014-01-01', '2014-04-30', undefined],
      ['2014-05-01', '2016-02-09', '2014-05-01'],
      ['2016-02-10', '2021-06-30', undefined],
      ['2021-07-01', '2026-06-30', '2021-07-01'],
      ['2026-07-01', undefined, '2026-07-01'],
    ]);
  });

  test('every day has a span, with the version that holds on it', () => {
    const spans = spansOf(versions, asked);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 6000 }), (offset) => {
        const day = addDays(asked, offset);
        expect(spanOn(spans, day)?.version).toBe(guideOn(versions, day));
      }),
    );
  });

  test('the version after a gap is compared with the one before it', () => {
    expect(previousVersion(versions, { inForce: '2021-07-01' as CalendarDate })?.inForce).toBe(
      '2014-05-01',
    );
  });
});

describe('every day of the history of every guide', () => {
  const files = ['content', 'src/testing/fixtures/second-city/content'].flatMap((folder) =>
    globSync(`${folder}/handbook/*/*.mdx`),
  );
  const histories = Map.groupBy(files, dirname);

  test.each([...histories])('%s', (_folder, found) => {
    const days = found.map((file) => basename(file, '.mdx') as CalendarDate).sort();
    const versions = days.map((inForce) => ({ inForce })).reverse();
    const [first = '' as CalendarDate] = days;
    const end = addDays(days.at(-1) ?? first, 400);
    expect(guideOn(versions, addDays(first, -1))).toBeUndefined();
    let holds = -1;
    for (let day = first; day <= end; day = addDays(day, 1)) {
      if (day === days[holds + 1]) holds += 1;
      const version = guideOn(versions, day);
      if (version?.inForce !== days[holds]) expect.fail(`${day}: ${version?.inForce}`);
    }
    expect(holds).toBe(days.length - 1);
    for (const [index, inForce] of days.entries()) {
      expect(previousVersion(versions, { inForce })?.inForce).toBe(days[index - 1]);
      expect(nextVersion(versions, { inForce })?.inForce).toBe(days[index + 1]);
    }
  });
});
