import { expect, test } from 'vitest';
import { createNamer } from './invented-name.ts';
import { compareLists, compareMonths, ledgerFiles } from './ledger.ts';
import { sampleMonths } from './notice-plan.ts';
import { createRandom } from './random.ts';
import { inventExpenses, inventHistory, type InventedRow } from './recipient-history.ts';

const village = '990101101201';
const invent = (programme: 'subsistenceAllowance' | 'extremePovertySupport', rows: number) =>
  inventHistory({
    random: createRandom(programme),
    namer: createNamer(() => false),
    village,
    programme,
    months: sampleMonths,
    rows,
  });
const history = invent('subsistenceAllowance', 900);
const [, previousMonth, currentMonth] = sampleMonths;

test('the current month has exactly the rows asked for', () => {
  expect(history[2]).toHaveLength(900);
  expect(invent('extremePovertySupport', 0)).toEqual([[], [], []]);
});

test('nobody is listed before the month of start, and newcomers start in their month', () => {
  for (const [index, list] of history.entries())
    expect(list.every((row) => row.since <= (sampleMonths[index] ?? ''))).toBe(true);
  const before = new Set(history[1].map((row) => row.name));
  const newcomers = history[2].filter((row) => !before.has(row.name));
  expect(newcomers.length).toBeGreaterThan(10);
  expect(newcomers.every((row) => row.since === currentMonth)).toBe(true);
});

test('an allowance stays between 180 and 290 yuan a person', () => {
  const each = history.flat().map((row) => row.amountYuan / row.persons);
  expect(Math.min(...each)).toBeGreaterThanOrEqual(180);
  expect(Math.max(...each)).toBeLessThanOrEqual(290);
  expect(each.every(Number.isInteger)).toBe(true);
});

test('support is for one person and does not change', () => {
  const support = invent('extremePovertySupport', 400);
  expect(support.flat().every((row) => row.persons === 1)).toBe(true);
  const rows = compareMonths('extremePovertySupport', support);
  expect(rows.map(({ raised, lowered }) => [raised, lowered])).toEqual([
    [0, 0],
    [0, 0],
  ]);
});

test('the ledger balances: what was, and came, and went, is what is', () => {
  const [previous, current] = compareMonths('subsistenceAllowance', history);
  expect(previous).toMatchObject({ month: previousMonth, households: history[1].length });
  expect(current).toMatchObject({ month: currentMonth, households: 900 });
  if (!previous || !current) return;
  expect(previous.households + current.new - current.ended).toBe(current.households);
  expect(history[0].length + previous.new - previous.ended).toBe(previous.households);
  for (const flow of [current.new, current.ended, current.raised, current.lowered])
    expect(flow).toBeGreaterThan(5);
});

test('the ledger counts each kind of change once', () => {
  const row = (name: string, amountYuan: number): InventedRow => ({
    village,
    name,
    persons: 2,
    amountYuan,
    since: previousMonth,
  });
  const before = [row('甲', 400), row('乙', 400), row('丙', 400), row('丁', 400)];
  const after = [row('甲', 400), row('乙', 500), row('丙', 300), row('戊', 450)];
  expect(compareLists(currentMonth, 'subsistenceAllowance', before, after)).toEqual([
    {
      month: currentMonth,
      place: '990101101',
      programme: 'subsistenceAllowance',
      new: 1,
      ended: 1,
      raised: 1,
      lowered: 1,
      households: 4,
      persons: 8,
      amountYuan: 1650,
    },
  ]);
});

test('the same name in two villages is two households', () => {
  const row = { name: '甲', persons: 1, amountYuan: 200, since: previousMonth };
  const before = [{ ...row, village }];
  const after = [{ ...row, village: '990101101202' }];
  expect(compareLists(currentMonth, 'subsistenceAllowance', before, after)).toMatchObject([
    { new: 1, ended: 1 },
  ]);
});

test('a township that everybody has left keeps a row', () => {
  const row = { village, name: '甲', persons: 1, amountYuan: 200, since: previousMonth };
  expect(compareLists(currentMonth, 'subsistenceAllowance', [row], [])).toMatchObject([
    { place: '990101101', new: 0, ended: 1, households: 0, persons: 0, amountYuan: 0 },
  ]);
});

test('a ledger file is ordered by place, then programme', () => {
  const rows = [
    ...compareMonths('extremePovertySupport', invent('extremePovertySupport', 20)),
    ...compareMonths('subsistenceAllowance', history),
  ];
  const files = ledgerFiles(rows);
  expect(files.map(({ path }) => path)).toEqual(['ledger/2026-10.csv', 'ledger/2026-11.csv']);
  expect(files[1]?.text.split('\n').map((line) => line.split(',').slice(0, 2))).toEqual([
    ['place', 'programme'],
    ['990101101', 'subsistenceAllowance'],
    ['990101101', 'extremePovertySupport'],
    [''],
  ]);
});

test('one-off help has a cause and an amount', () => {
  const rows = inventExpenses({
    random: createRandom('expense'),
    namer: createNamer(() => false),
    village,
    month: currentMonth,
    rows: 12,
  });
  expect(rows).toHaveLength(12);
  expect(rows.every((row) => row.cause !== undefined && row.since === currentMonth)).toBe(true);
  expect(rows.every((row) => row.amountYuan >= 1000 && row.amountYuan <= 6000)).toBe(true);
});
