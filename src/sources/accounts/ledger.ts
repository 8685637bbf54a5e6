import { join } from 'node:path';
import { addMonths, parseMonth, type Month } from '../../domain/date.ts';
import { ledgerColumns, type LedgerRow } from '../../domain/accounts/ledger.ts';
import { mostPerPerson, type Standard } from '../../domain/law/standard.ts';
import type { Place } from '../../domain/places/place.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Programme } from '../../domain/programme.ts';
import { allOrUndefined } from '../formats/optional-fields.ts';
import type { TableRow } from '../formats/csv-table.ts';
import { count, yuan } from '../formats/field-rules.ts';
import { programmeIn } from '../law/reference-rules.ts';
import { placeIn } from '../places/places.ts';
import { readRegister, type Register } from '../formats/register.ts';
import type { Settings } from '../formats/settings.ts';
import { listFolder, reportStray } from '../formats/text-file.ts';

/** What ledger rows refer to. */
export interface LedgerReferences {
  places: Register<Place>;
  programmes: Register<Programme>;
  standards?: readonly Standard[];
}

/** The rows of one month, by place and programme. */
interface LedgerMonth {
  month: Month;
  table: Register<LedgerRow>;
}

/** Rows by month, oldest first, then in the order of the file. */
export interface Ledger {
  values: readonly LedgerRow[];
  problems: readonly Problem[];
}

/** Reads data/ledger/<month>.csv; entries and exits must explain the difference between two months. */
export async function readLedger(
  settings: Settings,
  references: LedgerReferences,
): Promise<Ledger> {
  const stray: Problem[] = [];
  const months: LedgerMonth[] = [];
  for (const entry of await listFolder(join(settings.dataDir, 'ledger'))) {
    const month = parseMonth(entry.name.replace(/\.csv$/, ''));
    if (entry.isFolder || !entry.name.endsWith('.csv') || month === undefined)
      reportStray(
        { settings, problems: stray },
        entry.path,
        '台账每月一个文件，用年月命名，如 2026-11.csv',
      );
    else months.push({ month, table: await readMonth(settings, entry.path, month, references) });
  }
  for (const [index, current] of months.entries()) {
    const last = months[index - 1];
    if (last?.month === addMonths(current.month, -1)) checkBalance(last, current);
  }
  return {
    values: months.flatMap(({ table }) => table.values),
    problems: [...stray, ...months.flatMap(({ table }) => table.problems)],
  };
}

const readMonth = (
  settings: Settings,
  path: string,
  month: Month,
  references: LedgerReferences,
): Promise<Register<LedgerRow>> =>
  readRegister<LedgerRow>(settings, {
    path,
    columns: ledgerColumns,
    id: keyOf,
    row: (row) => readRow(row, month, references),
  });

const keyOf = ({ place, programme }: LedgerRow): string => `${place} ${programme}`;

function readRow(
  row: TableRow,
  month: Month,
  { places, programmes, standards = [] }: LedgerReferences,
): LedgerRow | undefined {
  const value = allOrUndefined<LedgerRow>({
    month,
    place: row.read('place', placeIn(places, ['township'])),
    programme: row.read('programme', programmeIn(programmes)),
    new: row.read('new', count),
    ended: row.read('ended', count),
    raised: row.read('raised', count),
    lowered: row.read('lowered', count),
    households: row.read('households', count),
    persons: row.read('persons', count),
    amountYuan: row.read('amountYuan', yuan),
  });
  if (value && value.persons < value.households)
    row.fail(
      'persons',
      'ledger-counts',
      `人数 ${value.persons} 少于户数 ${value.households}，请核对。`,
    );
  if (value && value.new > value.households)
    row.fail(
      'new',
      'ledger-counts',
      `新增 ${value.new} 多于月末在册 ${value.households}，请核对。`,
    );
  if (value && value.raised + value.lowered > value.households)
    row.fail(
      'raised',
      'ledger-counts',
      `提高 ${value.raised} 户、降低 ${value.lowered} 户，加起来多于月末在册 ${value.households} 户，请核对。`,
    );
  if (value) checkMoney(value, row, standards);
  return value;
}

const mostPersons = 20;
/** Bounds of yuan a month for one person, for programmes without a standard; nobody receives more or less. */
const [least, most] = [5, 10_000];
/** Paid once, for an illness or a disaster. */
const paidOnce = new Set(['temporaryAssistance', 'medicalAssistance', 'disasterRelief']);

/** Amounts that cannot be right: millions for 195 persons, money for nobody, 4.6 meant in 万元. */
function checkMoney(value: LedgerRow, row: TableRow, standards: readonly Standard[]): void {
  const { programme, month, households, persons, amountYuan } = value;
  if (persons > households * mostPersons)
    row.fail('persons', 'ledger-counts', `${households} 户不会有 ${persons} 人，请核对。`);
  if (paidOnce.has(programme) || amountYuan === 0) return;
  const highest = mostPerPerson({ programme, period: month }, standards) ?? most;
  if (amountYuan > highest * persons)
    row.fail(
      'amountYuan',
      'ledger-amount',
      `${persons} 人一个月不会有 ${amountYuan} 元：每人最多 ${highest} 元。请核对金额、人数和单位（元）。`,
    );
  else if (amountYuan < least * persons)
    row.fail(
      'amountYuan',
      'ledger-amount',
      `${persons} 人只有 ${amountYuan} 元，像是写成了万元。请换算成元。`,
    );
}

/**
 * 户数（本月）= 户数（上月）+ 新增 − 退出, for every township and programme of two successive months without
 * problems.
 */
function checkBalance(last: LedgerMonth, current: LedgerMonth): void {
  if (!last.table.sound || !current.table.sound) return;
  for (const { row, value } of current.table.rows) {
    const before = last.table.get(keyOf(value))?.households ?? 0;
    const expected = before + value.new - value.ended;
    if (value.households !== expected)
      row.fail(
        'households',
        'ledger-balance',
        `与上月对不上：上月 ${before} 户，加新增 ${value.new}、减退出 ${value.ended}，应为 ${expected} 户，实际是“${value.households}”。请核对本月或 ${last.month}.csv。`,
      );
  }
  for (const value of last.table.values)
    if (value.households > 0 && !current.table.get(keyOf(value)))
      current.table.report(
        1,
        'ledger-missing-row',
        `缺少一行：${value.place} 的 ${value.programme} 上月还有 ${value.households} 户。全部退出也要写一行，户数写 0。`,
        'place',
      );
}
