import type { Month } from '../../domain/date.ts';
import { earliestStart } from '../../domain/notices/disclosure-policy.ts';
import { parseSince } from '../cells/cell-month.ts';
import {
  parseAmount,
  parseCause,
  parseName,
  parsePersons,
  type Parsed,
} from '../cells/cell-values.ts';
import { arrearsOf } from '../columns/arrears.ts';
import { columnOf, hasUse, isUse } from '../columns/header.ts';
import { useNames } from '../columns/header-names.ts';
import type { ColumnUse } from '../columns/meaning.ts';
import { isBlank, type Cell, type Fault } from '../files/grid.ts';
import type { RosterRow, RosterTable, RowUse } from '../roster.ts';
import { rowsOf } from './amounts.ts';
import type { Household } from './households.ts';
import { cellOf, type RowReader, firstFilled } from './row-reader.ts';

/** The values of a row besides name and place. */
type Values = Partial<Omit<RosterRow, 'table' | 'row' | 'identity' | 'place' | 'members'>>;

/** Reads the values that the caller needs, and reports everything that is wrong with them. */
export function readValues(household: Household, reader: RowReader, faults: Fault[]): Values {
  const { header, request, isPlace, empty } = reader;
  const row = household.head.number;
  const read = <T>(use: ColumnUse, cell: Cell, parse: (cell: Cell) => Parsed<T>): T | undefined => {
    const parsed = parse(cell);
    if ('value' in parsed) return parsed.value;
    const column = columnOf(header, use)?.label ?? useNames[use];
    faults.push({ code: parsed.code, row, column, message: parsed.fault });
    return undefined;
  };
  const wanted = <T>(use: RowUse, parse: (cell: Cell) => Parsed<T>): T | undefined => {
    const need = request.uses[use];
    const cell = firstFilled(household, header, use);
    if (need !== undefined && use !== 'cause' && isShared(household, use, reader)) {
      const column = columnOf(header, use)?.label ?? useNames[use];
      faults.push({ code: 'shared-cell', row, column, message: sharedCell });
      return undefined;
    }
    const mayBeBlank =
      need === 'optional' || !hasUse(header, use) || (need === 'ifKept' && empty.has(use));
    return need === undefined || (isBlank(cell) && mayBeBlank) ? undefined : read(use, cell, parse);
  };
  const name = read('name', firstFilled(household, header, 'name'), (cell) =>
    parseName(cell, isPlace),
  );
  const coveredPersons = wanted('coveredPersons', parsePersons);
  const stated = wanted('persons', parsePersons);
  const persons = stated ?? personsWithout(household, coveredPersons, reader, read);
  checkPaid(household, reader, faults);
  faults.push(...reader.classFaults(household.head));
  const { period: latest, programme } = request.subject ?? {};
  return {
    ...(name === undefined ? {} : { name }),
    ...present('persons', persons),
    ...present('coveredPersons', coveredPersons),
    ...present('amountYuan', readAmount(household, reader, wanted, read)),
    ...present(
      'since',
      wanted('since', (cell) =>
        parseSince(cell, {
          latest: latest ?? lastMonth,
          keepsZeros: reader.keepsZeros,
          ...(programme === undefined ? {} : { earliest: earliestStart(programme) }),
        }),
      ),
    ),
    ...present('cause', wanted('cause', parseCause)),
  };
}

const sharedCell = '两户或几户共用一个合并的格子，看不出各是多少。请拆开合并，每户写自己的。';

/** Whether the cell is in a merged area that goes on from the household above or into the next one. */
function isShared(household: Household, use: RowUse, { grid, header, body }: RowReader): boolean {
  const index = columnOf(header, use)?.index;
  const rows = rowsOf(household).map(({ number }) => number);
  const [first = 0, last = first] = [rows[0], rows.at(-1)];
  const isCovered = (row: number): boolean =>
    index !== undefined &&
    grid.isMerged(row, index) &&
    body.rows.some(({ number, cells }) => number === row && isBlank(cells[index]));
  return isCovered(first) || isCovered(last + 1);
}

/** A household that was paid something else than its month's amount: arrears, deductions, or nothing any more. */
function checkPaid({ head }: Household, { header, request }: RowReader, faults: Fault[]): void {
  const paid = header.columns.filter(({ meaning }) => isUse(meaning, 'paidYuan'));
  const amount = parseAmount(cellOf(head, header, 'amountYuan'));
  if (request.uses.amountYuan === undefined || !('value' in amount)) return;
  for (const { index, label } of paid) {
    const parsed = parseAmount(head.cells[index] ?? '');
    const due = [amount.value, amount.value + arrearsOf(head, header)];
    if (!('value' in parsed) || !due.includes(parsed.value))
      faults.push({ code: 'paid-otherwise', row: head.number, column: label, message: paidOther });
  }
}

const paidOther =
  '实发的钱与每月的保障金额不同，看不出该公布哪一个。请核对：已停发的删去这一行，含补发、扣回的在备注写明，金额写每月的。';

const lastMonth = '9999-12' as Month;

const present = <K extends string, T>(key: K, value: T | undefined): Partial<Record<K, T>> =>
  value === undefined ? {} : ({ [key]: value } as Partial<Record<K, T>>);

type Read = <T>(use: ColumnUse, cell: Cell, parse: (cell: Cell) => Parsed<T>) => T | undefined;

/** Without 家庭人口: 保障人数, or the rows of the family. */
function personsWithout(
  { members }: Household,
  covered: number | undefined,
  reader: RowReader,
  read: Read,
): number | undefined {
  const source = personsSource(reader);
  if (reader.request.uses.persons === undefined || source === undefined) return undefined;
  if (source === '行数') return members.length + 1;
  return (
    covered ??
    (reader.request.uses.persons === 'required'
      ? read('coveredPersons', '', parsePersons)
      : undefined)
  );
}

/** Where the persons of a household come from, if not from 家庭人口. */
export function personsSource({
  header,
  request,
  hasFamilies,
}: RowReader): RosterTable['personsFrom'] {
  if (request.uses.persons === undefined || hasUse(header, 'persons')) return undefined;
  if (hasUse(header, 'coveredPersons')) return '保障人数';
  return hasFamilies ? '行数' : undefined;
}

/** The household's amount, added up where each of its persons has one. */
function readAmount(
  household: Household,
  { header, request, amountWay }: RowReader,
  wanted: <T>(use: RowUse, parse: (cell: Cell) => Parsed<T>) => T | undefined,
  read: Read,
): number | undefined {
  if (amountWay !== 'sum' || request.uses.amountYuan === undefined)
    return wanted('amountYuan', parseAmount);
  const cells = rowsOf(household)
    .map((row) => cellOf(row, header, 'amountYuan'))
    .filter((cell) => !isBlank(cell));
  if (cells.length < 2) return wanted('amountYuan', parseAmount);
  const amounts = cells.map((cell) => read('amountYuan', cell, parseAmount));
  return amounts.includes(undefined)
    ? undefined
    : amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
}
