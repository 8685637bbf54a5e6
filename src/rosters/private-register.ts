import type { Identity } from './cells/identity.ts';
import { readRoster } from './read-roster.ts';
import type { RosterFault } from './roster.ts';

/** People of another private table, by number; those without a valid number by name. */
export interface PrivateRegister {
  rowOf(person: { name: string; identity: Identity }): { row: number; by: string } | undefined;
}

/** Reads a private table for comparison: everybody in it, by names and numbers. */
export async function readPrivateRegister(
  path: string,
): Promise<PrivateRegister | { faults: readonly RosterFault[] }> {
  const { rows, faults } = await readRoster({
    files: [path],
    uses: {},
    identity: 'required',
    recipient: '人',
    everyone: true,
  });
  if (faults.length > 0) return { faults };
  const byNumber = new Map<string, number>();
  const byName = new Map<string, number>();
  for (const { row, name, identity } of rows) {
    if (identity.state === 'valid') byNumber.set(identity.number, row);
    else if (name !== '') byName.set(name, row);
  }
  return {
    rowOf: ({ name, identity }) => {
      const same = identity.state === 'valid' ? byNumber.get(identity.number) : undefined;
      if (same !== undefined) return { row: same, by: '号码相同' };
      const named = byName.get(name);
      return named === undefined ? undefined : { row: named, by: '同名（对方没有有效号码）' };
    },
  };
}
