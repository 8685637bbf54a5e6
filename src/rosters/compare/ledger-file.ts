import { ledgerColumns, type LedgerRow } from '../../domain/accounts/ledger.ts';
import { dataCsv } from '../../domain/formats/csv-text.ts';
import { countyCode } from '../../domain/places/place.ts';
import { compareProgrammes } from '../../domain/programme.ts';

/** A month's rows with those of one county and programme put in place of the ones that it had. */
export function replaceRows(
  before: readonly LedgerRow[],
  closed: readonly LedgerRow[],
): LedgerRow[] {
  const keyOf = ({ place, programme }: LedgerRow): string => `${countyCode(place)} ${programme}`;
  const replaced = new Set(closed.map(keyOf));
  return [...before.filter((row) => !replaced.has(keyOf(row))), ...closed].sort(
    (a, b) => Number(a.place) - Number(b.place) || compareProgrammes(a.programme, b.programme),
  );
}

/** `ledger/<month>.csv` */
export const formatLedger = (rows: readonly LedgerRow[]): string =>
  dataCsv([ledgerColumns, ...rows.map((row) => ledgerColumns.map((column) => row[column]))]);
