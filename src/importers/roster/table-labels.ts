import { basename, extname } from 'node:path';
import type { RosterTable } from '../../rosters/roster.ts';

/** Words that a file's or sheet's name may have and name nobody: anything else could be a person's. */
const harmless =
  /^(?:[\p{Script=Han}]{0,12}(?:村|镇|乡|街道|社区|县|市|区|办事处|居委会|村委会|苏木|嘎查|旗)|名册|花名册|发放表|低保|特困|农村|城市|名单|汇总|sheet|工作表|\d+|年|月|份|[-_ ()（）.])+$/iu;

/**
 * What each table is called where names of people must not be: by order, and by the names of its file and its sheet
 * where those are harmless.
 */
export function labelTables(tables: readonly RosterTable[]): string[] {
  const byFile = Map.groupBy(tables, ({ file }) => file);
  const quote = (name: string): string => (harmless.test(name) ? `“${name}”` : '');
  return tables.map(({ file, path, sheet }, index) => {
    const shown = quote(sheet);
    const isOnly = byFile.get(file)?.length === 1;
    const which =
      byFile.size > 1 ? `第${file + 1}份${quote(basename(path, extname(path)))}` : '名册';
    return isOnly ? which : `${which}${shown === '' ? `第${index + 1}张` : shown}`;
  });
}
