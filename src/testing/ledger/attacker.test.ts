import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Month } from '../../domain/date.ts';
import { publishLedger, type LedgerRow, type LedgerTable } from '../../domain/accounts/ledger.ts';
import { countyCode } from '../../domain/places/place.ts';
import type { ProgrammeId } from '../../domain/programme.ts';
import { isSmall } from '../../domain/notices/suppression.ts';
import { findTold } from './attacker.ts';

const months = ['2026-09', '2026-10', '2026-11'] as Month[];

interface Beginning {
  households: number;
  flows: readonly (readonly [entered: number, ended: number, raised: number, lowered: number])[];
}

/** A township's months: nobody leaves who was not there. */
function rowsOf({ households, flows }: Beginning, place: string): LedgerRow[] {
  let before = households;
  return months.map((month, index) => {
    const [entered = 0, wanted = 0, raised = 0, lowered = 0] =
      index === 0 ? [] : (flows[index - 1] ?? []);
    const ended = Math.min(wanted, before);
    before += entered - ended;
    const common = { month, place, programme: 'subsistenceAllowance' as ProgrammeId };
    const stocks = { households: before, persons: before * 2, amountYuan: before * 300 };
    return { ...common, new: entered, ended, raised, lowered, ...stocks };
  });
}

const flow = fc.oneof(
  fc.constant(0),
  fc.integer({ min: 0, max: 7 }),
  fc.integer({ min: 0, max: 20 }),
);
const township = fc.record({
  households: fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 20, max: 60 })),
  flows: fc.array(fc.tuple(flow, flow, flow, flow), { minLength: 2, maxLength: 2 }),
});
const region = fc.array(fc.array(township, { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 3,
});
const rowsOfRegion = (counties: readonly (readonly Beginning[])[]): LedgerRow[] =>
  counties.flatMap((townships, county) =>
    townships.flatMap((one, index) => rowsOf(one, `41080${county + 1}00${index + 1}`)),
  );

const cellsOf = (tables: readonly LedgerTable[]) =>
  tables.flatMap(({ lines, townships, total }) =>
    [...lines, ...townships, total].flatMap(
      ({ households, new: entered, ended, raised, lowered }) => [
        households,
        entered,
        ended,
        raised,
        lowered,
      ],
    ),
  );

describe('the published ledger of townships, counties and the whole', () => {
  test('a solver finds no covered count from totals or from successive months', () => {
    fc.assert(
      fc.property(region, (counties) => {
        const rows = rowsOfRegion(counties);
        expect(findTold(rows, publishLedger(rows, countyCode), countyCode)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('no number from 1 to 4 is ever shown, at any level', () => {
    fc.assert(
      fc.property(region, (counties) => {
        const cells = cellsOf(publishLedger(rowsOfRegion(counties), countyCode));
        expect(cells.filter((cell) => typeof cell === 'number' && isSmall(cell))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('the solver sees what a table without its rule would tell', () => {
    const rows = rowsOfRegion([
      [
        {
          households: 40,
          flows: [
            [2, 0, 0, 0],
            [0, 0, 0, 0],
          ],
        },
        {
          households: 50,
          flows: [
            [9, 0, 0, 0],
            [0, 0, 0, 0],
          ],
        },
      ],
    ]);
    const [november, october, september] = publishLedger(rows, countyCode) as [
      LedgerTable,
      LedgerTable,
      LedgerTable,
    ];
    const [small, large] = october.townships as [
      LedgerTable['townships'][0],
      LedgerTable['townships'][0],
    ];
    // Covering the small count alone: the county's total gives it back.
    const careless: LedgerTable = {
      ...october,
      lines: october.lines.map((line) => ({ ...line, new: 11, ended: 0 })),
      townships: [
        { ...small, new: 'small', ended: 0 },
        { ...large, new: 9, ended: 0 },
      ],
    };
    const told = findTold(rows, [november, careless, september], countyCode);
    expect(told).toContain('2026-10 410801001 new');
  });
});
