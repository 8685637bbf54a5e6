import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  coverageItems,
  coverageOf,
  coverageReasons,
  type CoverageFacts,
  type CoverageStatement,
} from '../../domain/accounts/coverage.ts';
import type { Place } from '../../domain/places/place.ts';
import { complete } from '../formats/complete.ts';
import { readTable, type TableRow } from '../formats/csv-table.ts';
import { countBetween, date, oneOf } from '../formats/field-rules.ts';
import { knownPlace } from '../places/places.ts';
import type { Reading } from '../formats/reading.ts';
import type { Register } from '../formats/register.ts';

const columns = ['place', 'row', 'reason', 'date'];

/** A statement with the row on which it stands. */
interface FoundStatement {
  row: TableRow;
  value: CoverageStatement;
}

/** data/reference/coverage.csv, which may be absent: why an item of the catalogue is not published. */
export async function readCoverage(
  reading: Reading,
  places: Register<Place>,
): Promise<FoundStatement[]> {
  const path = join(reading.settings.dataDir, 'reference', 'coverage.csv');
  if (!(await stat(path).catch(() => undefined))) return [];
  const table = await readTable(reading, path, { columns: () => columns });
  const seen = new Map<string, number>();
  return (table?.rows ?? []).flatMap((row) => {
    const statement = complete<CoverageStatement>({
      place: row.read('place', knownPlace(places, ['county', 'township'])),
      row: row.read('row', countBetween(1, coverageItems.length)),
      reason: row.read('reason', oneOf(coverageReasons)),
      date: row.read('date', date),
    });
    if (!statement) return [];
    const key = `${statement.place} ${statement.row}`;
    const earlier = seen.get(key);
    if (earlier !== undefined)
      row.fail(
        'row',
        'repeated-row',
        `同一个地方、同一项在第 ${earlier} 行已经说明过，请只留一行。`,
      );
    seen.set(key, row.line);
    return [{ row, value: statement }];
  });
}

/** Refuses a reason for not publishing what was published on that very day: one of the two is wrong. */
export function checkCoverage(
  statements: readonly FoundStatement[],
  places: Register<Place>,
  facts: CoverageFacts,
): void {
  for (const { row, value } of statements) {
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
