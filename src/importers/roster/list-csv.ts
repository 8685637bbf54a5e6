import { dataCsv } from '../../domain/formats/csv-text.ts';
import type { ListField, PublicityRule } from '../../domain/notices/publicity-terms.ts';
import { unstated } from '../../domain/notices/recipient-list.ts';
import { type Place, buildPlaceTree } from '../../domain/places/place.ts';
import { buildPlaceNames } from '../../domain/places/place-name.ts';
import type { Problem } from '../../domain/problem.ts';
import { parseTable } from '../../sources/formats/csv-table.ts';
import { reportOn } from '../../sources/formats/reading.ts';
import { buildRecipientRows, listShape } from '../../sources/notices/recipient-rows.ts';
import type { Register } from '../../sources/formats/register.ts';
import type { RosterRow, RosterFault } from '../../rosters/roster.ts';
import { joinFaults } from '../../rosters/faults.ts';
import type { PendingNotice } from './pending-notice.ts';

/** The names of a list's columns. */
export const columnsOf = (list: string): string[] => list.split(/\r?\n/)[0]?.split(',') ?? [];

const cellOf: Record<ListField, (entry: RosterRow) => string | number> = {
  place: ({ place }) => place,
  name: ({ name }) => name,
  persons: ({ persons }) => persons ?? '',
  amountYuan: ({ amountYuan }) => amountYuan ?? '',
  since: ({ since }) => since ?? unstated,
  cause: ({ cause }) => cause ?? '',
};

/** By village code, within a village as in the roster. */
export const sortEntries = (entries: readonly RosterRow[]): RosterRow[] =>
  [...entries].sort(
    (a, b) =>
      Number(a.place > b.place) - Number(a.place < b.place) || a.table - b.table || a.row - b.row,
  );

/** list.csv of the sorted entries: the rule's columns and no others; without starts if nobody's is known. */
export function formatList(entries: readonly RosterRow[], rule: PublicityRule): string {
  const saysStarts = entries.some(({ since }) => since !== undefined);
  const columns = rule.columns.filter((field) => field !== 'since' || saysStarts);
  const header = listShape(columns).columns([]);
  return dataCsv([header, ...entries.map((entry) => cellsOf(entry, { ...rule, columns }))]);
}

/** What a reader sees of an entry: of two that are equal nobody could tell which is which. */
export const listLine = (entry: RosterRow, rule: PublicityRule): string =>
  dataCsv([cellsOf(entry, rule)]);

/** A cause for which the bureau has no word of its own is 其他. */
function cellsOf(entry: RosterRow, { columns, causes }: PublicityRule): (string | number)[] {
  const { cause } = entry;
  const told: RosterRow =
    cause === undefined || causes.includes(cause) ? entry : { ...entry, cause: '其他' };
  return columns.map((field) => cellOf[field](told));
}

/** The site's own reader over the finished list: what it refuses must not be written. */
export function rereadList(
  list: string,
  entries: readonly RosterRow[],
  notice: PendingNotice,
  places: Register<Place>,
): RosterFault[] {
  const problems: Problem[] = [];
  const table = parseTable(
    list,
    listShape(notice.rule.columns),
    'list.csv',
    reportOn(problems, 'list.csv'),
  );
  const names = buildPlaceNames(buildPlaceTree([]), notice.county);
  const rows = buildRecipientRows(table, { notice, places, names });
  if (problems.length === 0 && rows.length !== entries.length)
    return joinFaults([
      { code: 'lost-rows', row: 1, message: '写出的名单少了行，程序有误，请联系维护人员。' },
    ]);
  const faults = problems.map(({ code, line, field, message }) => ({
    code,
    row: entries[line - 2]?.row ?? 1,
    message,
    ...(field === undefined ? {} : { column: `「${field}」` }),
  }));
  return joinFaults(faults);
}
