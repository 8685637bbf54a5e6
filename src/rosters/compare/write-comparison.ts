import { spreadsheetCsv } from '../../domain/formats/csv-text.ts';
import { coverColumn, formatCell } from '../../domain/notices/suppression.ts';
import type { ComparedPerson } from './sort-comparison.ts';

const header = [
  '编号',
  '类别',
  '姓名',
  '乡镇和村',
  '旧名单行号',
  '新名单行号',
  '旧金额',
  '新金额',
  '线索',
  '核查结果',
  '核查人和日期',
];

/**
 * Writes the private work list for Excel: the people whose cases must be checked. It contains names but no identity
 * numbers, which can be looked up by the row numbers of the two files. Must never be written into a
 * version-controlled tree.
 */
export function formatWork(
  people: readonly ComparedPerson[],
  nameOf: (place: string) => string,
): string {
  const lines = people
    .filter(({ open }) => open)
    .map(({ group, old, new: newer, note }, index) => {
      const person = newer ?? old;
      const place = nameOf(person?.place ?? '');
      const amounts = [old?.amountYuan ?? '', newer?.amountYuan ?? ''];
      const rows = [old?.row ?? '', newer?.row ?? ''];
      return [index + 1, group, person?.name ?? '', place, ...rows, ...amounts, note, '', ''];
    });
  return spreadsheetCsv([header, ...lines]);
}

/** How many people are in each group; small counts are covered so that the table may leave the office. */
export function formatCounts(people: readonly ComparedPerson[]): string {
  const groups = [...Map.groupBy(people, ({ group }) => group)];
  const { cells, total } = coverColumn(groups.map(([, inGroup]) => inGroup.length));
  const lines = groups.map(([group], index) => [group, plain(formatCell(cells[index]))]);
  return spreadsheetCsv([['类别', '人数（户数）'], ...lines, ['合计', plain(formatCell(total))]]);
}

const plain = (count: string): string => count.replaceAll(',', '');
