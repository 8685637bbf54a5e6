import { checkIds, type CheckId, type Clue } from './check-names.ts';
import type { CheckReferences } from './checks.ts';
import { hasUse, statusColumns } from '../../rosters/columns/header.ts';
import type { ColumnUse } from '../../rosters/columns/meaning.ts';
import type { RosterTable } from '../../rosters/roster.ts';

/** Rows per check; a check that could not be made is absent, so that it is not taken for “none found”. */
export function countChecks(
  clues: readonly Clue[],
  tables: readonly RosterTable[],
  registers: Pick<CheckReferences, 'against' | 'relatives' | 'endedLastMonth'>,
  { hasStandard }: { hasStandard: boolean },
): Map<CheckId, number> {
  const rows = Map.groupBy(clues, ({ check }) => check);
  const has = (use: ColumnUse): boolean => tables.every(({ header }) => hasUse(header, use));
  const identity = has('identity');
  const made: Partial<Record<CheckId, boolean>> = {
    statusOff:
      tables.some(({ header }) => statusColumns(header).length > 0) || rows.has('statusOff'),
    unreadable: true,
    remarked: true,
    samePerson: true,
    excluded: true,
    markedRow: tables.some(({ source }) => source === 'workbook'),
    memberChange: tables.some(({ members }) => members > 0),
    minor: identity || has('birth') || has('age'),
    identityMissing: identity,
    identityInvalid: identity,
    identityTwoProgrammes: registers.against.length > 0,
    splitHousehold: has('household') || has('address'),
    singlePerson: has('persons') && has('coveredPersons'),
    amountOverStandard: hasStandard,
    zeroAmount: has('amountYuan'),
    officialRelative: registers.relatives !== undefined,
    endedAndBack: registers.endedLastMonth !== undefined,
  };
  return new Map(
    checkIds.flatMap((id) => {
      const count = new Set(rows.get(id)?.map(({ table, row }) => `${table}:${row}`)).size;
      return made[id] === true ? [[id, count] as const] : [];
    }),
  );
}
