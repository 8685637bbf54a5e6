import { weekday } from '../../domain/date.ts';
import type { Holiday } from '../../domain/holiday.ts';
import { allOrUndefined } from '../formats/optional-fields.ts';
import type { TableRow } from '../formats/csv-table.ts';
import { date, oneOf, text } from '../formats/field-rules.ts';
import { readRegister, type Register } from '../formats/register.ts';
import type { Settings } from '../formats/settings.ts';

/** 全国年节及纪念日放假办法: every year has them all, so a year without one is incomplete. */
const festivals = ['元旦', '春节', '清明', '劳动', '端午', '中秋', '国庆'];

/** data/reference/holidays.csv: each day once, each year complete, no year left out between two. */
export async function readHolidays(settings: Settings): Promise<Register<Holiday>> {
  const holidays = await readRegister<Holiday>(settings, {
    path: 'reference/holidays.csv',
    columns: ['date', 'kind', 'name', 'source'],
    id: ({ date: day }) => day,
    row: readHoliday,
  });
  if (holidays.sound) checkYears(holidays);
  return holidays;
}

function readHoliday(row: TableRow): Holiday | undefined {
  const holiday = allOrUndefined<Holiday>({
    date: row.read('date', date),
    kind: row.read('kind', oneOf(['holiday', 'workday'])),
    name: row.read('name', text),
    source: row.read('source', text),
  });
  if (holiday?.kind === 'workday' && ![0, 6].includes(weekday(holiday.date)))
    row.fail(
      'kind',
      'workday',
      '这一天本来就是工作日；workday 只用来写周末调休上班的日子，请核对日期。',
    );
  return holiday;
}

function checkYears({ rows, report }: Register<Holiday>): void {
  const years = Map.groupBy(rows, ({ value }) => Number(value.date.slice(0, 4)));
  const first = Math.min(...years.keys());
  for (const [year, days] of [...years].sort(([a], [b]) => a - b)) {
    const line = days[0]?.row.line ?? 1;
    if (year > first && !years.has(year - 1))
      report(
        line,
        'holiday-gap',
        `缺少 ${year - 1} 年的放假安排，请按国务院办公厅的通知补全。`,
        'date',
      );
    const missing = festivals.filter(
      (festival) =>
        !days.some(({ value }) => value.kind === 'holiday' && value.name.includes(festival)),
    );
    if (missing.length > 0)
      report(
        line,
        'holiday-gap',
        `${year} 年的放假安排不全，缺少：${missing.join('、')}。`,
        'date',
      );
  }
}
