import { describe, expect, test } from 'vitest';
import type { Month } from '../date.ts';
import type { Cell } from '../notices/suppression.ts';
import { ledgerFlows, tellDifference, tellExtremes, tellMonth } from './ledger-flows.ts';
import type { LedgerTable } from './ledger.ts';

const counts = { raised: 0, lowered: 0, persons: 0, amountYuan: 0 } as const;
const table = (month: string, entered: Cell, ended: Cell, households: Cell): LedgerTable => ({
  month: month as Month,
  programme: 'subsistenceAllowance',
  lines: [{ ...counts, place: '410825', new: entered, ended, households }],
  townships: [],
  total: { ...counts, new: entered, ended, households },
});

describe('ledgerFlows', () => {
  test('has the newest six months, oldest first, of all and of each place', () => {
    const months = ['11', '10', '09', '08', '07', '06', '05'].map((month) =>
      table(`2026-${month}`, 7, 6, 90),
    );
    const [flows] = ledgerFlows(months);
    expect(flows?.all.map(({ month }) => month)).toEqual(
      ['06', '07', '08', '09', '10', '11'].map((month) => `2026-${month}`),
    );
    expect(flows?.places[0]?.months).toEqual(flows?.all);
    expect([flows?.newest.month, flows?.before?.month]).toEqual(['2026-11', '2026-10']);
  });

  test('is empty without a ledger', () => {
    expect(ledgerFlows([])).toEqual([]);
  });
});

test.each<[Cell, Cell | undefined, string]>([
  [9, 5, '比上月多4'],
  [5, 9, '比上月少4'],
  [5, 5, '和上月一样'],
  ['small', 5, ''],
  [5, 'hidden', ''],
  [5, undefined, ''],
])('%s after %s: “%s”', (now, before, told) => {
  expect(tellDifference(now, before)).toBe(told);
});

describe('the sentence above a month', () => {
  const tell = (...tables: LedgerTable[]): string | undefined =>
    ledgerFlows(tables).map((flows) => tellMonth(flows, '户'))[0];

  test('tells each count and its change', () => {
    expect(tell(table('2026-11', 66, 'small', 2630), table('2026-10', 62, 9, 2616))).toBe(
      '2026年11月新增66户，比上月多4；退出<5户；月末2630户，比上月多14。',
    );
  });

  test('leaves out what is not told', () => {
    expect(tell(table('2026-11', 'hidden', 'hidden', 90))).toBe(
      '2026年11月月末90户。新增、退出的合计不写，免得推算出小数目。',
    );
    expect(tell(table('2026-11', 'hidden', 'hidden', 'hidden'))).toBe(
      '2026年11月新增、退出、月末的合计不写，免得推算出小数目。',
    );
  });
});

describe('the sentence above a map', () => {
  const place = (name: string, count: Cell) => ({ name, count });

  test('tells most and least, and of how many', () => {
    expect(tellExtremes([place('甲县', 8), place('乙县', 1200), place('丙县', 90)], '户')).toBe(
      '乙县最多，1200户；甲县最少，8户。',
    );
    expect(tellExtremes([place('甲县', 8), place('乙县', 9), place('丙县', 'hidden')], '户')).toBe(
      '写明数目的2处里，乙县最多，9户；甲县最少，8户。',
    );
  });

  test('says nothing of fewer than two, or of equals', () => {
    expect(tellExtremes([place('甲县', 8)], '户')).toBe('');
    expect(tellExtremes([place('甲县', 8), place('乙县', 8)], '户')).toBe('');
  });
});
