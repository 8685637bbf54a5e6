import type { LedgerRow } from '../../domain/accounts/ledger.ts';
import type { Month } from '../../domain/date.ts';
import { townshipCode } from '../../domain/places/place.ts';
import type { ProgrammeId } from '../../domain/programme.ts';
import { comparePeople, type Comparison } from './compare-people.ts';
import type { RosterPerson } from './read-people.ts';

/** 结账: a month of one programme in one county. */
export interface ClosedMonth {
  rows: LedgerRow[];
  /** Pairs that were matched by name and village only. */
  doubtful: number;
  /** Rows with a number that stands twice in the list: nothing may be counted before it is settled. */
  repeated: { old: number[]; new: number[] };
}

/**
 * The ledger's rows by township, from the lists of two successive months. Whoever moved between townships has ended
 * in one and is new in the other, so that every township's figures add up.
 */
export function closeMonth(
  older: readonly RosterPerson[],
  newer: readonly RosterPerson[],
  { month, programme }: { month: Month; programme: ProgrammeId },
): ClosedMonth {
  const compared = comparePeople(older, newer);
  const rows = new Map<string, LedgerRow>();
  const at = ({ place }: RosterPerson): LedgerRow => {
    const township = townshipCode(place);
    const row = rows.get(township) ?? { month, programme, place: township, ...nothing };
    rows.set(township, row);
    return row;
  };
  for (const person of older) at(person);
  for (const person of newer) {
    const row = at(person);
    row.households += 1;
    row.persons += person.persons ?? 1;
    row.amountYuan += person.amountYuan ?? 0;
  }
  countFlows(compared, at);
  return {
    rows: [...rows.values()].sort((a, b) => Number(a.place) - Number(b.place)),
    doubtful: compared.pairs.filter(({ by }) => by === 'name').length,
    repeated: {
      old: compared.repeatedOld.map(({ row }) => row),
      new: compared.repeatedNew.map(({ row }) => row),
    },
  };
}

const nothing = {
  new: 0,
  ended: 0,
  raised: 0,
  lowered: 0,
  households: 0,
  persons: 0,
  amountYuan: 0,
};

function countFlows(
  { pairs, onlyOld, onlyNew }: Comparison,
  at: (person: RosterPerson) => LedgerRow,
): void {
  for (const person of onlyOld) at(person).ended += 1;
  for (const person of onlyNew) at(person).new += 1;
  for (const { old, new: newer } of pairs) {
    if (townshipCode(old.place) !== townshipCode(newer.place)) {
      at(old).ended += 1;
      at(newer).new += 1;
      continue;
    }
    if (old.amountYuan === undefined || newer.amountYuan === undefined) continue;
    if (newer.amountYuan > old.amountYuan) at(newer).raised += 1;
    if (newer.amountYuan < old.amountYuan) at(newer).lowered += 1;
  }
}
