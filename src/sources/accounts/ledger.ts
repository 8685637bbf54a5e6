import { join } from 'node:path';
import { addMonths, parseMonth, type Month } from '../../domain/date.ts';
import type { LedgerRow } from '../../domain/accounts/ledger.ts';
import type { Place } from '../../domain/places/place.ts';
import type { Programme } from '../../domain/programme.ts';
import { complete } from '../formats/complete.ts';
import { readTable, type Table, type TableRow } from '../formats/csv-table.ts';
import { count, yuan } from '../formats/field-rules.ts';
import { knownProgramme } from '../law/known.ts';
import { knownPlace } from '../places/places.ts';
import type { Reading } from '../formats/reading.ts';
import type { Register } from '../formats/register.ts';
import { listFolder, reportStray } from '../formats/text-file.ts';

const columns = [
  'place',
  'programme',
  'new',
  'ended',
  'raised',
  'lowered',
  'households',
  'persons',
  'amountYuan',
];

/** What ledger rows refer to. */
export interface LedgerReferences {
  places: Register<Place>;
  programmes: Register<Programme>;
}

/** Rows of one month with where they stand. */
interface LedgerMonth {
  month: Month;
  table: Table;
  rows: Map<string, { row: TableRow; value: LedgerRow }>;
}

/** data/ledger/<month>.csv, oldest first; what enters and leaves must explain the difference of two months. */
export async function readLedger(
  reading: Reading,
  references: LedgerReferences,
): Promise<LedgerRow[]> {
  const rows: LedgerRow[] = [];
  let last: LedgerMonth | undefined;
  for (const entry of await listFolder(join(reading.settings.dataDir, 'ledger'))) {
    const month = parseMonth(entry.name.replace(/\.csv$/, ''));
    if (entry.isFolder || !entry.name.endsWith('.csv') || month === undefined) {
      reportStray(reading, entry.path, '台账每月一个文件，用年月命名，如 2026-11.csv');
      continue;
    }
    const before = reading.problems.length;
    const read = await readMonth(reading, entry.path, month, references);
    if (read && last?.month === addMonths(month, -1) && reading.problems.length === before)
      checkBalance(last, read);
    last = read && reading.problems.length === before ? read : undefined;
    rows.push(...(read ? [...read.rows.values()].map(({ value }) => value) : []));
  }
  return rows;
}

async function readMonth(
  reading: Reading,
  path: string,
  month: Month,
  references: LedgerReferences,
): Promise<LedgerMonth | undefined> {
  const table = await readTable(reading, path, { columns: () => columns });
  if (!table) return undefined;
  const rows: LedgerMonth['rows'] = new Map();
  for (const row of table.rows) {
    const value = readRow(row, month, references);
    if (!value) continue;
    const key = keyOf(value);
    const earlier = rows.get(key);
    if (earlier)
      row.fail(
        'place',
        'repeated-row',
        `同一乡镇、同一项目在第 ${earlier.row.line} 行已有一行，请只留一行。`,
      );
    else rows.set(key, { row, value });
  }
  return { month, table, rows };
}

const keyOf = ({ place, programme }: LedgerRow): string => `${place} ${programme}`;

function readRow(
  row: TableRow,
  month: Month,
  { places, programmes }: LedgerReferences,
): LedgerRow | undefined {
  const value = complete<LedgerRow>({
    month,
    place: row.read('place', knownPlace(places, ['township'])),
    programme: row.read('programme', knownProgramme(programmes)),
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
  return value;
}

/** 户数（本月）= 户数（上月）+ 新增 − 退出, for every township and programme of two successive months. */
function checkBalance(last: LedgerMonth, current: LedgerMonth): void {
  for (const [key, { row, value }] of current.rows) {
    const before = last.rows.get(key)?.value.households ?? 0;
    const expected = before + value.new - value.ended;
    if (value.households !== expected)
      row.fail(
        'households',
        'ledger-balance',
        `与上月对不上：上月 ${before} 户，加新增 ${value.new}、减退出 ${value.ended}，应为 ${expected} 户，实际是“${value.households}”。请核对本月或 ${last.month}.csv。`,
      );
  }
  for (const [key, { value }] of last.rows)
    if (value.households > 0 && !current.rows.has(key))
      current.table.report(
        1,
        'ledger-missing-row',
        `缺少一行：${value.place} 的 ${value.programme} 上月还有 ${value.households} 户。全部退出也要写一行，户数写 0。`,
        'place',
      );
}
