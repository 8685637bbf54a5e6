import { solve, type Constraint } from 'yalps';
import type { LedgerLine, LedgerRow, LedgerTable } from '../../domain/accounts/ledger.ts';
import type { Cell } from '../../domain/notices/suppression.ts';

// A reader with a solver: everything that is published becomes an equation, and every covered count is asked
// for its least and its greatest value.

type Column = 'new' | 'ended' | 'raised' | 'lowered' | 'households';

/** Columns whose equations touch one another. */
const groups: readonly (readonly Column[])[] = [
  ['new', 'ended', 'households'],
  ['raised'],
  ['lowered'],
];

/** A published count: what it adds up, and how it looks. */
interface Published {
  name: string;
  cell: Cell;
  /** Township counts by key. */
  parts: readonly string[];
}

interface Attack {
  /** The true township counts. */
  truth: ReadonlyMap<string, number>;
  /** What is not printed as a number. */
  unknown: ReadonlySet<string>;
  constraints: Map<string, Constraint>;
  /** Constraint → coefficient, by unknown count. */
  coefficients: Map<string, Map<string, number>>;
}

const keyOf = (month: string, place: string, column: Column): string =>
  `${month} ${place} ${column}`;

/**
 * Names of covered counts that follow from what is published of one programme: from cells, sums by county and
 * in all, and from stocks that change from month to month by what enters and leaves.
 */
export function findTold(
  rows: readonly LedgerRow[],
  tables: readonly LedgerTable[],
  countyOf: (place: string) => string,
): string[] {
  return groups.flatMap((columns) => {
    const published = columns.flatMap((column) =>
      tables.flatMap((table) => publishedIn(table, column, countyOf)),
    );
    const attack = prepare(rows, columns, published);
    return published
      .filter(({ cell }) => typeof cell !== 'number')
      .filter(({ parts }) => isTold(parts, attack))
      .map(({ name }) => name);
  });
}

function publishedIn(
  { month, lines, townships, total }: LedgerTable,
  column: Column,
  countyOf: (place: string) => string,
): Published[] {
  const places = townships.map(({ place }) => place);
  const of = (
    line: Omit<LedgerLine, 'place'>,
    name: string,
    inside: readonly string[],
  ): Published => ({
    name: keyOf(month, name, column),
    cell: line[column],
    parts: inside.map((place) => keyOf(month, place, column)),
  });
  return [
    ...townships.map((line) => of(line, line.place, [line.place])),
    ...lines.map((line) =>
      of(
        line,
        line.place,
        places.filter((place) => countyOf(place) === line.place),
      ),
    ),
    of(total, 'total', places),
  ];
}

function prepare(
  rows: readonly LedgerRow[],
  columns: readonly Column[],
  published: readonly Published[],
): Attack {
  const truth = new Map(
    rows.flatMap((row) =>
      columns.map((column) => [keyOf(row.month, row.place, column), row[column]]),
    ),
  );
  const known = new Set(
    published.flatMap(({ cell, parts }) =>
      typeof cell === 'number' && parts.length === 1 ? parts : [],
    ),
  );
  const attack: Attack = {
    truth,
    unknown: new Set([...truth.keys()].filter((key) => !known.has(key))),
    constraints: new Map(),
    coefficients: new Map(),
  };
  for (const { name, cell, parts } of published)
    if (cell !== 'hidden')
      constrain(
        attack,
        `cell ${name}`,
        parts.map((part) => [part, 1]),
        boundsOf(cell),
      );
  if (columns.includes('households')) balance(attack, rows);
  return attack;
}

const boundsOf = (cell: number | 'small'): { min: number; max: number } =>
  cell === 'small' ? { min: 1, max: 4 } : { min: cell, max: cell };

/** Stock = stock of the month before + new − ended. */
function balance(attack: Attack, rows: readonly LedgerRow[]): void {
  const months = [...new Set(rows.map(({ month }) => month))].sort();
  for (const place of new Set(rows.map((row) => row.place)))
    for (const [index, month] of months.entries()) {
      const before = months[index - 1];
      if (before === undefined) continue;
      const terms: [string, number][] = [
        [keyOf(month, place, 'households'), 1],
        [keyOf(before, place, 'households'), -1],
        [keyOf(month, place, 'new'), -1],
        [keyOf(month, place, 'ended'), 1],
      ];
      constrain(attack, `balance ${month} ${place}`, terms, { min: 0, max: 0 });
    }
}

/** Known counts move to the other side. */
function constrain(
  { truth, unknown, constraints, coefficients }: Attack,
  name: string,
  terms: readonly [string, number][],
  { min, max }: { min: number; max: number },
): void {
  const known = terms
    .filter(([key]) => !unknown.has(key))
    .reduce((sum, [key, factor]) => sum + factor * (truth.get(key) ?? 0), 0);
  const open = terms.filter(([key]) => unknown.has(key));
  if (open.length === 0) return;
  constraints.set(name, { min: min - known, max: max - known });
  for (const [key, factor] of open) {
    const own = coefficients.get(key) ?? new Map<string, number>();
    coefficients.set(key, own.set(name, factor));
  }
}

/** The true value is possible; told is what has no other one. */
function isTold(
  parts: readonly string[],
  { truth, unknown, constraints, coefficients }: Attack,
): boolean {
  const open = parts.filter((part) => unknown.has(part));
  const value = open.reduce((sum, part) => sum + (truth.get(part) ?? 0), 0);
  const variables = [...unknown].map((key): [string, Map<string, number>] => [
    key,
    new Map([
      ...(coefficients.get(key) ?? []),
      ...(open.includes(key) ? [['goal', 1] as const] : []),
    ]),
  ]);
  return (['minimize', 'maximize'] as const).every((direction) => {
    const { status, result } = solve({
      direction,
      objective: 'goal',
      constraints,
      variables,
      integers: true,
    });
    return status === 'optimal' && Math.round(result) === value;
  });
}
