import { resolve } from 'node:path';
import type { Problem } from '../../domain/problem.ts';
import { readTable, type TableRow } from './csv-table.ts';
import { reportOn, type Report } from './reading.ts';
import { displayPath, type Settings } from './settings.ts';
import { isThere } from './text-file.ts';

/** What a table of data/ looks like. */
export interface RegisterShape<T> {
  /** From the data folder: `reference/laws.csv`. */
  path: string;
  /** A city without such values needs no file. */
  optional?: boolean;
  /** A repeated row is reported under the first. */
  columns: readonly string[];
  /** Columns that a table may leave out entirely. */
  optionalColumns?: readonly string[];
  /** The value of a row, or `undefined` after a problem was reported. */
  row(row: TableRow): T | undefined;
  /** The key that no two rows share; by default all of their cells together. */
  id?(value: T): string;
}

/** A value and the row that it was read from. */
export interface RegisterRow<T> {
  value: T;
  row: TableRow;
}

/** The values of a table, with the problems of this table alone. */
export interface Register<T> {
  /** From the data folder. */
  readonly path: string;
  /** In the order of the file. A row with a problem, or with the id of an earlier row, is left out. */
  readonly values: readonly T[];
  readonly rows: readonly RegisterRow<T>[];
  /** Later checks add the problems that they find in a row. */
  readonly problems: readonly Problem[];
  /** No problem was found so far. */
  readonly sound: boolean;
  /** Reports about the table as a whole. */
  readonly report: Report;
  get(id: string): T | undefined;
  /**
   * Whether a row has this id. While the table has problems every id counts as known: some rows are missing, and one
   * fault must not be reported a hundred times.
   */
  knows(id: string): boolean;
}

/** Reads a table of data/. Several may be read at the same time. */
export async function readRegister<T>(
  settings: Settings,
  shape: RegisterShape<T>,
): Promise<Register<T>> {
  const path = resolve(settings.dataDir, shape.path);
  const problems: Problem[] = [];
  const isAbsent = shape.optional === true && !(await isThere(path));
  const table = isAbsent
    ? undefined
    : await readTable({ settings, problems }, path, { columns: columnsOf(shape) });
  const byId = collectRows(table?.rows ?? [], shape);
  const rows = [...byId.values()];
  return {
    path: shape.path,
    values: rows.map(({ value }) => value),
    rows,
    problems,
    get sound() {
      return problems.length === 0;
    },
    report: reportOn(problems, displayPath(settings, path)),
    get: (id) => byId.get(id)?.value,
    knows: (id) => problems.length > 0 || byId.has(id),
  };
}

const columnsOf =
  <T>({ columns, optionalColumns = [] }: RegisterShape<T>) =>
  (header: readonly string[]): string[] =>
    columns.filter((column) => header.includes(column) || !optionalColumns.includes(column));

function collectRows<T>(
  rows: readonly TableRow[],
  { columns, row: read, id }: RegisterShape<T>,
): Map<string, RegisterRow<T>> {
  const byId = new Map<string, RegisterRow<T>>();
  for (const row of rows) {
    const value = read(row);
    if (value === undefined) continue;
    const key = id ? id(value) : row.fingerprint;
    const earlier = byId.get(key);
    if (earlier) row.fail(columns[0] ?? '', 'repeated-row', repeated(earlier.row.line));
    else byId.set(key, { value, row });
  }
  return byId;
}

const repeated = (line: number): string => `与第 ${line} 行是同一项，请只留一行。`;
