import { parseAmount, parsePersons, type Parsed } from '../cells/cell-values.ts';
import type { ColumnUse } from '../columns/meaning.ts';
import { isBlank, type Cell, type GridRow } from '../files/grid.ts';
import { rowsOf } from './amounts.ts';
import type { Body } from './body-rows.ts';
import type { Households } from './households.ts';
import { cellOf, type RowReader, firstFilled } from './row-reader.ts';
import type { Share } from './running-sums.ts';

/** The contribution of every row to the totals; `offRows` are the heads' rows that are kept off. */
export function sharesOf(
  { all }: Households,
  { rows }: Body,
  { header, amountWay }: RowReader,
  offRows: ReadonlySet<number>,
): Share[] {
  const numberIn = <T>(cell: Cell, parse: (cell: Cell) => Parsed<T>): T | undefined => {
    const parsed = parse(cell);
    return 'value' in parsed ? parsed.value : undefined;
  };
  const amountOf = (row: GridRow): number | undefined =>
    isBlank(cellOf(row, header, 'amountYuan'))
      ? undefined
      : numberIn(cellOf(row, header, 'amountYuan'), parseAmount);
  // A cell that cannot be read contradicts no total.
  const personsIn = (cell: Cell): number =>
    isBlank(cell) ? 0 : (numberIn(cell, parsePersons) ?? Number.NaN);
  const ofHead = new Map(all.map((household) => [household.head.number, household]));
  const offMembers = new Set(
    all.flatMap(({ head, members }) =>
      offRows.has(head.number) ? members.map(({ number }) => number) : [],
    ),
  );
  return rows.map((row): Share => {
    const household = ofHead.get(row.number);
    const personsOf = (use: ColumnUse): number =>
      household ? personsIn(firstFilled(household, header, use)) : 0;
    const amounts = household
      ? rowsOf(household)
          .map(amountOf)
          .filter((each) => each !== undefined)
      : [0];
    return {
      households: household ? 1 : 0,
      persons: personsOf('persons'),
      coveredPersons: personsOf('coveredPersons'),
      amountYuan: amountWay === 'sum' ? amounts.reduce((sum, each) => sum + each, 0) : amounts[0],
      amountInRow: amountOf(row),
      isOff: offRows.has(row.number) || offMembers.has(row.number),
    };
  });
}
