import { foreignValue } from '../files/foreign-formulas.ts';
import type { Fault, Grid } from '../files/grid.ts';
import { columnOf } from './header.ts';
import type { Header, Column } from './column.ts';
import { useNames } from './header-names.ts';
import type { ColumnUse } from './meaning.ts';

const listUses: readonly ColumnUse[] = [
  'name',
  'persons',
  'amountYuan',
  'since',
  'village',
  'cause',
];

/** A hidden column of what is published: nobody has seen it when the sheet was signed. */
export function checkHiddenColumns({ rows, hiddenColumns }: Grid, header: Header): Fault[] {
  return listUses.flatMap((use) => {
    const column = columnOf(header, use);
    if (!column || hiddenColumns?.has(column.index) !== true) return [];
    const message = `这一列（${useNames[use]}）被隐藏了，看不出该不该用。请在 Excel 里取消隐藏，核对以后再导入。`;
    return {
      code: 'hidden-column',
      row: rows[header.last]?.number ?? 1,
      column: column.label,
      message,
    };
  });
}

const foreign =
  '这一列的值由公式取自别的文件，或者同一工作簿里有这样的公式，看不出对不对。请打开那份文件核对，再复制、选择性粘贴成“数值”，另存以后导入。';

/** A column in use whose values come from a file that nobody sees, in any row below the header. */
export function checkForeignValues({ rows }: Grid, header: Header): Fault[] {
  const used = header.columns.filter(isUsed);
  return rows.slice(header.last + 1).flatMap(({ number, cells }) =>
    used
      .filter(({ index }) => cells[index] === foreignValue)
      .map(({ label }) => ({
        code: 'foreign-column',
        row: number,
        column: label,
        message: foreign,
      })),
  );
}

const isUsed = ({ meaning, isDismissed }: Column): boolean =>
  isDismissed !== true && (typeof meaning !== 'object' || !('drop' in meaning));
