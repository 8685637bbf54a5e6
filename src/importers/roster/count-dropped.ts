import { findPersonalData } from '../../domain/personal-data/find-personal-data.ts';
import type { PersonalDataKind } from '../../domain/personal-data/kinds.ts';
import type { ListField } from '../../domain/notices/disclosure-policy.ts';
import type { Body } from '../../rosters/rows/body-rows.ts';
import { isBlank } from '../../rosters/files/grid.ts';
import type { Column, Header } from '../../rosters/columns/header.ts';
import { useNames, type ColumnUse } from '../../rosters/columns/header-names.ts';

const fieldOf: Partial<Record<ColumnUse, ListField>> = {
  code: 'place',
  county: 'place',
  township: 'place',
  village: 'place',
  name: 'name',
  persons: 'persons',
  amountYuan: 'amountYuan',
  since: 'since',
  cause: 'cause',
};

/** What of the raw rows does not reach the list, as counts by plain names that hold nothing of the file. */
export function countDropped(
  header: Header,
  { rows }: Body,
  fields: readonly ListField[],
): Map<string, { columns: number; cells: number }> {
  const dropped = new Map<string, { columns: number; cells: number }>();
  const hasPersons = header.columns.some(({ meaning }) => isUse(meaning, 'persons'));
  for (const { index, meaning } of header.columns) {
    const name = droppedName(meaning, fields, hasPersons);
    const cells = rows.filter((row) => !isBlank(row.cells[index])).length;
    if (name === undefined) continue;
    const before = dropped.get(name) ?? { columns: 0, cells: 0 };
    dropped.set(name, { columns: before.columns + 1, cells: before.cells + cells });
  }
  return dropped;
}

const isUse = (meaning: Column['meaning'], use: ColumnUse): boolean =>
  typeof meaning === 'object' && 'use' in meaning && meaning.use === use;

function droppedName(
  meaning: Column['meaning'],
  fields: readonly ListField[],
  hasPersons: boolean,
): string | undefined {
  if (typeof meaning === 'string') return undefined;
  if ('drop' in meaning) return meaning.drop;
  const isHeadCount = meaning.use === 'coveredPersons' && !hasPersons;
  const field = isHeadCount ? 'persons' : fieldOf[meaning.use];
  return field !== undefined && fields.includes(field) ? undefined : useNames[meaning.use];
}

/** How many numbers of people the detector sees in the rows. */
export function countNumbers(
  rows: Iterable<readonly (string | number)[]>,
): Map<PersonalDataKind, number> {
  const counts = new Map<PersonalDataKind, number>();
  const kindsIn = rememberKinds();
  for (const cells of rows)
    for (const cell of cells)
      for (const kind of kindsIn(String(cell))) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

const longestRemembered = 12;
const mostRemembered = 20_000;

/** Villages, months and counts stand in a thousand rows each. */
function rememberKinds(): (text: string) => readonly PersonalDataKind[] {
  const known = new Map<string, readonly PersonalDataKind[]>();
  return (text) => {
    const kinds = known.get(text) ?? findPersonalData(text).map(({ kind }) => kind);
    if (text.length <= longestRemembered && known.size < mostRemembered) known.set(text, kinds);
    return kinds;
  };
}
