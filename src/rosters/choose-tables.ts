import type { Month } from '../domain/date.ts';
import { namesMonth, otherMonths } from '../domain/notices/title-words.ts';
import { findHeader, findNameless } from './columns/header.ts';
import type { Header, Column } from './columns/column.ts';
import { offOfTitles } from './columns/title-checks.ts';
import { linesOf, type OtherSheet } from './elsewhere.ts';
import { squeeze, type Fault, type Grid, type GridRow } from './files/grid.ts';
import type { Subject } from './roster.ts';

export interface ChosenTable {
  grid: Grid;
  header: Header;
}

export interface ChosenTables {
  tables: readonly ChosenTable[];
  /** Other sheets of the file, which are not read. */
  unread: number;
  hiddenSheets: number;
  /** Whether the clerk has named the sheets. */
  isNamed: boolean;
  /** All sheets that are not read as the list. */
  others: readonly Grid[];
  /** Whether the clerk has named some sheets and not all. */
  dropsOthers: boolean;
}

/** What `--sheet` says for every sheet that has a roster. */
const allSheets = '全部';

/**
 * The sheets that contain a roster, or those that the clerk named. Hidden sheets, and lists of people who are no
 * longer paid (`isEnded`), are never read as the list.
 */
export function chooseTables(
  grids: readonly Grid[],
  isEnded: (table: ChosenTable) => boolean,
  sheets: readonly string[] = [],
  period?: Month,
): ChosenTables | Fault {
  const shown = grids.filter(({ hidden }) => hidden !== true);
  const hiddenSheets = grids.length - shown.length;
  const wanted = sheets.includes(allSheets) ? [] : sheets.map((name) => name.trim());
  const missing = wanted.find((name) => !grids.some((grid) => grid.name.trim() === name));
  if (missing !== undefined)
    return fault('unknown-sheet', `没有叫这个名字的工作表。文件里有：${namesOf(shown)}。`);
  const named =
    wanted.length === 0 ? shown : grids.filter(({ name }) => wanted.includes(name.trim()));
  if (named.some(({ hidden }) => hidden))
    return fault(
      'hidden-sheet',
      '这张工作表是隐藏的，看不出该不该用。请在 Excel 里取消隐藏，再导入。',
    );
  const withHeader = named.flatMap((grid) => {
    const header = findHeader(grid);
    return header ? [{ grid, header }] : [];
  });
  const lists = withHeader.filter((table) => !isEnded(table));
  // A list of the ended alone is reported for the columns that it lacks.
  const found = lists.length > 0 ? lists : withHeader;
  const tables = sheets.length > 0 ? found : ofPeriod(found, period);
  if (tables.length === 0) return askForHeader(named, hiddenSheets > 0);
  return {
    tables,
    unread: shown.length - tables.length,
    hiddenSheets,
    isNamed: sheets.length > 0,
    others: grids.filter((grid) => !tables.some((table) => table.grid === grid)),
    dropsOthers: wanted.length > 0,
  };
}

/** Of sheets of several months those of the notice's, where each of them names it: the others are not read. */
function ofPeriod(tables: readonly ChosenTable[], period?: Month): readonly ChosenTable[] {
  if (period === undefined) return tables;
  const rest = tables.filter(
    (table) => !titlesOf(table).some((title) => otherMonths(title, period).length > 0),
  );
  const areNamed = rest.every((table) =>
    titlesOf(table).some((title) => namesMonth(title, period)),
  );
  return rest.length > 0 && areNamed ? rest : tables;
}

const titlesOf = ({ grid, header }: ChosenTable): string[] => [
  grid.name,
  ...grid.rows.slice(0, header.first).flatMap(textsOf),
];

/** What else in the file may speak of people: other sheets, and what the list's own sheets say behind their cells. */
export function otherSheets(
  { tables, others, dropsOthers }: ChosenTables,
  { period }: Subject = {},
): OtherSheet[] {
  const behind = tables.flatMap(({ grid: { name, behind = [] } }) =>
    behind.length === 0
      ? []
      : { name, lines: behind.map((text) => [text]), kind: 'ended' as const },
  );
  return [
    ...behind,
    ...others.map((grid): OtherSheet => {
      const header = findHeader(grid);
      const titles = [grid.name, ...grid.rows.slice(0, header?.first ?? 1).flatMap(textsOf)];
      const isOtherMonth =
        period !== undefined && titles.some((title) => otherMonths(title, period).length > 0);
      const isOther = isOtherMonth || (dropsOthers && header !== undefined);
      const kind = offOfTitles(titles) ? 'ended' : isOther ? 'other list' : 'unknown';
      return { name: grid.name, lines: linesOf(grid), kind };
    }),
  ];
}

const textsOf = ({ cells }: GridRow): string[] => cells.map(squeeze);

const fault = (code: string, message: string): Fault => ({ code, row: 1, message });

export const namesOf = (grids: readonly Grid[]): string =>
  grids.map(({ name }) => `“${name.slice(0, 31)}”`).join('、');

/** Where a row names columns and none of names, that row; the clerk sees it at once. */
function askForHeader(grids: readonly Grid[], hasHidden: boolean): Fault {
  const found = grids.map(findNameless).find((each) => each !== undefined);
  const message = found === undefined ? noHeader : askForName(found.like);
  return {
    ...fault('no-header', `${message}${hasHidden ? '隐藏的工作表不读。' : ''}`),
    row: found?.row ?? 1,
  };
}

function askForName(like: readonly Column[]): string {
  const labels = like.map(({ label }) => label).join('、');
  const which =
    labels === '' ? '那一列' : `那一列（看内容像姓名的是 ${labels}，看清是不是受助的人）`;
  return `这一行像是表头，却看不出哪一列是姓名。请把${which}的列名改成“户主姓名”（一人一行的写“姓名”），再导入。`;
}

const noHeader =
  '前 40 行里找不到表头。表头应有“姓名”（或户主姓名、申请人）和别的列名，请补上表头再导入。';
