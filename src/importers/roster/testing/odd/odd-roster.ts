import { toText, utf8, type SampleCell } from '../../../../rosters/testing/encode.ts';
import {
  handMadeBook,
  type HandCell,
  type HandSheet,
} from '../../../../rosters/testing/hand-made-book.ts';
import type { Person } from '../../../../rosters/testing/people.ts';
import type { ImportRequest } from '../../prepare-import.ts';

/** A roster as a township makes it, and what must become of every row. */
export interface OddRoster {
  name: string;
  bytes: Uint8Array | Promise<Uint8Array>;
  request?: Partial<ImportRequest>;
  /** The import stops with this code and no other. */
  stopped?: string;
  /** Positions of the people who are listed; all others of the six must not be, and are on the work list. */
  listed?: readonly number[];
  /** Only true: who is not listed has another name in the roster. */
  renamed?: true;
  /** Persons and yuan of the list, where they are not those of the people. */
  totals?: { persons?: number; amountYuan?: number };
}

export const all = [0, 1, 2, 3, 4, 5];
export const without = (...left: readonly number[]): number[] =>
  all.filter((index) => !left.includes(index));

export const head = ['乡镇', '村', '姓名', '身份证号', '家庭人口', '月保障金额', '享受起始年月'];

export const rowOf = (person: Person): (string | number)[] => [
  person.township,
  person.villageName,
  person.name,
  person.identity,
  person.persons,
  person.amountYuan,
  person.since,
];

type Row<Cell> = readonly Cell[];

/** The six as a table with a further column; an absent cell is empty. */
export const withColumn = (
  people: readonly Person[],
  title: string,
  cells: readonly (string | number)[],
): (string | number)[][] => [
  [...head, title],
  ...people.map((person, index) => [...rowOf(person), cells[index] ?? '']),
];

/** The six with one cell changed. */
export function withCell(
  people: readonly Person[],
  column: string,
  changes: Readonly<Record<number, HandCell>>,
): HandCell[][] {
  const at = head.indexOf(column);
  return [
    head,
    ...people.map((person, index) => {
      const row: HandCell[] = rowOf(person);
      const change = changes[index];
      return change === undefined ? row : row.with(at, change);
    }),
  ];
}

export const csv = (rows: readonly Row<SampleCell>[]): Uint8Array => utf8(toText(rows));
export const book = (
  rows: readonly Row<HandCell>[],
  more: Omit<HandSheet, 'rows'> = {},
): Uint8Array => handMadeBook([{ rows, ...more }]);
