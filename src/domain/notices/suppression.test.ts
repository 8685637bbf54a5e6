import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  coverColumn,
  formatCell,
  publishCounts,
  publishTotals,
  type Cell,
  type CoveredColumn,
} from './suppression.ts';

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);
const isShownSmall = (cell: Cell): boolean => typeof cell === 'number' && cell > 0 && cell < 5;

describe('coverColumn', () => {
  test.each<[string, number[], Cell[], Cell]>([
    ['nothing is covered where nothing is small', [0, 5, 12], [0, 5, 12], 17],
    ['a small cell takes the smallest larger one with it', [3, 40, 9], ['small', 40, 'hidden'], 52],
    ['a zero stands', [2, 0, 30], ['small', 0, 'hidden'], 32],
    ['small cells alone cover each other', [2, 4], ['small', 'small'], 6],
    ['a small total is covered itself', [3], ['small'], 'small'],
    ['a small total covers small cells', [1, 2, 0], ['small', 'small', 0], 'small'],
    ['a total that gives all back goes, labels with it', [4, 4], ['hidden', 'hidden'], 'hidden'],
    ['a total of the least possible goes too', [1, 5], ['hidden', 'hidden'], 'hidden'],
    ['an empty column is empty', [], [], 0],
  ])('%s', (_, values, cells, total) => {
    expect(coverColumn(values)).toEqual({ cells, total });
  });

  const column = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 5 });

  test('nothing from 1 to 4 is ever shown', () => {
    fc.assert(
      fc.property(column, (values) => {
        const { cells, total } = coverColumn(values);
        expect([...cells, total].filter(isShownSmall)).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  test('a column without small cells is published as it is', () => {
    fc.assert(
      fc.property(
        column.map((values) => values.filter((value) => value === 0 || value > 4)),
        (values) => {
          expect(coverColumn(values)).toEqual({ cells: values, total: sum(values) });
        },
      ),
    );
  });

  test('at most one larger cell is covered while the total stands', () => {
    fc.assert(
      fc.property(column, (values) => {
        const { cells, total } = coverColumn(values);
        if (total !== 'hidden')
          expect(cells.filter((cell) => cell === 'hidden').length).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('whoever adds up and subtracts finds two values or more for every covered cell', () => {
    fc.assert(
      fc.property(column, (values) => {
        for (const found of valuesInReach(coverColumn(values)).values())
          expect(found.size).toBeGreaterThanOrEqual(2);
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([1, 2, 3, 4])(
    'whoever knows the program finds two values or more for every small cell of %i',
    (length) => {
      const byLook = Map.groupBy(everyColumn(length, 9), (values) =>
        JSON.stringify(coverColumn(values)),
      );
      for (const alike of byLook.values())
        for (const [index, value] of (alike[0] ?? []).entries())
          // What would look alike with a number above the bound of the search is not found.
          if (isShownSmall(value) && Math.max(...(alike[0] ?? [])) <= 6)
            expect(new Set(alike.map((other) => other[index])).size).toBeGreaterThanOrEqual(2);
    },
  );
});

/** By covered cell, the values that agree with all that is published: `small` is 1–4, `hidden` anything. */
function valuesInReach({ cells, total }: CoveredColumn): Map<number, Set<number>> {
  const covered = cells.flatMap((cell, index) =>
    typeof cell === 'number' ? [] : [{ cell, index }],
  );
  const open = sum(cells.filter((cell) => typeof cell === 'number'));
  const highest = typeof total === 'number' ? total - open : 5;
  const found = new Map(covered.map(({ index }) => [index, new Set<number>()]));
  const tryFrom = (position: number, chosen: readonly number[]): void => {
    const next = covered[position];
    if (!next) {
      if (agrees(open + sum(chosen), total))
        for (const [at, { index }] of covered.entries()) found.get(index)?.add(chosen[at] ?? 0);
      return;
    }
    const [low, high] = next.cell === 'small' ? [1, 4] : [0, highest];
    for (let value = low; value <= high; value += 1) tryFrom(position + 1, [...chosen, value]);
  };
  tryFrom(0, []);
  return found;
}

const agrees = (candidate: number, total: Cell): boolean =>
  total === 'hidden' || (total === 'small' ? candidate > 0 && candidate < 5 : candidate === total);

/** All columns of that length with values from 0 to `most`. */
function everyColumn(length: number, most: number): number[][] {
  if (length === 0) return [[]];
  return everyColumn(length - 1, most).flatMap((values) =>
    Array.from({ length: most + 1 }, (_, value) => [...values, value]),
  );
}

describe('publishCounts', () => {
  const counts = (...pairs: readonly (readonly [number, number])[]) =>
    pairs.map(([rows, persons]) => ({ rows, persons }));

  test('a live list with names shows all counts', () => {
    expect(publishCounts(counts([3, 5], [9, 12]), 'all')).toEqual(counts([3, 5], [9, 12]));
  });

  test('a live list with names shows its totals', () => {
    expect(publishTotals(counts([1, 2], [2, 2]), 'all')).toEqual({ rows: 3, persons: 4 });
  });

  test('where households are covered their persons are too', () => {
    expect(publishCounts(counts([3, 8], [9, 12], [30, 61]), 'covered')).toEqual([
      { rows: 'small', persons: 'hidden' },
      { rows: 'hidden', persons: 'hidden' },
      { rows: 30, persons: 61 },
    ]);
  });

  test('where each row is a person both columns look alike', () => {
    expect(publishCounts(counts([3, 3], [9, 9], [30, 30]), 'covered')).toEqual([
      { rows: 'small', persons: 'small' },
      { rows: 'hidden', persons: 'hidden' },
      { rows: 30, persons: 30 },
    ]);
  });

  test('the totals of a notice of three persons are covered', () => {
    expect(publishTotals(counts([2, 2], [1, 1]), 'covered')).toEqual({
      rows: 'small',
      persons: 'small',
    });
  });

  test('totals that would give counts back are covered', () => {
    expect(publishTotals(counts([1, 3], [5, 11]), 'covered')).toEqual({
      rows: 'hidden',
      persons: 'hidden',
    });
  });

  test('larger totals stand', () => {
    expect(publishTotals(counts([3, 8], [9, 12]), 'covered')).toEqual({ rows: 12, persons: 20 });
  });

  test('whoever knows the program finds two values or more for every small count', () => {
    const place = everyColumn(2, 7)
      .map(([rows = 0, more = 0]) => ({ rows, persons: rows + more }))
      .filter(({ rows, persons }) => rows > 0 && persons - rows <= 2);
    const all = place.flatMap((a) => place.flatMap((b) => place.map((c) => [a, b, c])));
    const byLook = Map.groupBy(all, (each) =>
      JSON.stringify([publishCounts(each, 'covered'), publishTotals(each, 'covered')]),
    );
    for (const alike of byLook.values())
      for (const [index, count] of (alike[0] ?? []).entries())
        // What would look alike with a number above the bound of the search is not found.
        if (alike[0]?.every(({ rows }) => rows <= 5))
          for (const column of ['rows', 'persons'] as const)
            if (isShownSmall(count[column]) && !differ(alike.map((each) => each[index]?.[column])))
              expect.fail(`${column} ${index} of ${JSON.stringify(alike[0])} can be worked out`);
  });
});

const differ = (values: readonly unknown[]): boolean => values.some((value) => value !== values[0]);

test.each<[Cell | undefined, string]>([
  [0, '0'],
  [57, '57'],
  ['small', '<5'],
  ['hidden', '—'],
  [undefined, '—'],
])('a cell %s is written %s', (cell, text) => {
  expect(formatCell(cell)).toBe(text);
});
