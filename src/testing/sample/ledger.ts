import type { Month } from '../../domain/date.ts';
import type { LedgerRow } from '../../domain/accounts/ledger.ts';
import { townshipCode } from '../../domain/places/place.ts';
import type { ProgrammeId } from '../../domain/programme.ts';
import { formatLedger, replaceRows } from '../../rosters/compare/ledger-file.ts';
import { sampleMonths } from './notice-plan.ts';
import type { History, InventedRow } from './recipient-history.ts';
import type { SampleFile } from './sample-file.ts';

/**
 * What became of the lists of a programme from one month to the next, with a row for each township that has
 * recipients in either month. Households with the same name in the same village are the same.
 */
export function compareLists(
  month: Month,
  programme: ProgrammeId,
  before: readonly InventedRow[],
  after: readonly InventedRow[],
): LedgerRow[] {
  const earlier = Map.groupBy(before, (row) => townshipCode(row.village));
  const later = Map.groupBy(after, (row) => townshipCode(row.village));
  return [...new Set([...later.keys(), ...earlier.keys()])].map((place) => {
    const rows = later.get(place) ?? [];
    const amounts = new Map((earlier.get(place) ?? []).map((row) => [keyOf(row), row.amountYuan]));
    const row: LedgerRow = {
      month,
      place,
      programme,
      new: 0,
      ended: 0,
      raised: 0,
      lowered: 0,
      households: rows.length,
      persons: 0,
      amountYuan: 0,
    };
    for (const recipient of rows) {
      const amount = amounts.get(keyOf(recipient));
      amounts.delete(keyOf(recipient));
      row.persons += recipient.persons;
      row.amountYuan += recipient.amountYuan;
      if (amount === undefined) row.new += 1;
      else if (recipient.amountYuan > amount) row.raised += 1;
      else if (recipient.amountYuan < amount) row.lowered += 1;
    }
    row.ended = amounts.size;
    return row;
  });
}

const keyOf = (row: InventedRow): string => `${row.village} ${row.name}`;

/** The second and the third month of a programme's history. */
export function compareMonths(
  programme: ProgrammeId,
  [hidden, previous, current]: History,
): LedgerRow[] {
  return [
    ...compareLists(sampleMonths[1], programme, hidden, previous),
    ...compareLists(sampleMonths[2], programme, previous, current),
  ];
}

/** `ledger/<YYYY-MM>.csv` for each month, by place, then programme. */
export function ledgerFiles(rows: readonly LedgerRow[]): SampleFile[] {
  return [...Map.groupBy(rows, (row) => row.month)].map(([month, inMonth]) => ({
    path: `ledger/${month}.csv`,
    text: formatLedger(replaceRows([], inMonth)),
  }));
}
