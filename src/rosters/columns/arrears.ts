import { isBlank, type GridRow } from '../files/grid.ts';
import { parseAmount } from '../cells/cell-values.ts';
import { isArrears } from './amount-terms.ts';
import type { Column, Header } from './column.ts';
import { isUse } from './header.ts';

const paid = /实发|实领|应发|发放|合计|总[额计]/;
const drop = '补发、扣回';

/**
 * 补发10-11月 and 本次实发金额 beside 月保障金额: where the month's amount and the arrears are together what most
 * households were paid, the one explains the other, and what was paid proves each row.
 */
export function tellArrears(header: Header, rows: readonly GridRow[]): Header {
  const [main, ...more] = header.columns.filter(({ meaning }) => isUse(meaning, 'amountYuan'));
  const arrears = header.columns.filter((column) => isOpen(column) && isArrears(column.words));
  if (!main || more.length > 0 || arrears.length === 0) return header;
  const proof = header.columns.find(
    (column) =>
      (isUse(column.meaning, 'paidYuan') || isOpen(column)) &&
      paid.test(column.words) &&
      !arrears.includes(column) &&
      explainsMost(main, arrears, column, rows),
  );
  if (!proof) return header;
  return {
    ...header,
    columns: header.columns.map((column): Column => {
      if (column === proof) return { ...column, meaning: { use: 'paidYuan' } };
      return arrears.includes(column) ? { ...column, meaning: { drop } } : column;
    }),
  };
}

const isOpen = ({ meaning }: Column): boolean =>
  meaning === 'unknown' ||
  (typeof meaning === 'object' && 'drop' in meaning && meaning.drop === drop);

function explainsMost(
  main: Column,
  arrears: readonly Column[],
  proof: Column,
  rows: readonly GridRow[],
): boolean {
  const counted = rows.filter(({ cells }) => !isBlank(cells[main.index]));
  const fitting = counted.filter(
    (row) => addUp(row, [main, ...arrears]) === addUp(row, [proof]),
  ).length;
  return fitting * 2 > counted.length;
}

/** The figures of a row in some columns, in whole fen; `NaN` where one is no amount. */
function addUp({ cells }: GridRow, columns: readonly Column[]): number {
  const amounts = columns.map(({ index }) => {
    if (isBlank(cells[index])) return 0;
    const parsed = parseAmount(cells[index] ?? '');
    return 'value' in parsed ? parsed.value : Number.NaN;
  });
  return Math.round(100 * amounts.reduce((sum, amount) => sum + amount, 0));
}

/** What a household was paid for months before, by the columns that the arrears are known of. */
export const arrearsOf = (row: GridRow, { columns }: Header): number =>
  addUp(
    row,
    columns.filter((column) => isOpen(column) && isArrears(column.words)),
  ) / 100;
