import { checkIds, type CheckId, type Finding } from './check-names.ts';
import type { CheckReferences } from './checks.ts';
import { hasUse, type Header } from '../../rosters/columns/header.ts';

/** Rows per check; a check that could not be made is absent, so that it is not taken for “none found”. */
export function countChecks(
  findings: readonly Finding[],
  header: Header,
  registers: Pick<CheckReferences, 'against' | 'relatives' | 'endedLastMonth'>,
  { hasStandard }: { hasStandard: boolean },
): Map<CheckId, number> {
  const identity = hasUse(header, 'identity');
  const made: Partial<Record<CheckId, boolean>> = {
    minor: identity || hasUse(header, 'birth') || hasUse(header, 'age'),
    identityMissing: identity,
    identityInvalid: identity,
    identityTwice: identity,
    identityTwoVillages: identity,
    identityTwoProgrammes: registers.against.length > 0,
    splitHousehold: hasUse(header, 'household') || hasUse(header, 'address'),
    singlePerson: hasUse(header, 'persons') && hasUse(header, 'coveredPersons'),
    amountOverStandard: hasStandard,
    zeroAmount: hasUse(header, 'amountYuan'),
    officialRelative: registers.relatives !== undefined,
    endedAndBack: registers.endedLastMonth !== undefined,
  };
  const rows = Map.groupBy(findings, ({ check }) => check);
  return new Map(
    checkIds.flatMap((id) => {
      const count = new Set(rows.get(id)?.map(({ row }) => row)).size;
      return made[id] === true ? [[id, count] as const] : [];
    }),
  );
}
