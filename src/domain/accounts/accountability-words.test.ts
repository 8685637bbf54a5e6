import { describe, expect, test } from 'vitest';
import type { Month } from '../date.ts';
import {
  donationMonths,
  formatTenThousands,
  serviceMonths,
  tellDonations,
  tellFunds,
  tellServices,
} from './accountability-words.ts';
import type { Donation, LotteryFund, ServiceFigures } from './accountability.ts';

const source = { type: 'law', law: 'a' } as const;
const served = (
  month: string,
  accepted: number,
  more: Partial<ServiceFigures> = {},
): ServiceFigures => ({
  month: month as Month,
  window: '民政窗口',
  kind: '全部事项',
  accepted,
  finished: accepted - 1,
  source,
  ...more,
});
const fund = (year: string, purpose: LotteryFund['purpose'], amountYuan: number): LotteryFund => ({
  year,
  purpose,
  project: '项目',
  amountYuan,
  source,
});
const gift = (month: string, amountYuan: number, more: Partial<Donation> = {}): Donation => ({
  month: month as Month,
  receiver: '市社会福利院',
  form: '钱',
  amountYuan,
  approximate: false,
  source,
  ...more,
});

describe('services', () => {
  const services = [
    served('2016-05', 900),
    served('2025-10', 1000),
    served('2026-09', 1300),
    served('2026-10', 1200),
    served('2026-10', 300, { kind: '承诺事项' }),
    served('2026-09', 70, { window: '另一个窗口' }),
  ];

  test('show the last two years of one window, of all it does', () => {
    expect(serviceMonths(services).map(({ month, value }) => [month, value])).toEqual([
      ['2025-10', 1000],
      ['2026-09', 1300],
      ['2026-10', 1200],
    ]);
  });

  test('are told against last month and last year', () => {
    expect(tellServices(services)).toBe(
      '2026年10月受理1200件，办结1199件，办结率99.9%；受理比上月少100件，比2025年10月多200件。',
    );
  });

  test('are compared with nothing that is not there, and marked if made up', () => {
    expect(tellServices([served('2026-10', 10, { source: { type: 'sample' } })])).toBe(
      '2026年10月受理10件，办结9件，办结率90%（示例）。',
    );
    expect(tellServices([])).toBe('');
  });
});

describe('lottery funds', () => {
  test('tell the newest year, what most went to, and the year before', () => {
    const funds = [
      fund('2025', '扶老', 400_000),
      fund('2026', '扶老', 300_000),
      fund('2026', '救孤', 200_000),
    ];
    expect(tellFunds(funds)).toBe(
      '2026年共50万元，最多的用途是扶老，30万元，占60%；比2025年多25.0%。',
    );
  });

  test('tell no change without a year before, and nothing of nothing', () => {
    expect(tellFunds([fund('2026', '扶老', 9000)])).toBe(
      '2026年共9000元，最多的用途是扶老，9000元，占100%。',
    );
    expect(tellFunds([])).toBe('');
  });
});

describe('donations', () => {
  const donations = [
    gift('2025-10', 90_000),
    gift('2026-10', 20_000),
    gift('2026-10', 5000, { approximate: true }),
  ];

  test('are added up by month', () => {
    expect(donationMonths(donations).map(({ value }) => value)).toEqual([90_000, 25_000]);
  });

  test('are told for twelve months', () => {
    expect(tellDonations(donations)).toBe('到2026年10月的12个月里，登记捐赠2笔，折合约2.5万元。');
    expect(tellDonations([])).toBe('');
  });
});

test.each([
  [9999, '9999元'],
  [2_738_000, '273.8万元'],
  [12_345_678, '1234.57万元'],
])('%i is %s', (yuan, words) => {
  expect(formatTenThousands(yuan)).toBe(words);
});
