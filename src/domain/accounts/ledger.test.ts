import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Month } from '../date.ts';
import { publishLedger, type LedgerRow, type LedgerTable } from './ledger.ts';
import { countyCode } from '../places/place.ts';
import type { Cell } from '../notices/suppression.ts';

const counties = ['410802', '410803', '410804', '410811', '410822'];
const row = (facts: Partial<LedgerRow>): LedgerRow => ({
  month: '2026-11' as Month,
  place: '410802001',
  programme: 'subsistenceAllowance',
  new: 0,
  ended: 0,
  raised: 0,
  lowered: 0,
  households: 100,
  persons: 200,
  amountYuan: 50_000,
  ...facts,
});
type Flows = readonly [entered: number, ended: number];

/** One month of a county each. */
function publishPairs(pairs: readonly Flows[]): LedgerTable {
  const rows = pairs.map(([entered, ended], index) =>
    row({ place: counties[index] ?? '', new: entered, ended }),
  );
  return publishLedger(rows, countyCode)[0] as LedgerTable;
}
const pairsOf = ({ lines, total }: LedgerTable): [Cell, Cell][] =>
  [...lines, total].map((line) => [line.new, line.ended]);

describe('publishLedger', () => {
  test('townships are added up by county', () => {
    const rows = [
      row({ place: '410802001', new: 10, households: 70 }),
      row({ place: '410802002', new: 20, households: 50 }),
    ];
    expect(publishLedger(rows, countyCode)[0]?.lines).toEqual([
      {
        place: '410802',
        new: 30,
        ended: 0,
        raised: 0,
        lowered: 0,
        households: 120,
        persons: 400,
        amountYuan: 100_000,
      },
    ]);
  });

  test('the total adds up all counties', () => {
    const rows = [
      row({ place: '410802001', new: 10, ended: 7, raised: 8, lowered: 6 }),
      row({ place: '410803001', new: 20 }),
    ];
    expect(publishLedger(rows, countyCode)[0]?.total).toEqual({
      new: 30,
      ended: 7,
      raised: 8,
      lowered: 6,
      households: 200,
      persons: 400,
      amountYuan: 100_000,
    });
  });

  test('the newest month comes first and each programme has a table of its own', () => {
    const rows = (['2026-10', '2026-11'] as Month[]).flatMap((month) => [
      row({ month }),
      row({ month, programme: 'extremePovertySupport' }),
    ]);
    const tables = publishLedger(rows, countyCode);
    expect(tables.map(({ month, programme }) => [month, programme])).toEqual([
      ['2026-11', 'subsistenceAllowance'],
      ['2026-11', 'extremePovertySupport'],
      ['2026-10', 'subsistenceAllowance'],
      ['2026-10', 'extremePovertySupport'],
    ]);
  });

  test('the rows that are handed in stay as they are', () => {
    const rows = [row({ new: 10 }), row({ place: '410802002', new: 20 })];
    const before = structuredClone(rows);
    publishLedger(rows, countyCode);
    expect(rows).toEqual(before);
  });

  test('without rows there are no tables', () => {
    expect(publishLedger([], countyCode)).toEqual([]);
  });

  test('small townships do not matter where their county is large', () => {
    const rows = [row({ raised: 2 }), row({ place: '410802002', raised: 4 })];
    expect(publishLedger(rows, countyCode)[0]?.lines[0]?.raised).toBe(6);
  });

  test('raises and cuts are covered as any column with its total', () => {
    const rows = [3, 40, 9].map((raised, index) => row({ place: counties[index] ?? '', raised }));
    const table = publishLedger(rows, countyCode)[0] as LedgerTable;
    expect([...table.lines, table.total].map(({ raised }) => raised)).toEqual([
      'small',
      40,
      'hidden',
      52,
    ]);
  });
});

describe('entries and exits', () => {
  test.each<[string, Flows[], [Cell, Cell][]]>([
    [
      'stand where none is small',
      [
        [10, 0],
        [7, 12],
      ],
      [
        [10, 0],
        [7, 12],
        [17, 12],
      ],
    ],
    [
      'are covered together, with the county where both are 5 or more and least',
      [
        [10, 2],
        [7, 12],
        [30, 20],
      ],
      [
        ['hidden', 'hidden'],
        ['hidden', 'hidden'],
        [30, 20],
        [47, 34],
      ],
    ],
    [
      'lose their total where only one county could be covered',
      [
        [10, 2],
        [9, 0],
      ],
      [
        ['hidden', 'hidden'],
        [9, 0],
        ['hidden', 'hidden'],
      ],
    ],
    [
      'lose their total where the stocks would give them back with it',
      [
        [3, 0],
        [2, 0],
      ],
      [
        ['hidden', 'hidden'],
        ['hidden', 'hidden'],
        ['hidden', 'hidden'],
      ],
    ],
  ])('%s', (_, pairs, published) => {
    expect(pairsOf(publishPairs(pairs))).toEqual(published);
  });

  const flow = fc.integer({ min: 0, max: 12 });
  const month = fc.array(fc.tuple(flow, flow), { minLength: 1, maxLength: 5 });

  test('nothing from 1 to 4 is ever shown', () => {
    fc.assert(
      fc.property(month, (pairs) => {
        for (const cell of pairsOf(publishPairs(pairs)).flat())
          expect(typeof cell === 'number' && cell > 0 && cell < 5).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  test('a month without small numbers is published as it is', () => {
    const large = fc.oneof(fc.constant(0), fc.integer({ min: 5, max: 40 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(large, large), { minLength: 1, maxLength: 5 }), (pairs) => {
        expect(pairsOf(publishPairs(pairs)).slice(0, -1)).toEqual(pairs);
      }),
    );
  });

  test('at most one county without a small number is covered', () => {
    fc.assert(
      fc.property(month, (pairs) => {
        const { lines } = publishPairs(pairs);
        const covered = pairs.filter(
          ([entered, ended], index) =>
            lines[index]?.new === 'hidden' && ![entered, ended].some((n) => n > 0 && n < 5),
        );
        expect(covered.length).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('whoever knows the stocks of two months finds two values or more for every covered pair', () => {
    fc.assert(
      fc.property(month, (pairs) => {
        for (const found of pairsInReach(pairs)) expect(found.size).toBeGreaterThanOrEqual(2);
      }),
      { numRuns: 2_000 },
    );
  });

  test('whoever knows the program besides finds two values or more for every small number', () => {
    const small = fc.integer({ min: 0, max: 8 });
    fc.assert(
      fc.property(fc.array(fc.tuple(small, small), { minLength: 1, maxLength: 3 }), (pairs) => {
        const look = JSON.stringify(pairsOf(publishPairs(pairs)));
        const alike = monthsOfSameStocks(pairs).filter(
          (other) => JSON.stringify(pairsOf(publishPairs(other))) === look,
        );
        for (const [index, pair] of pairs.entries())
          if (pair.some((flow) => flow > 0 && flow < 5))
            expect(new Set(alike.map((other) => other[index]?.[0])).size).toBeGreaterThanOrEqual(2);
      }),
      { numRuns: 150 },
    );
  });
});

/**
 * For each covered county, the numbers of entries that agree with the published cells and with the
 * difference of entries and exits, which the stocks of two successive months tell.
 */
function pairsInReach(pairs: readonly Flows[]): Set<number>[] {
  const { lines, total } = publishPairs(pairs);
  const covered = pairs.filter((_, index) => lines[index]?.new === 'hidden');
  const differences = covered.map(([entered, ended]) => entered - ended);
  const open = lines.reduce((sum, line) => sum + (typeof line.new === 'number' ? line.new : 0), 0);
  const rest = typeof total.new === 'number' ? total.new - open : undefined;
  const found = covered.map(() => new Set<number>());
  const tryFrom = (index: number, chosen: readonly number[], left: number): void => {
    const difference = differences[index];
    if (difference === undefined) {
      if (rest === undefined || left === 0)
        for (const [at, entered] of chosen.entries()) found[at]?.add(entered);
      return;
    }
    const least = Math.max(0, difference);
    const most = rest === undefined ? least + 1 : left;
    for (let entered = least; entered <= most; entered += 1)
      tryFrom(index + 1, [...chosen, entered], left - entered);
  };
  tryFrom(0, [], rest ?? 0);
  return found;
}

/** Months in which covered counties have other entries and exits with the same difference. */
function monthsOfSameStocks(pairs: readonly Flows[]): Flows[][] {
  const { lines } = publishPairs(pairs);
  const choices = pairs.map((pair, index): Flows[] => {
    if (lines[index]?.new !== 'hidden') return [pair];
    const difference = pair[0] - pair[1];
    const least = Math.max(0, difference);
    return Array.from({ length: 10 }, (_, more) => [least + more, least + more - difference]);
  });
  return choices.reduce<Flows[][]>(
    (months, of) => months.flatMap((before) => of.map((pair) => [...before, pair])),
    [[]],
  );
}
