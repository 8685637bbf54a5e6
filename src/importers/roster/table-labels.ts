import type { RosterTable } from '../../rosters/roster.ts';

/** Words that a file's or sheet's name may have and name nobody: anything else could be a person's. */
const harmless =
  /^(?:[\p{Script=Han}]{0,12}(?:村|镇|乡|街道|社区|县|市|区|办事处|居委会|村委会|苏木|嘎查|旗)|名册|花名册|发放表|低保|特困|农村|城市|名单|汇总|sheet|工作表|\d+|年|月|份|[-_ ()（）.])+$/iu;

/** What each table is called where names of people must not be: by order, and by its sheet's name where that is harmless. */
export function labelTables(tables: readonly RosterTable[]): string[] {
  const files = new Set(tables.map(({ file }) => file));
  return tables.map(({ file, sheet }, index) => {
    const shown = sheet !== '' && harmless.test(sheet) ? `“${sheet}”` : '';
    const isOnly = tables.filter((table) => table.file === file).length === 1;
    const which = files.size > 1 ? `第${file + 1}份` : '名册';
    return isOnly ? which : `${which}${shown === '' ? `第${index + 1}张` : shown}`;
  });
}
