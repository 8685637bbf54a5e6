import type { CalendarDate } from '../../domain/date.ts';
import {
  coverageItems,
  coverageOf,
  coverageReasons,
  type CoverageFacts,
  type CoverageStatement,
} from '../../domain/accounts/coverage.ts';
import type { Place } from '../../domain/places/place.ts';
import { allOrUndefined } from '../formats/optional-fields.ts';
import { countBetween, dateUpTo, oneOf } from '../formats/field-rules.ts';
import { placeIn } from '../places/places.ts';
import { readRegister, type Register } from '../formats/register.ts';
import type { Settings } from '../formats/settings.ts';

/** data/reference/coverage.csv, which may be absent: why an item of the catalogue is not published. */
export const readCoverage = (
  settings: Settings,
  { places, asOf }: { places: Register<Place>; asOf: CalendarDate },
): Promise<Register<CoverageStatement>> =>
  readRegister<CoverageStatement>(settings, {
    path: 'reference/coverage.csv',
    optional: true,
    columns: ['place', 'row', 'reason', 'date'],
    id: ({ place, row }) => `${place} ${row}`,
    row: (row) =>
      allOrUndefined<CoverageStatement>({
        place: row.read('place', placeIn(places, ['county', 'township'])),
        row: row.read('row', countBetween(1, coverageItems.length)),
        reason: row.read('reason', oneOf(coverageReasons)),
        date: row.read('date', dateUpTo(asOf)),
      }),
  });

/** Refuses a reason for not publishing what was published on that very day: one of the two is wrong. */
export function checkCoverage(
  { rows }: Register<CoverageStatement>,
  places: Register<Place>,
  facts: CoverageFacts,
): void {
  for (const { row, value } of rows) {
    const item = coverageItems.find((one) => one.row === value.row);
    const townships = places.values.filter(
      ({ code, level }) => level === 'township' && code.startsWith(value.place),
    );
    const isDone = (code: string): boolean =>
      item !== undefined && coverageOf(item, code, value.date, facts).state === 'done';
    if (townships.length > 0 && townships.every(({ code }) => isDone(code)))
      row.fail(
        'reason',
        'coverage-contradiction',
        `${value.date} 这一项已经公开（${item?.title ?? ''}），与说明矛盾。请删去这一行，或改正日期。`,
      );
  }
}
