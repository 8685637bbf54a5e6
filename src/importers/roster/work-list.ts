import { spreadsheetCsv } from '../../domain/formats/csv-text.ts';
import { checkNames, type Clue } from './check-names.ts';

const header = [
  '编号',
  '核查内容',
  '名册行号',
  '姓名',
  '线索',
  '谁来查',
  '怎样处理',
  '核查结果',
  '核查人和日期',
];

/** The private work list, for Excel (UTF-8 with byte order mark). It contains names: never into a git tree. */
export function formatWorkList(clues: readonly Clue[], tables: readonly string[]): string {
  const lines = clues.map(({ check, table, row, name, note }, index) => {
    const { title, who, todo } = checkNames[check];
    const place = tables.length > 1 ? `${tables[table] ?? ''}:${row}` : row;
    return [index + 1, title, place, name, note, who, todo, '', ''];
  });
  return spreadsheetCsv([header, ...lines]);
}
