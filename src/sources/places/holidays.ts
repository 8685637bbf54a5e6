import { addDays, weekday } from '../../domain/date.ts';
import type { Holiday } from '../../domain/holiday.ts';
import { allOrUndefined } from '../formats/optional-fields.ts';
import type { TableRow } from '../formats/csv-table.ts';
import { date, oneOf, text } from '../formats/field-rules.ts';
import { readRegister, type Register } from '../formats/register.ts';
import type { Report } from '../formats/reading.ts';
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
  const told = /关于(\d{4})年/.exec(holiday?.source ?? '')?.[1];
  if (holiday && told !== undefined && told !== holiday.date.slice(0, 4))
    row.fail('source', 'holiday-source', `出处是 ${told} 年的通知，这一天不在那一年，请核对。`);
  return holiday;
}

/** The days on which the feasts themselves are. */
const fixed: readonly (readonly [festival: string, day: string])[] = [
  ['元旦', '01-01'],
  ['劳动', '05-01'],
  ['国庆', '10-01'],
];

/** The days off of a holiday are consecutive, and the holiday itself is among them. */
function checkDays(year: number, days: Register<Holiday>['rows'], report: Report): void {
  const off = days.filter(({ value }) => value.kind === 'holiday');
  const dates = new Set(off.map(({ value }) => value.date as string));
  for (const found of Map.groupBy(off, ({ value }) => value.name).values())
    for (const [at, { value, row }] of found.entries()) {
      const before = found[at - 1]?.value.date;
      if (before !== undefined && addDays(before, 1) !== value.date)
        row.fail(
          'date',
          'holiday-gap',
          `${value.name}的假期从 ${before} 到这一天中间断开了，请按国务院办公厅的通知补全或改正。`,
        );
    }
  for (const [festival, day] of fixed)
    if (!dates.has(`${year}-${day}`))
      report(
        off[0]?.row.line ?? 1,
        'holiday-gap',
        `${year}-${day} 是${festival}的假日，表里没有，请核对。`,
        'date',
      );
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
    checkDays(year, days, report);
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
