import { join } from 'node:path';
import type { CalendarDate } from '../../domain/date.ts';
import type { Programme } from '../../domain/programme.ts';
import { standardPeriods, type Standard } from '../../domain/law/standard.ts';
import { complete, present } from '../formats/complete.ts';
import { readTable, type TableRow } from '../formats/csv-table.ts';
import { date, oneOf, orEmpty, text, yuan } from '../formats/field-rules.ts';
import { knownProgramme, knownSource, type KnownSources } from './known.ts';
import type { Register } from '../formats/register.ts';
import type { Reading } from '../formats/reading.ts';

const columns = ['programme', 'kind', 'area', 'amountYuan', 'per', 'from', 'until', 'source'];

/** What a standard refers to. */
export interface StandardReferences extends KnownSources {
  programmes: Register<Programme>;
}

/** Standards in the table's order; `sound` is false if the table had problems. */
export interface FoundStandards {
  values: Standard[];
  sound: boolean;
}

/** data/reference/standards.csv: each amount with its source; no two of a kind in force on one day. */
export async function readStandards(
  reading: Reading,
  references: StandardReferences,
): Promise<FoundStandards> {
  const before = reading.problems.length;
  const path = join(reading.settings.dataDir, 'reference', 'standards.csv');
  const table = await readTable(reading, path, { columns: () => columns });
  const found = (table?.rows ?? []).flatMap((row) => {
    const standard = readStandard(row, references);
    return standard ? [{ standard, row }] : [];
  });
  for (const [index, { standard, row }] of found.entries()) {
    const rival = found.slice(0, index).find((other) => overlap(other.standard, standard));
    if (rival)
      row.fail(
        'from',
        'standard-overlap',
        `与第 ${rival.row.line} 行是同一项标准，时间又重叠；请给旧标准填上止日（until），或删去重复的一行。`,
      );
  }
  const sound = table !== undefined && reading.problems.length === before;
  return { values: found.map(({ standard }) => standard), sound };
}

function readStandard(row: TableRow, references: StandardReferences): Standard | undefined {
  const until = row.read('until', orEmpty(date));
  const standard = complete<Standard>({
    programme: row.read('programme', knownProgramme(references.programmes)),
    kind: row.read('kind', text),
    area: row.read('area', text),
    amountYuan: row.read('amountYuan', yuan),
    per: row.read('per', oneOf(standardPeriods)),
    from: row.read('from', date),
    source: row.read('source', knownSource(references)),
  });
  if (!standard) return undefined;
  if (until && until < standard.from)
    row.fail('until', 'date-order', '止日早于起日（from），请核对。');
  return { ...standard, ...present({ until: until || undefined }) };
}

const forever = '9999-12-31' as CalendarDate;

const overlap = (a: Standard, b: Standard): boolean =>
  a.programme === b.programme &&
  a.kind === b.kind &&
  a.area === b.area &&
  a.per === b.per &&
  a.from <= (b.until ?? forever) &&
  b.from <= (a.until ?? forever);
