import { join } from 'node:path';
import { weekday } from '../../domain/date.ts';
import type { Holiday } from '../../domain/holiday.ts';
import { complete } from '../formats/complete.ts';
import { readTable, type Table, type TableRow } from '../formats/csv-table.ts';
import { date, oneOf, text } from '../formats/field-rules.ts';
import type { Reading } from '../formats/reading.ts';

const columns = ['date', 'kind', 'name', 'source'];
/** 全国年节及纪念日放假办法: every year has them all, so a year without one is incomplete. */
const festivals = ['元旦', '春节', '清明', '劳动', '端午', '中秋', '国庆'];

interface FoundHoliday {
  holiday: Holiday;
  row: TableRow;
}

/** Days in the table's order; `sound` is false if the table had problems, and nothing can be counted by it. */
export interface FoundHolidays {
  values: Holiday[];
  sound: boolean;
}

/** data/reference/holidays.csv: each day once, each year complete, no year left out between two. */
export async function readHolidays(reading: Reading): Promise<FoundHolidays> {
  const before = reading.problems.length;
  const path = join(reading.settings.dataDir, 'reference', 'holidays.csv');
  const table = await readTable(reading, path, { columns: () => columns });
  const seen = new Set<string>();
  const found = (table?.rows ?? []).flatMap((row): FoundHoliday[] => {
    const holiday = complete<Holiday>({
      date: row.read('date', date),
      kind: row.read('kind', oneOf(['holiday', 'workday'])),
      name: row.read('name', text),
      source: row.read('source', text),
    });
    if (!holiday) return [];
    if (seen.has(holiday.date))
      row.fail('date', 'repeated-id', '这一天已经在前面出现过，请只留一行。');
    seen.add(holiday.date);
    if (holiday.kind === 'workday' && ![0, 6].includes(weekday(holiday.date)))
      row.fail(
        'kind',
        'workday',
        '这一天本来就是工作日；workday 只用来写周末调休上班的日子，请核对日期。',
      );
    return [{ holiday, row }];
  });
  if (table && reading.problems.length === before) checkYears(found, table);
  const sound = table !== undefined && reading.problems.length === before;
  return { values: found.map(({ holiday }) => holiday), sound };
}

function checkYears(found: readonly FoundHoliday[], table: Table): void {
  const years = Map.groupBy(found, ({ holiday }) => Number(holiday.date.slice(0, 4)));
  const first = Math.min(...years.keys());
  for (const [year, days] of [...years].sort(([a], [b]) => a - b)) {
    const line = days[0]?.row.line ?? 1;
    if (year > first && !years.has(year - 1))
      table.report(
        line,
        'holiday-gap',
        `缺少 ${year - 1} 年的放假安排，请按国务院办公厅的通知补全。`,
        'date',
      );
    const missing = festivals.filter(
      (festival) =>
        !days.some(({ holiday }) => holiday.kind === 'holiday' && holiday.name.includes(festival)),
    );
    if (missing.length > 0)
      table.report(
        line,
        'holiday-gap',
        `${year} 年的放假安排不全，缺少：${missing.join('、')}。`,
        'date',
      );
  }
}
