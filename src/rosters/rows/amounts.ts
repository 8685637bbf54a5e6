import { parseAmount, parsePersons } from '../cells/cell-values.ts';
import { columnOf, hasUse } from '../columns/header.ts';
import type { Header, Column } from '../columns/column.ts';
import { isBlank, type Fault, type GridRow } from '../files/grid.ts';
import type { Household } from './households.ts';
import { firstFilled, type AmountWay } from './row-reader.ts';
import { readClaims, type TotalRow } from './totals.ts';

const amountIn = (row: GridRow, column: number): number | undefined => {
  const parsed = parseAmount(row.cells[column] ?? '');
  return 'value' in parsed ? parsed.value : undefined;
};

/**
 * Whether the amounts on the rows of a family are for each person or are the household's, repeated. Different
 * amounts are for each person; for equal ones the total below decides. A fault if neither is certain.
 */
export function decideAmounts(
  households: readonly Household[],
  header: Header,
  totals: readonly TotalRow[],
  faults: Fault[],
): AmountWay {
  const column = columnOf(header, 'amountYuan');
  if (!column) return 'one';
  const families = households.flatMap((household) => {
    const filled = rowsOf(household).filter(({ cells }) => !isBlank(cells[column.index]));
    return filled.length > 1 ? [filled] : [];
  });
  const [first] = families;
  if (!first) {
    if (isOfPersons(column)) faults.push(...findLoneShare(households, header, column));
    return 'one';
  }
  const differs = families.some(
    (rows) => new Set(rows.map((row) => amountIn(row, column.index))).size > 1,
  );
  const ofHousehold = /户|家庭/.test(column.words);
  if (isOfPersons(column) || (differs && !ofHousehold)) return 'sum';
  const way =
    ofHousehold && !differs ? 'same' : wayOfTotals(households, column.index, totals, header);
  if (way && !(differs && way === 'same')) return way;
  faults.push({
    code: 'amount-repeated',
    row: first[1]?.number ?? first[0]?.number ?? 1,
    column: column.label,
    message:
      '同一户的几行都写了金额，看不出是每人的还是全户的。请只在户主那一行写全户的金额，或在表尾写合计。',
  });
  return 'one';
}

const isOfPersons = ({ words }: Column): boolean => /个人|本人/.test(words);

/** A single amount per person in a household of several: what the household receives is unknown. */
function findLoneShare(
  households: readonly Household[],
  header: Header,
  { label }: Column,
): Fault[] {
  const use = hasUse(header, 'coveredPersons') ? 'coveredPersons' : 'persons';
  const found = households.find((household) => {
    const persons = parsePersons(firstFilled(household, header, use));
    return 'value' in persons && persons.value > 1;
  });
  return found ? [{ code: 'amount-person', row: found.head.number, column: label, message }] : [];
}

const message =
  '列名写的是个人的金额，这一户却不止一人，看不出全户是多少。请写全户每月的金额，或每人一行；本来就是全户的，请把列名改成“月保障金额”。';

function wayOfTotals(
  households: readonly Household[],
  column: number,
  totals: readonly TotalRow[],
  header: Header,
): AmountWay | undefined {
  const sum = (rows: readonly GridRow[]): number =>
    rows.reduce((total, row) => total + (amountIn(row, column) ?? 0), 0);
  const all = sum(households.flatMap(rowsOf));
  const once = sum(households.map(({ head }) => head));
  const stated = totals.flatMap(({ row }) => readClaims(row, header).amountYuan ?? []);
  if (stated.includes(all) && !stated.includes(once)) return 'sum';
  return stated.includes(once) && !stated.includes(all) ? 'same' : undefined;
}

export const rowsOf = ({ head, members }: Household): GridRow[] =>
  [head, ...members].sort((a, b) => a.number - b.number);
