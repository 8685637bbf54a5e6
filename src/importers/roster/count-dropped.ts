import { findPersonalData } from '../../domain/personal-data/find-personal-data.ts';
import { isIdentityNumber } from '../../domain/personal-data/identity-number.ts';
import type { PersonalDataKind } from '../../domain/personal-data/kinds.ts';
import type { ListField } from '../../domain/notices/publicity-terms.ts';
import { isBlank } from '../../rosters/files/grid.ts';
import { hasUse } from '../../rosters/columns/header.ts';
import type { Column } from '../../rosters/columns/column.ts';
import type { RosterTable } from '../../rosters/roster.ts';
import { useNames } from '../../rosters/columns/header-names.ts';
import type { ColumnUse } from '../../rosters/columns/meaning.ts';

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

/** Counts the parts of the raw rows that do not reach the list, under fixed names that contain nothing of the file. */
export function countDropped(
  tables: readonly RosterTable[],
  fields: readonly ListField[],
): Map<string, { columns: number; cells: number }> {
  const dropped = new Map<string, { columns: number; cells: number }>();
  for (const { header, body } of tables)
    for (const column of header.columns) {
      const name = droppedName(column, fields, hasUse(header, 'persons'));
      if (name === undefined) continue;
      const cells = body.rows.filter((row) => !isBlank(row.cells[column.index])).length;
      const before = dropped.get(name) ?? { columns: 0, cells: 0 };
      dropped.set(name, { columns: before.columns + 1, cells: before.cells + cells });
    }
  return dropped;
}

const forStatus = '审核、状态、备注（只用来判断列不列入）';
const dismissed = '审核、状态、备注（经办人用 --drop 略过看不懂的话）';

function droppedName(
  { meaning, isDismissed }: Column,
  fields: readonly ListField[],
  hasPersons: boolean,
): string | undefined {
  if (typeof meaning === 'string') return undefined;
  if ('drop' in meaning) return meaning.drop;
  if ('status' in meaning) return isDismissed ? dismissed : forStatus;
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

/** What the detector says of a cell that is an identity number and nothing else: of a roster's cells half are. */
const identityAlone: readonly PersonalDataKind[] = ['identityNumber'];

/** Villages, months and counts are in a thousand rows each. */
function rememberKinds(): (text: string) => readonly PersonalDataKind[] {
  const known = new Map<string, readonly PersonalDataKind[]>();
  return (text) => {
    if (isIdentityNumber(text)) return identityAlone;
    const kinds = known.get(text) ?? findPersonalData(text).map(({ kind }) => kind);
    if (text.length <= longestRemembered && known.size < mostRemembered) known.set(text, kinds);
    return kinds;
  };
}
