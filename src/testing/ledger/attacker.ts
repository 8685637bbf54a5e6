import { solve, type Constraint } from 'yalps';
import type { LedgerLine, LedgerRow, LedgerTable } from '../../domain/accounts/ledger.ts';
import { addMonths, type Month } from '../../domain/date.ts';
import type { Cell } from '../../domain/notices/suppression.ts';
import type { Hint } from './hints.ts';

// A reader with a solver who kept everything ever published. It all becomes equations, and the solver is asked for
// the minimum and the maximum of every covered count.

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

/** What a month's list says about a township; its page, its search entries and its poster say the same. */
export interface KeptList {
  place: string;
  month: string;
  households: number;
  /** Households by their month of start. */
  entries: ReadonlyMap<string, number>;
  /** Households of which it does not tell one. */
  startless: number;
  /** Whether rows have amounts, so that two lists tell who got more or less. */
  hasAmounts: boolean;
}

/**
 * What the poster of a first review, or of support about to end, showed of a township: everybody who applied, or
 * everybody whose support is about to end. The page on the web says less.
 */
export interface KeptPoster {
  place: string;
  month: string;
  stage: 'review' | 'termination';
  households: number;
}

/** What somebody kept besides the ledger. */
export interface Kept {
  lists: readonly KeptList[];
  posters: readonly KeptPoster[];
  /** From other pages. */
  hints?: readonly Hint[];
}

const nothingKept: Kept = { lists: [], posters: [] };

/**
 * Names of the covered counts that can be deduced from what is published of one programme: from cells, sums by
 * county and overall, stocks that change from month to month by new and ended cases, the lists of all months, and the
 * posters of reviews and of support about to end.
 */
export function findTold(
  rows: readonly LedgerRow[],
  tables: readonly LedgerTable[],
  countyOf: (place: string) => string,
  { lists, posters, hints = [] }: Kept = nothingKept,
): string[] {
  return groups.flatMap((columns) => {
    const published = columns.flatMap((column) =>
      tables.flatMap((table) => publishedIn(table, column, countyOf)),
    );
    const attack = prepare(rows, columns, published);
    if (columns.includes('households')) {
      readEntries(attack, lists);
      readPosters(attack, posters);
      readHints(attack, hints);
    } else compareAmounts(attack, lists, columns);
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

/**
 * A list gives the number of households and, by month of start, of new cases. For an earlier month this is a
 * minimum; the maximum is known once the later exits are known.
 */
function readEntries(attack: Attack, lists: readonly KeptList[]): void {
  const months = monthsOf(attack);
  for (const { place, month, households, entries, startless } of lists) {
    if (!months.includes(month)) continue;
    const know = (name: string, terms: readonly [string, number][], bounds: Bounds): void =>
      constrain(attack, `list ${month} ${place} ${name}`, terms, bounds);
    know('households', [[keyOf(month, place, 'households'), 1]], exactly(households));
    for (const earlier of months.filter((one) => one <= month)) {
      const counted = entries.get(earlier) ?? 0;
      const entered = keyOf(earlier, place, 'new');
      const since = months.filter((one) => one > earlier && one <= month);
      if (since.length === 0) {
        know('new', [[entered, 1]], { min: counted, max: counted + startless });
        continue;
      }
      know(`${earlier} least`, [[entered, 1]], { min: counted, max: beyond });
      const left = since.map((one): [string, number] => [keyOf(one, place, 'ended'), -1]);
      know(`${earlier} most`, [[entered, 1], ...left], {
        min: -beyond,
        max: counted + startless,
      });
    }
  }
}

/**
 * Nobody enters without having applied in that month or, at the earliest, the month before; support that is
 * announced to end does so in that month or, at the latest, the next. The attacker assumes the narrower bound where
 * it is true.
 */
function readPosters(attack: Attack, posters: readonly KeptPoster[]): void {
  const months = monthsOf(attack);
  const asked = new Map(
    posters
      .filter(({ stage }) => stage === 'review')
      .map(({ place, month, households }) => [`${month} ${place}`, households]),
  );
  for (const { stage, place, month, households } of posters.filter((one) =>
    months.includes(one.month),
  )) {
    const [own, next] = [month, addMonths(month as Month, 1)].map((one) =>
      keyOf(one, place, stage === 'review' ? 'new' : 'ended'),
    );
    const name = `poster ${stage} ${month} ${place}`;
    const value = attack.truth.get(own ?? '') ?? 0;
    if (stage === 'review') {
      const before = asked.get(`${addMonths(month as Month, -1)} ${place}`) ?? beyond;
      const max = value <= households ? households : households + before;
      if (value <= max) constrain(attack, name, [[own ?? '', 1]], { min: 0, max });
    } else {
      const later = value < households && attack.truth.has(next ?? '');
      const both = value + (later ? (attack.truth.get(next ?? '') ?? 0) : 0);
      const terms = [own, ...(later ? [next] : [])].map((key): [string, number] => [key ?? '', 1]);
      if (both >= households) constrain(attack, name, terms, { min: households, max: beyond });
    }
  }
}

/** What an office said about recent weeks is applied to a month where that is true. */
function readHints(attack: Attack, hints: readonly Hint[]): void {
  for (const [index, { place, month, column, min = 0, max = beyond }] of hints.entries()) {
    const key = keyOf(month, place, column);
    const value = attack.truth.get(key);
    if (value !== undefined && value >= min && value <= max)
      constrain(attack, `hint ${index}`, [[key, 1]], { min, max });
  }
}

/** Two successive lists with amounts show every raise and cut, so the attacker knows the true number. */
function compareAmounts(
  attack: Attack,
  lists: readonly KeptList[],
  columns: readonly Column[],
): void {
  const withAmounts = lists.filter(({ hasAmounts }) => hasAmounts);
  const kept = new Set(withAmounts.map(({ place, month }) => `${month} ${place}`));
  for (const { place, month } of withAmounts)
    for (const column of columns) {
      const key = keyOf(month, place, column);
      const value = attack.truth.get(key);
      if (value !== undefined && kept.has(`${addMonths(month as Month, -1)} ${place}`))
        constrain(attack, `lists ${key}`, [[key, 1]], exactly(value));
    }
}

interface Bounds {
  min: number;
  max: number;
}

const exactly = (value: number): Bounds => ({ min: value, max: value });
const beyond = 1_000_000;
const monthsOf = ({ truth }: Attack): string[] => [
  ...new Set([...truth.keys()].map((key) => key.slice(0, 7))),
];

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

/** A count is deduced if no other value than the true one is possible. */
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
    if (status === 'infeasible') throw new Error('What was published contradicts itself.');
    return status === 'optimal' && Math.round(result) === value;
  });
}
