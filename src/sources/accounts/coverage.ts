import { addDays, type CalendarDate } from '../../domain/date.ts';
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
export const readCoverage = async (
  settings: Settings,
  { places, asOf }: { places: Register<Place>; asOf: CalendarDate },
): Promise<Register<CoverageStatement>> => {
  const coverage = await readRegister<CoverageStatement>(settings, {
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
  checkAge(coverage);
  return coverage;
};

/** A reason that is a year older than the newest one was forgotten, or its year is mistyped. */
function checkAge({ rows }: Register<CoverageStatement>): void {
  const newest = rows
    .map(({ value }) => value.date)
    .toSorted()
    .at(-1);
  const oldest = newest && addDays(newest, -366);
  for (const { row, value } of rows)
    if (oldest !== undefined && value.date < oldest)
      row.fail(
        'date',
        'old-reason',
        `这条说明是 ${value.date} 的，别的已经写到 ${newest}，相差一年以上。请核对年份；情况没有变的，重新核实后改成核实的日期。`,
      );
}

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
